import type { PersonId } from '../protocol/ids.ts';
import type { Person } from './conference.ts';

/** An advocate says it for the person they are named for. An interpreter turns words over and adds none. */
export const speaksFor = (by: Person, person: PersonId): boolean =>
  by.role === 'advocate' && by.speaksFor.includes(person);
