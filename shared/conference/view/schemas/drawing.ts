import * as z from 'zod/mini';
import { drawingKinds } from '../../../drawing/drawing.ts';
import { idSchema } from '../../../protocol/ids.ts';

/** A page the reader may open now. */
export const drawingViewSchema = z.object({
  id: idSchema,
  kind: z.enum(drawingKinds),
  name: z.string(),
  audience: idSchema,
  /** For `/sync/CONFERENCE/ID`. */
  document: idSchema,
  /** The reader draws here now: by the pen of the board, or because the chair lets them draw on this page. */
  pen: z.boolean(),
  /** Whose page it is. Nobody's: left out. */
  child: z.optional(idSchema),
  /** Put away: those with the pen still see it. Not so: left out. */
  putAway: z.optional(z.literal(true)),
  /** Chair and minute taker only: who draws here beside those with the pen. */
  drawers: z.optional(z.array(idSchema)),
  /** Chair and minute taker only: it stands on the room's screen. Not so: left out. */
  onScreen: z.optional(z.literal(true)),
  /** Its document is damaged on disk and cannot be opened. Not so: left out. */
  damaged: z.optional(z.literal(true)),
});

/** On the room's screen, in the place of the board. */
export const screenDrawingSchema = z.object({
  id: idSchema,
  kind: z.enum(drawingKinds),
  name: z.string(),
  document: idSchema,
});

export type DrawingView = z.infer<typeof drawingViewSchema>;
export type ScreenDrawing = z.infer<typeof screenDrawingSchema>;
