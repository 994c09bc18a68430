import { givesView } from './agencies.ts';
import type { ViewRound } from './agency-views.ts';
import { mayAnswerFor } from './asked.ts';
import type { Conference, Person } from './conference.ts';
import { isMember } from './membership.ts';

/** One's own agency's view; or, by phone, that of somebody who was here and has gone, or has no device. */
export function mayGiveFor(
  conference: Conference,
  { audience }: ViewRound,
  by: Person,
  person: Person,
): boolean {
  const hasCome = person.attendance === 'present' || person.attendance === 'left';
  return (
    hasCome &&
    givesView(person) &&
    isMember(conference, person, audience) &&
    by.role !== 'advocate' &&
    mayAnswerFor(conference, by, person)
  );
}
