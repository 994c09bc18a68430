import type { AudienceId } from '../../protocol/ids.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { Conference, Person } from '../conference.ts';
import { hearsAbout, isMember } from '../membership.ts';
import { nameOf, refuse } from '../refuse.ts';

/**
 * Why the people of a conference as it would be may not read its boards as they stand, or null: somebody would come to
 * a board with lines about a child they may not hear about. The chair opens a part of their own and releases lines.
 */
export function judgeHearing(after: Conference, board: BoardLookup) {
  for (const { id } of after.audiences.values()) {
    const children = board.childrenIn(id);
    if (children.length === 0) continue;
    const person = readersOf(after, id).find((one) => !hearsAbout(one, children));
    if (person !== undefined) return mayNotHear(after, person, children);
  }
  return null;
}

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

/** A refusal that names who may not hear about whom. */
export function mayNotHear({ children }: Conference, person: Person, about: readonly string[]) {
  const names = children
    .filter(({ id }) => about.includes(id) && !hearsAbout(person, [id]))
    .map(({ name }) => name);
  const whom = names.length === 0 ? 'one of the children' : names.join(' and ');
  return refuse(
    'not-allowed',
    `${nameOf(person)} may not hear about ${whom}, and there are words about them here.`,
  );
}
