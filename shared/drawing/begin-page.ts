import { generateNKeysBetween } from 'fractional-indexing';
import type { DrawingKind } from './drawing.ts';
import { drawingLimits } from './drawing.ts';
import { layOutFamily } from './lay-out-family.ts';
import { personWidth } from './person-box.ts';
import { pageBounds } from './regions.ts';
import type { PersonShape, Tie } from './shape.ts';
import { parentSaid, symbolSaid } from './what-titles-say.ts';

export interface Begins {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

export interface BeginsChild {
  readonly id: string;
  readonly name: string;
}

/**
 * What a page begins with: a family tree with the people given in, tied only where a title says whose mother or father
 * somebody is; the circles with the children in their middle. Other pages are empty. The same people make the same page.
 */
export function beginPage(
  kind: DrawingKind,
  people: readonly Begins[],
  children: readonly BeginsChild[],
): { shapes: PersonShape[]; ties: Tie[] } {
  if (kind === 'safety-circles')
    return { shapes: inTheMiddle(personsFor(children.map(asChild))), ties: [] };
  if (kind !== 'family-tree') return { shapes: [], ties: [] };
  const shapes = personsFor([...people, ...children.map(asChild)]);
  const ties = tiesSaid(shapes, people, children);
  return { shapes: laidOut(shapes, ties), ties };
}

const asChild = ({ id, name }: BeginsChild): Begins => ({ id, name, title: '' });

function personsFor(people: readonly Begins[]): PersonShape[] {
  const indexes = generateNKeysBetween(null, null, people.length);
  const ids = idsFor(people);
  return people.map((person, at) => ({
    id: ids[at] ?? '',
    place: { x: at * personWidth * 1.2, y: 0, rotation: 0, index: indexes[at] ?? 'a0' },
    props: {
      type: 'person',
      name: person.name.slice(0, drawingLimits.nameText).toWellFormed(),
      symbol: symbolSaid(person.title),
      died: false,
      note: '',
      home: '',
    },
  }));
}

/** Made from the people's own; a shape's id is shorter than one of theirs may be. */
function idsFor(people: readonly Begins[]): string[] {
  const taken = new Set<string>();
  return people.map(({ id }, at) => {
    const short = `shape:${id.replaceAll(/[^A-Za-z0-9_-]/gu, '').slice(0, 40)}`;
    const own = taken.has(short) || short === 'shape:' ? `${short.slice(0, 40)}-${at}` : short;
    taken.add(own);
    return own;
  });
}

function tiesSaid(
  shapes: readonly PersonShape[],
  people: readonly Begins[],
  children: readonly BeginsChild[],
): Tie[] {
  const names = children.map(({ name }) => name);
  const said = people.map(({ title }) => parentSaid(title, names));
  const childShapes = shapes.slice(people.length);
  const pairs = said.flatMap((parent, at) =>
    childShapes.flatMap((child, which) => {
      const [from, name] = [shapes[at], names[which]];
      if (parent === null || from === undefined || name === undefined) return [];
      return isParentOf(parent, name, said) ? [{ from: from.id, to: child.id }] : [];
    }),
  );
  return pairs.map((pair, at) => ({
    id: `tie:begin-${at + 1}`,
    type: 'tie',
    tie: 'parent',
    ...pair,
  }));
}

/** "Mother" alone is the mother of every child, unless somebody else is said to be the mother of one, or of them all too. */
function isParentOf(parent: NonNullable<Said>, child: string, said: readonly Said[]): boolean {
  if (parent.of !== 'all') return parent.of.includes(child);
  return !said.some(
    (other) =>
      other !== null &&
      other !== parent &&
      other.symbol === parent.symbol &&
      (other.of === 'all' || other.of.includes(child)),
  );
}

type Said = ReturnType<typeof parentSaid>;

function laidOut(shapes: readonly PersonShape[], ties: readonly Tie[]): PersonShape[] {
  const places = layOutFamily({ shapes, ties });
  return shapes.map((shape) => ({ ...shape, place: { ...shape.place, ...places.get(shape.id) } }));
}

/** In the middle of the circles, up to three in a row. */
function inTheMiddle(shapes: readonly PersonShape[]): PersonShape[] {
  const { width, height } = pageBounds['safety-circles'];
  const inRow = Math.ceil(Math.sqrt(shapes.length));
  const rows = Math.ceil(shapes.length / inRow);
  return shapes.map((shape, at) => {
    const row = Math.floor(at / inRow);
    const count = Math.min(inRow, shapes.length - row * inRow);
    const x = width / 2 + ((at % inRow) - count / 2) * step.x + (step.x - personWidth) / 2;
    const y = height / 2 + (row - rows / 2) * step.y + 4;
    return { ...shape, place: { ...shape.place, x: Math.round(x), y: Math.round(y) } };
  });
}

/** Three children fit into the middle: names are short there. */
const step = { x: 112, y: 104 };
