import type { Point } from './box-of.ts';
import { fitCurves } from './fit-curve.ts';
import { at, round } from './paths.ts';
import type { StrokeSegment } from './shape.ts';

/**
 * The line that a stroke is shown as: as tldraw smooths it on the canvas (its `getStrokePoints` for solid strokes), then
 * drawn with as few curves as stay within half a unit. Null: it is no line but a dot.
 */
export function smoothStroke(
  segments: readonly StrokeSegment[],
  { width, isPen, isClosed }: { width: number; isPen: boolean; isClosed: boolean },
): string | null {
  const points = streamlined(segments.flatMap(pointsOf), width, streamline(width, isPen));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const isWhole = isClosed && points.length > 2;
  const line = isWhole ? [...points, first] : points;
  const plain = (): string => `${throughMiddles(line)}${isWhole ? 'Z' : ''}`;
  if (turnsRound(line) > mostTurns) return plain();
  const curves = fitCurves(rounded(line), half);
  if (curves.length > mostCurves) return plain();
  const path = curves.map(([, out, back, end]) => `C${at(out)} ${at(back)} ${at(end)}`);
  return `M${round(first.x)} ${round(first.y)}${path.join('')}${isWhole ? 'Z' : ''}`;
}

const half = 0.5;

/**
 * A scribble to and fro has as many curves as points, and finding them takes the longest of all. A page of two thousand of
 * them would be sixty megabytes in each copy: such a stroke is the short curves that tldraw itself draws, in whole units.
 */
const mostTurns = 100;
const mostCurves = 150;

function turnsRound(points: readonly Point[]): number {
  let count = 0;
  for (let index = 1; index < points.length - 1; index += 1) {
    const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
    if (!before || !here || !after) continue;
    const [x, y] = [here.x - before.x, here.y - before.y];
    if (x * (after.x - here.x) + y * (after.y - here.y) < 0) count += 1;
  }
  return count;
}

/** A straight segment counts as points along it, so that the smoothing leaves it straight. */
function pointsOf({ type, points }: StrokeSegment): readonly Point[] {
  const [from, to] = points;
  if (type === 'free' || !from || !to) return points;
  const count = Math.max(4, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / 16));
  return Array.from({ length: count }, (_, step) => between(from, to, step / (count - 1)));
}

/** How much of each point's jump is held back: steadier for thick lines. tldraw's numbers. */
function streamline(width: number, isPen: boolean): number {
  if (isPen) return 0.62;
  return 0.64 + 0.1 * Math.min(1, Math.max(0, (width - 9) / 7));
}

function streamlined(all: readonly Point[], width: number, held: number): Point[] {
  const points = withoutCrowds(all, width / 3);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const drawn = [first];
  const follow = 0.15 + (1 - held) * 0.85;
  let [before, far] = [first, 0];
  for (let index = 1; index <= points.length; index += 1) {
    const wanted = points[index] ?? last;
    const point = index === points.length ? wanted : between(before, wanted, follow);
    const moved = Math.hypot(point.x - before.x, point.y - before.y);
    if (moved === 0) continue;
    far += moved;
    // The hand trembles before it sets out.
    if (index < 4 && far < width) continue;
    before = point;
    drawn.push(point);
  }
  return drawn;
}

/** Without the points that are as good as on the first or on the last. */
function withoutCrowds(points: readonly Point[], near: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return [...points];
  const apart = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) > near;
  const from = points.findIndex((point) => apart(point, first));
  const inner = points.slice(from === -1 ? points.length : from, -1);
  const to = inner.findLastIndex((point) => apart(point, last));
  return [first, ...inner.slice(0, to + 1), last];
}

/** From middle to middle of what joins the points, bent by the point between, in whole units: half of one is not seen. */
function throughMiddles(points: readonly Point[]): string {
  const path = points.map((here, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return `M${whole(here)}`;
    if (!after) return `L${whole(here)}`;
    const straight = between(before, after, 0.5);
    const isStraight = Math.hypot(here.x - straight.x, here.y - straight.y) < half / 10;
    const end = whole(between(here, after, 0.5));
    return isStraight ? `L${end}` : `Q${whole(here)} ${end}`;
  });
  return path.join('');
}

const whole = ({ x, y }: Point): string => at({ x: Math.round(x), y: Math.round(y) });

/** On the curve that runs from middle to middle of what joins the points, as tldraw draws it. */
function rounded(points: readonly Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  const curve = [first];
  for (let index = 1; index < points.length - 1; index += 1) {
    const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
    if (!before || !here || !after) continue;
    const [into, out] = [between(before, here, 0.5), between(here, after, 0.5)];
    if (index > 1) curve.push(into);
    curve.push(between(between(into, out, 0.5), here, 0.5), out);
  }
  return [...curve, last];
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
