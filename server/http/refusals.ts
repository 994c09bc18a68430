import type { FastifyReply } from 'fastify';
import type { RefusalKind } from '../../shared/conference/refusal.ts';
import { refusalStatus } from '../../shared/conference/refusal.ts';

/** The conference's refusals, and those that only a door can give. */
export interface HttpRefusal {
  /** prove-again: the browser asks who they are, and then the same thing once more. */
  readonly kind: RefusalKind | 'sign-in' | 'prove-again' | 'damaged';
  readonly message: string;
}

const statusOf = { ...refusalStatus, 'sign-in': 401, 'prove-again': 403, damaged: 503 } as const;

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
  /** A copy whose words were redacted: why, or by whom, nobody is told. */
  beingCorrected: said(
    'wrong-time',
    'This is being corrected. You will get a new copy when it is ready.',
  ),
  wasCorrected: said('wrong-time', 'This was corrected. Please open your newest copy.'),
  notInCopy: said(
    'not-found',
    'We cannot find these words in your copy any more. Your words are still here.',
  ),
  noSuchFormat: said(
    'not-found',
    'This format was changed or taken away just now. Please load the list again and choose one.',
  ),
  wrongOrder: said(
    'malformed',
    'These dates are not in the right order. Please look at them again. Your words are still here.',
  ),
  notClosed: said(
    'wrong-time',
    'A review is made from a conference that is closed. Please close this one first.',
  ),
  reviewGone: said('not-found', 'The review of this conference was destroyed.'),
  boardDamaged: said(
    'damaged',
    'A part of the last board cannot be read, so no review can be made from it. Please tell your IT team.',
  ),
  formatChanged: said(
    'someone-was-first',
    'Somebody else changed this format first. What you wrote is still here: open the list to see theirs.',
  ),
  tooManyFormats: said(
    'too-many',
    'There are as many formats as we can keep. Take one away first. What you wrote is still here.',
  ),
  formatNotWhole: said(
    'not-complete',
    'Something in this format does not fit together yet. What you wrote is still here.',
  ),
  signIn: said('sign-in', 'Please sign in, or open your link again.'),
  wrongPassphrase: said('not-allowed', 'The name or the passphrase is not right.'),
  weakPassphrase: said(
    'not-complete',
    'This passphrase is too easy to guess. Please use several words that do not belong together.',
  ),
  nameTaken: said(
    'someone-was-first',
    'Somebody else signs in with this name. Please choose another.',
  ),
  /** More than ten minutes between the steps, or a step that was done already. */
  signInOver: said('wrong-time', 'This took too long. Please start again with your passphrase.'),
  wrongCode: said('not-allowed', 'This code is not right, or it was used already.'),
  wrongFirstCode: said(
    'not-allowed',
    'This code does not fit. Wait for the next one in your app, and check the clock of your phone.',
  ),
  wrongPasskey: said('not-allowed', 'This passkey does not open anything here.'),
  wrongProof: said('not-allowed', 'That is not right. Please try again.'),
  proveAgain: said('prove-again', 'Please show once more that it is you.'),
  lastFactor: said(
    'not-allowed',
    'This is your only second step. Add another one first, then you can take this one away.',
  ),
  notYourself: said('not-allowed', 'You cannot stop your own account.'),
  councilNotThere: said(
    'try-again',
    'The council’s sign-in does not answer just now. Please try again in a moment.',
  ),
  invitedByCouncil: said(
    'not-allowed',
    'People sign in with their council account here. Ask your IT team to give them access.',
  ),
  noPin: said('malformed', 'A PIN has six digits.'),
  easyPin: said(
    'not-complete',
    'This PIN is too easy to guess. Please choose six other digits, and no date.',
  ),
  /** The papers of several people are being made. */
  papersBusy: said(
    'try-again',
    'Many papers are being made just now. Please try again in a minute.',
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
  tooMuch: said(
    'too-fast',
    'You have sent very much in a short time. Please wait a few minutes, or speak to the chair.',
  ),
  cannotSave: said(
    'try-again',
    'We cannot save anything just now, and this has to be saved. Please try again in a moment.',
  ),
  damaged: said(
    'damaged',
    'This conference cannot be opened just now. What is written in it is not lost: your council’s IT can help.',
  ),
  tryAgain: said(
    'try-again',
    'The server could not do this just now. Please try again in a moment.',
  ),
} as const;
