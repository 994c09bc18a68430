import type { Page, WebSocket } from 'playwright-core';

/** What a page did that nobody sees on it, from its first moment on. */
export interface Witness {
  /** Errors on the console and breaches of the page's policy. */
  readonly errors: readonly string[];
  /** Requests that left our own origin. */
  readonly strangers: readonly string[];
  /** Every frame that arrived on a socket, as text. */
  readonly received: readonly string[];
  /** While there is no connection, or nothing can be saved, requests fail, and the browser notes every one of them. */
  connectionIsGone(isGone: boolean): void;
}

/** Refusals are answered 4xx by design, and the browser notes every one of them, for sockets too. */
const refused =
  /^Failed to load resource: the server responded with a status of 4\d\d|handshake: Unexpected response code: 4\d\d/;
/** Whoever leaves or is sent out while their page connects anew. */
const leftAgain = /WebSocket is closed before the connection is established/;
const unreachable = /net::ERR_|WebSocket connection to '\S+' failed|with a status of 503/;

export function watchPage(page: Page, origin: string): Witness {
  const errors: string[] = [];
  const strangers: string[] = [];
  const received: string[] = [];
  let isGone = false;
  const note = (error: string) => {
    if (refused.test(error) || leftAgain.test(error) || (isGone && unreachable.test(error))) return;
    errors.push(error);
  };
  const lookAt = (address: string) => {
    if (!isOurs(address, origin)) strangers.push(address);
  };
  page.on('console', (message) => {
    // A breach of the policy is an error on the console, too.
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('pageerror', (error) => note(String(error)));
  page.on('request', (request) => lookAt(request.url()));
  page.on('websocket', (socket: WebSocket) => {
    lookAt(socket.url().replace(/^ws/, 'http'));
    socket.on('framereceived', ({ payload }) => received.push(payload.toString()));
  });
  return {
    errors,
    strangers,
    received,
    connectionIsGone: (is) => {
      isGone = is;
    },
  };
}

/** What the page made itself, to be saved, is ours as well. */
const isOurs = (address: string, origin: string): boolean =>
  new URL(address).origin === origin || address.startsWith(`blob:${origin}/`);
