import type { Box, Point } from './box-of.ts';
import { boxAround, boxRound, middleOf, wider } from './box-of.ts';
import type { DrawingKind } from './drawing.ts';
import type { PicturePart } from './picture.ts';
import { pageBounds, regionsOf } from './regions.ts';
import { lineHeight, widthOfWords } from './words-box.ts';

/** The box of a whole picture: everything on it with a margin, at least its template, and never too small to be a page. */
export function boxOfParts(kind: DrawingKind, parts: readonly PicturePart[]): Box {
  const bounds = pageBounds[kind];
  const boxes = parts.map(boxOfPart);
  if (regionsOf(kind).length > 0 || parts.length === 0) boxes.push(bounds);
  const box = wider(boxAround(boxes), parts.length === 0 ? 0 : margin);
  const middle = middleOf(box);
  const [width, height] = [Math.max(box.width, leastWidth), Math.max(box.height, leastHeight)];
  return {
    x: Math.floor(middle.x - width / 2),
    y: Math.floor(middle.y - height / 2),
    width: Math.ceil(width) + 1,
    height: Math.ceil(height) + 1,
  };
}

const margin = 30;
const leastWidth = 640;
const leastHeight = 400;

function boxOfPart(part: PicturePart): Box {
  const known = boxes.get(part);
  if (known !== undefined) return known;
  const box = part.kind === 'path' ? boxOfPath(part.d, part.width) : boxOfWords(part);
  boxes.set(part, box);
  return box;
}

const boxes = new WeakMap<PicturePart, Box>();

/** Handles of curves count as points: a curve never leaves what lies between them. */
function boxOfPath(d: string, width: number): Box {
  const numbers = d.match(/-?\d+(?:\.\d+)?/gu) ?? [];
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({ x: Number(numbers[index]), y: Number(numbers[index + 1]) });
  }
  return wider(boxRound(points), width / 2);
}

function boxOfWords({
  x,
  y,
  size,
  anchor,
  bold,
  lines,
  turn = 0,
}: PicturePart & { kind: 'words' }) {
  const wide = Math.max(0, ...lines.map((line) => widthOfWords(line, size, bold)));
  const left = anchor === 'middle' ? -wide / 2 : 0;
  const bottom = (lines.length - 0.7) * size * lineHeight;
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  const corners = [left, left + wide].flatMap((across) =>
    [-size, bottom].map((down) => ({
      x: x + across * cos - down * sin,
      y: y + across * sin + down * cos,
    })),
  );
  return boxRound(corners);
}
