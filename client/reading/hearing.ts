import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';

type Hearing = Pick<ConferenceView, 'people' | 'audiences'>;

/**
 * Who of an audience may not hear about these children, as chair and minute taker know it. Nobody else is told whom
 * anybody may hear about, and for them it answers nobody.
 */
export function mayNotHear(
  { people, audiences }: Hearing,
  audience: string,
  children: readonly string[],
): PersonView[] {
  const members = audiences?.find(({ id }) => id === audience)?.members ?? [];
  return people.filter(
    ({ id, attendance, hears }) =>
      members.includes(id) &&
      attendance !== 'removed' &&
      Array.isArray(hears) &&
      !children.every((child) => hears.includes(child)),
  );
}

/** Which of these children they may not hear about. */
export const childrenKeptFrom = (
  people: readonly PersonView[],
  children: readonly string[],
): string[] =>
  children.filter((child) =>
    people.some(({ hears }) => Array.isArray(hears) && !hears.includes(child)),
  );

/** The audience of those of this one who may hear about these children too, once the server has made it. */
export function narrowedFrom(
  { audiences = [] }: Hearing,
  audience: string,
  children: readonly string[],
): string | null {
  const wide = audiences.find(({ id }) => id === audience);
  if (wide === undefined) return null;
  const about = [...new Set([...wide.children, ...children])].toSorted().join(' ');
  const from = wide.of ?? wide.id;
  const found = audiences.find(
    (one) => one.of === from && one.children.toSorted().join(' ') === about,
  );
  return found?.id ?? null;
}
