import type { Role } from '../../../shared/conference/roles.ts';
import type { NewConference } from '../../../shared/protocol/http.ts';

export const cast = {
  chair: { name: 'Marguerite', role: 'chair' },
  minuteTaker: { name: 'Dennis', role: 'minute-taker' },
  police: { name: 'Tamar', role: 'professional' },
  mother: { name: 'Kezia', role: 'parent' },
  nana: { name: 'Bett', role: 'network' },
} as const satisfies Record<string, { name: string; role: Role }>;

export type Who = keyof typeof cast;
export const whos = Object.keys(cast) as Who[];

/** Every browser there is; the minute taker has two. */
export const seats: readonly { readonly name: string; readonly who: Who | 'screen' }[] = [
  ...whos.map((who) => ({ name: who, who })),
  { name: 'the minute taker’s tablet', who: 'minuteTaker' },
  { name: 'screen', who: 'screen' },
];

export const newConference: NewConference = {
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room',
  children: [{ name: 'Juno' }, { name: 'Otis' }],
  people: Object.values(cast).map(({ name, role }) => ({
    name,
    role,
    title: '',
    agency: '',
    where: 'room',
    device: true,
  })),
};
