import type { Family, Siblings } from './family.ts';
import { personWidth } from './person-box.ts';
import type { PersonShape } from './shape.ts';
import { spreadOut } from './spread-out.ts';

interface Placed {
  readonly person: PersonShape;
  /** Of their box, from the left of the family. */
  readonly left: number;
}

/** One family in its rows from the top, in the order they stand in, and how wide it is. */
export function arrangeRows(
  people: readonly PersonShape[],
  family: Family,
  generations: ReadonlyMap<string, number>,
): { readonly rows: readonly (readonly Placed[])[]; readonly width: number } {
  const own = new Set(people);
  const kin = kinOf(family, own);
  const rows = rowsOf(people, generations).map((row) => clustersOf(row, kin));
  const x = new Map<PersonShape, number>();
  for (const row of rows) row.flat().forEach((person, index) => x.set(person, index * apart));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const row of rows.toReversed()) order(row, x, kin, 'below');
    for (const row of rows) order(row, x, kin, 'above');
  }
  for (let turn = 0; turn < settles; turn += 1) {
    for (const row of rows.toReversed()) settle(row, x, kin, 'below');
    for (const row of rows) settle(row, x, kin, 'above');
  }
  const least = Math.min(...x.values());
  const width = Math.max(...x.values()) - least + personWidth;
  return {
    width,
    rows: rows.map((row) =>
      row.flat().map((person) => ({ person, left: (x.get(person) ?? 0) - least })),
    ),
  };
}

const sweeps = 8;
const settles = 60;
/** From middle to middle: of anybody, and of two with a line between them. */
const apart = personWidth + 20;
const apartInCouple = personWidth + 60;

type Cluster = PersonShape[];

interface Kin {
  readonly partners: ReadonlyMap<PersonShape, readonly PersonShape[]>;
  /** The families that somebody is a child of, or a parent of. */
  readonly above: ReadonlyMap<PersonShape, readonly Siblings[]>;
  readonly below: ReadonlyMap<PersonShape, readonly Siblings[]>;
  /** Who only looks after somebody: they stand near them, and push no family aside for it. */
  readonly light: ReadonlySet<PersonShape>;
}

function kinOf({ unions, siblings, others }: Family, own: ReadonlySet<PersonShape>): Kin {
  const partners = new Map<PersonShape, PersonShape[]>();
  const above = new Map<PersonShape, Siblings[]>();
  const below = new Map<PersonShape, Siblings[]>();
  for (const { one, other } of unions) {
    if (!own.has(one)) continue;
    add(partners, one, other);
    add(partners, other, one);
  }
  for (const group of siblings) {
    if (!group.children.some((child) => own.has(child))) continue;
    for (const child of group.children) add(above, child, group);
    for (const parent of group.parents) add(below, parent, group);
  }
  const related = new Set([...above.keys(), ...below.keys(), ...partners.keys()]);
  const light = new Set<PersonShape>();
  for (const { tie, one, other } of others) {
    if (tie !== 'looks-after' || !own.has(one) || related.has(one)) continue;
    add(below, one, { parents: [one], children: [other] });
    light.add(one);
  }
  return { partners, above, below, light };
}

function rowsOf(people: readonly PersonShape[], generations: ReadonlyMap<string, number>) {
  const rows = new Map<number, PersonShape[]>();
  for (const person of people) add(rows, generations.get(person.id) ?? 0, person);
  return [...rows].toSorted(([one], [other]) => one - other).map(([, row]) => row);
}

/** Those of a row who stand side by side, each beside whom they belong to: from one end of the chain to the other. */
function clustersOf(row: readonly PersonShape[], { partners }: Kin): Cluster[] {
  const inRow = new Set(row);
  const beside = (person: PersonShape) => [
    ...new Set((partners.get(person) ?? []).filter((one) => inRow.has(one))),
  ];
  const seen = new Set<PersonShape>();
  const chainFrom = (first: PersonShape): Cluster => {
    const chain: Cluster = [];
    const open = [first];
    for (let person = open.pop(); person !== undefined; person = open.pop()) {
      if (seen.has(person)) continue;
      seen.add(person);
      chain.push(person);
      // Whoever has more partners comes last, so that the chain goes on from them.
      open.push(...beside(person).toSorted((a, b) => beside(b).length - beside(a).length));
    }
    return chain;
  };
  return row
    .toSorted((a, b) => beside(a).length - beside(b).length)
    .flatMap((person) => (seen.has(person) ? [] : [chainFrom(person)]))
    .toSorted((a, b) => firstOf(row, a) - firstOf(row, b));
}

const firstOf = (row: readonly PersonShape[], cluster: Cluster): number =>
  Math.min(...cluster.map((person) => row.indexOf(person)));

type Side = 'above' | 'below';
type Positions = Map<PersonShape, number>;

/** Puts a row in the order of those above or below it, turning a chain round where that untangles it. */
function order(row: Cluster[], x: Positions, kin: Kin, side: Side): void {
  const wanted = (person: PersonShape): number | null => {
    const groups = kin[side].get(person) ?? [];
    return groups.length === 0
      ? null
      : mean(
          groups.map(({ parents, children }) => middleOf(side === 'below' ? children : parents, x)),
        );
  };
  for (const cluster of row) {
    if (leanOf(cluster.map(wanted)) < 0) cluster.reverse();
  }
  const targets = new Map(
    row.map((cluster) => {
      const known = cluster.map(wanted).filter((one) => one !== null);
      return [cluster, mean(known.length > 0 ? known : cluster.map((one) => x.get(one) ?? 0))];
    }),
  );
  row.sort((a, b) => (targets.get(a) ?? 0) - (targets.get(b) ?? 0));
  place(row, x, kin, (person) => wanted(person) ?? x.get(person) ?? 0);
}

/** Below nothing: what the first want lies to the right of what the last want. */
function leanOf(wanted: readonly (number | null)[]): number {
  const known = wanted.flatMap((want, index) => (want === null ? [] : [{ want, index }]));
  const middle = mean(known.map(({ index }) => index));
  return known.reduce((sum, { want, index }) => sum + want * (index - middle), 0);
}

/** Moves each as far as their family would have to move to stand in the middle of its other row. */
function settle(row: readonly Cluster[], x: Positions, kin: Kin, side: Side): void {
  place(row, x, kin, (person) => {
    const here = x.get(person) ?? 0;
    const groups = kin[side].get(person) ?? [];
    if (groups.length === 0) return here;
    return (
      here +
      mean(
        groups.map(({ parents, children }) => {
          const away = middleOf(children, x) - middleOf(parents.slice(0, 2), x);
          return side === 'below' ? away : -away;
        }),
      )
    );
  });
}

function place(
  row: readonly Cluster[],
  x: Positions,
  { light }: Kin,
  wanted: (person: PersonShape) => number,
): void {
  const people = row.flatMap((cluster) =>
    cluster.map((person, index) => ({ person, isFirst: index === 0 })),
  );
  const places = spreadOut(
    people.map(({ person, isFirst }) => ({
      wanted: wanted(person),
      apart: isFirst ? apart : apartInCouple,
      weight: light.has(person) ? 0.02 : 1,
    })),
  );
  people.forEach(({ person }, index) => x.set(person, places[index] ?? 0));
}

const middleOf = (people: readonly PersonShape[], x: Positions): number =>
  mean(people.map((person) => x.get(person) ?? 0));

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
