import type { Role } from '../../shared/conference/roles.ts';

/**
 * FICTIONAL. The sample family's conference as it stands in part A, with the people who are in it. Every person,
 * place and event is invented; the whole of it is tests/fixtures/sample-conference.json.
 */

export type PersonKey =
  | 'marguerite'
  | 'dennis'
  | 'kezia'
  | 'bettina'
  | 'juno'
  | 'sunniva'
  | 'ines'
  | 'caspian'
  | 'maud'
  | 'tobias'
  | 'lanternhill'
  | 'gethin'
  | 'hargrave';

export type ChildKey = 'Juno' | 'Otis' | 'Wren';

export interface DemoPerson {
  readonly key: PersonKey;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly agency: string;
  readonly where: 'room' | 'video';
  readonly is: 'present' | 'apologies';
}

export const details = {
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room, Fennmere Civic Hub',
  children: ['Juno', 'Otis', 'Wren'],
} as const;

const council = 'Fennshire Safeguarding and Review Service';
const socialCare = "Fennshire Children's Social Care";

export const people: readonly DemoPerson[] = [
  person('marguerite', 'Marguerite Oldacre', 'chair', 'Independent Reviewing Officer', council),
  person('dennis', 'Dennis Quill', 'minute-taker', 'Business support officer', council),
  person('kezia', 'Kezia Thistlewick', 'parent', 'Mother', ''),
  person('bettina', 'Bettina Thistlewick', 'network', 'Grandmother (Nana Bett)', ''),
  { ...person('juno', 'Juno Thistlewick', 'child', 'Child, 11', ''), is: 'apologies' },
  person('sunniva', 'Sunniva Bright', 'advocate', 'Advocate for Juno', 'Brightside Advocacy'),
  person('ines', 'Ines Falconbridge', 'professional', 'Social worker', socialCare),
  person('caspian', 'Caspian Rudd', 'professional', 'Team manager', socialCare),
  person('maud', 'Maud Pettigrew', 'professional', 'Health visitor', 'Fennshire Community Health'),
  byVideo(
    person(
      'tobias',
      'Tobias Arkwell',
      'professional',
      'Safeguarding lead',
      'Fennmere Primary School',
    ),
  ),
  byVideo(
    person(
      'lanternhill',
      'DC Priya Lanternhill',
      'professional',
      'Police officer',
      'Fennshire Constabulary',
    ),
  ),
  byVideo(
    person('gethin', 'Gethin Moorcroft', 'professional', 'Recovery worker', 'Clearwater Recovery'),
  ),
  {
    ...person('hargrave', 'Dr Leontyne Hargrave', 'professional', 'GP', 'Mill Pond Surgery'),
    is: 'apologies',
  },
];

/** Who speaks for whom. */
export const speaksFor: Partial<Record<PersonKey, PersonKey>> = { sunniva: 'juno' };

function person(
  key: PersonKey,
  name: string,
  role: Role,
  title: string,
  agency: string,
): DemoPerson {
  return { key, name, role, title, agency, where: 'room', is: 'present' };
}

function byVideo(person: DemoPerson): DemoPerson {
  return { ...person, where: 'video' };
}
