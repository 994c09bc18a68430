import type { Conference } from '../conference/conference.ts';
import { childrenWithoutCopy } from '../conference/without-copy.ts';
import type { Edition } from '../outcomes/build-outcomes.ts';
import { childOutcomes } from '../outcomes/child-outcomes.ts';
import type { BoardDocument } from '../outcomes/readable-board.ts';
import type { ChildId } from '../protocol/ids.ts';
import { childPage } from './child-page.ts';
import type { Paper } from './paper.ts';

/**
 * The page of a child who gets no copy of their own, as a person gives it to them. Null for a child with a copy, whose
 * page is made of that, and before the close.
 */
export function childPageFor(
  board: readonly BoardDocument[],
  conference: Conference,
  child: ChildId,
  edition: Edition,
): Paper | null {
  const isAsked = childrenWithoutCopy(conference).some(({ id }) => id === child);
  if (!isAsked || conference.progress !== 'closed') return null;
  const outcomes = childOutcomes(board, conference, child, edition);
  return outcomes === null ? null : childPage(outcomes);
}
