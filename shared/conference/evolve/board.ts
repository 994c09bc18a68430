import { withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const lineAdded: Fold<'lineAdded'> = (conference, { line, saidBy, by, audience, code }) => ({
  ...conference,
  contributions: withEntry(conference.contributions, line, {
    line,
    person: saidBy,
    recordedBy: by,
    audience,
    code,
  }),
});

/** Words and strokes are in the document; the conference only keeps whose line it is. */
const nothingMore = (conference: Parameters<typeof lineAdded>[0]) => conference;

/** What the server wrote on the board for somebody. */
export const boardFolds = {
  lineAdded,
  lineChanged: nothingMore,
  lineStruck: nothingMore,
  lineRestored: nothingMore,
};
