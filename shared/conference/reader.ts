import type { PersonId, WaitingId } from '../protocol/ids.ts';

/** Who reads: a person of the conference, or the room's screen, a reader of its own. */
export type Reader =
  | { readonly as: 'person'; readonly person: PersonId }
  | { readonly as: 'screen' };

/** Who is pushed a view: a reader, or someone who still waits to be let in. */
export type LiveReader = Reader | { readonly as: 'waiting'; readonly waiting: WaitingId };

/** Who commands: a person of the conference, the door (arrivals), an account of the council's staff, or the server. */
export type Actor =
  | { readonly as: 'person'; readonly person: PersonId }
  | { readonly as: 'door' }
  | { readonly as: 'server' }
  | { readonly as: 'staff'; readonly account: string; readonly name: string };
