import { circle, linePart, roundedBox } from './paths.ts';
import type { DrawingLabels } from './page-words.ts';
import type { PicturePart } from './picture.ts';
import type { Ring } from './regions.ts';
import { widthOfWords } from './words-box.ts';

/** The rings from the outside, every other one pale, each with its name on a tag on its line. */
export function circlesParts(rings: readonly Ring[], labels: DrawingLabels): PicturePart[] {
  const discs = rings
    .toReversed()
    .map(({ middle, to }, index) =>
      disc(circle(middle, to), index % 2 === 0 ? 'background' : 'paper', 3),
    );
  const first = rings[0];
  const heart = first === undefined ? [] : [disc(circle(first.middle, first.from), 'paper', 4)];
  return [...discs, ...heart, ...rings.flatMap((ring) => tagOf(ring, labels[ring.id]))];
}

function tagOf({ middle, to }: Ring, name: string): PicturePart[] {
  const wide = widthOfWords(name, nameSize, true) + 48;
  const y = middle.y - to;
  const box = { x: middle.x - wide / 2, y: y - 20, width: wide, height: 40 };
  return [
    disc(roundedBox(box, 20), 'paper', 2),
    {
      kind: 'words',
      x: middle.x,
      y: y + nameSize * 0.36,
      size: nameSize,
      ink: 'background',
      anchor: 'middle',
      bold: true,
      lines: [name],
    },
  ];
}

const nameSize = 24;

const disc = (d: string, fill: 'background' | 'paper', width: number): PicturePart => ({
  ...linePart(d, 'background', width),
  fill,
});
