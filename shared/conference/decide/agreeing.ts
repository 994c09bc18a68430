import { ok } from '../../result.ts';
import { answerOf, askedOfPlan, mayAgreeFor } from '../agreement.ts';
import type { Person } from '../conference.ts';
import { refusedByPause } from '../course.ts';
import { currentPart } from '../membership.ts';
import { noSuchBoard, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import type { Decide } from './matter.ts';

const askAgreement: Decide<'askAgreement'> = ({ conference, command: { audience }, by }) => {
  if (!maySeeNow(conference, readerOf(by), audience)) return noSuchBoard;
  if (currentPart(conference)?.audience !== audience) return anotherPart;
  if (conference.agreementAsked.has(audience)) return askedAlready;
  return ok([{ kind: 'agreementAsked', audience }]);
};

const agreePlan: Decide<'agreePlan'> = ({ conference, command, by }) => {
  const { audience, answer, reason } = command;
  if (!maySeeNow(conference, readerOf(by), audience)) return noSuchBoard;
  if (!conference.agreementAsked.has(audience)) return notAsked;
  if (!takesLines(conference, audience)) return frozen;
  const paused = refusedByPause(conference);
  if (paused !== null) return paused;
  const person = conference.people.get(command.person);
  // Who there is, and who is asked, is not for everyone to try out.
  if (person === undefined || !mayAgreeFor(conference, by, person, answer)) return notTheirs;
  if (!askedOfPlan(conference, audience).includes(person)) return notOfThem;
  const older = answerOf(conference, audience, person.id);
  if (older?.recordedBy === person.id && by.id !== person.id) return saidItThemselves;
  if (answer !== 'agrees' && reason.trim() === '') return sayWhy;
  return ok([{ kind: 'agreementGiven', audience, person: person.id, answer, words: { reason } }]);
};

/** Who agrees with the plan. */
export const agreeingDecisions = { askAgreement, agreePlan };

const readerOf = ({ id }: Person) => ({ as: 'person', person: id }) as const;

const anotherPart = refuse(
  'someone-was-first',
  'Another part has begun meanwhile. Please look again at who is here.',
);
const askedAlready = refuse('someone-was-first', 'They are being asked already.');
const notAsked = refuse('wrong-time', 'Nobody is asked here if they agree with the plan.');
const frozen = refuse('wrong-time', 'Nothing can be answered here just now.');
const notTheirs = refuse('not-allowed', 'This answer is for this person to give.');
const notOfThem = refuse('not-allowed', 'This person is not asked here.');
const saidItThemselves = refuse(
  'someone-was-first',
  'This person has answered for themselves. Only they can change it.',
);
const sayWhy = refuse('not-complete', 'Please say why.');
