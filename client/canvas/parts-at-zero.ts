import type { TLShape } from '@tldraw/tldraw';
import { partsOfShape } from '../../shared/drawing/picture-shape.ts';
import type { PicturePart } from '../../shared/drawing/picture.ts';
import { fromRecord } from '../../shared/drawing/tldraw-schema.ts';

/** What our own picture shows of this shape, as if it lay at zero: tldraw itself puts it into its place. */
export function partsAtZero(record: TLShape): readonly PicturePart[] {
  const known = madeOf.get(record.props);
  if (known !== undefined) return known;
  const shape = fromRecord(record);
  const parts =
    shape === null
      ? []
      : partsOfShape({ ...shape, place: { ...shape.place, x: 0, y: 0, rotation: 0 } });
  madeOf.set(record.props, parts);
  return parts;
}

/** Moving something leaves its props as they are. */
const madeOf = new WeakMap<object, readonly PicturePart[]>();
