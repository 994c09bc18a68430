import type { PersonView, WaitingView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';

/** The invited person that somebody at the door is, by their link or their name. */
export const matchOf = (
  { person }: Pick<WaitingView, 'person'>,
  people: readonly PersonView[],
): PersonView | null => people.find(({ id }) => id === person) ?? null;

/** Somebody whose name and link fit the list, and about whom nothing is odd: one press lets them in. */
export const isExpected = (
  waiting: WaitingView,
  people: readonly PersonView[],
  all: readonly WaitingView[],
): boolean =>
  waiting.flag === null && matchOf(waiting, people) !== null && !isOneOfTwo(waiting, all);

/** Of two who wait by one link, either may be the one who should not have it. */
export const isOneOfTwo = ({ id, person }: WaitingView, all: readonly WaitingView[]): boolean =>
  person !== null &&
  all.some((other) => other.id !== id && other.via === 'link' && other.person === person);

/** Whoever of the list is in already by a device of their own, and stands at the door with another. */
export function movingOf(waiting: WaitingView, people: readonly PersonView[]): PersonView | null {
  const match = matchOf(waiting, people);
  const isIn = match?.attendance === 'present' && match.device && match.role !== 'chair';
  return isIn ? match : null;
}

/** "by video, with their own link". */
export function arrivalWords(t: Say, { role, where, via }: WaitingView): string {
  return [t(`roles.${role}`), t(`chair.door.where.${where}`), t(`chair.door.via.${via}`)].join(
    ' · ',
  );
}

/** The command that lets somebody in as the person of the list that they are. */
export function admitAs(waiting: WaitingView, person: PersonView) {
  const { name, role, title, agency } = person;
  return {
    kind: 'admit',
    waiting: waiting.id,
    person: person.id,
    name,
    role,
    title,
    agency,
    where: waiting.where,
  } as const;
}
