import { ok } from '../../result.ts';
import { nameOf, noSuchPerson, refuse } from '../refuse.ts';
import type { Decide } from './matter.ts';

const givePen: Decide<'givePen'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  if (person.attendance !== 'present') {
    return refuse('wrong-time', `${nameOf(person)} is not in the conference now.`);
  }
  return ok([{ kind: 'penGiven', person: person.id }]);
};

const takePen: Decide<'takePen'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  if (person.role === 'chair') return chairKeeps;
  return ok([{ kind: 'penTaken', person: person.id }]);
};

/** The right to write live goes from hand to hand. */
export const penCommands = { givePen, takePen };

const chairKeeps = refuse('not-allowed', 'The chair always keeps the pen.');
