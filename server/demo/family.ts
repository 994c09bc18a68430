import type { Role } from '../../shared/conference/roles.ts';

/**
 * FICTIONAL. The sample family with both its sides: mother and grandmother in one part of the conference, father and his
 * mother in another. Every person, place and event is invented; the whole of it is tests/fixtures/sample-conference.json.
 */

export type PersonKey =
  | 'marguerite'
  | 'dennis'
  | 'kezia'
  | 'rowan'
  | 'bettina'
  | 'halina'
  | 'juno'
  | 'sunniva'
  | 'ines'
  | 'caspian'
  | 'maud'
  | 'tobias'
  | 'lanternhill'
  | 'gethin'
  | 'zofia'
  | 'hargrave'
  | 'silas';

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
  byVideo(person('rowan', 'Rowan Pikestaff', 'parent', 'Father of Otis and Wren', '')),
  person('bettina', 'Bettina Thistlewick', 'network', 'Grandmother (Nana Bett)', ''),
  byVideo(person('halina', 'Halina Pikestaff', 'network', 'Grandmother (Babcia)', '')),
  { ...person('juno', 'Juno Thistlewick', 'child', 'Child, 11', ''), is: 'apologies' },
  person('sunniva', 'Sunniva Bright', 'advocate', 'Independent advocate', 'Brightside Advocacy'),
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
  byVideo(
    person('zofia', 'Zofia Lumen', 'interpreter', 'Polish interpreter', 'Lumen Language Services'),
  ),
  {
    ...person('hargrave', 'Dr Leontyne Hargrave', 'professional', 'GP', 'Mill Pond Surgery'),
    is: 'apologies',
  },
  { ...person('silas', 'Silas Orrery', 'parent', 'Father of Juno', ''), is: 'apologies' },
];

/** Who speaks for whom. */
export const speaksFor: Partial<Record<PersonKey, PersonKey>> = {
  sunniva: 'juno',
  zofia: 'halina',
};

/** Who hears about their own children only; an interpreter hears no more than whom they speak for. */
export const hears: Partial<Record<PersonKey, readonly ChildKey[]>> = {
  rowan: ['Otis', 'Wren'],
  halina: ['Otis', 'Wren'],
  zofia: ['Otis', 'Wren'],
  juno: ['Juno'],
  silas: ['Juno'],
};

/** Who must never be in one part: his bail says so. */
export const apart: Partial<Record<PersonKey, readonly PersonKey[]>> = {
  rowan: ['kezia', 'bettina'],
};

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
