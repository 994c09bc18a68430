import type { DrawingKind } from '../../shared/drawing/drawing.ts';

const strokes: Record<DrawingKind, string> = {
  'family-tree':
    'M6 5h12v12H6zM46 17a6 6 0 110-12 6 6 0 010 12zM18 11h22M29 11v12M20 29v-6h18v6M14 29h12v12H14zM38 41a6 6 0 110-12 6 6 0 010 12z',
  'three-houses':
    'M3 22l8.500-9 8.500 9M5 21v18h12V21M19.500 22l8.500-9 8.500 9M21.500 21v18h13V21M36 22l8.500-9 8.500 9M39 21v18h12V21',
  'safety-circles':
    'M28 17a6 6 0 110 12 6 6 0 010-12zM28 10a13 13 0 110 26 13 13 0 010-26zM28 3a20 20 0 110 40 20 20 0 010-40z',
  blank: 'M10 4h28l8 8v30H10zM38 4v8h8M17 33c4-9 7-9 9-3s5 3 7-4',
};

/** What a page begins as, at a glance; beside words that say the same. */
export function KindPicture({ kind, small = false }: { kind: DrawingKind; small?: boolean }) {
  return (
    <svg
      width={small ? 36 : 56}
      height={small ? 30 : 46}
      viewBox="0 0 56 46"
      fill="none"
      stroke="currentColor"
      strokeWidth={small ? 2.4 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[kind]} />
    </svg>
  );
}
