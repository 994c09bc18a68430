import type { Point } from './box-of.ts';
import { boxOf, middleOf, overlap } from './box-of.ts';
import type { Family, Siblings, Union } from './family.ts';
import { pairOf, readFamily } from './family.ts';
import { linePart, lineThrough } from './paths.ts';
import { symbolSize } from './person-box.ts';
import type { PicturePart } from './picture.ts';
import { relationParts } from './picture-relation.ts';
import { symbolMiddle } from './regions.ts';
import type { DrawingPage, PersonShape } from './shape.ts';

/**
 * The lines of a family tree as genograms have them. They follow the people: across between two who are or were a
 * couple or have a child together, from there down to their children; and how people are with each other.
 */
export function tiesOf(page: DrawingPage): PicturePart[] {
  if (page.ties.length === 0) return [];
  const family = readFamily(page);
  return [
    ...family.siblings.flatMap((siblings, index) => childLines(siblings, index)),
    ...family.unions.flatMap((union) => unionParts(union, family)),
    ...relationsOf(family),
  ];
}

/** Down from the middle between the parents, across, and down to each child. */
function childLines({ parents, children }: Siblings, index: number): PicturePart[] {
  const [one, other, ...more] = parents;
  if (one === undefined) return [];
  const tops = children.map(above).toSorted((a, b) => a.x - b.x);
  const from = other === undefined ? beneath(one) : dropFrom(one, other, tops);
  const highest = Math.min(...tops.map(({ y }) => y));
  // Two families side by side do not run into each other.
  const across = highest - 26 - (index % 3) * 9;
  const bus = across > from.y ? across : (from.y + highest) / 2;
  const xs = [from.x, ...tops.map(({ x }) => x), ...more.map((parent) => beneath(parent).x)];
  return [
    solid([from, { x: from.x, y: bus }]),
    solid([
      { x: Math.min(...xs), y: bus },
      { x: Math.max(...xs), y: bus },
    ]),
    ...tops.map((top) => solid([{ x: top.x, y: bus }, top])),
    ...more.map((parent) => solid([beneath(parent), { x: beneath(parent).x, y: bus }])),
  ];
}

/** In the middle between two parents; straight above an only child who stands a little to the side of it. */
function dropFrom(one: PersonShape, other: PersonShape, tops: readonly Point[]): Point {
  const middle = halfWay(symbolMiddle(one), symbolMiddle(other));
  const [first, second] = tops;
  const isNearly = first && !second && Math.abs(first.x - middle.x) < 14;
  return isNearly ? { x: first.x, y: middle.y } : middle;
}

/** One line; a stroke across it where they are separated, two where divorced. Over the heads of whoever is between. */
function unionParts({ one, other, tie }: Union, { people }: Family): PicturePart[] {
  const [a, b] = [symbolMiddle(one), symbolMiddle(other)];
  const between = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y) - 4,
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y) + 8,
  };
  const isInTheWay = people.some(
    (person) => person !== one && person !== other && overlap(symbolBox(person), between),
  );
  const top = Math.min(a.y, b.y) - symbolSize / 2 - 22;
  const line = isInTheWay ? [a, { x: a.x, y: top }, { x: b.x, y: top }, b] : [a, b];
  const [left, right] = isInTheWay
    ? [
        { x: a.x, y: top },
        { x: b.x, y: top },
      ]
    : [a, b];
  return [
    solid(line),
    ...slashes(left, right, tie === 'divorced' ? 2 : tie === 'separated' ? 1 : 0),
  ];
}

/** Nearer to the right, so that they do not stand where the children's line goes down. */
function slashes(one: Point, other: Point, count: number): PicturePart[] {
  const [left, right] = one.x <= other.x ? [one, other] : [other, one];
  const length = Math.hypot(right.x - left.x, right.y - left.y) || 1;
  const along = { x: (right.x - left.x) / length, y: (right.y - left.y) / length };
  const middle = length / 2 + Math.min(28, length / 8);
  return Array.from({ length: count }, (_, index) => {
    const far = middle + (index - (count - 1) / 2) * 10;
    const at = { x: left.x + along.x * far, y: left.y + along.y * far };
    return solid([
      { x: at.x - 7, y: at.y + 14 },
      { x: at.x + 7, y: at.y - 14 },
    ]);
  });
}

/** Each beside the other, where there are several between the same two people. */
function relationsOf({ others, unions, people }: Family): PicturePart[] {
  const together = new Set(unions.map(({ one, other }) => pairOf(one, other)));
  const told = new Map<string, number>();
  return others.flatMap((tie) => {
    const pair = pairOf(tie.one, tie.other);
    const before = told.get(pair) ?? 0;
    told.set(pair, before + 1);
    const beside = before + (together.has(pair) ? 1 : 0);
    return relationParts(tie, beside, people);
  });
}

const symbolBox = (person: PersonShape) => {
  const { x, y } = symbolMiddle(person);
  return { x: x - symbolSize / 2, y: y - symbolSize / 2, width: symbolSize, height: symbolSize };
};

const above = (person: PersonShape): Point => {
  const { x, y } = symbolMiddle(person);
  return { x, y: y - symbolSize / 2 };
};

/** Beneath everything that is written under the symbol. */
const beneath = (person: PersonShape): Point => {
  const box = boxOf(person);
  return { x: middleOf(box).x, y: box.y + box.height + 4 };
};

const halfWay = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
});

const solid = (points: readonly Point[]): PicturePart =>
  linePart(lineThrough(points), 'black', 2.5);
