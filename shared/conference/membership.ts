import type { AudienceId, ChildId, PersonId } from '../protocol/ids.ts';
import type { Audience, Conference, Members, Part, Person } from './conference.ts';
import { roleRights } from './roles.ts';

/** Whether the audience's own list has this person, present or not. The chair is of every audience. */
export function isMember(conference: Conference, person: Person, audience: AudienceId): boolean {
  const found = conference.audiences.get(audience);
  return found !== undefined && hasMember(found, person);
}

/** Everybody of the list who belongs to this audience, present or not. */
export const membersOf = (conference: Conference, audience: AudienceId): Person[] =>
  [...conference.people.values()].filter((person) => isMember(conference, person, audience));

/** May this person hear about all of these children? */
export const hearsAbout = ({ hears }: Person, children: readonly ChildId[]): boolean =>
  hears === 'all' || children.every((child) => hears.includes(child));

/** Present, and one of the people of the part that runs now. */
export function isHere(conference: Conference, person: Person): boolean {
  return person.attendance === 'present' && isInPart(currentPart(conference), person);
}

export const currentPart = (conference: Conference): Part | undefined =>
  conference.parts.get(conference.currentPart);

/** The part whose own audience this is, or that of the wider audience it was narrowed from. */
export function partOf(conference: Conference, audience: AudienceId): Part | undefined {
  const wider = conference.audiences.get(audience)?.of;
  return [...conference.parts.values()].find(
    (part) => part.audience === audience || (wider !== null && part.audience === wider),
  );
}

/** Of the people of this part; the chair is of every one, and family of none that is restricted. */
export const isInPart = (part: Part | undefined, { id, role }: Person): boolean =>
  part !== undefined &&
  (!part.restricted || roleRights[role].restricted) &&
  (role === 'chair' || part.people === 'everyone' || part.people.includes(id));

/** The first two people of a list who must never be in one part, if there are two. */
export function findKeptApart(
  conference: Conference,
  people: readonly PersonId[],
): readonly [Person, Person] | null {
  for (const id of people) {
    const person = conference.people.get(id);
    const other = person?.apart.find((one) => people.includes(one));
    const found = conference.people.get(other ?? '');
    if (person !== undefined && found !== undefined) return [person, found];
  }
  return null;
}

function hasMember({ members, children }: Audience, person: Person): boolean {
  return person.role === 'chair' || (isNamed(members, person) && hearsAbout(person, children));
}

function isNamed(members: Members, { id, role }: Person): boolean {
  switch (members.by) {
    case 'standing':
      return roleRights[role].reads.includes(members.standing);
    case 'people':
      return members.people.includes(id);
    case 'all-but':
      return !members.people.includes(id);
    default:
      return members.roles.includes(role);
  }
}
