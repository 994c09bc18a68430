import type { Conference, Members } from '../../shared/conference/conference.ts';
import { isMember } from '../../shared/conference/membership.ts';
import { roleRights, roles } from '../../shared/conference/roles.ts';
import type { AudienceId } from '../../shared/protocol/ids.ts';

/**
 * May everyone who reads the narrow audience read the wide one too, whoever joins it later? Only then may a line of the
 * narrow one name a line of the wide one.
 */
export function isWider(conference: Conference, wide: AudienceId, narrow: AudienceId): boolean {
  const wideMembers = conference.audiences.get(wide)?.members;
  const narrowMembers = conference.audiences.get(narrow)?.members;
  if (wide === narrow || wideMembers === undefined || narrowMembers === undefined) return false;
  return narrowMembers.by === 'people'
    ? areAllMembers(conference, narrowMembers.people, wide)
    : wideMembers.by === 'standing' && isWiderByRole(wideMembers, narrowMembers);
}

function areAllMembers(
  conference: Conference,
  people: readonly string[],
  wide: AudienceId,
): boolean {
  return people.every((id) => {
    const person = conference.people.get(id);
    return person !== undefined && isMember(conference, person, wide);
  });
}

type Standing = Extract<Members, { by: 'standing' }>;

const isWiderByRole = (wide: Standing, narrow: Standing): boolean =>
  roles.every(
    (role) =>
      !roleRights[role].reads.includes(narrow.standing) ||
      roleRights[role].reads.includes(wide.standing),
  );
