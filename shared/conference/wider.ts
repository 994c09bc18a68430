import type { AudienceId, PersonId } from '../protocol/ids.ts';
import type { Audience, Conference, Members } from './conference.ts';
import { partOf } from './membership.ts';
import { roleRights, roles } from './roles.ts';
import type { Role } from './roles.ts';

/**
 * May everyone who reads the narrow audience read the wide one too, whoever joins it later? Only then may a line of the
 * narrow one name a line of the wide one. By the rules of the two alone, never by who happens to be in them: a part's
 * people change. (What a change of role could undo is looked at when a role is changed: `judge-after.ts`.)
 */
export function isWider(conference: Conference, wide: AudienceId, narrow: AudienceId): boolean {
  const wideOne = conference.audiences.get(wide);
  const narrowOne = conference.audiences.get(narrow);
  if (wide === narrow || wideOne === undefined || narrowOne === undefined) return false;
  if (!wideOne.children.every((child) => narrowOne.children.includes(child))) return false;
  return sourceOf(wideOne) === sourceOf(narrowOne) || holds(conference, wideOne, narrowOne);
}

/** Narrowed audiences have the members of the one they came from, whatever becomes of those. */
const sourceOf = ({ id, of }: Audience): AudienceId => of ?? id;

function holds(conference: Conference, wide: Audience, narrow: Audience): boolean {
  const isAnybody = isAPart(conference, narrow);
  const some = isAnybody ? anybody : narrow.members;
  switch (wide.members.by) {
    case 'people':
      return !isAPart(conference, wide) && areAmong(some, wide.members.people);
    case 'all-but':
      return wide.members.people.every((id) => isNever(conference, some, id));
    default:
      return readsAll(conference, some, rolesOf(wide.members));
  }
}

const isAPart = (conference: Conference, { id, members }: Audience): boolean =>
  members.by === 'people' && partOf(conference, id) !== undefined;

const anybody = { by: 'roles', roles } as const;

const areAmong = (members: Members, people: readonly PersonId[]): boolean =>
  members.by === 'people' && members.people.every((id) => people.includes(id));

/** Will this person not be among them? */
function isNever({ people }: Conference, members: Members, id: PersonId): boolean {
  if (members.by === 'people') return !members.people.includes(id);
  if (members.by === 'all-but') return members.people.includes(id);
  const role = people.get(id)?.role;
  return role !== undefined && !rolesOf(members).includes(role);
}

function readsAll({ people }: Conference, members: Members, reading: readonly Role[]): boolean {
  if (roles.every((role) => reading.includes(role))) return true;
  if (members.by !== 'people') return rolesOf(members).every((role) => reading.includes(role));
  return members.people.every((id) => reading.includes(people.get(id)?.role ?? 'observer'));
}

function rolesOf(members: Members): readonly Role[] {
  switch (members.by) {
    case 'roles':
      return members.roles;
    case 'standing':
      return roles.filter((role) => roleRights[role].reads.includes(members.standing));
    default:
      return roles;
  }
}
