import * as z from 'zod/mini';
import { assertNever } from '../result.ts';
import { drawingLimits } from './drawing.ts';

/**
 * One thing on the page, as plain values. In the document it is one entry: where it lies (`place`) apart from what it is
 * (`props`), so that one person can move it while another renames it, and a stroke's points apart from both, so that
 * only what is new of it travels. What never varies (tldraw's opacity, lock, parent, meta) is nowhere, and so cannot be
 * anything else.
 */

/** The colours there are, by tldraw's names. */
export const colours = [
  'black',
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'violet',
] as const;
export type Colour = (typeof colours)[number];

export const sizes = ['s', 'm', 'l', 'xl'] as const;
export type Size = (typeof sizes)[number];

/** Conventional genogram symbols: a man or boy, a woman or girl, somebody else or not said, a baby not born yet. */
export const symbols = ['square', 'circle', 'diamond', 'triangle'] as const;

export type PersonSymbol = (typeof symbols)[number];

/** How two people of a family tree belong together. From parent to child, from whoever looks after somebody to them. */
export const tieKinds = [
  'couple',
  'separated',
  'divorced',
  'parent',
  'looks-after',
  'close',
  'difficult',
] as const;

export const shapeIdSchema = z.string().check(z.regex(/^shape:[A-Za-z0-9_-]{1,40}$/));
export const tieIdSchema = z.string().check(z.regex(/^tie:[A-Za-z0-9_-]{1,40}$/));

const within = z.number().check(z.gte(-drawingLimits.reach), z.lte(drawingLimits.reach));
const length = z.number().check(z.gte(1), z.lte(drawingLimits.reach));
const colour = z.enum(colours);
const size = z.enum(sizes);

/** `index`: a fractional index, what lies over what. `rotation`: radians. */
export const placeSchema = z.strictObject({
  x: within,
  y: within,
  rotation: z.number().check(z.gte(-7), z.lte(7)),
  index: z.string().check(z.regex(/^[A-Za-z0-9]{1,64}$/)),
});

export type ShapePlace = z.infer<typeof placeSchema>;

/** A stroke of the pencil; its points lie beside it. */
const drawProps = z.strictObject({
  type: z.literal('draw'),
  color: colour,
  size,
  isComplete: z.boolean(),
  isClosed: z.boolean(),
  isPen: z.boolean(),
});

/** Words on the page: a box of this width, its text wrapped in it. */
const wordsProps = z.strictObject({
  type: z.literal('words'),
  text: z.string().check(z.maxLength(drawingLimits.wordsText)),
  w: length,
  color: colour,
  size,
});

const geoProps = z.strictObject({
  type: z.literal('geo'),
  geo: z.enum(['rectangle', 'ellipse']),
  w: length,
  h: length,
  color: colour,
  size,
});

/** A person of a family tree or in the safety circles. */
const personProps = z.strictObject({
  type: z.literal('person'),
  name: z.string().check(z.maxLength(drawingLimits.nameText)),
  symbol: z.enum(symbols),
  died: z.boolean(),
  /** A few words beneath the name: an age, "lives in Derby". */
  note: z.string().check(z.maxLength(drawingLimits.nameText)),
  /** People with the same word here live in one home: a dashed line goes round them. Empty: nobody said. */
  home: z.string().check(z.maxLength(drawingLimits.nameText)),
});

export const propsSchema = z.discriminatedUnion('type', [
  drawProps,
  wordsProps,
  geoProps,
  personProps,
]);

export type ShapeProps = z.infer<typeof propsSchema>;

/** As they may lie in a document: a newer release may have written more fields, which are left out. */
export const storedPlaceSchema = z.object(placeSchema.shape);
export const storedPropsSchema = z.discriminatedUnion('type', [
  z.object(drawProps.shape),
  z.object(wordsProps.shape),
  z.object(geoProps.shape),
  z.object(personProps.shape),
]);

/** A line between two people of a family tree. It has no place of its own: it follows them. */
export const tieSchema = z.strictObject({
  type: z.literal('tie'),
  tie: z.enum(tieKinds),
  from: shapeIdSchema,
  to: shapeIdSchema,
});

export const storedTieSchema = z.object(tieSchema.shape);

export type TieKind = (typeof tieKinds)[number];
export type Tie = z.infer<typeof tieSchema> & { readonly id: string };

/** One point of a stroke, from the shape's own place; `z` is how hard the pen was pressed, 0 to 1. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** tldraw's own two kinds: drawn by hand, or straight from the first point to the last. */
export interface StrokeSegment {
  readonly type: 'free' | 'straight';
  readonly points: readonly StrokePoint[];
}

interface Standing<Props extends ShapeProps> {
  readonly id: string;
  readonly place: ShapePlace;
  readonly props: Props;
}

type PropsOf<Type extends ShapeProps['type']> = Extract<ShapeProps, { type: Type }>;

export type DrawShape = Standing<PropsOf<'draw'>> & { readonly segments: readonly StrokeSegment[] };
export type WordsShape = Standing<PropsOf<'words'>>;
export type GeoShape = Standing<PropsOf<'geo'>>;
export type PersonShape = Standing<PropsOf<'person'>>;

/** Told apart by `props.type`; only a stroke has `segments`. */
export type Shape = DrawShape | WordsShape | GeoShape | PersonShape;

/** A shape of its parts; only a stroke takes the segments. */
export function shapeOf(
  id: string,
  place: ShapePlace,
  props: ShapeProps,
  segments: readonly StrokeSegment[],
): Shape {
  switch (props.type) {
    case 'draw':
      return { id, place, props, segments };
    case 'words':
      return { id, place, props };
    case 'geo':
      return { id, place, props };
    case 'person':
      return { id, place, props };
    default:
      return assertNever(props);
  }
}

export const isStroke = (shape: Shape): shape is DrawShape => 'segments' in shape;
export const isPerson = (shape: Shape): shape is PersonShape => shape.props.type === 'person';

/** A page as it is read from its document: what lies on it from the bottom up, and its words. */
export interface DrawingPage {
  readonly shapes: readonly Shape[];
  readonly ties: readonly Tie[];
  readonly description: string;
}
