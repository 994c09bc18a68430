import type { Doc } from 'yjs';
import { drawingOf } from '../../shared/board/roots.ts';
import { pageKey, readShape, readTie } from '../../shared/drawing/read-page.ts';
import { shapeIdSchema, isStroke } from '../../shared/drawing/shape.ts';
import type { DrawingPage, Shape, Tie } from '../../shared/drawing/shape.ts';
import { descriptionOf } from '../../shared/drawing/write-page.ts';
import { writeStroke } from '../../shared/drawing/stroke.ts';
import type { Touched } from './saved-count.ts';

/** What somebody did to a page, as plain values: nothing of Yjs. */
export interface Drawn {
  readonly put: readonly Shape[];
  readonly dropped: readonly string[];
  readonly ties: readonly Tie[];
  readonly untied: readonly string[];
  /** The description as they saw it, whole; null: they did not write in it. */
  readonly words: string | null;
}

export const nothingDrawn: Drawn = { put: [], dropped: [], ties: [], untied: [], words: null };

export const isNothing = ({ put, dropped, ties, untied, words }: Drawn): boolean =>
  put.length + dropped.length + ties.length + untied.length === 0 && words === null;

/** What of a page was touched, as it is now. */
export function readDrawn(doc: Doc, touched: Touched): Drawn {
  const page = drawingOf(doc);
  return [...touched.keys()].reduce((drawn, id): Drawn => {
    if (id === pageKey) {
      return onTop(drawn, { ...nothingDrawn, words: descriptionOf(doc)?.toJSON() ?? null });
    }
    const [shape, tie] = [readShape(id, page.get(id)), readTie(id, page.get(id))];
    if (shape !== null) return onTop(drawn, { ...nothingDrawn, put: [shape] });
    if (tie !== null) return onTop(drawn, { ...nothingDrawn, ties: [tie] });
    return shapeIdSchema.safeParse(id).success
      ? onTop(drawn, { ...nothingDrawn, dropped: [id] })
      : onTop(drawn, { ...nothingDrawn, untied: [id] });
  }, nothingDrawn);
}

/** Both one after the other, as one. */
export function onTop(before: Drawn, later: Drawn): Drawn {
  const shapes = new Set([...later.put.map(({ id }) => id), ...later.dropped]);
  const ties = new Set([...later.ties.map(({ id }) => id), ...later.untied]);
  return {
    put: [...before.put.filter(({ id }) => !shapes.has(id)), ...later.put],
    dropped: [...before.dropped.filter((id) => !shapes.has(id)), ...later.dropped],
    ties: [...before.ties.filter(({ id }) => !ties.has(id)), ...later.ties],
    untied: [...before.untied.filter((id) => !ties.has(id)), ...later.untied],
    words: later.words ?? before.words,
  };
}

/** What of it the page does not show; the very same where it shows nothing of it. */
export function notOn(page: DrawingPage, drawn: Drawn): Drawn {
  const shapes = new Map(page.shapes.map((shape) => [shape.id, shape]));
  const ties = new Map(page.ties.map((tie) => [tie.id, tie]));
  const left: Drawn = {
    put: drawn.put.filter((shape) => !shows(shapes.get(shape.id), shape)),
    dropped: drawn.dropped.filter((id) => shapes.has(id)),
    ties: drawn.ties.filter((tie) => !isSame(ties.get(tie.id), tie)),
    untied: drawn.untied.filter((id) => ties.has(id)),
    words: drawn.words === page.description ? null : drawn.words,
  };
  return count(left) === count(drawn) ? drawn : left;
}

const count = ({ put, dropped, ties, untied, words }: Drawn): number =>
  put.length + dropped.length + ties.length + untied.length + (words === null ? 0 : 1);

/** A stroke that was drawn on since holds all that it was. */
function shows(on: Shape | undefined, wanted: Shape): boolean {
  if (on === undefined || !isStroke(on) || !isStroke(wanted)) return isSame(on, wanted);
  return (
    isSame(on.place, wanted.place) &&
    writeStroke(on.segments).startsWith(writeStroke(wanted.segments))
  );
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
