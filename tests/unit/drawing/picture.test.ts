import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf } from '../../../shared/drawing/box-of.ts';
import { drawingKinds } from '../../../shared/drawing/drawing.ts';
import type { Curve } from '../../../shared/drawing/fit-curve.ts';
import { fitCurves } from '../../../shared/drawing/fit-curve.ts';
import { inks } from '../../../shared/drawing/inks.ts';
import { plainLabels } from '../../../shared/drawing/page-words.ts';
import { partsOfShape } from '../../../shared/drawing/picture-shape.ts';
import { backgroundOf, pictureOf } from '../../../shared/drawing/picture-of.ts';
import { symbolMiddle } from '../../../shared/drawing/regions.ts';
import { pictureSvg } from '../../../shared/drawing/picture-svg.ts';
import { pictureSchema } from '../../../shared/drawing/picture.ts';
import type { Picture } from '../../../shared/drawing/picture.ts';
import type { DrawingPage, Shape } from '../../../shared/drawing/shape.ts';
import { colours, isPerson, tieKinds } from '../../../shared/drawing/shape.ts';
import { free, person, stroke, tie, wrote } from '../../support/drawn.ts';

const page = (shapes: readonly Shape[] = [], ties: DrawingPage['ties'] = []): DrawingPage => ({
  shapes,
  ties,
  description: '',
});
const pathsOf = ({ parts }: Picture) =>
  parts.flatMap((part) => (part.kind === 'path' ? [part] : []));
const linesOf = ({ parts }: Picture) =>
  parts.flatMap((part) => (part.kind === 'words' ? part.lines : []));

describe('the picture', () => {
  const coordinate = fc.integer({ min: -20_000, max: 20_000 });
  const at = fc.record({ x: coordinate, y: coordinate, rotation: fc.constantFrom(0, 1.2, -6.5) });
  const point = fc.tuple(coordinate, coordinate);
  const anyShape = (id: number): fc.Arbitrary<Shape> =>
    fc.oneof(
      fc
        .record({
          at,
          name: fc.string({ maxLength: 80 }),
          home: fc.constantFrom('', 'here', 'there'),
          died: fc.boolean(),
        })
        .map(({ at: where, ...props }) => person(`p${id}`, props, where)),
      fc
        .record({ at, text: fc.string({ maxLength: 200 }), w: fc.integer({ min: 1, max: 900 }) })
        .map(({ at: where, text, w }) => wrote(`p${id}`, text, where, { w })),
      fc
        .record({
          at,
          points: fc.array(point, { minLength: 1, maxLength: 30 }),
          isClosed: fc.boolean(),
          isPen: fc.boolean(),
        })
        .map(({ at: where, points, isClosed, isPen }) =>
          stroke(`p${id}`, [free(points)], where, { isClosed, isPen }),
        ),
      fc
        .record({ at, geo: fc.constantFrom('rectangle' as const, 'ellipse' as const) })
        .map(({ at: where, geo }): Shape => ({
          id: `shape:p${id}`,
          place: { index: 'a0', ...where },
          props: { type: 'geo', geo, w: 30, h: 400, color: 'red', size: 's' },
        })),
    );
  const anyPage = fc.record({
    shapes: fc.tuple(...Array.from({ length: 7 }, (_, id) => anyShape(id))),
    ties: fc.array(
      fc.record({ kind: fc.constantFrom(...tieKinds), from: fc.nat(7), to: fc.nat(7) }),
      { maxLength: 8 },
    ),
  });

  test('[D9] every page is a valid picture, and its box holds everything on it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drawingKinds), anyPage, (kind, told) => {
        const drawn = page(
          told.shapes,
          told.ties.map(({ kind: how, from, to }) => tie(how, `p${from}`, `p${to}`)),
        );
        const picture = pictureOf(kind, drawn, plainLabels);
        expect(pictureSchema.safeParse(picture).error).toBeUndefined();
        for (const shape of told.shapes) {
          // Letters are as wide as the reader's font has them; a stroke is smoothed, and cuts its corners.
          if (shape.props.type === 'words' || shape.props.type === 'draw') continue;
          const box = isPerson(shape)
            ? { ...symbolMiddle(shape), width: 32, height: 32 }
            : boxOf(shape);
          expect(box.x).toBeGreaterThanOrEqual(picture.x);
          expect(box.y).toBeGreaterThanOrEqual(picture.y);
          expect(box.x + box.width).toBeLessThanOrEqual(picture.x + picture.width);
          expect(box.y + box.height).toBeLessThanOrEqual(picture.y + picture.height);
        }
        expect(pictureOf(kind, drawn, plainLabels)).toEqual(picture);
      }),
      { numRuns: 150 },
    );
  });

  test("[D9] an empty page is its template, with its names in the reader's language", () => {
    expect(
      linesOf(pictureOf('three-houses', page(), { ...plainLabels, worries: 'Dom zmartwień' })),
    ).toEqual(['Dom zmartwień', 'House of good things', 'House of dreams']);
    expect(linesOf(pictureOf('safety-circles', page(), plainLabels))).toEqual([
      plainLabels.inner,
      plainLabels.middle,
      plainLabels.outer,
    ]);
    expect([
      pictureOf('blank', page(), plainLabels).parts,
      pictureOf('family-tree', page(), plainLabels).parts,
    ]).toEqual([[], []]);
  });

  test('[D10] a scribble of four hundred points is a small path that stays within a unit of it', () => {
    const points = Array.from({ length: 400 }, (_, step): [number, number] => [
      step / 2 + 30 * Math.sin(step / 9),
      60 * Math.cos(step / 7),
    ]);
    const [part] = partsOfShape(stroke('s', [free(points)]));
    expect(part?.kind === 'path' && part.d.length).toBeLessThan(2500);
    const fitted = fitCurves(
      points.map(([x, y]) => ({ x, y })),
      0.5,
    );
    const shown = curvesOf(part?.kind === 'path' ? part.d : '');
    for (const [x, y] of points) {
      expect(farFrom(fitted, { x, y })).toBeLessThan(1);
      // The hand's jumps are held back, as on the canvas.
      expect(farFrom(shown, { x, y })).toBeLessThan(3);
    }
  });

  test('[D10] a stroke that has a curve for each of its points stays round, and small', () => {
    const toAndFro = Array.from({ length: 400 }, (_, step): [number, number] => [
      step,
      step % 2 === 0 ? 0 : 50,
    ]);
    const round = Array.from({ length: 400 }, (_, step): [number, number] => [
      Math.cos(step * 1.4) * (100 + step * 5),
      Math.sin(step * 1.4) * (100 + step * 5),
    ]);
    for (const points of [toAndFro, round]) {
      const [part] = partsOfShape(stroke('s', [free(points)]));
      expect(part?.kind === 'path' && part.d).toMatch(/^M[-\d ]+(?:Q[-\d ]+)+L[-\d ]+$/u);
      expect(part?.kind === 'path' && part.d.length).toBeLessThan(7000);
    }
  });

  test('[D16] words in a box one letter wide are a hundred lines of the picture at most', () => {
    const [part] = partsOfShape(wrote('narrow', 'w'.repeat(500), {}, { w: 1 }));
    expect(part?.kind === 'words' && [part.lines.length, part.lines.at(-1)]).toEqual([100, '…']);
    const [usual] = partsOfShape(wrote('usual', 'word '.repeat(100), {}, { w: 150 }));
    expect(usual?.kind === 'words' && usual.lines.join(' ').trim()).toBe(
      'word '.repeat(100).trim(),
    );
  });

  test('[D10] a tap is a dot, a straight line is straight, and a thick pencil draws a thick line', () => {
    const [dot] = partsOfShape(stroke('dot', [free([[0, 0]])], { x: 10, y: 20 }, { size: 'xl' }));
    expect(dot).toMatchObject({ d: 'M10 20L10.1 20', width: 12 });
    const [line] = partsOfShape(
      stroke('line', [
        {
          type: 'straight',
          points: [
            { x: 0, y: 0, z: 0.5 },
            { x: 100, y: 0, z: 0.5 },
          ],
        },
      ]),
    );
    expect(line?.kind === 'path' && line.d).toMatch(/^M0 0C[\d.]+ 0 [\d.]+ 0 100 0$/u);
    expect(
      partsOfShape(
        stroke(
          'thin',
          [
            free([
              [0, 0],
              [50, 50],
            ]),
          ],
          {},
          { size: 's' },
        ),
      )[0],
    ).toMatchObject({ width: 3 });
  });

  test('[D10] a shape that nobody changed is not drawn anew', () => {
    const line = stroke('line', [
      free([
        [0, 0],
        [50, 50],
      ]),
    ]);
    expect(partsOfShape(line)).toBe(partsOfShape(line));
  });
});

describe('a family tree', () => {
  const two = [person('a', {}, { x: 0 }), person('b', {}, { x: 300 })];
  const lines = (...ties: DrawingPage['ties']) =>
    backgroundOf('family-tree', page(two, ties), plainLabels).length;

  test('[D11] one stroke across the line means separated, two divorced', () => {
    expect([
      lines(tie('couple', 'a', 'b')),
      lines(tie('separated', 'a', 'b')),
      lines(tie('divorced', 'a', 'b')),
    ]).toEqual([1, 2, 3]);
  });

  test('[D11] lines follow whoever is moved, and a line to nobody is none', () => {
    const before = backgroundOf('family-tree', page(two, [tie('couple', 'a', 'b')]), plainLabels);
    const moved = [two[0], person('b', {}, { x: 300, y: 90 })].filter((one) => one !== undefined);
    expect(
      backgroundOf('family-tree', page(moved, [tie('couple', 'a', 'b')]), plainLabels),
    ).not.toEqual(before);
    expect([lines(tie('couple', 'a', 'nobody')), lines(tie('close', 'a', 'a'))]).toEqual([0, 0]);
  });

  test('[D11] of a child the line comes down from between both parents', () => {
    const shapes = [...two, person('c', {}, { x: 150, y: 300 })];
    const paths = pathsOf(
      pictureOf(
        'family-tree',
        page(shapes, [tie('parent', 'a', 'c'), tie('parent', 'b', 'c')]),
        plainLabels,
      ),
    );
    expect(paths.some(({ d }) => d.startsWith('M230 32L230 '))).toBe(true);
  });

  test('[D12] a dashed line goes round those of one home and round nobody else, with its name', () => {
    const home = [
      person('a', { home: 'Here' }, { x: 0 }),
      person('b', { home: ' Here ' }, { x: 600 }),
      person('c', { home: 'Here' }, { x: 300, y: 400 }),
    ];
    const stranger = person('x', {}, { x: 300 });
    const outlines = (shapes: Shape[]) => {
      const parts = backgroundOf('family-tree', page(shapes), plainLabels);
      expect(parts.flatMap((part) => (part.kind === 'words' ? part.lines : []))).toEqual(['Here']);
      return parts.flatMap((part) => (part.kind === 'path' ? [part.d] : []));
    };
    const heart = (shape: Shape) => ({ x: shape.place.x + 70, y: shape.place.y + 32 });
    const rings = outlines(home);
    expect(rings).toHaveLength(1);
    expect(home.map((one) => isInside(rings, heart(one)))).toEqual([true, true, true]);
    const round = outlines([...home, stranger]);
    expect(home.map((one) => isInside(round, heart(one)))).toEqual([true, true, true]);
    expect(isInside(round, heart(stranger))).toBe(false);
    expect(isInside(rings, heart(stranger))).toBe(true);
  });

  test('[D12] wherever people stand, no home goes round a stranger', () => {
    const homes = fc.array(fc.constantFrom('', '', 'Here', 'There'), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(homes, (told) => {
        const people = told.map((home, at) =>
          person(`p${at}`, { home, name: '' }, { x: (at % 5) * 165, y: Math.floor(at / 5) * 76 }),
        );
        for (const home of ['Here', 'There']) {
          const own = people.map((one) =>
            one.props.home === home ? one : { ...one, props: { ...one.props, home: '' } },
          );
          const parts = backgroundOf('family-tree', page(own), plainLabels);
          const rings = parts.flatMap((part) => (part.kind === 'path' ? [part.d] : []));
          const isIn = own.map((one) =>
            isInside(rings, { x: one.place.x + 70, y: one.place.y + 32 }),
          );
          expect(isIn).toEqual(own.map((one) => one.props.home === home));
        }
      }),
      { numRuns: 100 },
    );
  });
});

function curvesOf(d: string): Curve[] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, at) => ({
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
  return points.flatMap((from, at): Curve[] => {
    const [out, back, to] = points.slice(at + 1, at + 4);
    return at % 3 === 0 && out && back && to ? [[from, out, back, to]] : [];
  });
}

function farFrom(curves: readonly Curve[], { x, y }: { x: number; y: number }): number {
  let least = Infinity;
  for (const [a, b, c, d] of curves) {
    for (let step = 0; step <= 200; step += 1) {
      const t = step / 200;
      const s = 1 - t;
      const [b0, b1, b2, b3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      const across = a.x * b0 + b.x * b1 + c.x * b2 + d.x * b3 - x;
      const down = a.y * b0 + b.y * b1 + c.y * b2 + d.y * b3 - y;
      least = Math.min(least, Math.hypot(across, down));
    }
  }
  return least;
}

/** By the corners of the paths: is this point in an odd number of them? */
function isInside(paths: readonly string[], { x, y }: { x: number; y: number }): boolean {
  let isIn = false;
  for (const d of paths) {
    const numbers = (d.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
    const points = Array.from({ length: numbers.length / 2 }, (_, at) => ({
      x: numbers[2 * at] ?? 0,
      y: numbers[2 * at + 1] ?? 0,
    }));
    points.forEach((a, at) => {
      const b = points[(at + 1) % points.length] ?? a;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
    });
  }
  return isIn;
}

describe('as SVG', () => {
  const nasty = '</text></svg><script>alert(1)</script>"\'& ]]> \u0000\uD800 \u202Egnp 👩‍👧 اردو';

  test('[D13] whatever somebody writes is text in it: no element, no link, no style', () => {
    const picture = pictureOf(
      'three-houses',
      page([person('a', { name: nasty }), wrote('b', nasty)]),
      { ...plainLabels, good: nasty },
    );
    const svg = pictureSvg(picture, { title: nasty, description: nasty });
    expect(new Set(svg.match(/<\/?[a-z]+/gu))).toEqual(
      new Set([
        '<svg',
        '<title',
        '</title',
        '<desc',
        '</desc',
        '<path',
        '<text',
        '<tspan',
        '</tspan',
        '</text',
        '</svg',
      ]),
    );
    expect(svg).not.toMatch(/href|style=| on[a-z]+=/u);
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&#60;script&#62;');
    expect(svg.isWellFormed()).toBe(true);
  });

  test('[D13] any words make well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const svg = pictureSvg(pictureOf('blank', page([wrote('w', text)]), plainLabels), {
          title: text,
          description: text,
        });
        expect(svg.replaceAll(/<\/?(?:svg|title|desc|text|tspan|path)\b[^<>]*>/gu, '')).not.toMatch(
          /[<>]|&(?!#\d+;)/u,
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('[D14] every line stands out from white by 3 to 1 and every word by 4.5 to 1', () => {
  for (const ink of [...colours, 'background'] as const) {
    expect([ink, contrast(inks[ink].line) >= 3, contrast(inks[ink].words) >= 4.5]).toEqual([
      ink,
      true,
      true,
    ]);
  }
});

/** Of WCAG 2, against white. */
function contrast(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / ((r ?? 0) * 0.2126 + (g ?? 0) * 0.7152 + (b ?? 0) * 0.0722 + 0.05);
}
