import type { Point } from './box-of.ts';
import { readFamily } from './family.ts';
import { arrangeRows } from './family-rows.ts';
import { descentsOf, generationsOf } from './generations.ts';
import { personWidth, sizeOfPerson } from './person-box.ts';
import type { DrawingPage, PersonShape } from './shape.ts';

/**
 * A tidy place for everybody of a family tree: parents above their children, couples side by side, children beneath the
 * middle of their parents, each family beside the next and people without ties in rows of their own. Nobody stands on
 * anybody. The same page is always laid out alike, whatever its ties say.
 */
export function layOutFamily(
  page: Pick<DrawingPage, 'shapes' | 'ties'>,
): ReadonlyMap<string, Point> {
  const family = readFamily(page);
  const pairs = [
    ...descentsOf(family),
    ...family.unions.map(({ one, other }): [PersonShape, PersonShape] => [one, other]),
  ];
  const people = family.people.toSorted(leftFirst);
  const families = togetherBy(people, pairs);
  const rows = generationsOf(family);
  const places = new Map<string, Point>();
  const lone = families.filter((one) => one.length === 1).flat();
  const blocks = families
    .filter((one) => one.length > 1)
    .toSorted((one, other) => other.length - one.length)
    .map((one) => arrangeRows(one, family, rows));
  const end = putBlocks(blocks, places);
  putLone(lone, end, places);
  return places;
}

/** People with the left edge of each and the row they stand in. */
type Block = ReturnType<typeof arrangeRows>;

const start = 60;
const betweenFamilies = 90;
const betweenRows = 96;
const widestPage = 3000;

/** Side by side, and in a new band where the page would grow too wide. Answers how far the last reaches. */
function putBlocks(blocks: readonly Block[], places: Map<string, Point>): Point {
  let [x, y, bottom, right] = [start, start, start, start];
  for (const block of blocks) {
    if (x > start && x + block.width > widestPage) [x, y] = [start, bottom + betweenRows];
    let top = y;
    for (const row of block.rows) {
      for (const { person, left } of row)
        places.set(person.id, { x: Math.round(x + left), y: top });
      top += highestOf(row.map(({ person }) => person)) + betweenRows;
    }
    bottom = Math.max(bottom, top - betweenRows);
    x += block.width + betweenFamilies;
    right = Math.max(right, x - betweenFamilies);
  }
  return { x: right, y: blocks.length === 0 ? start : bottom + betweenRows };
}

function putLone(lone: readonly PersonShape[], { x, y }: Point, places: Map<string, Point>): void {
  const each = personWidth + 40;
  const inRow = Math.max(6, Math.floor((x - start) / each));
  let top = y;
  for (let from = 0; from < lone.length; from += inRow) {
    const row = lone.slice(from, from + inRow);
    row.forEach(({ id }, index) => places.set(id, { x: start + index * each, y: top }));
    top += highestOf(row) + 40;
  }
}

const highestOf = (people: readonly PersonShape[]): number =>
  Math.ceil(Math.max(...people.map(({ props }) => sizeOfPerson(props).height)));

/** Everybody with all whom any of the pairs leads to. */
function togetherBy(
  people: readonly PersonShape[],
  pairs: readonly (readonly [PersonShape, PersonShape])[],
): PersonShape[][] {
  const beside = new Map<PersonShape, PersonShape[]>();
  for (const [one, other] of pairs) {
    beside.set(one, [...(beside.get(one) ?? []), other]);
    beside.set(other, [...(beside.get(other) ?? []), one]);
  }
  const seen = new Set<PersonShape>();
  return people.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const together = [first];
    for (const person of together) {
      for (const other of beside.get(person) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        together.push(other);
      }
    }
    return [together.toSorted(leftFirst)];
  });
}

/** As people stand now, from the left; two who stand alike by id. */
const leftFirst = (one: PersonShape, other: PersonShape): number =>
  one.place.x - other.place.x || (one.id < other.id ? -1 : one.id === other.id ? 0 : 1);
