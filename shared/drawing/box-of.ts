import { sizeOfPerson } from './person-box.ts';
import { assertNever } from '../result.ts';
import type { DrawShape, Shape, ShapePlace } from './shape.ts';
import { isStroke } from './shape.ts';
import { heightOfLines, wordSizes, wrapWords } from './words-box.ts';

/** A rectangle on the page, in its own units. */
export interface Box extends Point, Sized {}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Sized {
  readonly width: number;
  readonly height: number;
}

/** The smallest upright box round a shape, however it is turned. */
export function boxOf(shape: Shape): Box {
  const known = measured.get(shape);
  if (known !== undefined) return known;
  const box = measure(shape);
  measured.set(shape, box);
  return box;
}

const measured = new WeakMap<Shape, Box>();

function measure(shape: Shape): Box {
  const { place } = shape;
  const corners = isStroke(shape)
    ? shape.segments.flatMap(({ points }) => points)
    : cornersOf(sizeOf(shape));
  return boxRound(corners.map((point) => onPage(point, place)));
}

export const middleOf = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** How large a shape is before it is turned; of a stroke its points say so. */
export function sizeOf({ props }: Exclude<Shape, DrawShape>): Sized {
  switch (props.type) {
    case 'geo':
      return { width: props.w, height: props.h };
    case 'words': {
      const size = wordSizes[props.size];
      const lines = wrapWords(props.text, props.w, size).length;
      return { width: props.w, height: heightOfLines(lines, size) };
    }
    case 'person':
      return sizeOfPerson(props);
    default:
      return assertNever(props);
  }
}

/** A point that is told from the shape's own place, as a point of the page. */
export function onPage({ x, y }: Point, place: ShapePlace): Point {
  if (place.rotation === 0) return { x: place.x + x, y: place.y + y };
  const [sin, cos] = [Math.sin(place.rotation), Math.cos(place.rotation)];
  return { x: place.x + x * cos - y * sin, y: place.y + x * sin + y * cos };
}

/** The smallest box round these points; none: a box of nothing. */
export function boxRound(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The four corners of a box, in turn; of a size alone, where it begins at 0. */
export const cornersOf = ({ x = 0, y = 0, width, height }: Partial<Point> & Sized): Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

/** The smallest box round these boxes. */
export const boxAround = (boxes: readonly Box[]): Box => boxRound(boxes.flatMap(cornersOf));

/** Do they share more than an edge? */
export const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** The box with this much more on every side. */
export const wider = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
