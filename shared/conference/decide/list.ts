import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Attendance, Conference, Person } from '../conference.ts';
import { nameOf, noSuchPerson, refuse } from '../refuse.ts';
import { roleRights } from '../roles.ts';
import type { Decide, Decided } from './matter.ts';
import { isNamedInPreparation } from './preparing.ts';

const invite: Decide<'invite'> = ({ conference, command }) => {
  if (command.role === 'chair') return oneChair;
  if (conference.people.size >= limits.people) return listFull;
  const { role, where, device, name, title, agency, opId } = command;
  const { pen } = roleRights[role];
  const words = { name, title, agency };
  return ok([{ kind: 'invited', person: opId, role, where, device, pen, words }]);
};

const changePerson: Decide<'changePerson'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  const problem = judgeChange(conference, command, person);
  if (problem !== null) return problem;
  const { role, where, name, title, agency, speaksFor } = command;
  return ok([
    {
      kind: 'personChanged',
      person: person.id,
      role,
      where,
      device: command.device || role === 'chair',
      // Another role comes with its own pen; within a role the chair's hand-over stands.
      pen: role === person.role ? person.pen : roleRights[role].pen,
      attendance: attendanceAfter(person, command.apologies),
      speaksFor,
      words: { name, title, agency },
    },
  ]);
};

const uninvite: Decide<'uninvite'> = ({ conference, command }) => {
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  if (person.role === 'chair') return oneChair;
  if (hasTakenPart(conference, person)) {
    return refuse('not-allowed', `${nameOf(person)} has taken part, so they stay on the list.`);
  }
  if (isKeptFrom(conference, person)) return staysKept(person);
  if (isNamedInPreparation(conference, person.id)) return staysNamed(person);
  return ok([{ kind: 'uninvited', person: person.id }]);
};

const addSpareLinks: Decide<'addSpareLinks'> = ({ conference, command }) => {
  if (conference.spareLinks.length + command.count > limits.people) return linksEnough;
  const links = Array.from({ length: command.count }, (_, index) => `${command.opId}-${index + 1}`);
  return ok([{ kind: 'spareLinksAdded', links }]);
};

const renewLink: Decide<'renewLink'> = ({ conference, command }) =>
  conference.people.has(command.person)
    ? ok([{ kind: 'linkRenewed', person: command.person }])
    : noSuchPerson;

/** Who is invited, as whom, and their ways in. */
export const listCommands = { invite, changePerson, uninvite, addSpareLinks, renewLink };

function judgeChange(conference: Conference, command: CommandOf<'changePerson'>, person: Person) {
  if ((command.role === 'chair') !== (person.role === 'chair')) return oneChair;
  if (command.speaksFor.some((id) => !conference.people.has(id))) return noSuchPerson;
  if (command.speaksFor.length > 0 && !speaks.has(command.role)) return nobodySpeaks;
  if (command.speaksFor.includes(person.id)) return notThemselves;
  if (command.apologies && !hasNotCome(person)) {
    return refuse('wrong-time', `${nameOf(person)} has been here, so they cannot send apologies.`);
  }
  return null;
}

function attendanceAfter(person: Person, apologies: boolean): Attendance {
  if (!hasNotCome(person)) return person.attendance;
  return apologies ? 'apologies' : 'invited';
}

const hasNotCome = ({ attendance }: Pick<Person, 'attendance'>): boolean =>
  attendance === 'invited' || attendance === 'apologies';

/** Came in, or has words, a number or a view of the decision that bears their name. */
const hasTakenPart = (
  { contributions, scales, decisions }: Conference,
  { id, ...person }: Person,
): boolean =>
  !hasNotCome(person) ||
  [...contributions.values()].some((line) => line.person === id) ||
  [...scales.values()].some(({ answers }) => answers.has(id)) ||
  decisions.some(({ dissent, parentsViews }) =>
    [...dissent, ...parentsViews].some(({ person }) => person === id),
  );

/** Taken off and put on again they would be a stranger, whom nothing is kept from. */
const isKeptFrom = ({ audiences }: Conference, { id, apart, hears }: Person): boolean =>
  apart.length > 0 ||
  hears !== 'all' ||
  [...audiences.values()].some(
    ({ members }) => members.by === 'all-but' && members.people.includes(id),
  );

const staysKept = (person: Person): Decided =>
  refuse(
    'not-allowed',
    `${nameOf(person)} is kept apart from something or somebody, so they stay on the list.`,
  );

const staysNamed = (person: Person): Decided =>
  refuse(
    'not-allowed',
    `${nameOf(person)} is named in what was made ready: a report, a talk or a decision. So they stay on the list.`,
  );

const speaks = new Set(['advocate', 'interpreter']);

const oneChair = refuse('not-allowed', 'A conference has one chair, and they stay the chair.');
const listFull = refuse('too-many', `There can be ${limits.people} people on the list at most.`);
const linksEnough = refuse('too-many', 'There are enough spare links. Use those first.');
const nobodySpeaks = refuse(
  'not-allowed',
  'Only an advocate or an interpreter speaks for somebody else.',
);
const notThemselves = refuse('malformed', 'Nobody speaks for themselves as their own advocate.');
