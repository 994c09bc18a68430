import type { CommandKind, DoorCommand, ServerCommand, StaffCommand } from './commands.ts';

/**
 * Why the server said no. `kind` is for programs and for the browser's catalogue; `message` is plain English for a
 * person and is shown beside the text that stays in its box.
 */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly message: string;
}

/** HTTP status of each kind of refusal. */
export const refusalStatus = {
  malformed: 400,
  'too-long': 413,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-time': 409,
  'someone-was-first': 409,
  'not-complete': 422,
  'too-many': 409,
  'too-fast': 429,
  'try-again': 503,
} as const satisfies Record<string, number>;

export type RefusalKind = keyof typeof refusalStatus;

export type AnyCommandKind =
  | CommandKind
  | DoorCommand['kind']
  | StaffCommand['kind']
  | ServerCommand['kind'];
