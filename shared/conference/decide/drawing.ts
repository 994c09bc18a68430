import { drawingLimits } from '../../drawing/drawing.ts';
import { ok } from '../../result.ts';
import { refuse } from '../refuse.ts';
import { holdsPen } from '../rights.ts';
import type { Decide } from './matter.ts';

const makeDrawing: Decide<'makeDrawing'> = ({ conference, command, by, board }) => {
  const { opId, drawing, audience, name, child, drawers } = command;
  if (!holdsPen(conference, by.id, audience)) return noSuchBoard;
  if (conference.drawings.size >= drawingLimits.drawingsPerConference) return enough;
  return ok([
    {
      kind: 'drawingMade',
      drawing: opId,
      drawingKind: drawing,
      audience,
      document: board.freshId(`document of ${opId}`),
      child,
      drawers,
      begins: { people: [], children: [] },
      from: null,
      words: { name },
    },
  ]);
};

const notYet = () => refuse('not-found', 'There is no such drawing.');

/** Pages to draw on. */
export const drawingDecisions = {
  makeDrawing,
  nameDrawing: notYet,
  setDrawers: notYet,
  putDrawingAway: notYet,
  bringDrawingBack: notYet,
  releaseDrawing: notYet,
  showDrawing: notYet,
  redactDrawing: notYet,
};

const noSuchBoard = refuse('not-found', 'There is no such board.');
const enough = refuse('too-many', 'There are as many drawings as one conference can hold.');
