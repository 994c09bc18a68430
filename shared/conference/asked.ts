import type { PersonId } from '../protocol/ids.ts';
import type { Conference, Person, Scale } from './conference.ts';
import { isHere, isMember } from './membership.ts';

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
    const isOfIt = person !== undefined && isMember(conference, person, audience);
    return answers.has(id) || isOfIt;
  });

/**
 * May `by` put down this person's number? One's own; an advocate's for whom they speak; for somebody without a device
 * or not here, chair and minute taker.
 */
export function mayAnswerFor(conference: Conference, by: Person, person: Person): boolean {
  if (by.id === person.id) return true;
  if (by.role === 'advocate') return by.speaksFor.includes(person.id);
  const isKeeper = by.role === 'chair' || by.role === 'minute-taker';
  return isKeeper && (!person.device || !isHere(conference, person));
}
