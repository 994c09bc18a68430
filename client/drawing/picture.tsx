import { memo, useId, useMemo } from 'react';
import type { Box } from '../../shared/drawing/box-of.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { DrawingLabels } from '../../shared/drawing/page-words.ts';
import { pictureOf } from '../../shared/drawing/picture-of.ts';
import { partsOfShape } from '../../shared/drawing/picture-shape.ts';
import type { Picture } from '../../shared/drawing/picture.ts';
import type { DrawingPage, Shape } from '../../shared/drawing/shape.ts';
import { PictureParts } from '../ui/picture-parts.tsx';
import './picture.css';

interface DrawingPictureProps {
  kind: DrawingKind;
  page: DrawingPage;
  labels: DrawingLabels;
  /** What it is called. */
  name: string;
  /** What it shows, in words; '': nobody wrote it, or it stands beside the picture and `describedBy` names it. */
  description: string;
  describedBy?: string;
  /** The stretch of the page that is looked at; without it, all of it. */
  frame?: Box;
}

/** A page as everybody sees who does not draw on it: our own picture, live. What did not change is not drawn again. */
export function DrawingPicture({
  kind,
  page,
  labels,
  name,
  description,
  describedBy,
  frame,
}: DrawingPictureProps) {
  const id = useId();
  const picture = usePicture(kind, page, labels);
  const { x, y, width, height } = frame ?? picture;
  const described = description === '' ? describedBy : `${id}-desc`;
  return (
    <svg
      className="drawing-picture"
      role="img"
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={described}
    >
      <title id={`${id}-title`}>{name}</title>
      {description !== '' && <desc id={`${id}-desc`}>{description}</desc>}
      <Drawn picture={picture} shapes={page.shapes} />
    </svg>
  );
}

/** The page as a picture, made once for all who show it at this moment. */
export function usePicture(kind: DrawingKind, page: DrawingPage, labels: DrawingLabels): Picture {
  return useMemo(() => {
    const known = lastMade.get(page);
    if (known?.kind === kind && known.labels === labels) return known.picture;
    const picture = pictureOf(kind, page, labels);
    lastMade.set(page, { kind, labels, picture });
    return picture;
  }, [kind, page, labels]);
}

const lastMade = new WeakMap<
  DrawingPage,
  { kind: DrawingKind; labels: DrawingLabels; picture: Picture }
>();

/** Looking at another stretch of it draws nothing again. */
const Drawn = memo(({ picture, shapes }: { picture: Picture; shapes: readonly Shape[] }) => {
  const parts = shapes.map(partsOfShape);
  const drawn = parts.reduce((count, { length }) => count + length, 0);
  const background = picture.parts.slice(0, picture.parts.length - drawn);
  return (
    <>
      <g>
        <PictureParts parts={background} />
      </g>
      {shapes.map((shape, at) => (
        // The same shape has the same parts.
        <PictureParts key={shape.id} parts={parts[at] ?? []} />
      ))}
    </>
  );
});
