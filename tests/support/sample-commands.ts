import type { Command, CommandKind } from '../../shared/conference/commands.ts';
import type { Conference, Person } from '../../shared/conference/conference.ts';

const invitation = {
  name: 'Ada',
  role: 'network',
  title: '',
  agency: '',
  where: 'room',
  device: true,
} as const;
const opId = 'sample-command-0001';

/** One well-formed command of each kind; about the person who sends it, where it is about somebody. */
export function sampleCommand(kind: CommandKind, conference: Conference, by: Person): Command {
  const about = { person: by.id };
  const line = { line: 'some-line' };
  const scale = { scale: 'some-scale' };
  const audience = [...conference.audiences.keys()][0] ?? '';
  const children = conference.children.slice(0, 1).map(({ id }) => id);
  const day = { date: '2026-05-01', time: '10:00' };
  const samples: { [Kind in CommandKind]: Omit<Command & { kind: Kind }, 'kind' | 'opId'> } = {
    changeDetails: {
      type: 'review',
      template: 'somerset-5col',
      ...day,
      place: '',
      children: [...conference.children],
    },
    invite: invitation,
    changePerson: { ...about, ...invitation, role: by.role, speaksFor: [], apologies: false },
    uninvite: about,
    addSpareLinks: { count: 2 },
    renewLink: about,
    admit: {
      waiting: 'some-waiting',
      person: null,
      name: 'Ada',
      role: 'network',
      title: '',
      agency: '',
      where: 'room',
    },
    turnAway: { waiting: 'some-waiting' },
    turnAwayAll: { via: 'code' },
    renewCode: {},
    seat: about,
    leave: about,
    remove: about,
    givePen: about,
    takePen: about,
    setRights: { ...about, adds: false, scores: false },
    setHearing: { ...about, hears: 'all' },
    keepApart: { ...about, from: [] },
    changeSettings: { supporters: 2, supportersWrite: false, decides: 'professionals' },
    assignStaff: { deputy: null, assigned: [] },
    refuseTakeOver: {},
    addPart: { name: 'With Mum', restricted: false, people: [by.id] },
    changePart: { part: 'some-part', name: 'With Mum', people: [by.id] },
    removePart: { part: 'some-part' },
    openPart: { part: 'some-part' },
    makeAudience: { name: 'Only us', members: { by: 'people', people: [by.id] } },
    narrowAudience: { audience, children },
    releaseLines: {
      to: audience,
      newcomers: [],
      lines: [{ line: 'some-line', text: null, howWeWillKnow: null, children: [] }],
    },
    narrowLine: { ...line, children },
    giveScreen: { audiences: [audience] },
    start: {},
    postpone: day,
    adjourn: day,
    close: {},
    reopen: { reason: 'Closed by mistake' },
    showOnScreen: { shows: 'break' },
    addLine: { audience, code: 'strength', text: 'We eat together', saidBy: by.id, about: null },
    changeLine: { ...line, text: 'We eat together' },
    strikeLine: line,
    restoreLine: line,
    redactLines: { lines: ['some-line'] },
    askScale: {
      audience,
      question: 'How safe are the children?',
      ten: 'Safe',
      zero: 'Not safe',
      danger: null,
      asked: [by.id],
      reasons: 'nobody',
    },
    answerScale: { ...scale, ...about, score: 5, reason: '', oneHigher: '' },
    revealScale: scale,
    withdrawScale: scale,
    answerAlert: { ...scale, words: 'They sleep at Nana’s tonight' },
    setAgency: { ...about, sector: 'health', knowsFamily: true },
    askViews: {},
    giveViews: {
      round: 'some-round',
      ...about,
      views: children.map((child) => ({ child, outcome: 'plan' as const, reason: '' })),
    },
    showViews: { round: 'some-round' },
    withdrawViews: { round: 'some-round' },
    recordDecision: {
      over: conference.decision?.version ?? 0,
      children: conference.children.map(({ id }) => ({
        child: id,
        outcome: 'plan',
        category: 'neglect',
        alsoCategories: [],
      })),
      reasons: 'We are worried',
      dissent: [],
      parentsViews: [],
    },
    setPlanFrame: { audience, lead: null, coreGroup: [by.id], every: 'every month' },
    agreeLine: { ...line, person: null, agrees: true },
    setDates: { dates: [{ what: 'core-group', label: '', ...day, place: '' }] },
  };
  return { kind, opId, ...samples[kind] } as Command;
}
