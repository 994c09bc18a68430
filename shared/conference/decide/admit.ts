import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference, Person } from '../conference.ts';
import { isExcluded } from '../excluded.ts';
import { nameOf, noSuchPerson, refuse } from '../refuse.ts';
import { roleRights } from '../roles.ts';
import type { Decide, Decided } from './matter.ts';

const admit: Decide<'admit'> = ({ conference, command }) => {
  if (!conference.waiting.has(command.waiting)) return notWaiting;
  if (command.role === 'chair') return notTheChair;
  if (command.person === null) return admitNew(conference, command);
  const person = conference.people.get(command.person);
  if (person === undefined) return noSuchPerson;
  if (person.role === 'chair') return notTheChair;
  const isToCome = person.attendance === 'present' || command.comesAnyway === true;
  if (!isToCome && isExcluded(conference, person.id)) return notComing(person);
  if (isInByDevice(person) && command.movesDevice !== true) return alreadyHere(person);
  return ok([admittedAs(command, person.id, penOf(command, person))]);
};

const turnAway: Decide<'turnAway'> = ({ conference, command }) =>
  conference.waiting.has(command.waiting)
    ? ok([{ kind: 'turnedAway', waiting: command.waiting }])
    : notWaiting;

const turnAwayAll: Decide<'turnAwayAll'> = ({ conference, command }) => {
  const all = [...conference.waiting.values()].filter(({ via }) => via === command.via);
  return all.length === 0
    ? nobodyByCode
    : ok(all.map(({ id }) => ({ kind: 'turnedAway', waiting: id }) as const));
};

const renewCode: Decide<'renewCode'> = () => ok([{ kind: 'codeRenewed' }]);

/** The chair's answer to those who knock. */
export const admitCommands = { admit, turnAway, turnAwayAll, renewCode };

const isInByDevice = ({ attendance, device }: Person): boolean =>
  attendance === 'present' && device;

const admitNew = (conference: Conference, command: CommandOf<'admit'>): Decided =>
  conference.people.size >= limits.people
    ? roomFull
    : ok([admittedAs(command, command.opId, roleRights[command.role].pen)]);

function admittedAs(command: CommandOf<'admit'>, person: string, pen: boolean) {
  const { waiting, role, where, name, title, agency } = command;
  return {
    kind: 'admitted',
    waiting,
    person,
    role,
    where,
    pen,
    words: { name, title, agency },
  } as const;
}

/** A pen that the chair handed over or took away stays so; another role, or coming back after being sent out, starts anew. */
const penOf = ({ role }: CommandOf<'admit'>, person: Person): boolean =>
  role === person.role && person.attendance !== 'removed' ? person.pen : roleRights[role].pen;

const alreadyHere = (person: Person): Decided =>
  refuse(
    'wrong-time',
    `${nameOf(person)} is already here on another device. If it is them, say that they changed to this one.`,
  );

/** Who was to stay away comes in by the chair's second look only. */
export const notComing = (person: Person): Decided =>
  refuse(
    'not-allowed',
    `It was decided that ${nameOf(person)} does not come. Look at that again, and let them in only if that has changed.`,
  );

const nobodyByCode = refuse('not-found', 'Nobody who came by the code is waiting any more.');
const notWaiting = refuse('not-found', 'Nobody is waiting under this name any more.');
const notTheChair = refuse('not-allowed', 'The chair comes in by signing in, not by the door.');
const roomFull = refuse('too-many', `There can be ${limits.people} people on the list at most.`);
