import * as z from 'zod/mini';
import { drawingKinds, drawingLimits } from '../../drawing/drawing.ts';
import { idSchema } from '../../protocol/ids.ts';
import { words } from '../../protocol/texts.ts';
import { command, peopleSchema } from './command.ts';

/** Pages to draw on. What is drawn goes the pen's way; who may see which page is said here. */
export const drawingCommands = {
  makeDrawing: command('makeDrawing', {
    drawing: z.enum(drawingKinds),
    audience: idSchema,
    name: words(drawingLimits.nameText),
    /** Whose page it is: a child's own Three Houses. */
    child: z.nullable(idSchema),
    drawers: peopleSchema,
  }),
  nameDrawing: command('nameDrawing', { drawing: idSchema, name: words(drawingLimits.nameText) }),
  /** Who draws there beside those with the pen. */
  setDrawers: command('setDrawers', { drawing: idSchema, drawers: peopleSchema }),
  putDrawingAway: command('putDrawingAway', { drawing: idSchema }),
  bringDrawingBack: command('bringDrawingBack', { drawing: idSchema }),
  /** A copy of it, without its history, for another audience. Its description must be written. */
  releaseDrawing: command('releaseDrawing', {
    drawing: idSchema,
    audience: idSchema,
    /** Who comes to see it that did not before, as the chair saw it: refused where that is somebody else by then. */
    newcomers: peopleSchema,
  }),
  /** On the room's screen, in the place of the board; null: the board again. */
  showDrawing: command('showDrawing', { drawing: z.nullable(idSchema) }),
  /** Gone for good, with every copy that showed it. */
  redactDrawing: command('redactDrawing', { drawing: idSchema }),
} as const;
