import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createPdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import { paperSaying } from '../../support/pdf/paper-saying.ts';

const maker = createPdfMaker();
afterAll(() => maker.close());

const flood = (letter: string, mark: string): string => letter + mark.repeat(400);

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
  'x'.repeat(4000),
  'م'.repeat(4000),
  '👩‍👧‍👦'.repeat(500),
  'مرحبا (2026) abc [12/03] – Otis, 14:00',
  'One (مرحبا 12) two [שלום] بچے 8:30',
  '\u2028\u2029\u0085\u000B\u000C\r\n\r\t',
  '#set text(red) *b* _i_ $x$ `c` @x <y> \\u{41} // no /* no */ "q" = h',
  '\u0600\u06DD12 \u0605 \u08E2 \u070F',
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
    for (const size of ['standard', 'large'] as const) {
      const pdf = await maker.make(paperSaying([text]), size);
      expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    }
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
    { numRuns: 150 },
  );
});
