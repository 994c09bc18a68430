import { no } from '../result.ts';
import type { Result } from '../result.ts';
import type { Person } from './conference.ts';
import type { Refusal, RefusalKind } from './refusal.ts';

/** A refusal as a result: the kind for programs, the message for the person. */
export const refuse = (kind: RefusalKind, message: string): Result<never, Refusal> =>
  no({ kind, message });

/** The same answer for what does not exist and for what this person may not know of. */
export const noSuchPerson = refuse('not-found', 'This person is not on the list any more.');
export const noSuchLine = refuse('not-found', 'This line is not on your board.');
export const noSuchScale = refuse('not-found', 'This scale question is not there any more.');
export const noSuchChild = refuse('not-found', 'One of the children is not on the list any more.');
export const noSuchBoard = refuse('not-found', 'This part of the board is not open to you.');

/** Of a board that somebody reads and that takes no lines at the moment. */
export const frozen = refuse('wrong-time', 'Nothing can be written here just now.');
export const onlyByChair = refuse('not-allowed', 'Only the chair can do this now.');

/** How a refusal names somebody: a name that was destroyed reads as "This person". */
export const nameOf = ({ name }: Person): string => (name === '' ? 'This person' : name);
