import type { PersonKey } from './family.ts';

/** The parts of the split conference: R is over, A is under way, B and C are still to come. */
export type PartKey = 'R' | 'A' | 'B' | 'C';

export interface DemoPart {
  readonly key: PartKey;
  readonly name: string;
  readonly restricted: boolean;
  /** The chair is in every part. */
  readonly people: readonly PersonKey[];
}

const professionals = ['ines', 'caspian', 'maud', 'tobias', 'lanternhill'] as const;

/** In the order in which the chair adds them: what is prepared is for the first that is not restricted. */
export const parts: readonly DemoPart[] = [
  {
    key: 'A',
    name: 'With Kezia and Bettina',
    restricted: false,
    people: ['dennis', 'kezia', 'bettina', 'sunniva', ...professionals, 'gethin'],
  },
  {
    key: 'R',
    name: 'Restricted part',
    restricted: true,
    people: ['dennis', ...professionals],
  },
  {
    key: 'B',
    name: 'With Rowan and Halina',
    restricted: false,
    people: ['dennis', 'rowan', 'halina', 'zofia', 'sunniva', ...professionals],
  },
  {
    key: 'C',
    name: 'Decision and dates',
    restricted: false,
    people: ['dennis', 'kezia', 'bettina', 'ines', 'tobias'],
  },
];
