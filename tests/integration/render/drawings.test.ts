import { afterAll, describe, expect, test } from 'vitest';
import { paperDocx } from '../../../server/render/docx/paper-docx.ts';
import { paperPage } from '../../../server/render/html/paper-page.ts';
import { createPdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import type { DrawingKind } from '../../../shared/drawing/drawing.ts';
import { plainLabels, plainPageWords } from '../../../shared/drawing/page-words.ts';
import { pictureOf } from '../../../shared/drawing/picture-of.ts';
import { sayPage } from '../../../shared/drawing/say-page.ts';
import type { DrawingPage } from '../../../shared/drawing/shape.ts';
import type { OutcomeDrawing } from '../../../shared/outcomes/outcomes.ts';
import { drawingBlocks } from '../../../shared/papers/drawing-blocks.ts';
import { those } from '../../../shared/papers/blocks.ts';
import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';
import { englishPapers } from '../../../shared/papers/words.ts';
import { free, person, stroke, tie, wrote } from '../../support/drawn.ts';
import { problemsIn } from '../../support/pdf/check-pdf.ts';
import { withFile } from '../../support/pdf/read-pdf.ts';
import { objectsOfPdf, printOfPdf, squashed } from '../../support/read-papers.ts';
import { allIn, readXml } from '../../support/read-xml.ts';
import { readZip } from '../../support/read-zip.ts';
import { runProgram } from '../../support/run-program.ts';
import { onPage } from '../../support/with-drawings.ts';

const maker = createPdfMaker();
afterAll(() => maker.close());

const drawingOf = (kind: DrawingKind, name: string, page: DrawingPage): OutcomeDrawing => ({
  kind,
  name,
  onlyFor: null,
  description: page.description,
  said: sayPage(kind, page, plainLabels, plainPageWords),
  picture: pictureOf(kind, page, plainLabels),
});

const paperOf = (drawings: readonly OutcomeDrawing[]): Paper => ({
  kind: 'outcomes',
  lang: 'en-GB',
  title: 'Typed outcomes',
  lead: [],
  blocks: [
    {
      is: 'section',
      heading: 'Drawings',
      tone: 'plain',
      blocks: those(drawingBlocks(drawings, englishPapers)),
    },
  ],
  foot: [],
});

const wave = Array.from({ length: 120 }, (_, at) => [at * 4, 60 * Math.sin(at / 9)] as const);

const family = drawingOf(
  'family-tree',
  'Who is who',
  onPage(
    [
      person('Kezia', { symbol: 'circle', home: 'Kezia’s' }),
      person('Rowan', { symbol: 'square' }, { x: 400 }),
      person('Otis', { symbol: 'square', home: 'Kezia’s' }, { x: 200, y: 300 }),
      stroke('line', [free(wave)], { x: 0, y: 500 }, { color: 'red' }),
    ],
    [tie('separated', 'Kezia', 'Rowan'), tie('parent', 'Kezia', 'Otis')],
  ),
);
const houses = drawingOf(
  'three-houses',
  'Otis’s houses',
  onPage([wrote('tooth', 'My tooth', { x: 120, y: 420 })]),
);
const paper = paperOf([family, houses]);

describe.each<PaperSize>(['standard', 'large'])('drawings in a PDF (%s)', (size) => {
  test('[H28] are lines and words, not points: nothing of them is a photograph, and their words can be found', async () => {
    const pdf = await maker.make(paper, size);
    expect(imagesIn(pdf)).toEqual([]);
    expect(objectsOfPdf(pdf)).not.toMatch(/\/Subtype\s*\/Image/u);
    const print = squashed(printOfPdf(pdf));
    for (const words of ['Kezia', 'Rowan', 'House of dreams', 'My tooth']) {
      // Once in the picture, and once or more beneath it.
      expect(print.split(squashed(words)).length).toBeGreaterThan(
        words === 'House of dreams' ? 1 : 2,
      );
    }
    expect(print).toContain(squashed('Three Houses was made by Nicki Weld and Maggie Greening.'));
  });

  test('[H29] have words in their place for whoever does not see them, and the file stays PDF/UA', async () => {
    const pdf = await maker.make(paper, size);
    expect(problemsIn(pdf)).toEqual([]);
    const objects = objectsOfPdf(pdf);
    expect(objects.match(/\/S \/Figure/gu)).toHaveLength(2);
    expect(objects).toContain('Drawing: Who is who. What it shows is written below it.');
  });

  test('[H28] are never cut: each fits between the margins of one page, however wide or high it is', async () => {
    const far: [last: string, one: Paper][] = [
      [
        'Right',
        paperOf([
          drawingOf(
            'blank',
            'Wide',
            onPage([wrote('a', 'Left'), wrote('b', 'Right', { x: 6000 })]),
          ),
        ]),
      ],
      [
        'Bottom',
        paperOf([
          drawingOf(
            'blank',
            'High',
            onPage([wrote('a', 'Top'), wrote('b', 'Bottom', { y: 6000 })]),
          ),
        ]),
      ],
    ];
    for (const [last, one] of [...far, ['tooth', paper] as const]) {
      const placed = placesIn(await maker.make(one, size));
      // In the picture and beneath it: what stands off the page is in no place.
      expect(placed.flatMap(({ words }) => words).filter(({ text }) => text === last)).toHaveLength(
        2,
      );
      for (const { page, words } of placed) {
        for (const { text, box } of words) {
          const [left, top, right, bottom] = box;
          const isOnPage = left > 20 && top > 20 && right < page[0] - 20 && bottom < page[1] - 20;
          expect([text, isOnPage]).toEqual([text, true]);
        }
      }
    }
  });
});

test('[H28] what lies over words in the picture lies over them on paper', async () => {
  const crossing = stroke(
    's',
    [
      free([
        [-20, 30],
        [400, 30],
      ]),
    ],
    { index: 'a1' },
    { color: 'green' },
  );
  const textsBefore = async (...words: readonly string[]): Promise<number> => {
    const shapes = [crossing, ...words.map((index) => wrote(index, 'COVERED', { index }))];
    const ordered = shapes.toSorted((a, b) => (a.place.index < b.place.index ? -1 : 1));
    const one = drawingOf('blank', 'Crossed out', onPage(ordered));
    const content = objectsOfPdf(await maker.make(paperOf([one]), 'standard'));
    const green = content.search(/\b0?\.184\d* 0?\.49\d* 0?\.3\d* (?:SCN|RG)/u);
    expect(green).toBeGreaterThan(0);
    return content.slice(0, green).match(/^BT$/gmu)?.length ?? 0;
  };
  const [none, under, above] = [
    await textsBefore(),
    await textsBefore('a0'),
    await textsBefore('a2'),
  ];
  expect([under, above]).toEqual([none + 1, none]);
});

test('[H30] are in the Word file as lines and words, with points for older programs and words in their place', async () => {
  for (const size of ['standard', 'large'] as const) {
    const parts = readZip(await paperDocx(paper, size));
    const named = (end: string) => parts.filter(({ name }) => name.endsWith(end));
    const svgs = named('.svg').map(({ bytes }) => bytes.toString('utf8'));
    expect(svgs).toHaveLength(2);
    expect(svgs.join('')).toContain('My tooth');
    for (const svg of svgs) expect(readXml(svg).name).toBe('svg');
    const pngs = named('.png').map(({ bytes }) => bytes);
    expect(pngs).toHaveLength(2);
    for (const png of pngs) {
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      // Width by height, in points: sharp when it is printed.
      expect(png.readUInt32BE(16)).toBeGreaterThan(1200);
      expect(png.readUInt32BE(20)).toBeGreaterThan(600);
    }
    const document = readXml(String(named('word/document.xml')[0]?.bytes));
    const shown = allIn(document, 'w:drawing');
    expect(shown.map((one) => allIn(one, 'asvg:svgBlip').length)).toEqual([1, 1]);
    const names = shown
      .flatMap((one) => allIn(one, 'wp:docPr'))
      .map(({ attributes }) => attributes);
    expect(names.map(({ id }) => id)).toEqual(['1', '2']);
    expect(names[1]?.['descr']).toBe('Drawing: Otis’s houses. What it shows is written below it.');
    // In units of 1/914400 inch: within margins of 2 cm on A4.
    for (const { attributes } of shown.flatMap((one) => allIn(one, 'wp:extent'))) {
      expect(Number(attributes['cx'])).toBeLessThanOrEqual(17.02 * 360_000);
      expect(Number(attributes['cy'])).toBeLessThanOrEqual(23 * 360_000);
    }
  }
});

test('[H31] the same drawings are the same bytes', async () => {
  const [one, other] = [await paperDocx(paper, 'standard'), await paperDocx(paper, 'standard')];
  expect(Buffer.compare(one, other)).toBe(0);
  const pdfs = [await maker.make(paper, 'standard'), await maker.make(paper, 'standard')];
  expect(Buffer.compare(Buffer.from(pdfs[0] ?? []), Buffer.from(pdfs[1] ?? []))).toBe(0);
});

const hostile = [
  '</svg><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<![CDATA[ ]]> &amp; &#x3c;script&#x3e;',
  '\u202Edlrow\u202C \u0000\u0008\uD83D',
  '😀 👨‍👩‍👧 ✔',
  'یہ گھر Kezia کا ہے',
  'שלום 中文 ☃︎ ᚠ',
  '#panic("x") $ x $ \\u{41} *bold* @ref',
];

test('[H32] whatever somebody writes on a page or calls it is text in every format', async () => {
  const drawings = hostile.map((text, at) =>
    drawingOf(
      'family-tree',
      `${text} `,
      onPage(
        [
          person('a', { name: text, note: text, home: text }),
          person('b', { home: text }, { x: 300 }),
          wrote(`w${String(at)}`, text, { y: 300 }),
        ],
        [],
        text,
      ),
    ),
  );
  const all = paperOf(drawings);
  const page = paperPage(all, 'standard');
  const tags = page.match(/<[^<>]*>/gu) ?? [];
  const bad = /^<\/?(?:script|img|image|foreignObject|use)\b|\s(?:on\w+|style|href|src)=/iu;
  expect(tags.filter((tag) => bad.test(tag))).toEqual([]);
  expect(page.match(/<svg/gu)).toHaveLength(hostile.length);
  expect(page.match(/<\/svg>/gu)).toHaveLength(hostile.length);
  for (const sign of ['\u202E', '\u0000', '\u0008']) expect(page).not.toContain(sign);
  const pdf = await maker.make(all, 'standard');
  expect(problemsIn(pdf)).toEqual([]);
  expect(squashed(printOfPdf(pdf))).toContain(squashed('</svg><script>alert(1)</script>'));
  for (const { name, bytes } of readZip(await paperDocx(all, 'standard'))) {
    if (!name.endsWith('.png')) readXml(bytes.toString('utf8'));
    if (name.endsWith('.svg')) expect(bytes.toString()).not.toMatch(/<script|<img|<image|href/u);
  }
});

test('[H33] on the page a drawing is named, stands whole, and needs nothing but the page itself', () => {
  const page = paperPage(paper, 'large');
  expect(page).toContain('role="img"');
  expect(page).toContain('<title>Drawing: Who is who. What it shows is written below it.</title>');
  expect(page).not.toMatch(/\ssrc=|url\(/u);
});

/** What is a photograph, by poppler. */
const imagesIn = (pdf: Uint8Array): string[] =>
  withFile(pdf, (path) => runProgram('pdfimages', ['-list', path]).toString())
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');

interface PlacedPage {
  readonly page: readonly [width: number, height: number];
  readonly words: readonly { text: string; box: readonly [number, number, number, number] }[];
}

/** Where each word stands on its page, in points, by poppler. */
function placesIn(pdf: Uint8Array): PlacedPage[] {
  const found = withFile(pdf, (path) => runProgram('pdftotext', ['-bbox', path, '-']).toString());
  return found
    .split('<page ')
    .slice(1)
    .map((page) => ({
      page: [numberIn(page, 'width'), numberIn(page, 'height')],
      words: Array.from(page.matchAll(/<word ([^>]*)>([^<]*)</gu), ([, at = '', text = '']) => ({
        text,
        box: [
          numberIn(at, 'xMin'),
          numberIn(at, 'yMin'),
          numberIn(at, 'xMax'),
          numberIn(at, 'yMax'),
        ],
      })),
    }));
}

const numberIn = (text: string, name: string): number =>
  Number(new RegExp(`${name}="([\\d.-]+)"`, 'u').exec(text)?.[1]);
