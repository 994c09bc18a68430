/** Lines as a hand draws them: round where corners were given, and never quite straight. */

export type Point = readonly [x: number, y: number];

/** From each corner to the next, round (a Catmull-Rom curve), about a point for each ten units. */
export function throughCorners(corners: readonly Point[], tremble = 1): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < corners.length; at += 1) {
    const here = corners[at] ?? [0, 0];
    const next = corners[at + 1] ?? here;
    const before = corners[at - 1] ?? here;
    const after = corners[at + 2] ?? next;
    const steps = Math.max(2, Math.round(Math.hypot(next[0] - here[0], next[1] - here[1]) / 10));
    for (let step = 0; step < steps; step += 1) {
      const part = step / steps;
      points.push([
        between(before[0], here[0], next[0], after[0], part) + shake(points.length, tremble),
        between(before[1], here[1], next[1], after[1], part) + shake(points.length + 7, tremble),
      ]);
    }
  }
  const last = corners.at(-1);
  return last === undefined ? points : [...points, last];
}

/** Round and round within an ellipse, as somebody scribbles who is angry. */
export function scribble(middle: Point, wide: number, high: number, rounds: number): Point[] {
  const steps = rounds * 14;
  return Array.from({ length: steps }, (_, step): Point => {
    const turn = (step / 14) * 2 * Math.PI;
    const far = 0.55 + 0.45 * Math.sin(turn * 0.37 + 1);
    const drift = Math.sin(turn * 0.21) * 0.35;
    return [
      middle[0] + wide * (far * Math.cos(turn) + drift) + shake(step, 9),
      middle[1] + high * (far * Math.sin(turn * 1.13) - drift / 2) + shake(step + 3, 9),
    ];
  });
}

/** The same each time, and like nothing in particular. */
const shake = (step: number, much: number): number =>
  much * (Math.sin(step * 2.3) * 0.6 + Math.sin(step * 5.1 + 1) * 0.4);

const between = (p0: number, p1: number, p2: number, p3: number, t: number): number =>
  0.5 *
  (2 * p1 +
    (p2 - p0) * t +
    (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t +
    (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
