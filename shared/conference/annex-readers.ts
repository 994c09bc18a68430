import type { Conference, Part, Person } from './conference.ts';
import { isInPart } from './membership.ts';
import { mayRead } from './rights.ts';

/** Who may have the annex of this part now: the chair, and those named for it who came to it and were not sent out. */
export const annexReaders = (conference: Conference, part: Part): Person[] =>
  [...conference.people.values()].filter((person) => mayReadAnnex(conference, part, person));

/** After the close only, and of a restricted part that was held. */
export function mayReadAnnex(conference: Conference, part: Part, person: Person): boolean {
  const { progress, stays } = conference;
  const wasIn = stays.some((stay) => stay.person === person.id && stay.part === part.id);
  return (
    progress === 'closed' &&
    part.restricted &&
    part.opened &&
    isInPart(part, person) &&
    (person.role === 'chair' || wasIn) &&
    mayRead(conference, { as: 'person', person: person.id }, part.audience)
  );
}
