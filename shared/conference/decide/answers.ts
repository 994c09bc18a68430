import { ok } from '../../result.ts';
import { isSettled, mayAnswerFor, stillAsked } from '../asked.ts';
import type { CommandOf } from '../commands.ts';
import type { Person } from '../conference.ts';
import { refusedByPause } from '../course.ts';
import { noSuchScale, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import { roleRights } from '../roles.ts';
import type { Scale } from '../scale.ts';
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
  if (isSettled(scale, person)) return tooLate;
  const problem = incomplete(scale, person, command);
  if (problem !== null) return problem;
  const { score, reason, oneHigher, planNeeded } = command;
  const words = { score, reason, oneHigher, ...(planNeeded === undefined ? {} : { planNeeded }) };
  const { id, audience } = scale;
  return ok([{ kind: 'scaleAnswered', scale: id, audience, person: person.id, words }]);
};

/** A number given in private; it may be changed until it is shown. */
export const answerCommands = { answerScale };

/** Who gives no number owes no reason, and need not say whether a plan is needed. */
function incomplete(
  { reasons, asksPlan }: Scale,
  { role }: Person,
  { score, reason, planNeeded }: CommandOf<'answerScale'>,
) {
  const { professional } = roleRights[role];
  const asksPlanOfThem = asksPlan && professional;
  if (planNeeded !== undefined && !asksPlanOfThem) return noPlanAsked;
  if (score === null) return null;
  const owesReason = reasons === 'all' || (reasons === 'professionals' && professional);
  if (owesReason && reason.trim() === '') return sayWhy;
  return asksPlanOfThem && planNeeded === undefined ? sayWhetherPlan : null;
}

const frozen = refuse('wrong-time', 'Nothing can be answered here just now.');
const notAsked = refuse('not-allowed', 'This question is not for this person.');
const notTheirs = refuse('not-allowed', 'This person gives their own number.');
const tooLate = refuse('wrong-time', 'This is over, so numbers cannot be given or changed.');
const sayWhy = refuse('not-complete', 'Please say why you chose this number.');
const sayWhetherPlan = refuse('not-complete', 'Please say whether a plan is needed.');
const noPlanAsked = refuse('malformed', 'Whether a plan is needed is not asked here.');
