import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../../../shared/conference/commands.ts';
import type { CommandKind } from '../../../shared/conference/commands.ts';
import type { Conference, Person, Progress } from '../../../shared/conference/conference.ts';
import { decide } from '../../../shared/conference/decide.ts';
import { evolve } from '../../../shared/conference/evolve.ts';
import type { Fact, FactBody } from '../../../shared/conference/facts.ts';
import type { Refusal } from '../../../shared/conference/refusal.ts';
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
  setProtected: ['chair', everywhere],
  settleHit: ['chair', 'closed'],
  setOfficeOnly: ['chair', everywhere],
  agreeToCopies: ['minute-taker', 'closed'],
  giveOutCopies: ['chair', 'closed'],
  answerCorrection: ['chair', 'open adjourned closed'],
  addAddendum: ['chair', 'closed'],
  takeBackAddendum: ['chair', 'closed'],
  addLine: [giving, 'open'],
  changeLine: [giving, 'open'],
  strikeLine: [giving, 'open'],
  restoreLine: [giving, 'open'],
  redactLines: ['chair', 'open adjourned'],
  goToStage: ['chair', 'open'],
  giveTurn: ['chair minute-taker', 'open'],
  setTimer: ['chair', 'open'],
  startBreak: ['chair', 'open'],
  endBreak: ['chair', 'open'],
  stepOut: ['chair', 'open'],
  comeBack: ['chair', 'open'],
  askScale: ['chair', 'open'],
  answerScale: [giving, 'open'],
  revealScale: ['chair', 'open'],
  withdrawScale: ['chair', 'open'],
  answerAlert: ['chair', 'open'],
  setAgency: ['chair', beforeClosed],
  askViews: ['chair', 'open'],
  giveViews: ['chair minute-taker professional', 'open'],
  showViews: ['chair', 'open'],
  withdrawViews: ['chair', 'open'],
  recordDecision: ['chair', 'open'],
  setDates: ['chair minute-taker', 'open'],
  handIn: [roles.join(' '), beforeClosed],
  releaseHandedIn: ['chair', beforeClosed],
  setHandedInAside: ['chair', beforeClosed],
  keepChildPage: ['chair', beforeClosed],
  setNeeds: ['chair minute-taker', beforeClosed],
  putReport: ['chair', beforeClosed],
  dropReport: ['chair', beforeClosed],
  shareReport: ['chair', beforeClosed],
  unshareReport: ['chair', beforeClosed],
  readReport: [roles.join(' '), beforeClosed],
  putError: ['chair', beforeClosed],
  dropError: ['chair', beforeClosed],
  putExclusion: ['chair', beforeClosed],
  dropExclusion: ['chair', beforeClosed],
  putTalk: ['chair', beforeClosed],
  dropTalk: ['chair', beforeClosed],
  setAbsence: ['chair', beforeClosed],
  setPlanFrame: ['chair minute-taker', beforeClosed],
  askAgreement: ['chair minute-taker', 'open'],
  agreePlan: [giving, 'open'],
  putNotification: ['chair minute-taker', everywhere],
  dropNotification: ['chair minute-taker', everywhere],
  setRestriction: ['chair', everywhere],
  makeDrawing: ['chair minute-taker', beforeClosed],
  nameDrawing: ['chair minute-taker', beforeClosed],
  setDrawers: ['chair', beforeClosed],
  putDrawingAway: ['chair minute-taker', beforeClosed],
  bringDrawingBack: ['chair minute-taker', beforeClosed],
  releaseDrawing: ['chair', beforeClosed],
  showDrawing: ['chair', everywhere],
  redactDrawing: ['chair', 'open adjourned'],
  agreeLine: [roles.filter((role) => !'observer interpreter'.includes(role)).join(' '), 'open'],
};

/** What would change the view of those outside, or be kept for everyone, waits until the restricted part is over. */
const waiting =
  'goToStage giveTurn setTimer startBreak endBreak stepOut comeBack changeDetails releaseLines narrowLine adjourn close giveScreen recordDecision setDates setPlanFrame askAgreement releaseHandedIn keepChildPage releaseDrawing showDrawing'.split(
    ' ',
  );

/** Where somebody can stand: the conference is whole; a part with or without them; a restricted one likewise. */
const standings = ['whole', 'in', 'apart', 'restricted', 'not restricted'] as const;
type Standing = (typeof standings)[number];

/** Who can be named for a restricted part; the chair is of every one. */
const restrictable = 'chair minute-taker professional advocate'.split(' ');

const reads: Record<Role, string> = {
  chair: 'everyone professionals chair',
  'minute-taker': 'everyone professionals chair',
  professional: 'everyone professionals',
  parent: 'everyone',
  child: 'everyone',
  network: 'everyone',
  supporter: 'everyone',
  advocate: 'everyone',
  interpreter: 'everyone',
  observer: 'everyone',
};

const kinds = Object.keys(commandSchemas) as CommandKind[];
const progresses: Progress[] = ['planned', 'open', 'adjourned', 'closed'];
const started = startConference();

const stages = roles.flatMap((role) =>
  progresses.flatMap((progress) =>
    standings.map((standing) => [role, progress, standing] as const),
  ),
);

/** They are of the part that runs now. */
const isIn = (role: Role, standing: Standing): boolean =>
  role === 'chair' ||
  standing === 'whole' ||
  standing === 'in' ||
  (standing === 'restricted' && restrictable.includes(role));

function promisedKinds(role: Role, progress: Progress, standing: Standing): CommandKind[] {
  if (!isIn(role, standing)) return ['leave'];
  const isRestricted = standing.includes('restricted');
  return kinds.filter(
    (kind) => isPromised(kind, role, progress) && !(isRestricted && waiting.includes(kind)),
  );
}

describe.each(stages)('a %s, %s, %s', (role, progress, standing) => {
  const conference = { ...stageOf(role, standing), progress };
  const person = ofRole(conference, role);
  const view = viewFor(conference, { as: 'person', person: person.id }, live);
  const promisedHere = promisedKinds(role, progress, standing);

  test('[C6] may send what was promised and nothing else, and the view says so', () => {
    expect(kinds.filter((kind) => mayCommand(conference, person.id, kind))).toEqual(promisedHere);
    expect('may' in view && view.may).toEqual(promisedHere);
  });

  test('[C6] is told the same by the decision', () => {
    for (const kind of kinds) {
      const result = send(conference, person, kind);
      const told = result.ok ? null : result.problem;
      const isTurnedDown = told !== null && isAboutTheDoer(told);
      expect([kind, isTurnedDown]).toEqual([kind, !promisedHere.includes(kind)]);
    }
  });

  test('[C34] sees the boards of the role and the part, and nothing where they are not', () => {
    const isPreparing = 'chair minute-taker'.includes(role);
    const seen = isIn(role, standing) && (progress !== 'planned' || isPreparing);
    const own = standing === 'whole' ? [] : ['The part'];
    const documents = view.at === 'conference' ? view.documents : [];
    expect(documents.map(({ name }) => name)).toEqual(
      seen ? [...reads[role].split(' '), ...own] : [],
    );
    const pens = documents.filter(({ pen }) => pen).map(({ name }) => name);
    const written = standing.includes('restricted') ? own : documents.map(({ name }) => name);
    expect(pens).toEqual(seen && isPreparing && progress !== 'closed' ? written : []);
    expect(view.at).toBe(isIn(role, standing) ? 'conference' : 'holding');
  });
});

describe.each(roles)('a %s', (role) => {
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

/** What judges the person and the moment alone says, whatever the command is about. */
const sentences = [
  'Only the chair can do this.',
  'Only the chair or the minute taker can do this.',
  'Only a second person can do this',
  'You can follow the board here.',
  'You are not asked for a number here.',
  'You are not asked here if you agree with the plan.',
  'Only the agencies say here whether they think that a plan is needed.',
  'You are not in the conference now.',
  'The chair has not started yet.',
  'The conference has already started.',
  'The conference has stopped for now and will go on another day.',
  'The conference is closed.',
  'A restricted part is open. Please open another part first.',
];

const isAboutTheDoer = ({ kind, message }: Refusal): boolean =>
  (kind === 'not-allowed' || kind === 'wrong-time') &&
  sentences.some((sentence) => message.startsWith(sentence));

/** Everyone is here; and a part runs, with them or without them. */
function stageOf(role: Role, standing: Standing): Conference {
  const conference = withoutPens(started.now());
  if (standing === 'whole') return conference;
  const people = isIn(role, standing) ? [ofRole(conference, role).id] : [];
  const restricted = standing.includes('restricted');
  const own = { part: 'the-part', audience: 'the-audience' };
  const facts: FactBody[] = [
    { kind: 'partAdded', ...own, restricted, people, document: 'doc', words: { name: 'The part' } },
    { kind: 'partOpened', part: 'the-part', documents: [] },
  ];
  return facts.map((body): Fact => ({ ...body, at: 1, by: 'server' })).reduce(evolve, conference);
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
