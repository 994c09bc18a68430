import type { Point } from './box-of.ts';

/** One curve: where it begins, the two handles it leans to, where it ends. */
export type Curve = readonly [Point, Point, Point, Point];

/**
 * Few smooth curves that stay within `error` of the points, so that a scribble of four hundred points is small on paper
 * and stays smooth however large it is shown. After Schneider, "An Algorithm for Automatically Fitting Digitized
 * Curves" (Graphics Gems, 1990). A page may have two thousand strokes: what runs for each point makes no objects.
 */
export function fitCurves(points: readonly Point[], error: number): Curve[] {
  const distinct = points.filter((point, at) => at === 0 || far(point, points[at - 1]) > 0);
  const last = distinct.length - 1;
  if (last < 1) return [];
  const curves: Curve[] = [];
  const out = direction(distinct[0], distinct[1]);
  const back = direction(distinct[last], distinct[last - 1]);
  fit(
    { points: distinct, along: new Float64Array(distinct.length), error, curves },
    0,
    last,
    out,
    back,
  );
  return curves;
}

interface Fitting {
  readonly points: readonly Point[];
  /** How far along its curve each point lies, 0 to 1. */
  readonly along: Float64Array;
  readonly error: number;
  readonly curves: Curve[];
}

function fit(fitting: Fitting, from: number, to: number, out: Point, back: Point): void {
  if (to - from < 2) {
    fitting.curves.push(plainCurve(fitting, from, to, out, back));
    return;
  }
  layAlong(fitting, from, to);
  for (let turn = 0; turn < turns; turn += 1) {
    const curve = oneCurve(fitting, from, to, out, back);
    const worst = worstOf(fitting, from, to, curve);
    if (worst.far < fitting.error) {
      fitting.curves.push(curve);
      return;
    }
    // So far off that moving the points along the curve will not mend it.
    if (worst.far > fitting.error * 8 || turn === turns - 1) {
      const at = wellInside(worst.at, from, to);
      const [before, after] = directionsAt(fitting, at);
      fit(fitting, from, at, out, before);
      fit(fitting, at, to, after, back);
      return;
    }
    moveAlong(fitting, from, to, curve);
  }
}

const turns = 4;

/**
 * Where to part it. A long scribble to and fro is worst at its very end again and again: parted there, each point would be
 * looked at as often as there are points.
 */
function wellInside(worst: number, from: number, to: number): number {
  const least = to - from < long ? 1 : (to - from) >> 3;
  return Math.min(to - least, Math.max(from + least, worst));
}

const long = 64;

/** Back and on from a point: one straight through it, but where the hand turned round sharply. */
function directionsAt({ points }: Fitting, at: number): [Point, Point] {
  const before = direction(points[at], points[at - 1]);
  const after = direction(points[at], points[at + 1]);
  if (before.x * after.x + before.y * after.y > 0) return [before, after];
  const through = direction(points[at + 1], points[at - 1]);
  return [through, { x: -through.x, y: -through.y }];
}

function layAlong({ points, along }: Fitting, from: number, to: number): void {
  along[from] = 0;
  for (let at = from + 1; at <= to; at += 1) {
    along[at] = (along[at - 1] ?? 0) + far(points[at], points[at - 1]);
  }
  const whole = along[to] ?? 1;
  for (let at = from; at <= to; at += 1) along[at] = (along[at] ?? 0) / whole;
}

/** The curve with these ends and directions that lies closest to the points: least squares for the two handles. */
function oneCurve(fitting: Fitting, from: number, to: number, out: Point, back: Point): Curve {
  const { points, along } = fitting;
  const first = points[from] ?? nowhere;
  const last = points[to] ?? nowhere;
  const turned = out.x * back.x + out.y * back.y;
  let [oo, ob, bb, ox, bx] = [0, 0, 0, 0, 0];
  for (let at = from; at <= to; at += 1) {
    const point = points[at] ?? nowhere;
    const t = along[at] ?? 0;
    const s = 1 - t;
    const near = s * s * (s + 3 * t);
    const b1 = 3 * s * s * t;
    const b2 = 3 * s * t * t;
    const x = point.x - first.x * near - last.x * (1 - near);
    const y = point.y - first.y * near - last.y * (1 - near);
    oo += b1 * b1;
    ob += b1 * b2 * turned;
    bb += b2 * b2;
    ox += b1 * (out.x * x + out.y * y);
    bx += b2 * (back.x * x + back.y * y);
  }
  const whole = oo * bb - ob * ob;
  const length = far(first, last);
  const reach = (ox * bb - bx * ob) / whole;
  const pull = (oo * bx - ob * ox) / whole;
  const isSound = (handle: number) => handle > length * 1e-3 && handle < length * 4;
  return isSound(reach) && isSound(pull)
    ? [first, beyond(first, out, reach), beyond(last, back, pull), last]
    : plainCurve(fitting, from, to, out, back);
}

function plainCurve({ points }: Fitting, from: number, to: number, out: Point, back: Point): Curve {
  const first = points[from] ?? nowhere;
  const last = points[to] ?? nowhere;
  const third = far(first, last) / 3;
  return [first, beyond(first, out, third), beyond(last, back, third), last];
}

function worstOf({ points, along }: Fitting, from: number, to: number, [a, b, c, d]: Curve) {
  let worst = 0;
  let worstAt = (from + to) >> 1;
  for (let at = from + 1; at < to; at += 1) {
    const point = points[at] ?? nowhere;
    const t = along[at] ?? 0;
    const s = 1 - t;
    const [b0, b1, b2, b3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    const x = a.x * b0 + b.x * b1 + c.x * b2 + d.x * b3 - point.x;
    const y = a.y * b0 + b.y * b1 + c.y * b2 + d.y * b3 - point.y;
    const away = x * x + y * y;
    if (away <= worst) continue;
    worst = away;
    worstAt = at;
  }
  return { far: Math.sqrt(worst), at: worstAt };
}

/** Moves each point's place along the curve by Newton's step towards where the curve is closest to it. */
function moveAlong(
  { points, along }: Fitting,
  from: number,
  to: number,
  [a, b, c, d]: Curve,
): void {
  const [x1, x2, x3] = [3 * (b.x - a.x), 3 * (c.x - b.x), 3 * (d.x - c.x)];
  const [y1, y2, y3] = [3 * (b.y - a.y), 3 * (c.y - b.y), 3 * (d.y - c.y)];
  for (let at = from + 1; at < to; at += 1) {
    const point = points[at] ?? nowhere;
    const t = along[at] ?? 0;
    const s = 1 - t;
    const [b0, b1, b2, b3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    const x = a.x * b0 + b.x * b1 + c.x * b2 + d.x * b3 - point.x;
    const y = a.y * b0 + b.y * b1 + c.y * b2 + d.y * b3 - point.y;
    const dx = x1 * s * s + 2 * x2 * s * t + x3 * t * t;
    const dy = y1 * s * s + 2 * y2 * s * t + y3 * t * t;
    const ddx = 2 * (s * (x2 - x1) + t * (x3 - x2));
    const ddy = 2 * (s * (y2 - y1) + t * (y3 - y2));
    const slope = dx * dx + dy * dy + x * ddx + y * ddy;
    const next = t - (x * dx + y * dy) / slope;
    if (Number.isFinite(next)) along[at] = Math.min(1, Math.max(0, next));
  }
}

const nowhere: Point = { x: 0, y: 0 };

const far = (one = nowhere, other = nowhere): number =>
  Math.hypot(one.x - other.x, one.y - other.y);

const beyond = (from: Point, towards: Point, by: number): Point => ({
  x: from.x + towards.x * by,
  y: from.y + towards.y * by,
});

/** Of length 1. Where there is none, to the right. */
function direction(from = nowhere, to = nowhere): Point {
  const length = far(from, to);
  return length === 0
    ? { x: 1, y: 0 }
    : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
