import { withEntry, withoutEntry } from './fold.ts';
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

/** The root's group grows; a line that stands as somebody contributed it stays theirs. */
const lineReleased: Fold<'lineReleased'> = (conference, fact) => ({
  ...conference,
  contributions:
    fact.lockedFor === null
      ? conference.contributions
      : withEntry(conference.contributions, fact.line, {
          line: fact.line,
          person: fact.lockedFor,
          recordedBy: fact.recordedBy,
          audience: fact.audience,
          code: fact.fields.code,
        }),
  released:
    fact.root === null
      ? conference.released
      : withEntry(conference.released, fact.line, {
          root: fact.root,
          audience: fact.audience,
          from: fact.from,
          variant: fact.variant,
        }),
});

const lineTaken: Fold<'lineTaken'> = (conference, { line }) => ({
  ...conference,
  contributions: withoutEntry(conference.contributions, line),
});

/** Words and strokes are in the document; the conference only keeps whose line it is. */
const nothingMore = (conference: Parameters<typeof lineAdded>[0]) => conference;

/** What the server wrote on the board for somebody. */
export const boardFolds = {
  lineAdded,
  lineReleased,
  lineTaken,
  lineChanged: nothingMore,
  lineStruck: nothingMore,
  lineRestored: nothingMore,
};
