import { getIndexAbove } from '@tldraw/tldraw';
import type { Editor, TLShape } from '@tldraw/tldraw';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import type { Shape } from '../../shared/drawing/shape.ts';
import { straightLengthOf, writeStroke } from '../../shared/drawing/stroke.ts';
import { fromRecord, toRecord } from '../../shared/drawing/tldraw-schema.ts';

/** Nothing is made or changed by hand that the server would refuse: it stays as it was, or at the edge of what may be. */
export function keepWithinLimits(editor: Editor): () => void {
  const made = editor.sideEffects.registerBeforeCreateHandler('shape', (record, source) =>
    source === 'remote' ? record : (plain(inReach(inOwnPlace(record))) ?? record),
  );
  const changed = editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
    source === 'remote' ? after : (plain(inReach(after)) ?? before),
  );
  return () => {
    made();
    changed();
  };
}

/** With everything that never varies as it always is; null: too large or too long. */
function plain(record: TLShape): TLShape | null {
  const shape = fromRecord(record);
  return shape === null || isTooLong(shape) ? null : toRecord(shape);
}

function isTooLong(shape: Shape): boolean {
  if (!('segments' in shape)) return false;
  if (straightLengthOf(shape.segments) > drawingLimits.strokeStraight) return true;
  const count = shape.segments.reduce((sum, { points }) => sum + points.length, 0);
  if (count < drawingLimits.strokePoints / 2) return false;
  return (
    count > drawingLimits.strokePoints ||
    writeStroke(shape.segments).length > drawingLimits.strokeText
  );
}

/** What tldraw lays first on an empty page always lies at one height: two people's first strokes would have no order. */
function inOwnPlace(record: TLShape): TLShape {
  return record.index === firstIndex ? { ...record, index: getIndexAbove(record.index) } : record;
}

const firstIndex = 'a1';

function inReach(record: TLShape): TLShape {
  const [x, y] = [within(record.x), within(record.y)];
  return x === record.x && y === record.y ? record : { ...record, x, y };
}

const within = (value: number): number =>
  Math.min(drawingLimits.reach, Math.max(-drawingLimits.reach, value));
