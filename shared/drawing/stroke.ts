import { drawingLimits } from './drawing.ts';
import type { StrokePoint, StrokeSegment } from './shape.ts';

/**
 * A stroke as compact text: `f0,0 1.5,2 3.25,4.1/s5,5 10,10`. Segments stand between `/`, drawn by hand (`f`) or
 * straight (`s`); a point is `x,y`, or `x,y,z` where the pen was not pressed by half. While somebody draws, the text
 * grows at its end, so that only new points travel.
 */
export const writeStroke = (segments: readonly StrokeSegment[]): string =>
  segments
    .map(({ type, points }) => (type === 'free' ? 'f' : 's') + points.map(writePoint).join(' '))
    .join('/');

/** The segments of a stroke's text; null: it is no stroke, or larger than one may be. */
export function readStroke(text: string): StrokeSegment[] | null {
  if (text.length > drawingLimits.strokeText) return null;
  const segments: StrokeSegment[] = [];
  let left: number = drawingLimits.strokePoints;
  for (const part of text.split('/')) {
    const points = readPoints(part.slice(1), left);
    if (points === null) return null;
    left -= points.length;
    if (part.startsWith('f')) segments.push({ type: 'free', points });
    else if (part.startsWith('s')) segments.push({ type: 'straight', points });
    else return null;
  }
  return straightLengthOf(segments) > drawingLimits.strokeStraight ? null : segments;
}

/** How long its straight segments are together: each is drawn as points along it, here and by tldraw. */
export const straightLengthOf = (segments: readonly StrokeSegment[]): number =>
  segments.reduce((sum, { type, points: [from, to] }) => {
    const isLine = type === 'straight' && from !== undefined && to !== undefined;
    return isLine ? sum + Math.hypot(to.x - from.x, to.y - from.y) : sum;
  }, 0);

function readPoints(text: string, most: number): StrokePoint[] | null {
  const words = text.split(' ');
  if (words.length > most) return null;
  const points: StrokePoint[] = [];
  for (const word of words) {
    const [, x, y, z] = pointText.exec(word) ?? [];
    const point = { x: Number(x), y: Number(y), z: z === undefined ? usual : Number(z) };
    // What did not match is NaN, and so within nothing.
    if (!isWithin(point)) return null;
    points.push(point);
  }
  return points;
}

function writePoint({ x, y, z }: StrokePoint): string {
  const pressed = inHundredths(Math.min(1, Math.max(0, z)));
  const place = `${inHundredths(x)},${inHundredths(y)}`;
  return pressed === usual ? place : `${place},${pressed}`;
}

/** Two decimals: a hundredth of a unit is less than anybody sees. Never "-0", never with an exponent. */
export const inHundredths = (value: number): number => Math.round(value * 100) / 100 + 0;

const isWithin = ({ x, y, z }: StrokePoint): boolean =>
  Math.abs(x) <= drawingLimits.reach && Math.abs(y) <= drawingLimits.reach && z <= 1;

/** How hard a mouse presses, says tldraw. */
const usual = 0.5;

const pointText = /^(-?\d{1,5}(?:\.\d{1,2})?),(-?\d{1,5}(?:\.\d{1,2})?)(?:,(\d(?:\.\d{1,2})?))?$/;
