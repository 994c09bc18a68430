import { handedInSchema } from '../../shared/protocol/http.ts';
import { failureWords } from '../language/failure-words.ts';
import type { Say } from '../language/language.ts';
import { post } from '../provider/request.ts';
import type { Answer, NewCommand } from '../provider/send-command.ts';
import { readersOf } from './letter.ts';
import type { Letter, LetterKind } from './letter.ts';
import type { Post } from './use-letters.ts';

export type SendCommand = (command: NewCommand) => Promise<Answer>;

/** From the waiting room: by this browser's place at the door, with a child by the name that is typed. */
export const postFromDoor =
  (t: Say): Post =>
  async (what, letter, opId) => {
    const body = { opId, ...sameIn(what, letter), childName: letter.child.trim() };
    const answer = await post('/api/hand-in', body, handedInSchema);
    return answer.ok ? null : failureWords(t, answer.problem);
  };

/** From somebody who is in. */
export const postFromInside =
  (t: Say, send: SendCommand): Post =>
  async (what, letter) => {
    const child = what === 'child-view' && letter.child !== '' ? letter.child : null;
    const answer = await send({ kind: 'handIn', ...sameIn(what, letter), person: null, child });
    return answer.ok ? null : failureWords(t, answer.problem);
  };

const sameIn = (what: LetterKind, letter: Letter) => ({
  what,
  text: letter.text,
  to: readersOf(what, letter),
  toWhom: letter.to === 'some' ? letter.toWhom : '',
  voice: what === 'child-view' ? letter.voice : null,
});
