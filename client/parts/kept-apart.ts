import type { PersonView } from '../../shared/conference/view.ts';

/** Must these two never be in the same part? It holds both ways, whoever's list says so. */
export const areApart = (one: PersonView, other: PersonView): boolean =>
  (one.apart ?? []).includes(other.id) || (other.apart ?? []).includes(one.id);

/** Of those chosen, everybody this person must not meet. */
export const apartFrom = (
  person: PersonView,
  chosen: readonly string[],
  people: readonly PersonView[],
): PersonView[] => people.filter((one) => chosen.includes(one.id) && areApart(person, one));

/** The first two of these people who are kept apart, in the order of the list. */
export function findPair(people: readonly PersonView[]): readonly [PersonView, PersonView] | null {
  for (const [at, person] of people.entries()) {
    const other = people.slice(at + 1).find((one) => areApart(person, one));
    if (other !== undefined) return [person, other];
  }
  return null;
}

/** Everybody this person is kept apart from. */
export const allApartFrom = (person: PersonView, people: readonly PersonView[]): PersonView[] =>
  people.filter((one) => one.id !== person.id && areApart(person, one));
