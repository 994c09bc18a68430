import { Doc } from 'yjs';
import { preparePage, putShape, putTie } from '../../shared/drawing/write-page.ts';
import type {
  DrawShape,
  PersonShape,
  Shape,
  StrokeSegment,
  Tie,
  TieKind,
  WordsShape,
} from '../../shared/drawing/shape.ts';

/** Small builders of what lies on a drawing page. */

export const place = { x: 0, y: 0, rotation: 0, index: 'a0' };

export const person = (
  id: string,
  props: Partial<PersonShape['props']> = {},
  at: Partial<typeof place> = {},
): PersonShape => ({
  id: `shape:${id}`,
  place: { ...place, ...at },
  props: { type: 'person', name: id, symbol: 'diamond', died: false, note: '', home: '', ...props },
});

export const wrote = (
  id: string,
  text: string,
  at: Partial<typeof place> = {},
  props: Partial<WordsShape['props']> = {},
): WordsShape => ({
  id: `shape:${id}`,
  place: { ...place, ...at },
  props: { type: 'words', text, w: 300, color: 'black', size: 'm', ...props },
});

export const free = (points: readonly (readonly [number, number])[]): StrokeSegment => ({
  type: 'free',
  points: points.map(([x, y]) => ({ x, y, z: 0.5 })),
});

export const stroke = (
  id: string,
  segments: readonly StrokeSegment[],
  at: Partial<typeof place> = {},
  props: Partial<DrawShape['props']> = {},
): DrawShape => ({
  id: `shape:${id}`,
  place: { ...place, ...at },
  props: {
    type: 'draw',
    color: 'black',
    size: 'm',
    isComplete: true,
    isClosed: false,
    isPen: false,
    ...props,
  },
  segments,
});

export const tie = (kind: TieKind, from: string, to: string): Tie => ({
  id: `tie:${from}-${kind}-${to}`,
  type: 'tie',
  tie: kind,
  from: `shape:${from}`,
  to: `shape:${to}`,
});

/** A page's document as the server makes it. */
export function pageDoc(shapes: readonly Shape[] = [], ties: readonly Tie[] = []): Doc {
  const doc = new Doc();
  doc.transact(() => {
    preparePage(doc);
    for (const shape of shapes) putShape(doc, shape);
    for (const one of ties) putTie(doc, one);
  });
  return doc;
}
