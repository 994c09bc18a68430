import { correction, generate } from 'lean-qr';
import { useMemo } from 'react';
import './qr-code.css';

/** White modules around the code, without which phones do not find it. */
const quietZone = 4;

/** A QR code as a drawing, as large as the place it stands in. `words` say where it leads. */
export function QrCode({ link, words }: { link: string; words: string }) {
  const { path, size } = useMemo(() => drawQrCode(link), [link]);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={words}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Level M survives a thumb print or a fold in a slip. */
function drawQrCode(link: string): { path: string; size: number } {
  const code = generate(link, { minCorrectionLevel: correction.M });
  const squares: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) squares.push(`M${x + quietZone} ${y + quietZone}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), size: code.size + 2 * quietZone };
}
