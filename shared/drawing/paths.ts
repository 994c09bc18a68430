import type { Box, Point } from './box-of.ts';
import { cornersOf } from './box-of.ts';
import type { Ink, PicturePart } from './picture.ts';

/** Paths in the few letters that a picture may hold: move, line, curve, close. One decimal is finer than anybody sees. */

export const round = (value: number): number => Math.round(value * 10) / 10 + 0;

export const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

export const lineThrough = (points: readonly Point[]): string =>
  points.map((point, index) => (index === 0 ? 'M' : 'L') + at(point)).join('');

export const closed = (points: readonly Point[]): string => `${lineThrough(points)}Z`;

/** A part of a picture: a line of this ink and width, with nothing filled. */
export const linePart = (
  d: string,
  stroke: Ink,
  width: number,
): PicturePart & { kind: 'path' } => ({
  kind: 'path',
  d,
  stroke,
  fill: null,
  width,
});

/** A circle, or an ellipse where a second radius is given. */
export const circle = (middle: Point, across: number, down = across): string =>
  ellipseThrough((x, y) => ({ x: middle.x + x * across, y: middle.y + y * down }));

/** An ellipse, told as a circle of radius 1 put anywhere: turned, stretched. */
export function ellipseThrough(put: (x: number, y: number) => Point): string {
  const c = (x: number, y: number) => at(put(x, y));
  return [
    `M${c(0, -1)}`,
    `C${c(bow, -1)} ${c(1, -bow)} ${c(1, 0)}`,
    `C${c(1, bow)} ${c(bow, 1)} ${c(0, 1)}`,
    `C${c(-bow, 1)} ${c(-1, bow)} ${c(-1, 0)}`,
    `C${c(-1, -bow)} ${c(-bow, -1)} ${c(0, -1)}Z`,
  ].join('');
}

export const roundedBox = (box: Box, radius: number): string =>
  roundedShape(cornersOf(box), radius);

/** A closed outline whose corners are round, less so where its sides are short. */
export function roundedShape(corners: readonly Point[], radius: number): string {
  const sides = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    return {
      corner,
      in: towards(corner, before, radius),
      out: towards(corner, after, radius),
    };
  });
  const path = sides.map(
    (side, index) => `${index === 0 ? 'M' : 'L'}${at(side.in)}Q${at(side.corner)} ${at(side.out)}`,
  );
  return `${path.join('')}Z`;
}

/** From one point towards another: so far, or half of the way where that is less. */
function towards(from: Point, to: Point, far: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(far / length, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** How far a curve's handles stand out so that four of them make a circle. */
const bow = 0.5523;
