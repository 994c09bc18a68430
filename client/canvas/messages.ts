import * as z from 'zod/mini';
import {
  colours,
  propsSchema,
  placeSchema,
  shapeIdSchema,
  sizes,
} from '../../shared/drawing/shape.ts';
import { drawingKinds, drawingLimits } from '../../shared/drawing/drawing.ts';

/**
 * What the board's page and the canvas in its frame say to each other, over one MessageChannel. The canvas is tldraw
 * and knows nothing else: no address, no session, no name of the conference. Both sides check what they hear.
 */

const segmentSchema = z.strictObject({
  type: z.enum(['free', 'straight']),
  points: z
    .array(z.strictObject({ x: z.number(), y: z.number(), z: z.number() }))
    .check(z.maxLength(drawingLimits.strokePoints * 2)),
});

const shapeSchema = z.strictObject({
  id: shapeIdSchema,
  place: placeSchema,
  props: propsSchema,
  /** A stroke has them, nothing else does. */
  segments: z.optional(z.array(segmentSchema)),
});

/** Put these, drop those; what is put may be there already. */
const changeSchema = {
  put: z.array(shapeSchema),
  drop: z.array(shapeIdSchema),
};

/** What the hand does: look about, move things, draw, rub out, write words, or put a symbol or a box there. */
export const canvasTools = [
  'hand',
  'select',
  'draw',
  'eraser',
  'words',
  'person',
  'rectangle',
  'ellipse',
] as const;

export type CanvasTool = (typeof canvasTools)[number];

const handSchema = z.strictObject({
  tool: z.enum(canvasTools),
  color: z.enum(colours),
  size: z.enum(sizes),
});

/** Page → canvas. */
export const toCanvasSchema = z.discriminatedUnion('kind', [
  /** First, once: everything there is. `words`: what the canvas shows of its own in the reader's language. */
  z.strictObject({
    kind: z.literal('open'),
    drawing: z.enum(drawingKinds),
    shapes: z.array(shapeSchema),
    /** The template's own picture, drawn beneath everything; and what follows people: ties and homes. */
    background: z.unknown(),
    hand: handSchema,
    words: z.record(z.string(), z.string()),
  }),
  z.strictObject({ kind: z.literal('change'), ...changeSchema }),
  /** The background is another: ties, homes. */
  z.strictObject({ kind: z.literal('background'), background: z.unknown() }),
  z.strictObject({ kind: z.literal('hand'), hand: handSchema }),
  z.strictObject({
    kind: z.literal('do'),
    what: z.enum(['undo', 'redo', 'erase', 'zoom-in', 'zoom-out', 'fit']),
  }),
  z.strictObject({ kind: z.literal('select'), ids: z.array(shapeIdSchema) }),
]);

/** Canvas → page. */
export const fromCanvasSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('change'), ...changeSchema }),
  /** What is chosen, whether there is something to undo, and which tool the hand went back to. */
  z.strictObject({
    kind: z.literal('state'),
    selected: z.array(shapeIdSchema),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
    tool: z.enum(canvasTools),
  }),
  /** Escape with nothing chosen: the keyboard goes back to the page. */
  z.strictObject({ kind: z.literal('leave') }),
]);

export type ToCanvas = z.infer<typeof toCanvasSchema>;
export type FromCanvas = z.infer<typeof fromCanvasSchema>;
