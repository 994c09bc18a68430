import type { Box, Point, Sized } from './box-of.ts';
import { boxOf, middleOf, onPage, overlap, wider } from './box-of.ts';
import type { DrawingKind } from './drawing.ts';
import { personWidth, symbolSize } from './person-box.ts';
import type { PersonShape, Shape } from './shape.ts';
import { isPerson } from './shape.ts';
import { heightOfLines, wordSizes } from './words-box.ts';

/**
 * Where on a template something lies. Nobody says in which house or ring a thing belongs: it follows from its place, so
 * moving it on the picture and choosing another ring in the list are one and the same.
 */

export const houses = ['worries', 'good', 'dreams'] as const;
export const rings = ['inner', 'middle', 'outer'] as const;

export type RegionId = (typeof houses)[number] | (typeof rings)[number];

/** A house from its eaves to the ground, with its roof above; the whole of it is the box. */
export interface House {
  readonly id: (typeof houses)[number];
  readonly is: 'house';
  readonly box: Box;
  /** Where the roof ends and the walls begin. */
  readonly eaves: number;
}

/** Everything between two circles round one middle. */
export interface Ring {
  readonly id: (typeof rings)[number];
  readonly is: 'ring';
  readonly middle: Point;
  readonly from: number;
  readonly to: number;
}

export type Region = House | Ring;

/** The page as the template fills it; of a page without one, what is looked at when nothing lies there. */
export const pageBounds: Readonly<Record<DrawingKind, Box>> = {
  'family-tree': { x: 0, y: 0, width: 1200, height: 750 },
  'three-houses': { x: 0, y: 0, width: 1680, height: 980 },
  'safety-circles': { x: 0, y: 0, width: 1230, height: 1230 },
  blank: { x: 0, y: 0, width: 1200, height: 750 },
};

/** The houses from left to right, the rings from the inside. Other pages have none. */
export function regionsOf(kind: DrawingKind): readonly Region[] {
  if (kind === 'three-houses') return houseRegions;
  return kind === 'safety-circles' ? ringRegions : [];
}

/** In which region this point of the page lies; null: in none, or in the very middle of the circles. */
export const regionAt = (kind: DrawingKind, x: number, y: number): RegionId | null =>
  regionsOf(kind).find((region) => holds(region, { x, y }))?.id ?? null;

/** In which region a shape lies: where its middle is, of a person the middle of their symbol. */
export function regionOf(kind: DrawingKind, shape: Shape): RegionId | null {
  const { x, y } = heartOf(shape);
  return regionAt(kind, x, y);
}

/** True in the middle of the safety circles, where the child is. */
export function isInTheMiddle(kind: DrawingKind, shape: Shape): boolean {
  const heart = heartOf(shape);
  const first = ringRegions[0];
  return (
    kind === 'safety-circles' && first !== undefined && distance(heart, first.middle) < first.from
  );
}

/** The middle of a person's symbol on the page. */
export const symbolMiddle = ({ place }: PersonShape): Point =>
  onPage({ x: personWidth / 2, y: symbolSize / 2 }, place);

/** The place of something new: where nothing lies yet, if there is such a place. No region: beneath everything. */
export function freePlaceIn(
  kind: DrawingKind,
  region: RegionId | null,
  shapes: readonly Shape[],
  size: Sized = usualSize(kind),
): Point {
  const taken = [...shapes.map((shape) => wider(boxOf(shape), 8)), ...tagsOn(kind)];
  const found = regionsOf(kind).find(({ id }) => id === region);
  const places = found === undefined ? placesOn(kind, size) : placesIn(found, size);
  const free = places.find((place) => !taken.some((box) => overlap({ ...place, ...size }, box)));
  return free === undefined ? lastPlace(places, shapes) : tidy(free);
}

/** Where the names of the rings stand: nobody is put on those. */
const tagsOn = (kind: DrawingKind): Box[] =>
  regionsOf(kind).flatMap((region) =>
    region.is === 'ring'
      ? [{ x: region.middle.x - 130, y: region.middle.y - region.to - 24, width: 260, height: 48 }]
      : [],
  );

/** How wide a box of words is that is put into a house by the list. */
export const wordsInHouse = 360;

const usualSize = (kind: DrawingKind): Sized =>
  kind === 'three-houses' || kind === 'blank'
    ? { width: wordsInHouse, height: heightOfLines(2, wordSizes.m) }
    : { width: personWidth, height: symbolSize + 56 };

/** Where everything is taken: the first place that nothing lies exactly on, or just beside it, still in its house or ring. */
function lastPlace(places: readonly Point[], shapes: readonly Shape[]): Point {
  const taken = new Set(shapes.map(({ place }) => keyOf(place)));
  const all = nudges.flatMap((down) =>
    nudges.flatMap((across) => places.map(({ x, y }) => tidy({ x: x + across, y: y + down }))),
  );
  return all.find((place) => !taken.has(keyOf(place))) ?? all[0] ?? { x: 0, y: 0 };
}

const nudges = [0, 3, 6, 9];
const keyOf = ({ x, y }: Point): string => `${x} ${y}`;

function placesIn(region: Region, size: Sized): Point[] {
  return region.is === 'house' ? placesInHouse(region, size) : placesInRing(region, size);
}

/** One beneath another from the eaves to the ground, in the middle of the house; then beside. */
function placesInHouse({ box, eaves }: House, { width, height }: Sized): Point[] {
  const left = box.x + Math.max(20, (box.width - width) / 2);
  const places: Point[] = [];
  for (let y = eaves + 30; y + height <= box.y + box.height - 20; y += 20)
    places.push({ x: left, y });
  return places.length > 0 ? places : [{ x: left, y: eaves + 30 }];
}

/** Round the ring, each across from the one before: first eight places wide apart, then those between, then nearer to its edges. */
function placesInRing({ middle, from, to }: Ring, { width, height }: Sized): Point[] {
  const places: Point[] = [];
  for (const [steps, turned, out] of [
    [8, 1 / 4, 0],
    [8, 5 / 16, 0],
    [40, 1 / 4, 0],
    [40, 1 / 4, 1 / 5],
    [40, 1 / 4, -1 / 5],
  ] as const) {
    const radius = (from + to) / 2 + (to - from) * out;
    for (let step = 0; step < steps; step += 1) {
      const angle = (((step * 3) % steps) / steps + turned) * 2 * Math.PI;
      places.push({
        x: middle.x + radius * Math.sin(angle) - width / 2,
        y: middle.y - radius * Math.cos(angle) - height / 2,
      });
    }
  }
  return places;
}

/** Row by row over the page, then below it. */
function placesOn(kind: DrawingKind, { width, height }: Sized): Point[] {
  const { x: left, width: wide } = pageBounds[kind];
  const places: Point[] = [];
  for (let row = 0; row < 60; row += 1) {
    for (let x = left + 40; x + width <= left + wide; x += width + 40) {
      places.push({ x, y: 40 + row * (height + 40) });
    }
  }
  return places;
}

const heartOf = (shape: Shape): Point =>
  isPerson(shape) ? symbolMiddle(shape) : middleOf(boxOf(shape));

function holds(region: Region, point: Point): boolean {
  if (region.is === 'ring') {
    const far = distance(point, region.middle);
    return far >= region.from && far < region.to;
  }
  return isInHouse(region, point);
}

/** Walls and roof, and a little round them: a child's line may lean out. */
function isInHouse({ box, eaves }: House, { x, y }: Point): boolean {
  const half = box.width / 2;
  const fromMiddle = Math.abs(x - box.x - half);
  if (y >= eaves) return fromMiddle <= half + lean && y <= box.y + box.height + lean;
  const high = (y - box.y) / (eaves - box.y);
  return high >= 0 && fromMiddle <= half * high + lean;
}

const lean = 24;

const houseAt = (id: House['id'], x: number): House => ({
  id,
  is: 'house',
  box: { x, y: 40, width: 480, height: 870 },
  eaves: 305,
});

const houseRegions: readonly House[] = [
  houseAt('worries', 60),
  houseAt('good', 600),
  houseAt('dreams', 1140),
];

const circlesMiddle = { x: 615, y: 615 };

const ringRegions: readonly Ring[] = [
  { id: 'inner', is: 'ring', middle: circlesMiddle, from: 150, to: 326 },
  { id: 'middle', is: 'ring', middle: circlesMiddle, from: 326, to: 460 },
  { id: 'outer', is: 'ring', middle: circlesMiddle, from: 460, to: 594 },
];

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const tidy = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
