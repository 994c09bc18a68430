import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../../../shared/drawing/picture.ts';
import { pictureSvg } from '../../../shared/drawing/picture-svg.ts';
import type { Block } from '../../../shared/papers/paper.ts';
import { cleanPicture } from '../clean-picture.ts';
import { cleanText } from '../clean-text.ts';
import { picturePng } from '../picture-png.ts';
import { pictureRoom } from './sizes.ts';

/** What somebody drew, as lines and words that stay sharp; older programs show the same picture in points. */
export function pictureParagraph(
  { picture, alt }: Block & { is: 'picture' },
  number: number,
): Paragraph {
  const clean = cleanPicture(picture);
  const share = Math.min(
    pictureRoom.width / picture.width,
    pictureRoom.height / picture.height,
    pictureRoom.mostTimes,
  );
  const size = {
    width: Math.round(picture.width * share),
    height: Math.round(picture.height * share),
  };
  const words = cleanText(alt);
  return new Paragraph({
    spacing: { before: 120, after: 120 },
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svgOf(clean)),
        transformation: size,
        fallback: { type: 'png', data: picturePng(svgOf(inPoints(clean)), size) },
        // The library's own number goes on from one file to the next.
        altText: { id: String(number), name: words, title: words, description: words },
      }),
    ],
  });
}

const svgOf = (picture: Picture): string => pictureSvg(picture, { title: '', description: '' });

/**
 * What can be made into points while somebody waits: a page scribbled full to its last thing took forty seconds, and what
 * is nothing but words in a box one letter wide was no picture at all. Of such a page it is what lies at the bottom.
 */
function inPoints(picture: Picture): Picture {
  let left = mostLetters;
  return {
    ...picture,
    parts: picture.parts.filter((part) => {
      left -= part.kind === 'path' ? part.d.length : costOfWords(part.lines);
      return left >= 0;
    }),
  };
}

const mostLetters = 1_000_000;
/** Each line is an element of its own, and each letter a path. */
const costOfWords = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + 50 + line.length * 8, 0);
