import * as fc from 'fast-check';
import { codes } from '../../../shared/board/codes.ts';
import type { Line } from '../../../shared/board/line.ts';
import type { RevealedScale } from '../../../shared/board/read-lines.ts';
import type { ViewRound } from '../../../shared/conference/agency-views.ts';
import type {
  Audience,
  Conference,
  Members,
  Part,
  Person,
  Released,
  Stay,
} from '../../../shared/conference/conference.ts';
import { nothingPrepared } from '../../../shared/conference/preparation.ts';
import type {
  Exclusion,
  FactualError,
  Preparation,
  Report,
} from '../../../shared/conference/preparation.ts';
import { roles } from '../../../shared/conference/roles.ts';
import type { BoardDocument } from '../../../shared/outcomes/readable-board.ts';
import { drawingsFrom, pagesAmong, pagesOf } from './hidden-pages.ts';
import { line, smallConference } from './small-conference.ts';

/** A conference with its board, drawn at random. */
export interface Drawn {
  readonly conference: Conference;
  readonly board: readonly BoardDocument[];
}

const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'] as const;
const children = ['c0', 'c1', 'c2'] as const;
const parts = ['part0', 'part1', 'part2', 'part3'] as const;
const audiences = ['everyone', 'professionals', 'chair', 'a0', 'a1', 'a2', 'm0', 'm1', 'n0', 'n1'];

const some = <One>(of: readonly One[]) => fc.subarray([...of]);
const one = <One>(of: readonly One[]) => fc.constantFrom(...of);
/** Mostly this, so that enough is left to look at. */
const mostly = <One>(usual: One, other: fc.Arbitrary<One>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const drawnPerson = fc.record({
  role: one(roles.filter((role) => role !== 'chair')),
  attendance: mostly<Person['attendance']>(
    'present',
    one(['invited', 'left', 'removed', 'apologies'] as const),
  ),
  hears: mostly<Person['hears']>('all', some(children)),
  apart: some(people),
  where: one(['room', 'video'] as const),
});

const drawnPart = fc.record({
  people: some(people),
  restricted: mostly(false, fc.constant(true)),
  opened: mostly(true, fc.constant(false)),
});

const drawnMembers: fc.Arbitrary<Members> = fc.oneof(
  fc.record({ by: fc.constant('people' as const), people: some(people) }),
  fc.record({ by: fc.constant('all-but' as const), people: some(people) }),
  fc.record({ by: fc.constant('roles' as const), roles: some(roles) }),
);

const drawnStay = fc.record({
  person: one(['chair', ...people]),
  part: one(parts),
  from: fc.nat(20),
  lasts: fc.nat(20),
});

const ids = Array.from({ length: 14 }, (_, at) => `l${String(at).padStart(2, '0')}`);

const drawnLine = fc.record({
  audience: one(audiences),
  code: fc.oneof(one(codes), fc.constant('comment' as const)),
  order: one(['a1', 'a2', 'a3', 'a4']),
  saidBy: some(people),
  recordedBy: one(people),
  children: mostly<string[]>([], some(children)),
  struck: mostly(false, fc.constant(true)),
  isEmpty: mostly(false, fc.constant(true)),
  about: one(ids),
  goal: one(ids),
  after: one(ids),
  owner: one(people),
});

const drawnScale = fc.record({
  audience: one(audiences),
  danger: one(ids),
  asked: some(people),
});

const drawnRelease = fc.record({ line: one(ids), root: one(ids) });

const drawnDecision = fc.record({
  audience: one(audiences),
  dissent: fc.array(fc.record({ person: one(people), children: some(children) }), { maxLength: 2 }),
  parentsViews: some(people),
});

const drawnReport = fc.record({ author: one(people), shared: some(people) });

const drawnRound = fc.record({
  audience: one(audiences),
  given: fc.array(fc.record({ person: one(people), child: one(children) }), { maxLength: 4 }),
});

const drawnPage = pagesAmong(audiences, children);

const drawing = fc.record({
  pages: fc.array(drawnPage, { maxLength: 4 }),
  reports: fc.array(drawnReport, { maxLength: 2 }),
  errors: fc.array(one(people), { maxLength: 2 }),
  excluded: fc.array(one(people), { maxLength: 1 }),
  rounds: fc.array(drawnRound, { maxLength: 2 }),
  people: fc.tuple(...people.map(() => drawnPerson)),
  parts: fc.tuple(drawnPart, drawnPart, drawnPart),
  made: fc.tuple(drawnMembers, drawnMembers),
  narrowed: fc.tuple(
    fc.record({ of: one(audiences.slice(0, 8)), children: some(children) }),
    fc.record({ of: one(audiences.slice(0, 8)), children: some(children) }),
  ),
  stays: fc.array(drawnStay, { minLength: 4, maxLength: 16 }),
  lines: fc.array(drawnLine, { minLength: 8, maxLength: ids.length }),
  scales: fc.array(drawnScale, { maxLength: 3 }),
  releases: fc.array(drawnRelease, { minLength: 2, maxLength: 6 }),
  decision: fc.option(drawnDecision),
  dates: fc.array(one(audiences), { maxLength: 3 }),
});

type Drawing = typeof drawing extends fc.Arbitrary<infer Value> ? Value : never;

/** Conferences that were split in any way, with lines that point anywhere. */
export const drawnConference: fc.Arbitrary<Drawn> = drawing.map((drawn) => ({
  conference: conferenceOf(drawn),
  board: boardOf(drawn),
}));

function conferenceOf(drawn: Drawing): Conference {
  const { decision } = drawn;
  return {
    ...smallConference(),
    progress: 'closed',
    children: children.map((id) => ({ id, name: `name of ${id}`, born: '' })),
    people: new Map([chair, ...drawn.people.map(personOf)].map((person) => [person.id, person])),
    audiences: new Map(audiencesOf(drawn).map((audience) => [audience.id, audience])),
    parts: new Map(partsOf(drawn).map((part) => [part.id, part])),
    currentPart: 'part0',
    stays: drawn.stays.map(({ person, part, from, lasts }): Stay => ({
      person,
      part,
      from,
      to: from + lasts,
    })),
    released: new Map(drawn.releases.flatMap((release) => releaseOf(release, drawn))),
    decision: decision && {
      audience: decision.audience,
      version: 1,
      children: children.map((child) => ({
        child,
        outcome: 'plan',
        category: `category of ${child}`,
        alsoCategories: [],
      })),
      reasons: 'the reasons',
      dissent: decision.dissent.map((view) => ({
        ...view,
        outcome: 'neither',
        reason: `why ${view.person} did not agree`,
      })),
      parentsViews: decision.parentsViews.map((person) => ({ person, words: `said ${person}` })),
      rounds: drawn.rounds.map((_, at) => `round${at}`),
    },
    viewRounds: new Map(drawn.rounds.map((round, at) => [`round${at}`, roundOf(round, at)])),
    preparation: preparedOf(drawn),
    drawings: drawingsFrom(drawn.pages),
    dates: drawn.dates.map((audience, at) => ({
      id: `date ${at}`,
      audience,
      what: 'other',
      label: `date ${at}`,
      date: '2026-04-24',
      time: '',
      place: '',
    })),
  };
}

/** Reports, mistakes named in them, and who was kept away. */
const preparedOf = ({ reports, errors, excluded }: Drawing): Preparation => ({
  ...nothingPrepared,
  reports: new Map(reports.map((report, at) => [`report${at}`, reportOf(report, at)])),
  errors: new Map(errors.map((raisedBy, at) => [`error${at}`, errorOf(raisedBy, at)])),
  exclusions: new Map(excluded.map((person) => [`kept ${person}`, exclusionOf(person)])),
});

const reportOf = ({ author, shared }: Drawing['reports'][number], at: number): Report => ({
  id: `report${at}`,
  author,
  title: `title of report${at}`,
  receivedOn: '2026-04-08',
  shared: shared.map((person) => ({ person, on: '2026-04-09', version: `version ${person}` })),
  readBy: [],
  note: `note of report${at}`,
});

const errorOf = (raisedBy: string, at: number): FactualError => ({
  id: `error${at}`,
  raisedBy,
  report: `report${at}`,
  where: `where error${at}`,
  says: `says error${at}`,
  correct: '',
  standing: 'raised',
  answer: '',
});

const exclusionOf = (person: string): Exclusion => ({
  id: `kept ${person}`,
  person,
  from: 'all',
  ground: 'other',
  reason: `ground ${person}`,
  askedBy: null,
  decidedOn: '',
  toldOn: '',
  views: '',
});

/** What each agency said in a round that was shown; each of its people is an agency of their own. */
const roundOf = ({ audience, given }: Drawing['rounds'][number], at: number): ViewRound => ({
  id: `round${at}`,
  audience,
  standing: 'shown',
  given: given.map((view) => ({
    ...view,
    recordedBy: view.person,
    outcome: 'plan',
    reason: `view ${view.person} of ${view.child} in round${at}`,
    at: 0,
  })),
  shown: {
    at,
    quorum: { agencies: [], met: true },
    agencies: [...new Set(given.map(({ person }) => person))].map((person) => ({
      sector: 'other',
      named: false,
      people: [person],
    })),
  },
});

const anybody = {
  agency: '',
  device: true,
  pen: false,
  adds: true,
  scores: true,
  speaksFor: [],
  linkGeneration: 0,
} as const;

const chair: Person = {
  ...anybody,
  id: 'chair',
  name: 'name of the chair',
  title: 'Chair',
  role: 'chair',
  where: 'room',
  attendance: 'present',
  hears: 'all',
  apart: [],
};

const personOf = (drawn: Drawing['people'][number], at: number): Person => ({
  ...anybody,
  ...drawn,
  id: `p${at}`,
  name: `name of p${at}`,
  title: `title of p${at}`,
});

function audiencesOf({ parts: drawnParts, made, narrowed }: Drawing): Audience[] {
  const audience = (id: string, members: Members): Audience => ({
    id,
    members,
    name: `name of ${id}`,
    children: [],
    of: null,
    document: id,
    epoch: 0,
  });
  const wide = [
    ...(['everyone', 'professionals', 'chair'] as const).map((standing) =>
      audience(standing, { by: 'standing', standing }),
    ),
    ...drawnParts.map((part, at) => audience(`a${at}`, { by: 'people', people: part.people })),
    ...made.map((members, at) => audience(`m${at}`, members)),
  ];
  const narrow = narrowed.flatMap(({ of, children: about }, at) =>
    wide
      .filter(({ id }) => id === of)
      .map((one): Audience => ({ ...one, id: `n${at}`, of, children: about, document: `n${at}` })),
  );
  return [...wide, ...narrow];
}

const partsOf = (drawn: Drawing): Part[] => [
  {
    id: 'part0',
    name: '',
    audience: 'everyone',
    people: 'everyone',
    restricted: false,
    opened: true,
  },
  ...drawn.parts.map((part, at) => ({
    ...part,
    id: `part${at + 1}`,
    name: `name of part${at + 1}`,
    audience: `a${at}`,
  })),
];

function releaseOf(
  { line: id, root }: Drawing['releases'][number],
  { lines }: Drawing,
): [string, Released][] {
  const audienceOf = (of: string) => lines[ids.indexOf(of)]?.audience;
  const [audience, from] = [audienceOf(id), audienceOf(root)];
  if (id === root || audience === undefined || from === undefined || audience === from) return [];
  return [[id, { root, audience, from, variant: true }]];
}

function boardOf({ lines, scales, pages }: Drawing): BoardDocument[] {
  const typed = lines.map(
    ({ audience, isEmpty, ...fields }, at): { audience: string; line: Line } => {
      const id = String(ids[at]);
      const text = isEmpty ? '' : `words of ${id}`;
      const helpers = { with: [fields.owner], howWeWillKnow: `how ${id}` };
      return { audience, line: line({ id, ...fields, ...helpers, text }) };
    },
  );
  const asked = scales.map(({ audience, ...scale }, at) => ({
    audience,
    scale: scaleOf(scale, at),
  }));
  return audiences.map((audience) => ({
    audience,
    lines: typed.filter((one) => one.audience === audience).map((one) => one.line),
    scales: asked.filter((one) => one.audience === audience).map((one) => one.scale),
    pages: pagesOf(pages, audience),
  }));
}

const scaleOf = (
  { danger, asked }: Omit<Drawing['scales'][number], 'audience'>,
  at: number,
): RevealedScale => ({
  id: `s${at}`,
  order: at,
  question: `question ${at}`,
  ten: '',
  zero: '',
  danger,
  answers: asked.map((person) => ({
    person,
    score: 5,
    reason: `why ${person}`,
    oneHigher: '',
    recordedBy: person,
  })),
});
