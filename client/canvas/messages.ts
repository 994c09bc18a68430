import * as z from 'zod/mini';
import {
  colours,
  propsSchema,
  placeSchema,
  shapeIdSchema,
  sizes,
  tieIdSchema,
  tieSchema,
} from '../../shared/drawing/shape.ts';
import { drawingKinds, drawingLimits } from '../../shared/drawing/drawing.ts';

/**
 * What the board's page and the canvas in its frame say to each other, over one MessageChannel. The canvas is tldraw
 * and knows nothing else: no address, no session, no name of the conference. Both sides check what they hear.
 *
 * The page puts `<iframe src={canvasAddress} sandbox={canvasSandbox}>` there and calls `connectCanvas` when it has
 * loaded. The canvas says `ready`; the page answers `open`. What the canvas tells with `change` the page writes and does
 * not send back; `change` to the canvas is what others did, and what the list did.
 */

export const canvasAddress = '/canvas';

/** An origin of its own that nobody shares: no session, no storage, no way to the page round it, and no other window. */
export const canvasSandbox = 'allow-scripts';

/** Where the watermark leads. The page opens it: whatever address the canvas said could carry out what lies on the page. */
export const makersPage =
  'https://tldraw.dev/?utm_source=dotcom&utm_medium=organic&utm_campaign=watermark';

/** Said once to the frame's window, together with the port. */
export const canvasPortSaid = 'canvas-port';

/** Hands the canvas its end of a new channel; the page keeps the other. Call it when the frame has loaded. */
export function connectCanvas(frame: HTMLIFrameElement): MessagePort {
  const { port1, port2 } = new MessageChannel();
  // An origin that nobody shares has no name to send to; the frame is ours and goes nowhere.
  frame.contentWindow?.postMessage(canvasPortSaid, '*', [port2]);
  return port1;
}

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

const deedSchema = z.enum(['undo', 'redo', 'erase', 'zoom-in', 'zoom-out', 'fit']);

const tiesSchema = z
  .array(z.strictObject({ ...tieSchema.shape, id: tieIdSchema }))
  .check(z.maxLength(drawingLimits.shapes));

/** The words of the template: `DrawingLabels` of shared/drawing. */
const labelsSchema = z.strictObject({
  worries: z.string(),
  good: z.string(),
  dreams: z.string(),
  inner: z.string(),
  middle: z.string(),
  outer: z.string(),
});

/** Page → canvas. */
export const toCanvasSchema = z.discriminatedUnion('kind', [
  /**
   * First, once: everything there is. The canvas draws template, ties and homes itself, so that they follow at once when
   * somebody is moved. `name`: what a screen reader calls the canvas. A later `open` is not heard: make a new frame.
   */
  z.strictObject({
    kind: z.literal('open'),
    drawing: z.enum(drawingKinds),
    shapes: z.array(shapeSchema),
    ties: tiesSchema,
    labels: labelsSchema,
    hand: handSchema,
    name: z.string(),
  }),
  z.strictObject({ kind: z.literal('change'), ...changeSchema }),
  z.strictObject({ kind: z.literal('ties'), ties: tiesSchema }),
  /** Another colour or thickness than before is also given to what is chosen. */
  z.strictObject({ kind: z.literal('hand'), hand: handSchema }),
  z.strictObject({
    kind: z.literal('do'),
    what: deedSchema,
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
  /** Somebody pressed the watermark: open its maker's page. */
  z.strictObject({ kind: z.literal('maker') }),
  /** There are as many things on the page as there may be, and no more was made. */
  z.strictObject({ kind: z.literal('full') }),
  /** The canvas failed and shows nothing any more: show our own picture, and offer to open it again. */
  z.strictObject({ kind: z.literal('broken') }),
]);

export type Hand = z.infer<typeof handSchema>;
export type Deed = z.infer<typeof deedSchema>;
export type ToCanvas = z.infer<typeof toCanvasSchema>;
export type FromCanvas = z.infer<typeof fromCanvasSchema>;
