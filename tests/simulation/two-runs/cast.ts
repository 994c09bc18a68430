import type { Role } from '../../../shared/conference/roles.ts';
import type { NewConference } from '../../../shared/protocol/http.ts';

/** The people by the names the intents use: a split family, who comes with them, and professionals. */
export const cast = {
  chair: { name: 'Marguerite', role: 'chair' },
  minuteTaker: { name: 'Dennis', role: 'minute-taker' },
  police: { name: 'Tamar', role: 'professional' },
  worker: { name: 'Iris', role: 'professional' },
  mother: { name: 'Kezia', role: 'parent' },
  father: { name: 'Rowan', role: 'parent' },
  nana: { name: 'Bett', role: 'network' },
  supporter: { name: 'Sol', role: 'supporter' },
  advocate: { name: 'Ade', role: 'advocate' },
  interpreter: { name: 'Halina', role: 'interpreter' },
  student: { name: 'Ola', role: 'observer' },
  girl: { name: 'Juno', role: 'child' },
} as const satisfies Record<string, { name: string; role: Role }>;

export type Who = keyof typeof cast;

/** Whose bytes are compared: any of them, the room's screen, and somebody who knocks and is never answered. */
export type Observer = Who | 'screen' | 'waiting';

export const whos = Object.keys(cast) as Who[];

export const newConference: NewConference = {
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room',
  children: [{ name: 'Juno' }, { name: 'Wren' }],
  people: Object.values(cast).map(({ name, role }) => ({
    name,
    role,
    title: `the ${role}`,
    agency: '',
    where: 'room',
    device: true,
  })),
};
