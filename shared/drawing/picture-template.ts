import type { Point } from './box-of.ts';
import { circlesParts } from './picture-circles.ts';
import type { DrawingKind } from './drawing.ts';
import type { DrawingLabels } from './page-words.ts';
import type { PicturePart } from './picture.ts';
import { circle, closed, linePart, lineThrough, roundedBox, roundedShape } from './paths.ts';
import type { House } from './regions.ts';
import { pageBounds, regionsOf } from './regions.ts';
import { widthOfWords, wrapWords } from './words-box.ts';

/** What is printed on the page before anybody draws: three houses, or three rings. Other pages are white. */
export function templateOf(kind: DrawingKind, labels: DrawingLabels): PicturePart[] {
  const regions = regionsOf(kind);
  return [
    ...(kind === 'three-houses' ? [ground()] : []),
    ...regions.flatMap((region) => (region.is === 'house' ? houseParts(region, labels) : [])),
    ...circlesParts(
      regions.flatMap((region) => (region.is === 'ring' ? [region] : [])),
      labels,
    ),
  ];
}

/** One gentle hill that all three stand on. */
function ground(): PicturePart {
  const { x, width } = pageBounds['three-houses'];
  const y = groundAt;
  const d = `M${x + 10} ${y + 6}Q${x + width / 4} ${y - 7} ${x + width / 2} ${y}Q${x + (width * 3) / 4} ${y + 7} ${x + width - 10} ${y - 4}`;
  return line(d, 3);
}

const groundAt = 910;

function houseParts({ id, box, eaves }: House, labels: DrawingLabels): PicturePart[] {
  const middle = box.x + box.width / 2;
  const roof: Point[] = [
    { x: middle, y: box.y },
    { x: box.x + box.width + overhang, y: eaves },
    { x: box.x - overhang, y: eaves },
  ];
  const walls = {
    x: box.x,
    y: eaves - 4,
    width: box.width,
    height: box.y + box.height - eaves + 4,
  };
  const chimney = { x: box.x + box.width - 130, y: box.y + 20, width: 46, height: 150 };
  return [
    { ...line(roundedBox(chimney, 4), 4), fill: 'paper' },
    {
      ...line(roundedBox({ ...chimney, x: chimney.x - 7, width: 60, height: 18 }, 5), 4),
      fill: 'paper',
    },
    { ...line(roundedBox(walls, 6), 4), fill: 'paper' },
    { ...line(roundedShape(roof, 12), 4), fill: 'background' },
    ...signOf(id, middle, box.y + 96),
    nameOf(labels[id], middle, eaves),
    ...grass(box.x - 14),
    ...grass(box.x + box.width + 22),
  ];
}

const overhang = 26;

/** On the gable, in one line or two. */
function nameOf(name: string, x: number, eaves: number): PicturePart {
  const size = 32;
  const isShort = widthOfWords(name, size, true) <= 400;
  const letters = isShort ? size : 26;
  const lines = isShort ? [name] : wrapWords(name, 350, letters, true).slice(0, 3);
  const y = eaves - 26 - (lines.length - 1) * letters * 1.3;
  return words(lines, x, y, letters);
}

/** A small round window under the roof, with a sign of what the house is for: a cloud, the sun, a star. */
function signOf(id: House['id'], x: number, top: number): PicturePart[] {
  const middle = { x, y: top + 46 };
  return [
    { ...line(circle(middle, 46), 3), fill: 'paper' },
    ...{ worries: cloud, good: sun, dreams: star }[id](middle),
  ];
}

function cloud({ x, y }: Point): PicturePart[] {
  const outline = `M${x - 20} ${y + 6}C${x - 34} ${y + 4} ${x - 31} ${y - 14} ${x - 18} ${y - 12}C${x - 14} ${y - 27} ${x + 9} ${y - 27} ${x + 12} ${y - 13}C${x + 29} ${y - 17} ${x + 34} ${y + 5} ${x + 19} ${y + 6}Z`;
  const rain = [-14, 0, 14].map((across) =>
    line(
      lineThrough([
        { x: x + across + 3, y: y + 15 },
        { x: x + across - 2, y: y + 26 },
      ]),
      3,
    ),
  );
  return [{ ...line(outline, 3), fill: 'background' }, ...rain];
}

function sun(middle: Point): PicturePart[] {
  const rays = Array.from({ length: 8 }, (_, ray) => {
    const turn = (ray * Math.PI) / 4;
    return line(lineThrough([21, 31].map((far) => around(middle, far, turn))), 3);
  });
  return [{ ...line(circle(middle, 14), 3), fill: 'background' }, ...rays];
}

function star(middle: Point): PicturePart[] {
  const corners = Array.from({ length: 10 }, (_, corner) =>
    around({ x: middle.x, y: middle.y + 2 }, corner % 2 === 0 ? 30 : 13, (corner * Math.PI) / 5),
  );
  return [{ ...line(closed(corners), 3), fill: 'background' }];
}

/** Three blades. */
function grass(x: number): PicturePart[] {
  return [-9, 0, 9].map((lean) =>
    line(
      `M${x + lean / 3} ${groundAt - 1}Q${x + lean / 3} ${groundAt - 12} ${x + lean} ${groundAt - 18 - (lean === 0 ? 6 : 0)}`,
      3,
    ),
  );
}

const around = ({ x, y }: Point, far: number, turn: number): Point => ({
  x: x + far * Math.sin(turn),
  y: y - far * Math.cos(turn),
});

const line = (d: string, width: number): PicturePart & { kind: 'path' } =>
  linePart(d, 'background', width);

const words = (lines: string[], x: number, y: number, size: number): PicturePart => ({
  kind: 'words',
  x,
  y,
  size,
  ink: 'background',
  anchor: 'middle',
  bold: true,
  lines,
});
