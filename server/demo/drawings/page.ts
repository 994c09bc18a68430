import { generateNKeysBetween } from 'fractional-indexing';
import type { DrawingKind } from '../../../shared/drawing/drawing.ts';
import type {
  Colour,
  PersonShape,
  PersonSymbol,
  Shape,
  ShapePlace,
  Size,
  StrokeSegment,
  Tie,
  TieKind,
  WordsShape,
} from '../../../shared/drawing/shape.ts';
import type { ChildKey, PersonKey } from '../family.ts';

/** A page of the sample family, as somebody draws it with the pen. */
export interface DemoPage {
  readonly kind: DrawingKind;
  readonly name: string;
  readonly audience: 'everyone' | 'professionals' | 'A';
  /** Whose page it is, and who draws there beside those with the pen. */
  readonly child: ChildKey | null;
  readonly drawers: readonly PersonKey[];
  readonly description: string;
  /** In the order in which it is drawn. */
  readonly things: readonly Shape[];
  readonly ties: readonly Tie[];
}

type Person = PersonShape['props'];

/** Somebody on a page: what is not said of them is left as it is of most. */
export const personAt = (
  id: string,
  { x, y }: { x: number; y: number },
  said: Pick<Person, 'name' | 'symbol'> & Partial<Person>,
): PersonShape => ({
  id: `shape:${id}`,
  place: at(x, y),
  props: { type: 'person', died: false, note: '', home: '', ...said },
});

export const wordsAt = (id: string, x: number, y: number, w: number, text: string): WordsShape => ({
  id: `shape:${id}`,
  place: at(x, y),
  props: { type: 'words', text, w, color: 'black', size: 'm' },
});

/** A line of the pencil, drawn in one go. */
export const strokeAt = (
  id: string,
  { color, size = 'm' }: { color: Colour; size?: Size },
  points: readonly (readonly [x: number, y: number])[],
): Shape => {
  const [x, y] = points[0] ?? [0, 0];
  const segment: StrokeSegment = {
    type: 'free',
    points: points.map((point) => ({ x: point[0] - x, y: point[1] - y, z: 0.5 })),
  };
  return {
    id: `shape:${id}`,
    place: at(x, y),
    props: { type: 'draw', color, size, isComplete: true, isClosed: false, isPen: false },
    segments: [segment],
  };
};

export const tieOf = (tie: TieKind, from: string, to: string): Tie => ({
  id: `tie:${from}-${to}`,
  type: 'tie',
  tie,
  from: `shape:${from}`,
  to: `shape:${to}`,
});

/** Each over the one before. */
export const oneOverAnother = (things: readonly Shape[]): Shape[] => {
  const indexes = generateNKeysBetween('a0', null, things.length);
  return things.map((thing, index) => ({
    ...thing,
    place: { ...thing.place, index: indexes[index] ?? 'a1' },
  }));
};

export const square: PersonSymbol = 'square';
export const circle: PersonSymbol = 'circle';

const at = (x: number, y: number): ShapePlace => ({ x, y, rotation: 0, index: 'a1' });
