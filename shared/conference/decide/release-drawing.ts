import { ok } from '../../result.ts';
import type { Conference } from '../conference.ts';
import type { Drawing } from '../drawings.ts';
import { refuse } from '../refuse.ts';
import { beginsWithNobody } from './begin-drawing.ts';
import { judgeAbout, judgePen, judgeRoom, seenDrawing } from './judge-drawing.ts';
import type { Decide, Decided, Matter } from './matter.ts';
import { areAsSeen, newcomersTo } from './newcomers.ts';

/**
 * A copy goes to others: a page of its own from then on. Whoever is named on it is named to them, so the chair has seen
 * who they are; whoever cannot see it needs its words.
 */
export const releaseDrawing: Decide<'releaseDrawing'> = (matter) => {
  const { conference, command, by, board } = matter;
  const { opId, audience } = command;
  const found = seenDrawing(conference, by, command.drawing);
  if (!found.ok) return found;
  const drawing = found.value;
  const problem =
    judgePen(conference, by, audience) ??
    judgeItself(matter, drawing) ??
    judgeAbout(conference, audience, drawing.about) ??
    judgeRoom(conference, by) ??
    judgeNewcomers(matter, drawing);
  if (problem !== null) return problem;
  return ok([
    {
      kind: 'drawingMade',
      drawing: opId,
      drawingKind: drawing.kind,
      audience,
      document: board.freshId(`document of ${opId}`),
      child: drawing.child,
      drawers: [],
      begins: beginsWithNobody,
      from: drawing.id,
      words: { name: drawing.name },
    },
  ]);
};

type Release = Matter<'releaseDrawing'>;

function judgeItself({ conference, command, board }: Release, drawing: Drawing): Decided | null {
  if (drawing.putAway) return isPutAway;
  if (standsThere(conference, drawing, command.audience)) return isThere;
  const drawn = board.drawn(drawing.id);
  if (drawn === null) return cannotBeRead;
  return drawn.description.trim() === '' ? needsWords : null;
}

/** It, what it is a copy of, or a copy of it is there for them already. */
function standsThere({ drawings }: Conference, drawing: Drawing, audience: string): boolean {
  if (drawing.audience === audience) return true;
  return [...drawings.values()].some(
    (one) =>
      one.audience === audience &&
      !one.putAway &&
      (one.from === drawing.id || one.id === drawing.from),
  );
}

/** The chair saw who comes to see it; if somebody else would, they look again. */
function judgeNewcomers({ conference, command }: Release, drawing: Drawing): Decided | null {
  const { audience, newcomers } = command;
  const now = newcomersTo(conference, audience, [drawing.audience]);
  return areAsSeen(now, newcomers) ? null : lookAgain;
}

const isPutAway = refuse('wrong-time', 'This drawing is put away. Bring it back first.');
const isThere = refuse(
  'someone-was-first',
  'These people have this drawing already. Put theirs away if they are to have a newer one.',
);
const cannotBeRead = refuse('wrong-time', 'This drawing cannot be opened now.');
const needsWords = refuse(
  'not-complete',
  'Please write what the drawing shows before others see it.',
);
const lookAgain = refuse(
  'someone-was-first',
  'The people who would see this drawing have changed. Please look again.',
);
