import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import type { Conference, Person } from '../conference.ts';
import { hearsAbout, isMember } from '../membership.ts';
import { nameOf, refuse } from '../refuse.ts';

/** Who may read one audience and not another. */
export const newcomersTo = (
  conference: Conference,
  to: AudienceId,
  from: readonly AudienceId[],
): Person[] =>
  readersOf(conference, to).filter((person) =>
    from.some((audience) => !isMember(conference, person, audience)),
  );

export const readersOf = (conference: Conference, audience: AudienceId): Person[] =>
  [...conference.people.values()].filter(
    (person) => person.attendance !== 'removed' && isMember(conference, person, audience),
  );

/** Are these the people the chair was shown, and nobody else? */
export function areAsSeen(newcomers: readonly Person[], seen: readonly PersonId[]): boolean {
  const shown = new Set(seen);
  return newcomers.length === shown.size && newcomers.every(({ id }) => shown.has(id));
}

/** A refusal that names who may not hear about whom, and says where it stands in the way. */
export function mayNotHear(
  { children }: Conference,
  person: Person,
  about: readonly string[],
  here = 'there are words about them here.',
) {
  const names = children
    .filter(({ id }) => about.includes(id) && !hearsAbout(person, [id]))
    .map(({ name }) => name);
  const whom = names.length === 0 ? 'one of the children' : names.join(' and ');
  return refuse('not-allowed', `${nameOf(person)} may not hear about ${whom}, and ${here}`);
}
