import { keyBetween } from '../../shared/board/order.ts';
import { sizeOf } from '../../shared/drawing/box-of.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import { layOutFamily } from '../../shared/drawing/lay-out-family.ts';
import { freePlaceIn, wordsInHouse } from '../../shared/drawing/regions.ts';
import type { RegionId } from '../../shared/drawing/regions.ts';
import type {
  DrawingPage,
  PersonShape,
  PersonSymbol,
  Shape,
  ShapePlace,
  Tie,
  WordsShape,
} from '../../shared/drawing/shape.ts';
import { isPerson, isStroke } from '../../shared/drawing/shape.ts';

/** What the list changes on a page, as plain values: the same that a hand changes on the picture. */

type Lying = Pick<DrawingPage, 'shapes' | 'ties'>;

interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly symbol: PersonSymbol;
  /** In which ring; null: where there is room. */
  readonly region: RegionId | null;
}

/** Somebody new where nobody stands yet, above everything else. */
export function personAdded(
  kind: DrawingKind,
  { shapes }: Lying,
  { id, name, symbol, region }: NewPerson,
): PersonShape {
  const person: PersonShape = {
    id: `shape:${id}`,
    place: atTop(shapes),
    props: { type: 'person', name: fit(name), symbol, died: false, note: '', home: '' },
  };
  return standingIn(kind, shapes, person, region);
}

interface NewWords {
  readonly id: string;
  readonly text: string;
  /** In which house; null: where there is room. */
  readonly region: RegionId | null;
}

/** New words where nothing is written yet. */
export function wordsAdded(
  kind: DrawingKind,
  { shapes }: Lying,
  { id, text, region }: NewWords,
): WordsShape {
  const words: WordsShape = {
    id: `shape:${id}`,
    place: atTop(shapes),
    props: {
      type: 'words',
      text: text.slice(0, drawingLimits.wordsText).toWellFormed(),
      w: wordsInHouse,
      color: 'black',
      size: 'm',
    },
  };
  return standingIn(kind, shapes, words, region);
}

/** The same person or words in another house or ring, upright, and words no wider than a house. */
export function movedTo<One extends PersonShape | WordsShape>(
  kind: DrawingKind,
  { shapes }: Lying,
  shape: One,
  region: RegionId | null,
): One {
  const others = shapes.filter(({ id }) => id !== shape.id);
  const props =
    shape.props.type === 'words'
      ? { ...shape.props, w: Math.min(shape.props.w, wordsInHouse) }
      : shape.props;
  const upright = { ...shape, place: { ...shape.place, rotation: 0 }, props };
  return standingIn(kind, others, upright, region);
}

/** Everybody of a family tree who would stand elsewhere if it were tidy, there. */
export function tidiedUp(page: Lying): PersonShape[] {
  const places = layOutFamily(page);
  return page.shapes.filter(isPerson).flatMap((person) => {
    const place = { ...person.place, rotation: 0, ...places.get(person.id) };
    const stays =
      place.x === person.place.x && place.y === person.place.y && person.place.rotation === 0;
    return stays ? [] : [{ ...person, place }];
  });
}

/**
 * What else moves when a family tree grows by the list: all of it where it was tidy before, so that it stays so; and
 * nobody where people were put elsewhere by hand.
 */
export function staysTidy(before: Lying, after: Lying): PersonShape[] {
  return tidiedUp(before).length === 0 ? tidiedUp(after) : [];
}

/** How one person belongs to another, from their side: a parent's tie is the child's too, the other way round. */
export const relations = [
  'parent',
  'child',
  'couple',
  'separated',
  'divorced',
  'looks-after',
  'looked-after',
  'close',
  'difficult',
] as const;

export type Relation = (typeof relations)[number];

/** The tie that says so. Two people are a couple, separated or divorced, never two of it: the one there is changes. */
export function tieBetween(
  { ties }: Lying,
  id: string,
  { of, relation, to }: { of: string; relation: Relation; to: string },
): Tie {
  const tie = { type: 'tie', ...tieOf(relation, of, to) } as const;
  const pair = ties.filter((one) => isPair(one, of, to));
  const same = pair.find(
    (one) =>
      (isUnion(one.tie) && isUnion(tie.tie)) ||
      (one.tie === tie.tie && (one.from === tie.from || !isDirected(tie.tie))),
  );
  return { id: same?.id ?? `tie:${id}`, ...tie };
}

export interface Belonging {
  readonly tie: Tie;
  readonly relation: Relation;
  readonly other: PersonShape;
}

/** Everything a page says of how this person belongs to the others on it. */
export function belongingsOf({ shapes, ties }: Lying, person: PersonShape): Belonging[] {
  const people = new Map(shapes.filter(isPerson).map((one) => [one.id, one]));
  return ties.flatMap((tie) => {
    const isFrom = tie.from === person.id;
    if (!isFrom && tie.to !== person.id) return [];
    const other = people.get(isFrom ? tie.to : tie.from);
    if (other === undefined || other.id === person.id) return [];
    return [{ tie, relation: isFrom ? tie.tie : turned(tie.tie), other }];
  });
}

const turned = (tie: Tie['tie']): Relation =>
  tie === 'parent' ? 'child' : tie === 'looks-after' ? 'looked-after' : tie;

function tieOf(relation: Relation, of: string, to: string): Pick<Tie, 'tie' | 'from' | 'to'> {
  if (relation === 'child') return { tie: 'parent', from: to, to: of };
  if (relation === 'looked-after') return { tie: 'looks-after', from: to, to: of };
  return { tie: relation, from: of, to };
}

const isPair = (tie: Tie, one: string, other: string): boolean =>
  (tie.from === one && tie.to === other) || (tie.from === other && tie.to === one);

const isUnion = (tie: Tie['tie']): boolean =>
  tie === 'couple' || tie === 'separated' || tie === 'divorced';

const isDirected = (tie: Tie['tie']): boolean => tie === 'parent' || tie === 'looks-after';

function standingIn<One extends Shape>(
  kind: DrawingKind,
  shapes: readonly Shape[],
  shape: One,
  region: RegionId | null,
): One {
  const size = isStroke(shape) ? undefined : sizeOf(shape);
  return { ...shape, place: { ...shape.place, ...freePlaceIn(kind, region, shapes, size) } };
}

const atTop = (shapes: readonly Shape[]): ShapePlace => ({
  x: 0,
  y: 0,
  rotation: 0,
  index: keyBetween(shapes.at(-1)?.place.index ?? null, null),
});

const fit = (name: string): string => name.trim().slice(0, drawingLimits.nameText).toWellFormed();
