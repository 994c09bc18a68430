import { ImageRun, Paragraph } from 'docx';
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
  const svg = pictureSvg(cleanPicture(picture), { title: '', description: '' });
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
        data: Buffer.from(svg),
        transformation: size,
        fallback: { type: 'png', data: picturePng(svg, size) },
        // The library's own number goes on from one file to the next.
        altText: { id: String(number), name: words, title: words, description: words },
      }),
    ],
  });
}
