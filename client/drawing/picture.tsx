import { memo, useId, useMemo } from 'react';
import type { Box } from '../../shared/drawing/box-of.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { inks } from '../../shared/drawing/inks.ts';
import type { DrawingLabels } from '../../shared/drawing/page-words.ts';
import { pictureOf } from '../../shared/drawing/picture-of.ts';
import { partsOfShape } from '../../shared/drawing/picture-shape.ts';
import type { Picture, PicturePart } from '../../shared/drawing/picture.ts';
import type { DrawingPage, Shape } from '../../shared/drawing/shape.ts';
import { lineHeight } from '../../shared/drawing/words-box.ts';
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
        {background.map((part, at) => (
          // What follows people has no name of its own: it is told apart by where it stands.
          <Part key={at} part={part} />
        ))}
      </g>
      {shapes.map((shape, at) => (
        <Parts key={shape.id} parts={parts[at] ?? []} />
      ))}
    </>
  );
});

/** Of one shape: the same shape has the same parts. */
export const Parts = memo(({ parts }: { parts: readonly PicturePart[] }) =>
  parts.map((part, at) => <Part key={at} part={part} />),
);

function Part({ part }: { part: PicturePart }) {
  if (part.kind === 'path') {
    const { d, stroke, fill, width, dash } = part;
    return (
      <path
        d={d}
        fill={fill === null ? 'none' : inks[fill].fill}
        stroke={stroke === null ? undefined : inks[stroke].line}
        strokeWidth={stroke === null ? undefined : width}
        strokeDasharray={dash?.join(' ')}
      />
    );
  }
  const { x, y, size, ink, anchor, bold, lines, turn } = part;
  return (
    <text
      fontSize={size}
      fontWeight={bold ? 700 : undefined}
      fill={inks[ink].words}
      textAnchor={anchor}
      transform={turn === undefined ? undefined : `rotate(${turn} ${x} ${y})`}
    >
      {lines.map((line, at) => (
        <tspan key={at} x={x} y={y + at * size * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
