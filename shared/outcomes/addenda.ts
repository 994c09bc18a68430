import type { Conference, Person } from '../conference/conference.ts';
import { hearsAbout } from '../conference/membership.ts';
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
    ({ audience, children, words }) =>
      words !== '' && goesInCopy(conference, reader, audience) && hearsAbout(reader, children),
  );
  if (mine.length === 0) return {};
  return {
    addenda: mine.map(({ at, kind, by, words }) => {
      const { name, title } = names.voice(by);
      return { at: new Date(at).toISOString(), kind, by: { name, title }, words };
    }),
  };
}
