import type { NewConference } from '../../shared/protocol/http.ts';
import type { Where, Who } from './two-runs-intents.ts';

/** The small conference both runs are held in. */
export const everybody = {
  chair: { name: 'Marguerite', role: 'chair' },
  minuteTaker: { name: 'Dennis', role: 'minute-taker' },
  police: { name: 'Tamar', role: 'professional' },
  mother: { name: 'Kezia', role: 'parent' },
} as const;

export const whos = Object.keys(everybody) as Who[];

export const wheres: readonly Where[] = ['everyone', 'professionals', 'chair'];

export const newConference: NewConference = {
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room',
  children: ['Juno'],
  people: Object.values(everybody).map(({ name, role }) => ({
    name,
    role,
    title: '',
    agency: '',
    where: 'room',
    device: true,
  })),
};
