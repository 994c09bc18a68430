interface CloseReason {
  readonly code: number;
  /** May the browser try again by itself? y-websocket 3.1 stops reconnecting on 4400 to 4499 (measured). */
  readonly retry: boolean;
}

/** Why the server closes a socket. One table, read by both ends. */
export const closeReasons = {
  malformed: { code: 4400, retry: false },
  signIn: { code: 4401, retry: false },
  notAllowed: { code: 4403, retry: false },
  /** No such thing, and just the same for "not yours". */
  notFound: { code: 4404, retry: false },
  /** This document id is over: ask the view for the current one. */
  replaced: { code: 4409, retry: false },
  tooFast: { code: 4429, retry: false },
  tryAgain: { code: 4503, retry: true },
} as const satisfies Record<string, CloseReason>;

export type CloseKind = keyof typeof closeReasons;
