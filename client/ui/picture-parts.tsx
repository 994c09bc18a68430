import { memo } from 'react';
import { inks } from '../../shared/drawing/inks.ts';
import type { PicturePart } from '../../shared/drawing/picture.ts';
import { lineHeight } from '../../shared/drawing/words-box.ts';
import './picture-parts.css';

/** Parts of a picture in whatever SVG they stand in. The same parts are not drawn again. */
export const PictureParts = memo(({ parts }: { parts: readonly PicturePart[] }) =>
  // What has no name of its own is told apart by where it stands.
  parts.map((part, at) => <Part key={at} part={part} />),
);

function Part({ part }: { part: PicturePart }) {
  if (part.kind === 'path') {
    const { d, stroke, fill, width, dash } = part;
    return (
      <path
        className="picture-line"
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
      className="picture-words"
      fontSize={size}
      fontWeight={bold ? 700 : 400}
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
