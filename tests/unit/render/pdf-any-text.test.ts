import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { spellOutMarks } from '../../../server/render/pdf/missing-characters.ts';
import { createPdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import { runProgram } from '../../support/run-program.ts';
import type { Block, PaperLine } from '../../../shared/papers/paper.ts';
import { withFile } from '../../support/pdf/read-pdf.ts';
import { paperSaying } from '../../support/pdf/paper-saying.ts';

const maker = createPdfMaker();
afterAll(() => maker.close());

/** In points. */
const a4 = { width: 595, height: 842 };

const plainLine: PaperLine = {
  text: '',
  tone: 'plain',
  struck: false,
  said: '',
  notes: [],
  facts: [],
  comments: [],
};

const flood = (letter: string, mark: string): string => letter + mark.repeat(60);

/** Texts that a program that sets type has stumbled over, or could. */
const known = [
  '',
  ' \n \n',
  '\uD83D',
  '\uDC00\uD800 halves',
  '\u0000\u0007\u001B[31m',
  '\u202Eevil\u2066x\u2069',
  '\uE000\u{F0000}\u{10FFFD}',
  '\uFDD0\uFFFE\uFFFF\u{1FFFE}\u{10FFFF}',
  '\u0378\u{E0080}',
  '\uFEFF\u200B\u200C\u200D\u2060\u00AD\u034F',
  '\u115F\u1160\u3164\uFFA0\u17B4\u180E',
  '\u{E0001}\u{E0041}\u{1D173}',
  flood('a', '\u0301'),
  flood('\u0628', '\u0651'),
  flood('\u0A15', '\u0A4D'),
  flood('', '\u20DD'),
  'a\u20DD \u0628\u0301 \u0A15\u0301 \u0915\u20E3 1\uFE0F\u20E3',
  '👩‍👧‍👦🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧🇬👍🏽🫩🧿',
  'שלום 中文 한국 日本 ไทย বাংলা தமிழ் ᚠ 𝕬 𓀀 𐎀',
  'x'.repeat(700),
  'م'.repeat(400),
  '👩‍👧‍👦'.repeat(60),
  'مرحبا (2026) abc [12/03] – Otis, 14:00',
  'One (مرحبا 12) two [שלום] بچے 8:30',
  '\u2028\u2029\u0085\u000B\u000C\r\n\r\t',
  '#set text(red) *b* _i_ $x$ `c` @x <y> \\u{41} // no /* no */ "q" = h',
  '\u0600\u06DD12 \u0605 \u08E2 \u070F',
  // Once refused: what is drawn on a letter, at the start of a line.
  'ھ²\n\u0A4D',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  // Halves of pairs and all else that 16 bits can be.
  fc
    .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  // Letters of our own scripts beside marks of every script.
  fc
    .array(
      fc.oneof(
        fc.constantFrom('a', ' ', 'é', '\u0628', '\u06BE', '\u0A15', '\u0A4D', '\u0915', '\u094D'),
        fc.constantFrom('\u200D', '\u200C', '\u0301', '\u0651', '\u{1F469}', '(', '7', '\n'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(...known),
);

test('[H11] whatever somebody wrote, there is a PDF of it (N30)', async () => {
  for (const text of known) {
    const pdf = await maker.make(paperSaying([text]), 'standard');
    expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7');
  }
});

test('[H11] any text of any letters, in every place of a paper, yields a PDF', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('standard', 'large'),
      async (texts, size) => {
        const pdf = await maker.make(paperSaying(texts), size);
        expect(pdf.length).toBeGreaterThan(1000);
      },
    ),
    { numRuns: 60 },
  );
});

test('[H11] a paper whose words were destroyed, and a picture of nobody, are a PDF', async () => {
  const blocks: Block[] = [
    { is: 'scale', marks: [], alt: '', legend: [] },
    { is: 'table', caption: '', head: [], rows: [] },
    { is: 'lines', lines: [] },
    { is: 'list', items: [], ordered: false },
    { is: 'facts', facts: [] },
    { is: 'section', heading: '', tone: 'plain', blocks: [] },
  ];
  const pdf = await maker.make({ ...paperSaying([]), blocks }, 'standard');
  expect(pdf.length).toBeGreaterThan(1000);
});

test.each([
  ['x', 4000],
  ['م', 4000],
  ['👩‍👧‍👦', 300],
  ['中', 200],
])('[H11] a line without a space (%s, %i times) stays on its pages', async (letter, count) => {
  const text = letter.repeat(count);
  const blocks: Block[] = [
    { is: 'paragraph', words: { text } },
    { is: 'lines', lines: [{ ...plainLine, text }] },
    { is: 'table', caption: '', head: ['Who', 'Why'], rows: [[{ text: 'Kezia' }, { text }]] },
  ];
  for (const size of ['standard', 'large'] as const) {
    const pdf = await maker.make({ ...paperSaying(['short']), blocks }, size);
    const words = withFile(pdf, (path) => runProgram('pdftotext', ['-bbox', path, '-']).toString());
    const farthest = (side: string): number =>
      Array.from(words.matchAll(new RegExp(`${side}="([\\d.]+)"`, 'gu')), ([, at]) =>
        Number(at),
      ).reduce((most, at) => Math.max(most, at), 0);
    expect(farthest('xMax')).toBeGreaterThan(a4.width / 2);
    expect(farthest('xMax')).toBeLessThan(a4.width);
    expect(farthest('yMax')).toBeLessThan(a4.height);
  }
});

test('[H11] with all that is drawn on letters spelled out nothing is left that could be refused', async () => {
  const spelled = spellOutMarks(paperSaying([flood('\u0628', '\u0651'), 'ਬੱਚੇ', 'plain']));
  expect(JSON.stringify(spelled)).not.toMatch(/\p{M}/u);
  expect(JSON.stringify(spelled)).toContain('\u0628[ARABIC SHADDA][ARABIC SHADDA]');
  expect(spelled.blocks[2]).toEqual(paperSaying(['plain']).blocks[0]);
  expect((await maker.make(spelled, 'standard')).length).toBeGreaterThan(1000);
});
