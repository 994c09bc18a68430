import type { Block } from '../../shared/papers/paper.ts';
import { PictureParts } from '../ui/picture-parts.tsx';
import './paper-picture.css';

/** What somebody drew, as it was given out. What it shows stands beneath it in words. */
export function PaperPicture({ picture, alt }: Extract<Block, { is: 'picture' }>) {
  const { x, y, width, height, parts } = picture;
  return (
    <svg
      className="paper-picture"
      role="img"
      aria-label={alt}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
    >
      <PictureParts parts={parts} />
    </svg>
  );
}
