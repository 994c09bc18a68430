import type { PersonSymbol } from '../../shared/drawing/shape.ts';

const outlines: Record<PersonSymbol, string> = {
  square: 'M4 4h24v24H4z',
  circle: 'M16 3a13 13 0 110 26 13 13 0 010-26z',
  diamond: 'M16 2l14 14-14 14L2 16z',
  triangle: 'M16 4l13 24H3z',
};

/** A person's symbol as on the page, beside words that say the same. */
export function SymbolPicture({ symbol, died }: { symbol: PersonSymbol; died: boolean }) {
  return (
    <svg
      className="list-symbol"
      width={32}
      height={32}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outlines[symbol]} />
      {died && <path d="M4 4l24 24M28 4L4 28" />}
    </svg>
  );
}
