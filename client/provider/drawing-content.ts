import type { Doc, Transaction } from 'yjs';
import { drawingOf } from '../../shared/board/roots.ts';
import { fromTheBottom, pageKey, readShape, readTie } from '../../shared/drawing/read-page.ts';
import type { DrawingPage, Shape, Tie } from '../../shared/drawing/shape.ts';
import { descriptionOf } from '../../shared/drawing/write-page.ts';
import type { Touched } from './saved-count.ts';
import { touchedBy } from './unsent.ts';

/**
 * A page as `readPage` reads it, of which only what a transaction touched is read again: somebody draws, and everything
 * else stays the very same value. `onEdit` hears of this browser's own edits, before they are sent.
 */
export function attachDrawingContent(
  doc: Doc,
  onEdit: (touched: Touched) => void,
): () => DrawingPage {
  const shapes = new Map<string, Shape>();
  const ties = new Map<string, Tie>();
  let description = '';
  let page: DrawingPage | null = null;

  drawingOf(doc).observeDeep((events, { local }: Transaction) => {
    const touched = touchedBy(events);
    if (local) onEdit(touched);
    for (const id of touched.keys()) {
      const entry = drawingOf(doc).get(id);
      keep(shapes, id, readShape(id, entry));
      keep(ties, id, readTie(id, entry));
    }
    if (touched.has(pageKey)) description = descriptionOf(doc)?.toJSON() ?? '';
    page = null;
  });

  return () =>
    (page ??= {
      shapes: [...shapes.values()].toSorted(fromTheBottom),
      ties: [...ties.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      description,
    });
}

function keep<Value>(all: Map<string, Value>, id: string, value: Value | null): void {
  if (value === null) all.delete(id);
  else all.set(id, value);
}
