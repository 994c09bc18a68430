import type { ChildId, PersonId } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';
import type { Addendum } from './corrections.ts';
import { newestCopyFor } from './giving-out.ts';
import { mayRead } from './rights.ts';

/** Whose copies an addendum for these stands in: they may read it, and have a copy. */
export const readersOf = (
  conference: Conference,
  { audience, children }: { readonly audience: string; readonly children: readonly ChildId[] },
): PersonId[] =>
  [...conference.people.keys()].filter(
    (person) =>
      newestCopyFor(conference, person) !== null &&
      mayRead(conference, { as: 'person', person }, audience, children),
  );

/** Whose newest copies have it: made since it was added, for somebody who may read it. */
export function readersWith(conference: Conference, addendum: Addendum): PersonId[] {
  const { issues } = conference;
  const first = issues.findIndex((issue) => issue.addendum === addendum.id);
  const since = new Set(issues.slice(first).map(({ version }) => version));
  return readersOf(conference, addendum).filter((person) =>
    since.has(newestCopyFor(conference, person)?.issue.version ?? 0),
  );
}
