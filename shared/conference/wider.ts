import type { AudienceId, PersonId } from '../protocol/ids.ts';
import type { Audience, Conference, Members } from './conference.ts';
import { isMember } from './membership.ts';
import { roleRights, roles } from './roles.ts';
import type { Role } from './roles.ts';

/**
 * May everyone who reads the narrow audience read the wide one too, whoever joins it later? Only then may a line of the
 * narrow one name a line of the wide one.
 */
export function isWider(conference: Conference, wide: AudienceId, narrow: AudienceId): boolean {
  const wideOne = conference.audiences.get(wide);
  const narrowOne = conference.audiences.get(narrow);
  if (wide === narrow || wideOne === undefined || narrowOne === undefined) return false;
  return narrowOne.members.by === 'people'
    ? areAllMembers(conference, narrowOne.members.people, wide)
    : hasNoOther(conference, wideOne, narrowOne);
}

function areAllMembers(
  conference: Conference,
  people: readonly PersonId[],
  wide: AudienceId,
): boolean {
  return people.every((id) => {
    const person = conference.people.get(id);
    return person !== undefined && isMember(conference, person, wide);
  });
}

/** By their rules alone, as nobody knows who will come yet. */
function hasNoOther(conference: Conference, wide: Audience, narrow: Audience): boolean {
  if (!wide.children.every((child) => narrow.children.includes(child))) return false;
  if (wide.members.by === 'people') return false;
  if (wide.members.by === 'all-but') {
    return wide.members.people.every((id) => isNever(conference, narrow.members, id));
  }
  const read = rolesOf(wide.members);
  return rolesOf(narrow.members).every((role) => read.includes(role));
}

/** Will this person not be among them, by the role they have? */
function isNever(conference: Conference, members: Members, id: PersonId): boolean {
  if (members.by === 'all-but') return members.people.includes(id);
  const role = conference.people.get(id)?.role;
  return role !== undefined && !rolesOf(members).includes(role);
}

function rolesOf(members: Members): readonly Role[] {
  if (members.by === 'roles') return members.roles;
  const { by } = members;
  return by === 'standing'
    ? roles.filter((role) => roleRights[role].reads.includes(members.standing))
    : roles;
}
