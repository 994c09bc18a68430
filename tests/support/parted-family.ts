import type {
  AudienceView,
  ConferenceView,
  PartView,
  PersonView,
} from '../../shared/conference/view.ts';
import { sampleView } from './sample-view.ts';

/** Somebody of the sample family's conference as the chair sees them. */
const person = (
  id: string,
  name: string,
  role: PersonView['role'],
  more: Partial<PersonView> = {},
): PersonView => ({
  id,
  name,
  role,
  title: '',
  agency: '',
  where: 'room',
  attendance: 'present',
  device: true,
  pen: false,
  hears: 'all',
  apart: [],
  ...more,
});

/** FICTIONAL: the sample family and those who come to their conference. */
export const family: readonly PersonView[] = [
  person('marguerite', 'Marguerite Oldacre', 'chair', { pen: true }),
  person('dennis', 'Dennis Quill', 'minute-taker', { pen: true }),
  person('kezia', 'Kezia Thistlewick', 'parent', { apart: ['rowan'] }),
  person('rowan', 'Rowan Pikestaff', 'parent', {
    apart: ['kezia', 'bettina'],
    hears: ['otis', 'wren'],
    where: 'video',
  }),
  person('bettina', 'Bettina Thistlewick', 'network', { apart: ['rowan'] }),
  person('halina', 'Halina Pikestaff', 'network', { hears: ['otis', 'wren'] }),
  person('juno', 'Juno Thistlewick', 'child', { attendance: 'invited', device: false }),
  person('sunniva', 'Sunniva Bright', 'advocate'),
  person('zofia', 'Zofia Lumen', 'interpreter'),
  person('ines', 'Ines Falconbridge', 'professional'),
  person('maud', 'Maud Pettigrew', 'professional', { attendance: 'invited' }),
  person('gethin', 'Gethin Moorcroft', 'professional'),
];

export const idsOf = (people: readonly { readonly id: string }[]): string[] =>
  people.map(({ id }) => id);

export const somebody = (id: string): PersonView => {
  const found = family.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found;
};

const part = (id: string, people: PartView['people'], more: Partial<PartView> = {}): PartView => ({
  id,
  name: id,
  audience: `audience-${id}`,
  people,
  restricted: false,
  opened: false,
  current: false,
  ...more,
});

const withKezia = ['dennis', 'kezia', 'bettina', 'sunniva', 'ines', 'maud', 'gethin'];
const withRowan = ['dennis', 'rowan', 'halina', 'sunniva', 'zofia', 'ines', 'maud'];

export const parts: readonly PartView[] = [
  part('whole', 'everyone', { name: '' }),
  part('a', withKezia, { current: true, opened: true }),
  part('b', withRowan),
  part('r', ['dennis', 'ines'], { restricted: true }),
];

/** The members as the server lists them: the chair is of every audience. */
const audience = (id: string, members: readonly string[], more: Partial<AudienceView> = {}) => ({
  id,
  name: id,
  kind: 'part' as const,
  members: ['marguerite', ...members],
  children: [],
  of: null,
  restricted: false,
  takesLines: true,
  ...more,
});

/** The conference in part A, as its chair sees it. */
export const splitView = (more: Partial<ConferenceView> = {}): ConferenceView => ({
  ...sampleView(),
  you: { id: 'marguerite', name: 'Marguerite Oldacre', role: 'chair', pen: true },
  conference: {
    ...sampleView().conference,
    children: [
      { id: 'juno-child', name: 'Juno' },
      { id: 'otis', name: 'Otis' },
      { id: 'wren', name: 'Wren' },
    ],
  },
  people: [...family],
  parts: [...parts],
  audiences: [
    audience('everyone', idsOf(family), { kind: 'everyone' }),
    audience('audience-a', withKezia),
    audience('audience-b', withRowan),
  ],
  speakers: [
    { person: 'sunniva', speaksFor: ['juno'] },
    { person: 'zofia', speaksFor: ['rowan'] },
  ],
  ...more,
});
