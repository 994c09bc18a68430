import { ok } from '../../result.ts';
import type { Person } from '../conference.ts';
import { isExcluded } from '../excluded.ts';
import { isHere } from '../membership.ts';
import { nameOf, noSuchPerson, onlyByChair, refuse } from '../refuse.ts';
import { notComing } from './admit.ts';
import type { Decide, Decided } from './matter.ts';

const seat: Decide<'seat'> = ({ conference, command, by }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  if (person.attendance === 'present') return alreadyHere(person);
  // Who was sent out comes back by the chair's word only.
  if (person.attendance === 'removed' && by.role !== 'chair') return sentOut(person);
  if (isExcluded(conference, person.id)) {
    // Why is the chair's alone to know.
    if (by.role !== 'chair') return onlyByChair;
    if (command.comesAnyway !== true) return notComing(person);
  }
  return ok([attendance(person, 'present', false)]);
};

const leave: Decide<'leave'> = ({ conference, command, by }) => {
  // A minute taker who waits outside a part notes nobody.
  const isKeeper = by.role === 'chair' || (by.role === 'minute-taker' && isHere(conference, by));
  if (command.person !== by.id && !isKeeper) return onlyOneself;
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  if (person.role === 'chair') return chairStays;
  if (person.attendance !== 'present') return notHere(person);
  return ok([attendance(person, 'left', person.device)]);
};

const remove: Decide<'remove'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  if (person.role === 'chair') return chairStays;
  if (person.attendance !== 'present' && person.attendance !== 'left') return notHere(person);
  return ok([{ kind: 'removed', person: person.id }]);
};

/** Who is in the room, who has gone, who is sent out. */
export const presenceCommands = { seat, leave, remove };

const attendance = (person: Person, to: 'present' | 'left', device: boolean) =>
  ({ kind: 'attendanceChanged', person: person.id, attendance: to, device }) as const;

const alreadyHere = (person: Person): Decided =>
  refuse('wrong-time', `${nameOf(person)} is here already.`);
const notHere = (person: Person): Decided =>
  refuse('wrong-time', `${nameOf(person)} is not in the conference now.`);
const sentOut = (person: Person): Decided =>
  refuse(
    'not-allowed',
    `The chair sent ${nameOf(person)} out. Only the chair can let them in again.`,
  );

const onlyOneself = refuse('not-allowed', 'You can only leave for yourself.');
const chairStays = refuse(
  'not-allowed',
  'The chair stays as long as the conference lasts. The chair can adjourn it or close it.',
);
