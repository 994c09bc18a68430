import type { Point } from './box-of.ts';

/** One curve: where it begins, the two handles it leans to, where it ends. */
export type Curve = readonly [Point, Point, Point, Point];

/**
 * Few smooth curves that stay within `error` of the points, so that a scribble of four hundred points is small on paper
 * and stays smooth however large it is shown. After Schneider, "An Algorithm for Automatically Fitting Digitized
 * Curves" (Graphics Gems, 1990).
 */
export function fitCurves(points: readonly Point[], error: number): Curve[] {
  const distinct = points.filter(
    (point, index) => index === 0 || !isSame(point, points[index - 1] ?? point),
  );
  const [first, second] = distinct;
  const [last, beforeLast] = [distinct.at(-1), distinct.at(-2)];
  if (!first || !second || !last || !beforeLast) return [];
  const curves: Curve[] = [];
  fit(distinct, unit(minus(second, first)), unit(minus(beforeLast, last)), error, curves);
  return curves;
}

function fit(points: readonly Point[], out: Point, back: Point, error: number, curves: Curve[]) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  if (points.length === 2) {
    curves.push(straight(first, last, out, back));
    return;
  }
  let along = byLength(points);
  for (let turn = 0; turn < turns; turn += 1) {
    const curve = oneCurve(points, along, out, back);
    const worst = worstOf(points, curve, along);
    if (worst.far < error) {
      curves.push(curve);
      return;
    }
    // So far off that moving the points along the curve will not mend it.
    if (turn === turns - 1 || worst.far > error * 12) {
      const middle = worst.index;
      const through = throughOf(points, middle);
      fit(points.slice(0, middle + 1), out, through, error, curves);
      fit(points.slice(middle), minus(nowhere, through), back, error, curves);
      return;
    }
    along = points.map((point, index) => nearer(curve, point, along[index] ?? 0));
  }
}

const turns = 4;

/** The direction in which the points run back through this one. */
function throughOf(points: readonly Point[], index: number): Point {
  const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
  if (!before || !here || !after) return { x: 1, y: 0 };
  const through = minus(before, after);
  return unit(isSame(through, nowhere) ? minus(before, here) : through);
}

/** The curve with these ends and directions that lies closest to the points: least squares for the two handles. */
function oneCurve(
  points: readonly Point[],
  along: readonly number[],
  out: Point,
  back: Point,
): Curve {
  const first = points[0] ?? nowhere;
  const last = points.at(-1) ?? nowhere;
  let [oo, ob, bb, ox, bx] = [0, 0, 0, 0, 0];
  points.forEach((point, index) => {
    const t = along[index] ?? 0;
    const [b0, b1, b2, b3] = weights(t);
    const [o, b] = [times(out, b1), times(back, b2)];
    const rest = minus(point, plus(times(first, b0 + b1), times(last, b2 + b3)));
    oo += dot(o, o);
    ob += dot(o, b);
    bb += dot(b, b);
    ox += dot(o, rest);
    bx += dot(b, rest);
  });
  const whole = oo * bb - ob * ob;
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  const far = whole === 0 ? 0 : (ox * bb - bx * ob) / whole;
  const near = whole === 0 ? 0 : (oo * bx - ob * ox) / whole;
  const least = length * 1e-3;
  if (far < least || near < least || far > length * 4 || near > length * 4) {
    return straight(first, last, out, back);
  }
  return [first, plus(first, times(out, far)), plus(last, times(back, near)), last];
}

function straight(first: Point, last: Point, out: Point, back: Point): Curve {
  const third = Math.hypot(last.x - first.x, last.y - first.y) / 3;
  return [first, plus(first, times(out, third)), plus(last, times(back, third)), last];
}

function worstOf(points: readonly Point[], curve: Curve, along: readonly number[]) {
  let worst = { far: 0, index: Math.floor(points.length / 2) };
  for (let index = 1; index < points.length - 1; index += 1) {
    const point = points[index];
    if (!point) continue;
    const { x, y } = minus(onCurve(curve, along[index] ?? 0), point);
    const far = Math.hypot(x, y);
    if (far > worst.far) worst = { far, index };
  }
  return worst;
}

/** Newton's step towards the place on the curve that is closest to the point. */
function nearer(curve: Curve, point: Point, t: number): number {
  const [a, b, c, d] = curve;
  const away = minus(onCurve(curve, t), point);
  const s = 1 - t;
  const first = plus(
    plus(times(minus(b, a), 3 * s * s), times(minus(c, b), 6 * s * t)),
    times(minus(d, c), 3 * t * t),
  );
  const second = plus(
    times(plus(minus(c, times(b, 2)), a), 6 * s),
    times(plus(minus(d, times(c, 2)), b), 6 * t),
  );
  const slope = dot(first, first) + dot(away, second);
  const next = slope === 0 ? t : t - dot(away, first) / slope;
  return Number.isFinite(next) ? Math.min(1, Math.max(0, next)) : t;
}

function byLength(points: readonly Point[]): number[] {
  const lengths = [0];
  for (let index = 1; index < points.length; index += 1) {
    const { x, y } = minus(points[index] ?? nowhere, points[index - 1] ?? nowhere);
    lengths.push((lengths[index - 1] ?? 0) + Math.hypot(x, y));
  }
  const whole = lengths.at(-1) ?? 1;
  return lengths.map((length) => length / whole);
}

function onCurve([a, b, c, d]: Curve, t: number): Point {
  const [b0, b1, b2, b3] = weights(t);
  return {
    x: a.x * b0 + b.x * b1 + c.x * b2 + d.x * b3,
    y: a.y * b0 + b.y * b1 + c.y * b2 + d.y * b3,
  };
}

function weights(t: number): [number, number, number, number] {
  const s = 1 - t;
  return [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
}

const nowhere: Point = { x: 0, y: 0 };
const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const times = (a: Point, by: number): Point => ({ x: a.x * by, y: a.y * by });
const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;
const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

function unit(a: Point): Point {
  const length = Math.hypot(a.x, a.y);
  return length === 0 ? { x: 1, y: 0 } : times(a, 1 / length);
}
