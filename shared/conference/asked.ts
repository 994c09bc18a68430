import type { AudienceId, PersonId } from '../protocol/ids.ts';
import type { Conference, Person } from './conference.ts';
import { speaksFor } from './speaks-for.ts';
import { isHere, isMember } from './membership.ts';
import { isKeeper, roleRights } from './roles.ts';
import type { Role } from './roles.ts';
import type { Scale } from './scale.ts';
import type { RevealGroup } from './template.ts';

/** Whom a scale question still counts: who was sent out, or is no longer of its people, drops out without an answer. */
export const stillAsked = (conference: Conference, scale: Scale): PersonId[] =>
  seenAsAsked(conference, scale).filter(
    (id) => scale.answers.has(id) || conference.people.get(id)?.attendance !== 'removed',
  );

/** The same as everyone but chair and minute taker sees it: being sent out reads as having left. */
export const seenAsAsked = (
  conference: Conference,
  { asked, answers, audience }: Scale,
): PersonId[] =>
  asked.filter((id) => {
    const person = conference.people.get(id);
    const isOfIt = person !== undefined && mayBeAsked(conference, person, audience);
    return answers.has(id) || isOfIt;
  });

/** Of these people, or somebody of them speaks for them: a child stays at home, and her advocate says her number. */
export const mayBeAsked = (conference: Conference, person: Person, audience: AudienceId): boolean =>
  isMember(conference, person, audience) ||
  [...conference.people.values()].some(
    (one) => speaksFor(one, person.id) && isMember(conference, one, audience),
  );

/**
 * May `by` put down this person's number? One's own; an advocate's for whom they speak; for somebody without a device
 * or not here, chair and minute taker.
 */
export function mayAnswerFor(conference: Conference, by: Person, person: Person): boolean {
  if (by.id === person.id) return true;
  if (by.role === 'advocate') return by.speaksFor.includes(person.id);
  return isKeeper(by) && (!person.device || !isHere(conference, person));
}

/** With whose numbers this person's are shown, where they are shown one group after another. */
export function revealGroupOf(role: Role): RevealGroup {
  if (role === 'child') return 'children';
  if (role === 'parent') return 'parents';
  return roleRights[role].professional ? 'professionals' : 'network';
}

/** Those of these groups who were asked, as everyone may know it. */
export const askedIn = (
  conference: Conference,
  scale: Scale,
  groups: readonly RevealGroup[],
): PersonId[] =>
  seenAsAsked(conference, scale).filter((id) => groups.includes(groupOf(conference, id)));

/** Groups somebody was asked of whose numbers are not shown yet, in the order they are shown in. */
export function groupsToShow(conference: Conference, scale: Scale): RevealGroup[] {
  if (scale.standing !== 'asking') return [];
  const asked = new Set(seenAsAsked(conference, scale).map((id) => groupOf(conference, id)));
  return scale.order.filter((group) => asked.has(group) && !scale.shown.includes(group));
}

/** This person's number, or that they gave none, is settled: everyone of their group was shown. */
export const isSettled = ({ shown, answers, standing }: Scale, { id, role }: Person): boolean =>
  standing !== 'asking' || shown.includes(revealGroupOf(role)) || answers.get(id)?.shown === true;

/** Whose number everyone of the audience sees that is at or below the council's line. */
export const alertingIn = ({ alert, answers, asked }: Scale): PersonId[] =>
  alert === null
    ? []
    : asked.filter((id) => {
        const answer = answers.get(id);
        return answer?.shown === true && answer.score !== null && answer.score <= alert.at;
      });

const groupOf = ({ people }: Conference, id: PersonId): RevealGroup =>
  revealGroupOf(people.get(id)?.role ?? 'network');
