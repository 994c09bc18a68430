import type { Point } from './box-of.ts';
import { boxOf, wider } from './box-of.ts';
import { linePart, lineThrough } from './paths.ts';
import { symbolSize } from './person-box.ts';
import type { Ink, PicturePart } from './picture.ts';
import { symbolMiddle } from './regions.ts';
import type { PersonShape, TieKind } from './shape.ts';

/**
 * How two people are with each other: two lines close together, a zigzag where it is difficult, a dashed arrow from whoever
 * looks after somebody. In a bow where the straight way is taken or somebody stands in it.
 */
export function relationParts(
  { tie, one, other }: { tie: TieKind; one: PersonShape; other: PersonShape },
  beside: number,
  people: readonly PersonShape[],
): PicturePart[] {
  const [from, to] = [symbolMiddle(one), symbolMiddle(other)];
  const isInTheWay = people.some(
    (person) => person !== one && person !== other && isBetween(symbolMiddle(person), from, to),
  );
  const whole = wayBetween(from, to, bowOf(from, to, beside, isInTheWay));
  const outside = whole.filter((point) => isOutside(point, one) && isOutside(point, other));
  const way = outside.length >= 2 ? outside : [from, to];
  switch (tie) {
    case 'close':
      return [line(shifted(way, 3), 'green'), line(shifted(way, -3), 'green')];
    case 'difficult':
      return [line(zigzag(way), 'red')];
    default:
      return [{ ...line(way, 'blue'), dash: [7, 7] }, line(arrowAt(way), 'blue')];
  }
}

/** How far the middle of the way stands off from the straight one. */
function bowOf(from: Point, to: Point, beside: number, isInTheWay: boolean): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return (isInTheWay ? Math.min(150, length / 4) : 0) + beside * 44;
}

/** Points along the way from middle to middle of the two symbols, evenly apart. Bows go up, or to the left. */
function wayBetween(from: Point, to: Point, bow: number): Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const side = x > 0 || (x === 0 && y > 0) ? 1 : -1;
  const handle = {
    x: (from.x + to.x) / 2 + y * side * bow * 2,
    y: (from.y + to.y) / 2 - x * side * bow * 2,
  };
  const steps = Math.max(2, Math.min(400, Math.round(length / 8)));
  const way = Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const s = 1 - t;
    return {
      x: from.x * s * s + handle.x * 2 * s * t + to.x * t * t,
      y: from.y * s * s + handle.y * 2 * s * t + to.y * t * t,
    };
  });
  return way;
}

/** Clear of the symbol, and of what is written beneath it. */
function isOutside(point: Point, person: PersonShape): boolean {
  const symbol = symbolMiddle(person);
  if (far(point, symbol) <= symbolSize / 2 + 8) return false;
  const box = wider(boxOf(person), 3);
  const isBeneath = point.y > symbol.y && point.y < box.y + box.height;
  return !(isBeneath && point.x > box.x && point.x < box.x + box.width);
}

const shifted = (way: readonly Point[], by: number): Point[] =>
  way.map((point, index) => off(way, point, index, by));

function zigzag(way: readonly Point[]): Point[] {
  return way.map((point, index) =>
    index === 0 || index === way.length - 1
      ? point
      : off(way, point, index, index % 2 === 0 ? 6 : -6),
  );
}

/** The point moved to the side of the way by so much. */
function off(way: readonly Point[], point: Point, index: number, by: number): Point {
  const before = way[Math.max(0, index - 1)] ?? point;
  const after = way[Math.min(way.length - 1, index + 1)] ?? point;
  const length = far(before, after) || 1;
  return {
    x: point.x - ((after.y - before.y) / length) * by,
    y: point.y + ((after.x - before.x) / length) * by,
  };
}

function arrowAt(way: readonly Point[]): Point[] {
  const [tip, before] = [way.at(-1), way.at(-2)];
  if (!tip || !before) return [];
  const length = far(tip, before) || 1;
  const [x, y] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  return [
    { x: tip.x - x * 12 - y * 7, y: tip.y - y * 12 + x * 7 },
    tip,
    { x: tip.x - x * 12 + y * 7, y: tip.y - y * 12 - x * 7 },
  ];
}

/** Would the straight line run through this symbol? */
function isBetween(point: Point, from: Point, to: Point): boolean {
  const length = far(from, to) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const along = (point.x - from.x) * x + (point.y - from.y) * y;
  const away = Math.abs((point.x - from.x) * y - (point.y - from.y) * x);
  return along > 0 && along < length && away < symbolSize / 2 + 6;
}

const far = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const line = (points: readonly Point[], ink: Ink): PicturePart & { kind: 'path' } =>
  linePart(lineThrough(points), ink, 2.5);
