import { newcomersTo } from '../../shared/conference/decide/newcomers.ts';
import type { ChildId } from '../../shared/protocol/ids.ts';
import { penLines } from './board.ts';
import type { PenLine } from './board/line.ts';
import type { Played } from './cast.ts';
import { carryOut, freshId, idOf } from './cast.ts';
import { hears } from './family.ts';
import { audienceOf, childId, lineId } from './write-board.ts';

/** What the chair has let go on to part B already, so that the father comes to a full board, in words he may read. */
export async function releaseToFather(played: Played): Promise<void> {
  const conference = played.room.state();
  const to = audienceOf(played, 'B');
  const from = audienceOf(played, 'A');
  const lines = penLines.filter(({ forFather }) => forFather !== undefined);
  await carryOut(played.room, idOf(played, 'marguerite'), {
    kind: 'releaseLines',
    opId: freshId(),
    to,
    newcomers: newcomersTo(conference, to, [from]).map(({ id }) => id),
    lines: lines.map((line) => ({
      line: lineId(line.key),
      ...wordsOf(line),
      children: childrenOf(played, line),
    })),
  });
}

function wordsOf({ forFather, howWeWillKnow }: PenLine) {
  if (forFather === undefined || forFather === 'as it stands') {
    return { text: null, howWeWillKnow: null };
  }
  const { text, howWeWillKnow: others = howWeWillKnow === undefined ? null : '' } = forFather;
  return { text, howWeWillKnow: others };
}

function childrenOf({ room }: Played, { children }: PenLine): ChildId[] {
  const his = hears.rowan ?? [];
  return his
    .filter((child) => children === undefined || children.includes(child))
    .map((child) => childId(room.state(), child));
}
