import type { Conference } from '../conference/conference.ts';
import type { Edition } from '../outcomes/build-outcomes.ts';
import { childOutcomes } from '../outcomes/child-outcomes.ts';
import type { BoardDocument } from '../outcomes/readable-board.ts';
import type { ChildId } from '../protocol/ids.ts';
import { childPage } from './child-page.ts';
import type { Paper } from './paper.ts';

/**
 * The page of a child, as a person gives it to them, with their own words from whichever part they were read out in. Null
 * before the close.
 */
export function childPageFor(
  board: readonly BoardDocument[],
  conference: Conference,
  child: ChildId,
  edition: Edition,
): Paper | null {
  if (conference.progress !== 'closed') return null;
  const outcomes = childOutcomes(board, conference, child, edition);
  return outcomes === null ? null : childPage(outcomes);
}
