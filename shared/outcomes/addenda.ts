import type { Conference, Person } from '../conference/conference.ts';
import { hearsAbout } from '../conference/membership.ts';
import type { Addendum } from '../conference/corrections.ts';
import { copiesFor } from '../conference/giving-out.ts';
import type { Instant } from '../protocol/ids.ts';
import type { NameBook } from './name-book.ts';
import type { Outcomes } from './outcomes.ts';
import { goesInCopy } from './readable-board.ts';

/**
 * What was added after the close, the oldest first: for the people of its audience who may hear about its children. Words
 * that were taken away leave nothing behind.
 */
export function addendaOutcome(
  conference: Conference,
  reader: Person,
  names: NameBook,
): Pick<Outcomes, 'addenda'> {
  const mine = conference.addenda.filter(
    (one) => one.words !== '' && isFor(conference, reader, one),
  );
  if (mine.length === 0) return {};
  return {
    addenda: mine.map(({ at, kind, by, words }) => {
      const { name, title } = names.voice(by);
      return { at: new Date(at).toISOString(), kind, by: { name, title }, words };
    }),
  };
}

/**
 * When this reader's newest copy was issued. What was added for others while theirs waited made theirs anew, and they do
 * not learn when.
 */
export const issuedFor = (conference: Conference, reader: Person): Instant | undefined =>
  copiesFor(conference, reader.id).findLast(
    ({ issue: { addendum } }) =>
      addendum === undefined ||
      conference.addenda.some((one) => one.id === addendum && isFor(conference, reader, one)),
  )?.issue.at;

const isFor = (conference: Conference, reader: Person, { audience, children }: Addendum): boolean =>
  goesInCopy(conference, reader, audience) && hearsAbout(reader, children);
