import type { Audience, Conference, Members } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import type { FreshId, NewIds } from './last-conference.ts';
import { mapped } from './last-conference.ts';
import { audiencesGoingOver, partsGoingOver } from './what-goes-over.ts';

/** The three that every conference begins with, as the fact of its making has them. */
export const standingAudiences = (last: Conference, newIds: NewIds, ids: FreshId) =>
  audiencesGoingOver(last).flatMap(({ id, name, members, of }) =>
    members.by === 'standing' && of === null
      ? [{ id: newIds.audiences.get(id) ?? '', name, members, document: ids() }]
      : [],
  );

/** Parts with their people, then every other group of readers: the same people under the same rules. */
export function partsAndAudiences(last: Conference, newIds: NewIds, ids: FreshId): FactBody[] {
  const parts = partsGoingOver(last);
  const own = new Set(parts.map(({ audience }) => audience));
  return [
    ...parts.map(({ id, name, audience, people }): FactBody => ({
      kind: 'partAdded',
      part: newIds.parts.get(id) ?? '',
      restricted: false,
      people: people === 'everyone' ? [] : mapped(newIds.people, people),
      audience: newIds.audiences.get(audience) ?? '',
      document: ids(),
      words: { name },
    })),
    ...audiencesGoingOver(last)
      // Narrowed for some children's sake, a standing one keeps its rule and is not one of the three.
      .filter(({ id, members, of }) => (members.by !== 'standing' || of !== null) && !own.has(id))
      .map((audience) => made(audience, newIds, ids)),
  ];
}

const made = (
  { id, name, members, children, of }: Audience,
  newIds: NewIds,
  ids: FreshId,
): FactBody => ({
  kind: 'audienceMade',
  audience: newIds.audiences.get(id) ?? '',
  document: ids(),
  members: membersOf(members, newIds),
  children: mapped(newIds.children, children),
  of: of === null ? null : (newIds.audiences.get(of) ?? null),
  words: { name },
});

const membersOf = (members: Members, { people }: NewIds): Members =>
  'people' in members ? { ...members, people: mapped(people, members.people) } : members;
