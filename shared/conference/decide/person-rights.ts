import { ok } from '../../result.ts';
import { isHere } from '../membership.ts';
import { nameOf, noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import { roleRights } from '../roles.ts';
import { areOfConference } from './audiences.ts';
import type { Decide } from './matter.ts';

const setRights: Decide<'setRights'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  const { adds, scores } = command;
  if (adds && !roleRights[person.role].mayAdd) {
    return refuse('not-allowed', `${nameOf(person)} adds no words of their own here.`);
  }
  if (scores && !roleRights[person.role].mayScore) {
    return refuse('not-allowed', `${nameOf(person)} does not give a number here.`);
  }
  return ok([{ kind: 'rightsSet', person: person.id, adds, scores }]);
};

const setHearing: Decide<'setHearing'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  const { hears } = command;
  if (person.role === 'chair') return chairHears;
  if (hears !== 'all' && !areOfConference(conference, hears)) return noSuchChild;
  return ok([{ kind: 'hearingSet', person: person.id, hears }]);
};

const keepApart: Decide<'keepApart'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  const from = [...new Set(command.from)];
  const others = from.flatMap((id) => conference.people.get(id) ?? []);
  if (person === undefined || others.length < from.length || others.includes(person)) {
    return noSuchPerson;
  }
  if ([person, ...others].some(({ role }) => role === 'chair')) return chairIsEverywhere;
  const areHere = isHere(conference, person) && others.some((one) => isHere(conference, one));
  return areHere ? areTogether : ok([{ kind: 'keptApart', person: person.id, from }]);
};

/** What one person may do and hear about, changed live by the chair. */
export const personRightsCommands = { setRights, setHearing, keepApart };

const chairHears = refuse('not-allowed', 'The chair hears about all of the children.');
const chairIsEverywhere = refuse('not-allowed', 'The chair is in every part.');
const areTogether = refuse(
  'wrong-time',
  'They are in the same part now. First open a part without one of them.',
);
