import { memo } from 'react';
import { inks } from '../../shared/drawing/inks.ts';
import type { PicturePart } from '../../shared/drawing/picture.ts';
import { lineHeight } from '../../shared/drawing/words-box.ts';

/** Parts of a picture, drawn where the layer they stand in has its own zero. */
export const Parts = memo(function Parts({ parts }: { parts: readonly PicturePart[] }) {
  return (
    <svg className="parts" width={1} height={1} aria-hidden="true">
      {parts.map((part, at) => (
        <Part key={at} part={part} />
      ))}
    </svg>
  );
});

function Part({ part }: { part: PicturePart }) {
  if (part.kind === 'path') {
    const { d, stroke, fill, width, dash } = part;
    return (
      <path
        d={d}
        fill={fill === null ? 'none' : inks[fill].fill}
        stroke={stroke === null ? 'none' : inks[stroke].line}
        strokeWidth={width}
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeDasharray={dash?.join(' ')}
      />
    );
  }
  const { x, y, size, ink, anchor, bold, lines, turn } = part;
  return (
    <text
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
