import { ok } from '../../result.ts';
import { evolve } from '../evolve.ts';
import type { FactBody } from '../facts.ts';
import { currentPart } from '../membership.ts';
import { nameOf, noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import { roleRights } from '../roles.ts';
import { areOfConference } from './audiences.ts';
import type { Decide } from './matter.ts';
import { judgeHearing } from './newcomers.ts';
import { judgeTogether } from './parts.ts';

const setRights: Decide<'setRights'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  const { adds, scores } = command;
  if (adds && !roleRights[person.role].mayAdd) {
    return refuse('not-allowed', `${nameOf(person)} turns over what others say and adds nothing.`);
  }
  if (scores && !roleRights[person.role].mayScore) {
    return refuse('not-allowed', `${nameOf(person)} does not give a number here.`);
  }
  return ok([{ kind: 'rightsSet', person: person.id, adds, scores }]);
};

const setHearing: Decide<'setHearing'> = ({ conference, command, by, now, board }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  const { hears } = command;
  if (person.role === 'chair') return chairHears;
  if (hears !== 'all' && !areOfConference(conference, hears)) return noSuchChild;
  const body: FactBody = { kind: 'hearingSet', person: person.id, hears };
  const after = evolve(conference, { ...body, at: now, by: by.id });
  return judgeHearing(after, board) ?? ok([body]);
};

const keepApart: Decide<'keepApart'> = ({ conference, command, by, now }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  const { from } = command;
  const others = from.map((id) => conference.people.get(id));
  if (others.includes(undefined) || from.includes(person.id)) return noSuchPerson;
  if ([person, ...others].some((one) => one?.role === 'chair')) return chairIsEverywhere;
  const body: FactBody = { kind: 'keptApart', person: person.id, from: [...new Set(from)] };
  const after = evolve(conference, { ...body, at: now, by: by.id });
  const isFine =
    conference.progress !== 'open' || judgeTogether(after, currentPart(after)) === null;
  return isFine ? ok([body]) : areTogether;
};

/** What one person may do and hear about, changed live by the chair. */
export const personRightsCommands = { setRights, setHearing, keepApart };

const chairHears = refuse('not-allowed', 'The chair hears about all of the children.');
const chairIsEverywhere = refuse('not-allowed', 'The chair is in every part.');
const areTogether = refuse(
  'wrong-time',
  'They are in the same part now. First open a part without one of them.',
);
