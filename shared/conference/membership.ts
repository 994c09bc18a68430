import type { AudienceId } from '../protocol/ids.ts';
import type { Conference, Members, Part, Person } from './conference.ts';
import { roleRights } from './roles.ts';

/** Whether the audience's own list has this person, present or not. */
export function isMember(conference: Conference, person: Person, audience: AudienceId): boolean {
  const members = conference.audiences.get(audience)?.members;
  return members !== undefined && hasMember(members, person);
}

/** Present, and one of the people of the part that runs now. */
export function isHere(conference: Conference, person: Person): boolean {
  return person.attendance === 'present' && isInPart(currentPart(conference), person);
}

export const currentPart = (conference: Conference): Part | undefined =>
  conference.parts.get(conference.currentPart);

function hasMember(members: Members, person: Person): boolean {
  return members.by === 'standing'
    ? roleRights[person.role].reads.includes(members.standing)
    : members.people.includes(person.id);
}

const isInPart = (part: Part | undefined, person: Person): boolean =>
  part !== undefined && (part.people === 'everyone' || part.people.includes(person.id));
