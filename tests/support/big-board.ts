import type { Conference } from '../../shared/conference/conference.ts';
import type { BoardDocument } from '../../shared/outcomes/readable-board.ts';
import sample from '../fixtures/sample-conference.json' with { type: 'json' };
import { holdConference, newConference, type Held } from './held-conference.ts';

/** FICTIONAL: a closed conference as large as they come, with words that a board really has. */
export function bigBoard({
  lines,
  readers,
  facts,
}: {
  readonly lines: number;
  readonly readers: number;
  readonly facts: number;
}): { board: BoardDocument[]; conference: Conference } {
  const { conference } = sample;
  const roles = ['professional', 'parent', 'network', 'supporter', 'professional'] as const;
  const held = holdConference({
    ...newConference,
    people: Array.from({ length: readers - 1 }, (_, at) => ({
      name: `${names[at % names.length] ?? ''} ${surnames[at % surnames.length] ?? ''}`,
      title: 'Of the family or an agency',
      agency: 'Clearwater Recovery',
      role: roles[at % roles.length] ?? 'professional',
      where: 'room',
      device: true,
    })),
  });
  held.must('Marguerite', { kind: 'start' });
  const texts = [
    ...conference.items.map(({ text }) => text),
    ...conference.plan.actions.map(({ action }) => action),
  ];
  const everyone = held.audience('everyone');
  const of = [everyone, held.audience('professionals')];
  const written = Array.from({ length: lines }, (_, at) => ({
    id: `line-${String(at).padStart(12, '0')}`,
    code: 'strength' as const,
    order: `a${String(at).padStart(4, '0')}`,
    text: `${texts[at % texts.length] ?? ''} ${texts[(at * 7 + 3) % texts.length]?.slice(0, 40) ?? ''} ${at} times.`,
    saidBy: [],
    recordedBy: held.id('Marguerite'),
    struck: false,
  }));
  const board = of.map((audience, part) => ({
    audience,
    lines: written.filter((_, at) => (at % 5 === 0 ? 1 : 0) === part),
    scales: [],
  }));
  return { board, conference: closed(held, facts) };
}

/** Everybody has a copy, and the chair keeps a long list. */
function closed(held: Held, facts: number): Conference {
  const people = [...held.now().people.values()].map((one) => ({
    ...one,
    attendance: 'present' as const,
  }));
  const at = 2_000_000;
  return {
    ...held.now(),
    people: new Map(people.map((one) => [one.id, one])),
    progress: 'closed',
    issues: [
      {
        version: 1,
        at,
        copies: new Map(people.map(({ id }) => [id, `copy-${id}`])),
        givenOut: null,
        destroyed: false,
      },
    ],
    givingOut: {
      ...held.now().givingOut,
      protectedFacts: Array.from({ length: facts }, (_, index) => ({
        id: `fact-${index}`,
        kind: (['address', 'person', 'school', 'health', 'other'] as const)[index % 5] ?? 'other',
        text: factOf(index),
        keptFrom: people.slice(1).map(({ id }) => id),
      })),
    },
  };
}

function factOf(index: number): string {
  const one = streets[index % streets.length] ?? '';
  const other = surnames[(index * 3) % surnames.length] ?? '';
  switch (index % 5) {
    case 0:
      return `${String(index + 1)} ${one}${other} Court, Fennmere ZZ99 ${String(index % 10)}LC`;
    case 1:
      return `${one} ${other}`;
    case 2:
      return `${one} ${other} Primary School`;
    case 3:
      return `${one.toLowerCase()}traline and ${other.toLowerCase()}`;
    default:
      return `The ${one} group at ${other}`;
  }
}

const names =
  'Ada Bryn Ceri Dilwyn Eluned Ffion Gwilym Heledd Idris Jory Kerensa Lowenna Merryn'.split(' ');
const surnames =
  'Ashworthy Brackenbury Coldwater Dunmarsh Elmhirst Fairweather Greenhalgh Hollowmere Ivelchester Kettlewell Larkspur Mossberry Netherby Oldacre Pikestaff'.split(
    ' ',
  );
const streets =
  'Amber Bramble Clover Damson Elder Fennel Gorse Harebell Iris Juniper Kestrel Linnet Mallow'.split(
    ' ',
  );
