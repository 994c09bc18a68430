import type { PersonId } from '../protocol/ids.ts';
import type { Conference, Person } from './conference.ts';
import { currentPart, isInPart } from './membership.ts';

/**
 * Oneself and those one speaks for, and who came to the part that runs now, sent apologies to it or is spoken for in it
 * and of it: that an advocate is here tells nobody of another part for whom.
 */
export function isAround(conference: Conference, person: Person, reader: Person | null): boolean {
  if (person.id === reader?.id) return true;
  if (!isInPart(currentPart(conference), person)) {
    return reader?.speaksFor.includes(person.id) === true;
  }
  return person.attendance !== 'invited' || isSpokenFor(conference, person.id);
}

/** Who must never meet does not learn from us where the other is, or that they came. */
export const isKeptFrom = ({ id }: Person, readers: readonly Person[]): boolean =>
  readers.some(({ apart }) => apart.includes(id));

/** Whoever was named once stays named: the advocate may go, their words stand on the board. */
const isSpokenFor = (conference: Conference, id: PersonId): boolean =>
  [...conference.people.values()].some(
    ({ attendance, speaksFor, ...person }) =>
      attendance !== 'invited' &&
      attendance !== 'apologies' &&
      speaksFor.includes(id) &&
      isInPart(currentPart(conference), { ...person, attendance, speaksFor }),
  );
