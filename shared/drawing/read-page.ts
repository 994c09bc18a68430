import type { Doc } from 'yjs';
import { Map as YMap, Text as YText } from 'yjs';
import { drawingOf } from '../board/roots.ts';
import { drawingLimits } from './drawing.ts';
import type { DrawingPage, Shape, Tie } from './shape.ts';
import {
  shapeIdSchema,
  shapeOf,
  storedPlaceSchema,
  storedPropsSchema,
  storedTieSchema,
  tieIdSchema,
} from './shape.ts';
import { readStroke } from './stroke.ts';

/** The one entry of a page that is neither shape nor tie. */
export const pageKey = 'page';

/**
 * The page as plain values, from the bottom up. Never throws: what this release cannot understand, and what was erased,
 * is left out. What nobody changed since it was last read is the very same value.
 */
export function readPage(doc: Doc): DrawingPage {
  const shapes: Shape[] = [];
  const ties: Tie[] = [];
  for (const [id, entry] of drawingOf(doc)) {
    const shape = readShape(id, entry);
    if (shape !== null) shapes.push(shape);
    const tie = readTie(id, entry);
    if (tie !== null) ties.push(tie);
  }
  return {
    shapes: shapes.toSorted(fromTheBottom),
    ties: ties.toSorted((one, other) => compare(one.id, other.id)),
    description: textOf(fieldOf(drawingOf(doc).get(pageKey), 'description')),
  };
}

/** False for a page on which nothing lies but its template. */
export const isDrawnOn = (page: DrawingPage): boolean =>
  page.shapes.length > 0 || page.ties.length > 0;

/** One entry as a shape; null: it is none, or was erased. */
export function readShape(id: string, entry: unknown): Shape | null {
  if (!(entry instanceof YMap)) return null;
  const written = {
    id,
    place: stringOf(entry.get('place')),
    props: stringOf(entry.get('props')),
    points: textOf(entry.get('points')),
  };
  const known = lastRead.get(entry);
  if (known !== undefined && isSame(known.written, written)) return known.shape;
  const shape = shapeFrom(written);
  lastRead.set(entry, { written, shape });
  return shape;
}

/** One entry as a tie; null: it is none, or was erased. */
export function readTie(id: string, entry: unknown): Tie | null {
  if (!tieIdSchema.safeParse(id).success) return null;
  const tie = storedTieSchema.safeParse(parsed(stringOf(fieldOf(entry, 'tie'))));
  return tie.success ? { id, ...tie.data } : null;
}

interface Written {
  readonly id: string;
  readonly place: string;
  readonly props: string;
  readonly points: string;
}

/** A page is read anew at each change, and most of its two thousand shapes are as they were. */
const lastRead = new WeakMap<object, { written: Written; shape: Shape | null }>();

function shapeFrom({ id, place: placeText, props: propsText, points }: Written): Shape | null {
  if (!shapeIdSchema.safeParse(id).success) return null;
  const place = storedPlaceSchema.safeParse(parsed(placeText));
  const props = storedPropsSchema.safeParse(parsed(propsText));
  if (!place.success || !props.success) return null;
  const segments = props.data.type === 'draw' ? readStroke(points) : [];
  return segments === null ? null : shapeOf(id, place.data, props.data, segments);
}

function parsed(text: string): unknown {
  if (text === '' || text.length > drawingLimits.fieldText) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const fieldOf = (entry: unknown, field: string): unknown =>
  entry instanceof YMap ? entry.get(field) : null;

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

// An attached Y.Text only: one of another root's type, or none at all, holds no words.
const textOf = (value: unknown): string => (value instanceof YText ? value.toJSON() : '');

const isSame = (one: Written, other: Written): boolean =>
  one.id === other.id &&
  one.place === other.place &&
  one.props === other.props &&
  one.points === other.points;

/** By index, then by id, in plain character order as everyone's browser compares it. */
export const fromTheBottom = (one: Shape, other: Shape): number =>
  compare(one.place.index, other.place.index) || compare(one.id, other.id);

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
