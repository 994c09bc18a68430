import type { Block } from '../../shared/papers/paper.ts';
import { Parts } from '../drawing/picture.tsx';
import './paper-picture.css';

/** What somebody drew, as it was given out. What it shows stands beneath it in words. */
export function PaperPicture({ picture, alt }: Extract<Block, { is: 'picture' }>) {
  const { x, y, width, height, parts } = picture;
  return (
    <svg
      className="drawing-picture paper-picture"
      role="img"
      aria-label={alt}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
    >
      <Parts parts={parts} />
    </svg>
  );
}
