import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile } from '../../../server/render/csv/csv-file.ts';
import { anyText } from '../../support/any-text.ts';
import { readCsv } from '../../support/read-csv.ts';

/** What spreadsheets count, whatever stands before it that nobody sees. */
const counts = /^[\s\p{Cf}\p{Z}"]*[=+\-@\t\r＝＋－＠﹢﹣﹦﹫−]/u;

test.each([
  '=HYPERLINK("http://x","click")',
  '+44 191 496 0000',
  '-2+3',
  '@SUM(A1)',
  ' =1+1',
  '"=1+1"',
  '\u200B=1',
  '\uFEFF=1',
  '＝1',
  '﹦1',
  '−1',
  '\t=1',
  '\r\n=1',
  '“=1”',
])('[H25] a spreadsheet counts nothing that somebody wrote: %j', (text) => {
  const [[cell = ''] = []] = readCsv(csvFile([[text]]));
  expect(cell).toMatch(/^'/u);
  expect(cell.slice(1).trim()).toBe(text.trim().replaceAll('\uFEFF', '\uFEFF'));
});

test('[H25] ordinary words stand as they were written, with their breaks', () => {
  const words = 'Wren said "no", and = is not first;\nnor is it here: -1. Zażółć یہ';
  expect(
    readCsv(
      csvFile([
        [words, ''],
        ['6', 'a'],
      ]),
    ),
  ).toEqual([
    [words, ''],
    ['6', 'a'],
  ]);
  expect(csvFile([['a', 'b']])).toBe('\uFEFF"a","b"\r\n');
});

test('[H25] whatever is written, no cell of a file begins as a formula and every row has its cells', () => {
  const text = fc.oneof(
    anyText(),
    fc.stringMatching(/^[\s"'\u200B\uFEFF]{0,3}[=+\-@＝＋－＠−][ -~]{0,9}$/u),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const read = readCsv(csvFile(rows));
      expect(read).toHaveLength(rows.length);
      for (const row of read) {
        expect(row).toHaveLength(2);
        for (const cell of row) {
          expect(cell).not.toMatch(counts);
          expect(cell).not.toMatch(/[^\P{Cc}\n]/u);
        }
      }
    }),
  );
});
