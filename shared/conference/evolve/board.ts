import type { AudienceId, LineId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import { movedEarlier } from './earlier.ts';
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
      : withEntry(withoutStruck(conference.released, fact.root, fact.audience), fact.line, {
          root: fact.root,
          audience: fact.audience,
          from: fact.from,
          variant: fact.variant,
        }),
});

/** What stood for it, or it stood for, stands for the line it became. */
const lineTaken: Fold<'lineTaken'> = (conference, { line, audience, to, into }) => ({
  ...conference,
  contributions: withoutEntry(conference.contributions, line),
  narrowed: withEntry(conference.narrowed, to, { line, audience }),
  earlier: movedEarlier(conference.earlier, line, to, into),
  released: new Map(
    [...conference.released].map(([id, one]) => {
      if (id === line) return [to, { ...one, audience: into }];
      return [id, one.root === line ? { ...one, root: to, from: into } : one];
    }),
  ),
});

/** Only what was crossed out there is released to the same people a second time, in better words. */
const withoutStruck = (
  released: Conference['released'],
  root: LineId,
  audience: AudienceId,
): Conference['released'] =>
  new Map([...released].filter(([, one]) => one.root !== root || one.audience !== audience));

/** Words and strokes are in the document; the conference only keeps whose line it is. */
const nothingMore = (conference: Conference) => conference;

/** What the server wrote on the board for somebody. */
export const boardFolds = {
  lineAdded,
  lineReleased,
  lineTaken,
  lineChanged: nothingMore,
  lineStruck: nothingMore,
  lineRestored: nothingMore,
};
