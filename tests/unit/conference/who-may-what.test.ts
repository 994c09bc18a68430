import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../../../shared/conference/commands.ts';
import type { CommandKind } from '../../../shared/conference/commands.ts';
import type { Conference, Person, Progress } from '../../../shared/conference/conference.ts';
import { decide } from '../../../shared/conference/decide.ts';
import { mayCommand } from '../../../shared/conference/rights.ts';
import { roleRights, roles } from '../../../shared/conference/roles.ts';
import type { Role } from '../../../shared/conference/roles.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import { given, live, startConference } from '../../support/held-conference.ts';
import { sampleCommand } from '../../support/sample-commands.ts';
import { bareBoard } from '../../support/plain-board.ts';

const everywhere = 'planned open adjourned closed';
const beforeClosed = 'planned open adjourned';
const giving = 'chair minute-taker professional parent child network advocate';

/** What we promise, written out: who, and while the conference stands where. The code has its own table. */
const promised: Record<CommandKind, readonly [who: string, when: string]> = {
  changeDetails: ['chair', beforeClosed],
  invite: ['chair', beforeClosed],
  changePerson: ['chair', beforeClosed],
  uninvite: ['chair', beforeClosed],
  addSpareLinks: ['chair', beforeClosed],
  renewLink: ['chair', everywhere],
  admit: ['chair', beforeClosed],
  turnAway: ['chair', everywhere],
  turnAwayAll: ['chair', everywhere],
  renewCode: ['chair', beforeClosed],
  seat: ['chair minute-taker', beforeClosed],
  leave: [roles.join(' '), everywhere],
  remove: ['chair', everywhere],
  givePen: ['chair', beforeClosed],
  takePen: ['chair', beforeClosed],
  setRights: ['chair', beforeClosed],
  setHearing: ['chair', beforeClosed],
  keepApart: ['chair', beforeClosed],
  changeSettings: ['chair', beforeClosed],
  assignStaff: ['chair', everywhere],
  refuseTakeOver: ['chair', everywhere],
  addPart: ['chair', beforeClosed],
  changePart: ['chair', beforeClosed],
  removePart: ['chair', beforeClosed],
  openPart: ['chair', beforeClosed],
  makeAudience: ['chair', beforeClosed],
  narrowAudience: ['chair minute-taker', beforeClosed],
  releaseLines: ['chair', beforeClosed],
  narrowLine: ['chair minute-taker', beforeClosed],
  giveScreen: ['chair', everywhere],
  start: ['chair', 'planned adjourned'],
  postpone: ['chair', 'planned adjourned'],
  adjourn: ['chair', 'open'],
  close: ['chair', 'open'],
  reopen: ['chair', 'closed'],
  showOnScreen: ['chair', everywhere],
  addLine: [giving, 'open'],
  changeLine: [giving, 'open'],
  strikeLine: [giving, 'open'],
  restoreLine: [giving, 'open'],
  askScale: ['chair', 'open'],
  answerScale: [giving, 'open'],
  revealScale: ['chair', 'open'],
  withdrawScale: ['chair', 'open'],
  recordDecision: ['chair', 'open'],
  setDates: ['chair minute-taker', 'open'],
};

const kinds = Object.keys(commandSchemas) as CommandKind[];
const progresses: Progress[] = ['planned', 'open', 'adjourned', 'closed'];
const started = startConference();

describe.each(roles)('a %s', (role) => {
  test.each(progresses)(
    '[C6] may send what was promised and nothing else while it is %s',
    (progress) => {
      const conference = { ...withoutPens(started.now()), progress };
      const person = ofRole(conference, role);
      const may = kinds.filter((kind) => mayCommand(conference, person.id, kind));
      expect(may).toEqual(kinds.filter((kind) => isPromised(kind, role, progress)));
    },
  );

  test.each(progresses)(
    '[C6] is told the same by their view and by the decision while it is %s',
    (progress) => {
      const conference = { ...withoutPens(started.now()), progress };
      const person = ofRole(conference, role);
      const view = viewFor(conference, { as: 'person', person: person.id }, live);
      const may = view.at === 'conference' ? view.may : [];
      for (const kind of kinds) {
        const result = send(conference, person, kind);
        const isTurnedDown =
          !result.ok && ['not-allowed', 'wrong-time'].includes(result.problem.kind);
        expect([kind, may.includes(kind) || isTurnedDown]).toEqual([kind, true]);
        if (!may.includes(kind)) expect(result.ok).toBe(false);
      }
    },
  );

  test('[C5] sends nothing while they are not in the room, unless they chair', () => {
    for (const attendance of ['invited', 'left', 'removed', 'apologies'] as const) {
      const conference = withAttendance(started.now(), role, attendance);
      const person = ofRole(conference, role);
      const may = kinds.filter((kind) => mayCommand(conference, person.id, kind));
      expect(may.length > 0).toBe(role === 'chair');
    }
  });
});

test('[C6] who adds lines is what the roles say', () => {
  expect(roles.filter((role) => roleRights[role].adds).join(' ')).toBe(giving);
});

test('[C6] a supporter whom the chair hands the pen may also send lines', () => {
  const held = startConference();
  expect(mayCommand(held.now(), held.id('Sol'), 'addLine')).toBe(false);
  held.must('Marguerite', { kind: 'givePen', person: held.id('Sol') });
  expect(mayCommand(held.now(), held.id('Sol'), 'addLine')).toBe(true);
});

test('[C5] a stranger and the door send no command of the room', () => {
  const held = startConference();
  const command = {
    ...sampleCommand('close', held.now(), held.person('Ines')),
    opId: 'o'.repeat(16),
  };
  const stranger = held.sendAs({ as: 'person', person: 'nobody' }, command);
  expect(stranger).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  expect(held.sendAs({ as: 'door' }, command)).toMatchObject({ ok: false });
  const knock = { kind: 'goAway', opId: 'p'.repeat(16), waiting: 'w' } as const;
  const result = held.sendAs({ as: 'person', person: held.id('Ines') }, knock);
  expect(result).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
});

function isPromised(kind: CommandKind, role: Role, progress: Progress): boolean {
  const [who, when] = promised[kind];
  return who.split(' ').includes(role) && when.split(' ').includes(progress);
}

const ofRole = (conference: Conference, role: Role): Person =>
  given([...conference.people.values()].find((person) => person.role === role));

/** Everyone of the table is present, and only the two roles that begin with a pen have one. */
const withoutPens = (conference: Conference): Conference => ({
  ...conference,
  people: new Map(
    [...conference.people].map(([id, person]) => [
      id,
      { ...person, attendance: 'present', pen: roleRights[person.role].pen },
    ]),
  ),
});

const withAttendance = (conference: Conference, role: Role, attendance: Person['attendance']) => ({
  ...conference,
  people: new Map(
    [...conference.people].map(([id, person]) => [
      id,
      person.role === role ? { ...person, attendance } : person,
    ]),
  ),
});

const send = (conference: Conference, person: Person, kind: CommandKind) =>
  decide(
    conference,
    sampleCommand(kind, conference, person),
    { as: 'person', person: person.id },
    1,
    bareBoard(),
  );
