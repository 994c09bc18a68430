import type { PicturePart } from '../../shared/drawing/picture.ts';
import { PictureParts } from '../ui/picture-parts.tsx';

/** Parts of a picture, drawn where the layer they stand in has its own zero. */
export function Parts({ parts }: { parts: readonly PicturePart[] }) {
  return (
    <svg className="parts" width={1} height={1} aria-hidden="true">
      <PictureParts parts={parts} />
    </svg>
  );
}
