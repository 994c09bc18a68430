import { ok } from '../../result.ts';
import { mayAnswerFor, stillAsked } from '../asked.ts';
import type { CommandOf } from '../commands.ts';
import type { Person, Scale } from '../conference.ts';
import { refusedByPause } from '../course.ts';
import { noSuchScale, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import { roleRights } from '../roles.ts';
import type { Decide } from './matter.ts';

const answerScale: Decide<'answerScale'> = ({ conference, command, by }) => {
  const scale = conference.scales.get(command.scale);
  const reader = { as: 'person', person: by.id } as const;
  if (scale === undefined || !maySeeNow(conference, reader, scale.audience)) return noSuchScale;
  if (!takesLines(conference, scale.audience)) return frozen;
  const paused = refusedByPause(conference);
  if (paused !== null) return paused;
  const person = conference.people.get(command.person);
  // Who is asked, and who there is, is not for everyone to try out.
  if (person === undefined || !mayAnswerFor(conference, by, person)) return notTheirs;
  if (!stillAsked(conference, scale).includes(person.id)) return notAsked;
  if (scale.standing !== 'asking') return tooLate;
  if (lacksReason(scale, person, command)) return sayWhy;
  const { score, reason, oneHigher } = command;
  const words = { score, reason, oneHigher };
  const { id, audience } = scale;
  return ok([{ kind: 'scaleAnswered', scale: id, audience, person: person.id, words }]);
};

/** A number given in private; it may be changed until all are shown. */
export const answerCommands = { answerScale };

/** Who gives no number owes no reason. */
function lacksReason(
  { reasons }: Scale,
  { role }: Person,
  { score, reason }: CommandOf<'answerScale'>,
): boolean {
  const isOwed =
    reasons === 'all' || (reasons === 'professionals' && roleRights[role].professional);
  return isOwed && score !== null && reason.trim() === '';
}

const frozen = refuse('wrong-time', 'Nothing can be answered here just now.');
const notAsked = refuse('not-allowed', 'This question is not for this person.');
const notTheirs = refuse('not-allowed', 'This person gives their own number.');
const tooLate = refuse('wrong-time', 'This scale question is over, so numbers cannot be changed.');
const sayWhy = refuse('not-complete', 'Please say why you chose this number.');
