import type { FastifyReply } from 'fastify';
import type { RefusalKind } from '../../shared/conference/refusal.ts';
import { refusalStatus } from '../../shared/conference/refusal.ts';

/** The conference's refusals, and the one that only a door can give. */
export interface HttpRefusal {
  readonly kind: RefusalKind | 'sign-in';
  readonly message: string;
}

const statusOf = { ...refusalStatus, 'sign-in': 401 } as const;

/** Answers a refusal with the status of its kind, or another where HTTP has a nearer one. */
export function refuse(reply: FastifyReply, refusal: HttpRefusal, status?: number): FastifyReply {
  return reply
    .code(status ?? statusOf[refusal.kind])
    .send({ refused: { kind: refusal.kind, message: refusal.message } });
}

const said = (kind: HttpRefusal['kind'], message: string): HttpRefusal => ({ kind, message });

/** What the door and the desk say themselves; the conference's own refusals come from `decide`. */
export const refusals = {
  /** One and the same for a link or code that is wrong, used or over. */
  noSuchWayIn: said(
    'not-found',
    'This link or code does not open anything now. Please ask the person who gave it to you.',
  ),
  /** The same for what does not exist and for what is somebody else's. */
  noSuchThing: said('not-found', 'There is nothing here.'),
  signIn: said('sign-in', 'Please sign in, or open your link again.'),
  wrongPassphrase: said('not-allowed', 'The name or the passphrase is not right.'),
  weakPassphrase: said(
    'not-complete',
    'This passphrase is too easy to guess. Please use several words that do not belong together.',
  ),
  emptyName: said('malformed', 'Please write your name.'),
  stillWaiting: said('not-allowed', 'The chair has not let you in yet.'),
  foreignPage: said('not-allowed', 'This can only be asked for from our own pages.'),
  notJson: said(
    'malformed',
    'This page and the server do not understand each other. Please load the page again.',
  ),
  tooLong: said('too-long', 'This is too long. Please make it shorter. Your words are still here.'),
  tooFast: said('too-fast', 'That was a lot at once. Please wait a moment and try again.'),
  tryAgain: said(
    'try-again',
    'The server could not do this just now. Please try again in a moment.',
  ),
} as const;
