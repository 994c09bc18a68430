import { inks } from '../../../shared/drawing/inks.ts';
import type { Picture, PicturePart } from '../../../shared/drawing/picture.ts';
import { pictureSvg } from '../../../shared/drawing/picture-svg.ts';
import { lineHeight } from '../../../shared/drawing/words-box.ts';
import type { Block } from '../../../shared/papers/paper.ts';
import { cleanPicture } from '../clean-picture.ts';
import { directionOf } from '../direction.ts';
import { replaceUncovered, uncoverable } from './covered.ts';
import type { PictureLayer, PictureWords, SheetBlock } from './sheet.ts';

/** In points: the width of the page between its margins, most of its height, and no larger than this times its own size. */
const room = { width: 470, height: 600, mostTimes: 0.75 } as const;

/** In place of a letter no font has: its name would not fit in. All of it stands beneath the picture. */
const noLetter = '?';

/**
 * A picture as wide as the page has room for, and never cut: its lines as SVG, and between them, in the order they lie
 * over each other, its words, which the template sets in our own fonts as it does all others.
 */
export function layOutPicture({ picture, alt }: Extract<Block, { is: 'picture' }>): SheetBlock {
  const clean = cleanPicture(picture);
  const share = Math.min(room.width / clean.width, room.height / clean.height, room.mostTimes);
  return {
    is: 'picture',
    // A picture without words for it is refused.
    alt: replaceUncovered(alt).trim() || noLetter,
    width: clean.width * share,
    height: clean.height * share,
    layers: layersOf(clean, share),
  };
}

function layersOf(picture: Picture, share: number): PictureLayer[] {
  const layers: PictureLayer[] = [];
  let paths: PicturePart[] = [];
  const endPaths = () => {
    const svg = pictureSvg({ ...picture, parts: paths }, { title: '', description: '' });
    if (paths.length > 0) layers.push({ svg });
    paths = [];
  };
  for (const part of picture.parts) {
    if (part.kind === 'path') {
      paths.push(part);
    } else {
      endPaths();
      layers.push(wordsLayer(part, picture, share));
    }
  }
  endPaths();
  return layers;
}

const wordsLayer = (
  { x, y, size, ink, anchor, bold, lines, turn = 0 }: PicturePart & { kind: 'words' },
  picture: Picture,
  share: number,
): PictureWords => ({
  x: (x - picture.x) * share,
  y: (y - picture.y) * share,
  turn,
  size: size * share,
  apart: size * share * lineHeight,
  colour: inks[ink].words,
  bold,
  middle: anchor === 'middle',
  lines: lines.map((line) => ({ text: drawn(line), rtl: directionOf(line) === 'rtl' })),
});

/** Each letter that no font has becomes one sign. */
function drawn(line: string): string {
  const missing = new Set(uncoverable(line));
  return missing.size === 0
    ? replaceUncovered(line)
    : replaceUncovered(Array.from(line, (char) => (missing.has(char) ? noLetter : char)).join(''));
}
