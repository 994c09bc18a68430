import * as fc from 'fast-check';
import { codes } from '../../shared/board/codes.ts';
import { sectors } from '../../shared/conference/agency-views.ts';
import { commandSchemas } from '../../shared/conference/commands.ts';
import type { CommandKind } from '../../shared/conference/commands.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { AnyCommand } from '../../shared/conference/decide.ts';
import { newcomersTo } from '../../shared/conference/decide/newcomers.ts';
import { currentPart } from '../../shared/conference/membership.ts';
import type { Actor } from '../../shared/conference/reader.ts';
import type { AnyCommandKind } from '../../shared/conference/refusal.ts';
import { roleRights, roles } from '../../shared/conference/roles.ts';
import { planNeededs } from '../../shared/board/plan-needed.ts';
import { revealGroups } from '../../shared/conference/template.ts';
import type { PlainBoard } from './plain-board.ts';
import { drawingDrafts, drawingsOften } from './random-drawings.ts';
import { givingOutDrafts } from './random-giving-out.ts';
import { correctingDrafts } from './random-correcting.ts';
import { notifyingDrafts } from './random-notifying.ts';
import { randomLetters } from './random-letters.ts';
import { preparingDrafts } from './random-preparing.ts';
import { planNeededOf, scorersOf, secondRound } from './random-scaling.ts';

/** What somebody wants to do, before it is known who and what there is: numbers choose among what exists. */
export interface Intent {
  readonly kind: AnyCommandKind;
  readonly actor: number;
  readonly picks: readonly number[];
}

/** How often a kind comes, where not once: what fills a board comes more often than what ends it. */
const often: Partial<Record<Intent['kind'], number>> = {
  addLine: 12,
  addPart: 4,
  openPart: 6,
  changePart: 6,
  removePart: 3,
  giveScreen: 3,
  makeAudience: 2,
  releaseLines: 10,
  narrowLine: 8,
  setHearing: 3,
  keepApart: 2,
  askTakeOver: 5,
  takeOver: 5,
  changeLine: 3,
  strikeLine: 3,
  askScale: 12,
  answerScale: 40,
  revealScale: 3,
  knock: 6,
  admit: 6,
  seat: 3,
  start: 6,
  reopen: 6,
  askViews: 4,
  giveViews: 12,
  recordDecision: 3,
  goToStage: 6,
  giveTurn: 3,
  setPlanFrame: 2,
  askAgreement: 3,
  agreePlan: 8,
  agreeLine: 6,
  setDates: 3,
  handIn: 8,
  releaseHandedIn: 6,
  giveOutCopies: 6,
  proposeCorrection: 6,
  ...drawingsOften,
};
const kinds = [
  ...(Object.keys(commandSchemas) as CommandKind[]),
  'knock' as const,
  'goAway' as const,
  'handInAtDoor' as const,
  'askTakeOver' as const,
  'takeOver' as const,
  'openAfterwards' as const,
  'proposeCorrection' as const,
];

export const intents = (most: number, least = 0): fc.Arbitrary<Intent[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(
        ...kinds.map((kind) => ({ arbitrary: fc.constant(kind), weight: often[kind] ?? 1 })),
      ),
      // The chair does most of what there is to do.
      actor: fc.oneof(fc.constant(0), fc.nat(20)),
      picks: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
    }),
    { minLength: least, maxLength: most, size: 'max' },
  );

/** The well-formed command this intent comes to in this conference; some of its ids lead nowhere. */
export function commandOf(
  { kind, actor, picks }: Intent,
  conference: Conference,
  board: PlainBoard,
  opId: string,
): { actor: Actor; command: AnyCommand } {
  let next = 0;
  const number = () => picks[(next += 1) % picks.length] ?? 0;
  const pick = <Value>(values: readonly Value[]) => values[number() % values.length] as Value;
  const people = [...conference.people.keys()];
  const lines = board.lines().map(({ id }) => id);
  const rarely = () => number() % 16 === 0;
  const some = (ids: Iterable<string>) => (rarely() ? 'nobody' : (pick([...ids]) ?? 'nobody'));
  const person = () => some(people);
  const flag = () => number() % 2 === 0;
  const children = () => conference.children.slice(0, number() % 4).map(({ id }) => id);
  const oneChild = () => [pick(conference.children)?.id ?? 'nobody'];
  const part = () => some(conference.parts.keys());
  const several = () => people.filter(flag);
  // More often than not where the board is written now.
  const audience = () =>
    flag() ? (currentPart(conference)?.audience ?? '') : some(conference.audiences.keys());
  const where = () => pick(['room', 'video'] as const);
  const day = () => ({ date: pick(['2026-05-01', '2027-01-31']), time: pick(['09:00', '13:30']) });
  const names = () => ({
    name: `Person ${number() % 100}`,
    title: '',
    agency: '',
    role: pick(roles),
    where: where(),
  });
  const secret = () => `SECRET-${opId}.`;
  let by = people[actor % (people.length + 1)] ?? 'nobody';
  const drafts: Record<Intent['kind'], () => object> = {
    changeDetails: () => ({
      type: pick(['initial', 'review']),
      template: 'somerset-5col',
      ...day(),
      place: '',
      children: conference.children.slice(number() % 2),
    }),
    invite: () => ({ ...names(), device: flag() }),
    ...givingOutDrafts({ number, flag, person, secret }),
    ...drawingDrafts(conference, { pick, flag, rarely, some, audience, oneChild, several, secret }),
    changePerson: () => ({
      person: person(),
      ...names(),
      device: flag(),
      speaksFor: [person()].slice(number() % 2),
      apologies: flag(),
    }),
    uninvite: () => ({ person: person() }),
    addSpareLinks: () => ({ count: 1 + (number() % 10) }),
    renewLink: () => ({ person: person() }),
    admit: () => ({
      waiting: some(conference.waiting.keys()),
      person: flag() ? person() : null,
      ...names(),
      ...(flag() ? { movesDevice: true as const } : {}),
      ...(flag() ? { comesAnyway: true as const } : {}),
    }),
    turnAway: () => ({ waiting: some(conference.waiting.keys()) }),
    turnAwayAll: () => ({ via: 'code' as const }),
    renewCode: () => ({}),
    seat: () => ({ person: person(), ...(flag() ? { comesAnyway: true as const } : {}) }),
    leave: () => ({ person: person() }),
    remove: () => ({ person: person() }),
    givePen: () => ({ person: person() }),
    takePen: () => ({ person: person() }),
    setRights: () => ({ person: person(), adds: flag(), scores: flag() }),
    setHearing: () => ({ person: person(), hears: flag() ? 'all' : children() }),
    keepApart: () => ({ person: person(), from: flag() ? [] : [person()] }),
    changeSettings: () => ({
      supporters: number() % 4,
      supportersWrite: flag(),
      decides: pick(['chair', 'professionals', 'agencies', 'members']),
    }),
    assignStaff: () => ({ deputy: flag() ? 'deputy' : null, assigned: ['staff-3'] }),
    refuseTakeOver: () => ({}),
    addPart: () => {
      const restricted = number() % 3 === 0;
      const may = (id: string) => {
        const role = conference.people.get(id)?.role;
        return role !== undefined && (!restricted || rarely() || roleRights[role].restricted);
      };
      return { name: 'Part', restricted, people: several().filter(may) };
    },
    changePart: () => ({ part: part(), name: 'Part', people: several() }),
    removePart: () => ({ part: part() }),
    openPart: () => ({ part: part() }),
    makeAudience: () => ({
      name: 'Some',
      members: flag()
        ? { by: 'roles', roles: [pick(roles), pick(roles)] }
        : { by: pick(['people', 'all-but']), people: [person(), person()] },
    }),
    narrowAudience: () => ({ audience: audience(), children: oneChild() }),
    releaseLines: () => {
      const to = audience();
      const chosen = [...new Set([some(lines), some(lines)])];
      const from = chosen.map((line) => board.audienceOf(line) ?? '');
      return {
        to,
        newcomers: newcomersTo(conference, to, from).map(({ id }) => id),
        lines: chosen.map((line) => ({
          line,
          text: flag() ? null : `Other words ${opId}`,
          howWeWillKnow: null,
          children: flag() ? (board.readLine(line)?.children ?? []) : [],
        })),
      };
    },
    narrowLine: () => ({ line: some(lines), children: oneChild() }),
    giveScreen: () => ({ audiences: [audience(), audience()] }),
    start: () => ({}),
    postpone: day,
    adjourn: () => (flag() ? day() : { date: null, time: null }),
    close: () => ({}),
    reopen: () => ({ reason: 'By mistake' }),
    showOnScreen: () => ({ shows: pick(['join', 'board', 'blank', 'break']) }),
    addLine: () => ({
      audience: audience(),
      code: pick(codes),
      text: `Words ${opId}`,
      saidBy: flag() ? by : person(),
      about: flag() ? null : some(lines),
      children: children(),
    }),
    changeLine: () => ({ line: some(lines), text: `Other words ${opId}` }),
    strikeLine: () => ({ line: some(lines) }),
    restoreLine: () => ({ line: some(lines) }),
    redactLines: () =>
      rarely() ? { lines: [], scales: [some(conference.scales.keys())] } : { lines: [some(lines)] },
    goToStage: () => ({
      from: rarely() ? null : (conference.courses.get(conference.currentPart)?.stage ?? null),
      to: pick(conference.template.stages)?.id ?? 'none',
      skips: flag(),
    }),
    giveTurn: () => ({ person: flag() ? null : person() }),
    setTimer: () => ({ seconds: flag() ? null : 60, shown: flag() }),
    startBreak: () => ({ minutes: 10 }),
    endBreak: () => ({}),
    stepOut: () => ({}),
    comeBack: () => ({}),
    askScale: () => {
      const scaled = audience();
      const asked = rarely()
        ? [person(), person()]
        : [pick(scorersOf(conference, scaled)), person()].slice(0, 1 + (number() % 2));
      const danger = rarely() ? some(lines) : null;
      const words = { question: 'How safe?', ten: 'Safe', zero: 'Not safe' };
      return {
        audience: scaled,
        ...words,
        danger,
        asked: [...new Set(asked)],
        reasons: pick(['nobody', 'professionals', 'all']),
        ...(flag() ? { inTurn: true } : {}),
        ...(flag() ? { asksPlan: true } : {}),
        ...secondRound(conference, rarely() ? some(conference.scales.keys()) : ''),
      };
    },
    answerScale: () => {
      const scale = conference.scales.get(some(conference.scales.keys()));
      const asked = scale === undefined || rarely() ? person() : pick(scale.asked);
      const score = number() % 4 === 0 ? null : number() % 11;
      by = rarely() ? by : asked;
      return {
        scale: scale?.id ?? 'none',
        person: asked,
        score,
        reason: secret(),
        oneHigher: secret(),
        ...planNeededOf(conference, scale, asked, pick(planNeededs)),
      };
    },
    revealScale: () => ({
      scale: some(conference.scales.keys()),
      ...(flag() ? { groups: [pick(revealGroups)] } : {}),
    }),
    withdrawScale: () => ({ scale: some(conference.scales.keys()) }),
    answerAlert: () => ({ scale: some(conference.scales.keys()), words: secret() }),
    setAgency: () => ({ person: person(), sector: pick(sectors), knowsFamily: !rarely() }),
    askViews: () => (flag() ? {} : { audience: audience() }),
    giveViews: () => {
      const giver = rarely() ? person() : pick(scorersOf(conference, audience()));
      by = rarely() ? by : giver;
      const views = conference.children.map(({ id }) => ({
        child: id,
        outcome: pick(['plan', 'child-in-need', 'neither'] as const),
        reason: secret(),
      }));
      return { round: some(conference.viewRounds.keys()), person: giver, views };
    },
    showViews: () => ({ round: some(conference.viewRounds.keys()) }),
    withdrawViews: () => ({ round: some(conference.viewRounds.keys()) }),
    recordDecision: () => ({
      over: conference.decision?.version ?? 0,
      children: conference.children.map(({ id }) => ({
        child: id,
        ...(flag()
          ? { outcome: 'plan', category: 'neglect' }
          : { outcome: 'neither', category: null }),
        alsoCategories: [],
      })),
      reasons: 'Because',
      dissent: [
        {
          person: person(),
          children: conference.children.map(({ id }) => id),
          outcome: 'neither',
          reason: 'No',
        },
      ],
      parentsViews: [],
    }),
    ...randomLetters({
      conference,
      opId,
      pick,
      flag,
      rarely,
      person,
      some,
      audience,
      children,
      day,
    }),
    setPlanFrame: () => ({
      audience: audience(),
      lead: flag() ? null : person(),
      coreGroup: several(),
      every: 'every month',
    }),
    agreeLine: () => ({ line: some(lines), person: flag() ? null : person(), agrees: flag() }),
    ...preparingDrafts(conference, { some, pick, person, part, flag, day, secret, by: () => by }),
    ...correctingDrafts(conference, { some, pick, secret, audience, person }),
    ...notifyingDrafts(conference, {
      some,
      pick,
      flag,
      person,
      audience,
      part,
      day,
      secret,
    }),
    setDates: () => ({ dates: [{ what: 'review', label: '', ...day(), place: '' }] }),
    knock: () => {
      const via = pick(['link', 'code', 'spare'] as const);
      const { name, role } = names();
      const spareLink = via === 'spare' ? some(conference.spareLinks) : null;
      return {
        name,
        role,
        where: where(),
        via,
        person: via === 'link' ? person() : null,
        spareLink,
      };
    },
    goAway: () => ({ waiting: some(conference.waiting.keys()) }),
    askTakeOver: () => ({}),
    takeOver: () => ({}),
    openAfterwards: () => ({ reason: 'To check the copy' }),
    hold: () => ({ reason: 'A complaint' }),
    endHold: () => ({ reason: 'It is settled' }),
    askDestruction: () => ({}),
    agreeDestruction: () => ({}),
    callOffDestruction: () => ({}),
    noteReading: () => ({ copy: 'some-copy', by: { person: person() } }),
    destroy: () => ({ rule: { days: 0, since: 0 } }),
  };
  const command = { kind, opId, ...drafts[kind]() } as AnyCommand;
  return { actor: actorOf(kind, by, pick(['deputy', 'staff', 'staff-3'])), command };
}

const staffKinds = new Set<AnyCommandKind>([
  'askTakeOver',
  'takeOver',
  'openAfterwards',
  'agreeToCopiesAsStaff',
  'hold',
  'endHold',
  'askDestruction',
  'agreeDestruction',
  'callOffDestruction',
]);

const serverKinds = new Set<AnyCommandKind>([
  'noteReading',
  'notePaper',
  'destroy',
  'proposeCorrection',
]);

function actorOf(kind: AnyCommandKind, person: string, account: string): Actor {
  if (kind === 'knock' || kind === 'goAway' || kind === 'handInAtDoor') return { as: 'door' };
  if (serverKinds.has(kind)) return { as: 'server' };
  return staffKinds.has(kind)
    ? { as: 'staff', account, name: 'Ottilie' }
    : { as: 'person', person };
}
