import type { PersonId } from '../protocol/ids.ts';
import type { Conference, Person, Scale } from './conference.ts';
import { isHere } from './membership.ts';

/** Whom a scale question still counts: who was sent out or taken off the list without an answer drops out. */
export function stillAsked(conference: Conference, { asked, answers }: Scale): PersonId[] {
  return asked.filter((id) => {
    const attendance = conference.people.get(id)?.attendance;
    return answers.has(id) || (attendance !== undefined && attendance !== 'removed');
  });
}

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
