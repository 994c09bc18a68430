import { assertNever } from '../result.ts';
import type { Point } from './box-of.ts';
import { onPage } from './box-of.ts';
import { lineWidths } from './inks.ts';
import { closed, ellipseThrough, linePart, lineThrough, roundedShape } from './paths.ts';
import { linesOfPerson, nameSize, noteSize, personWidth, symbolSize } from './person-box.ts';
import type { Ink, PicturePart } from './picture.ts';
import type {
  DrawShape,
  GeoShape,
  PersonShape,
  PersonSymbol,
  Shape,
  ShapePlace,
  WordsShape,
} from './shape.ts';
import { isPerson } from './shape.ts';
import { smoothStroke } from './smooth-stroke.ts';
import { firstBaseline, wordSizes, wrapWords } from './words-box.ts';

/** One shape as parts of a picture. The same shape is the same parts: they are made once. */
export function partsOfShape(shape: Shape): readonly PicturePart[] {
  const known = madeOf.get(shape);
  if (known !== undefined) return known;
  const parts = makeParts(shape);
  madeOf.set(shape, parts);
  return parts;
}

const madeOf = new WeakMap<Shape, readonly PicturePart[]>();

function makeParts(shape: Shape): PicturePart[] {
  if ('segments' in shape) return [strokePart(shape)];
  if (isPerson(shape)) return personParts(shape);
  return isGeo(shape) ? [geoPart(shape)] : wordsParts(shape);
}

function strokePart({ place, props, segments }: DrawShape): PicturePart {
  const width = lineWidths[props.size];
  const placed = segments.map(({ type, points }) => ({
    type,
    points: points.map((point) => ({ ...onPage(point, place), z: point.z })),
  }));
  const d = smoothStroke(placed, { width, isPen: props.isPen, isClosed: props.isClosed });
  if (d !== null) return linePart(d, props.color, width);
  const point = placed[0]?.points[0] ?? { x: place.x, y: place.y };
  return dot(point, props.color, width + 1);
}

/** A line too short to see, with round ends: some readers leave out one of no length at all. */
const dot = ({ x, y }: Point, ink: Ink, width: number): PicturePart =>
  linePart(
    lineThrough([
      { x, y },
      { x: x + 0.1, y },
    ]),
    ink,
    width,
  );

function geoPart({ place, props: { geo, w, h, color, size } }: GeoShape): PicturePart {
  const d =
    geo === 'rectangle'
      ? closed(
          onPageAll(
            [
              [0, 0],
              [w, 0],
              [w, h],
              [0, h],
            ],
            place,
          ),
        )
      : ellipseThrough((x, y) => onPage({ x: ((x + 1) * w) / 2, y: ((y + 1) * h) / 2 }, place));
  return linePart(d, color, lineWidths[size]);
}

function wordsParts({ place, props: { text, w, color, size } }: WordsShape): PicturePart[] {
  if (text.trim() === '') return [];
  const letters = wordSizes[size];
  return [
    {
      kind: 'words',
      ...onPage({ x: 0, y: letters * firstBaseline }, place),
      size: letters,
      ink: color,
      anchor: 'start',
      bold: false,
      lines: shownOf(wrapWords(text, w, letters)),
      ...turned(place),
    },
  ];
}

/**
 * A box one letter wide is as many lines as letters, and two thousand of them are no paper within a minute. All of its words are
 * said beneath the picture.
 */
const shownOf = (lines: string[]): string[] =>
  lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '…'] : lines;

const mostLines = 100;

function personParts({ place, props }: PersonShape): PicturePart[] {
  const { name, note } = linesOfPerson(props);
  const words = (lines: string[], y: number, size: number, ink: Ink, bold: boolean) =>
    lines.length === 0
      ? []
      : [
          {
            kind: 'words' as const,
            ...onPage({ x: personWidth / 2, y }, place),
            size,
            ink,
            anchor: 'middle' as const,
            bold,
            lines,
            ...turned(place),
          },
        ];
  return [
    { ...linePart(symbolPath(props.symbol, place), 'black', symbolLine), fill: 'paper' },
    ...(props.died ? crossOf(props.symbol, place) : []),
    ...words(name.lines, name.y, nameSize, 'black', true),
    ...words(note.lines, note.y, noteSize, 'grey', false),
  ];
}

const symbolLine = 3;

function symbolPath(symbol: PersonSymbol, place: ShapePlace): string {
  const [left, size, middle] = [(personWidth - symbolSize) / 2, symbolSize, personWidth / 2];
  const right = left + size;
  switch (symbol) {
    case 'square':
      return roundedShape(
        onPageAll(
          [
            [left, 0],
            [right, 0],
            [right, size],
            [left, size],
          ],
          place,
        ),
        3,
      );
    case 'circle':
      return ellipseThrough((x, y) =>
        onPage({ x: middle + (x * size) / 2, y: ((y + 1) * size) / 2 }, place),
      );
    case 'diamond':
      return roundedShape(
        onPageAll(
          [
            [middle, 0],
            [right, size / 2],
            [middle, size],
            [left, size / 2],
          ],
          place,
        ),
        3,
      );
    case 'triangle':
      return roundedShape(
        onPageAll(
          [
            [middle, 4],
            [right, size - 2],
            [left, size - 2],
          ],
          place,
        ),
        3,
      );
    default:
      return assertNever(symbol);
  }
}

/** The two lines across the symbol of somebody who has died, from edge to edge. */
function crossOf(symbol: PersonSymbol, place: ShapePlace): PicturePart[] {
  const middle = { x: personWidth / 2, y: symbol === 'triangle' ? 42 : symbolSize / 2 };
  const far = { square: 30, circle: 22, diamond: 15, triangle: 13 }[symbol];
  const lines = [
    [
      [-far, -far],
      [far, far],
    ],
    [
      [far, -far],
      [-far, far],
    ],
  ] as const;
  return lines.map((ends) =>
    linePart(
      lineThrough(
        onPageAll(
          ends.map(([x, y]) => [middle.x + x, middle.y + y] as const),
          place,
        ),
      ),
      'black',
      symbolLine,
    ),
  );
}

const onPageAll = (points: readonly (readonly [number, number])[], place: ShapePlace): Point[] =>
  points.map(([x, y]) => onPage({ x, y }, place));

const turned = ({ rotation }: ShapePlace): { turn?: number } =>
  rotation === 0 ? {} : { turn: Math.round((rotation * 1800) / Math.PI) / 10 };

const isGeo = (shape: Shape): shape is GeoShape => shape.props.type === 'geo';
