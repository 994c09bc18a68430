import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cleanText } from '../../../server/render/clean-text.ts';
import { columnWidths } from '../../../server/render/docx/column-widths.ts';
import { paperDocx } from '../../../server/render/docx/paper-docx.ts';
import { letters, textWidth } from '../../../server/render/docx/sizes.ts';
import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';
import { anyText } from '../../support/any-text.ts';
import { allIn, type Element, readXml, valueIn, wordsIn } from '../../support/read-xml.ts';
import { readZip } from '../../support/read-zip.ts';
import { paperOfLines, paperSaying } from '../../support/sample-papers.ts';

async function partsOf(paper: Paper, size: PaperSize = 'standard'): Promise<Map<string, Element>> {
  const parts = readZip(await paperDocx(paper, size)).filter(({ name }) => !name.endsWith('.png'));
  return new Map(parts.map(({ name, bytes }) => [name, readXml(bytes.toString('utf8'))]));
}

function part(parts: ReadonlyMap<string, Element>, name: string): Element {
  const found = parts.get(name);
  if (found === undefined) throw new Error(`the file has no ${name}`);
  return found;
}

const textOf = (parts: ReadonlyMap<string, Element>): string =>
  allIn(part(parts, 'word/document.xml'), 'w:p').map(wordsIn).join('\n');

describe('what Word’s accessibility checker looks for', () => {
  let parts: Map<string, Element>;
  let document: Element;
  let styles: Element;
  beforeAll(async () => {
    parts = await partsOf(paperSaying('Wren sleeps well.'));
    document = part(parts, 'word/document.xml');
    styles = part(parts, 'word/styles.xml');
  });

  test('[H21] the file has a title and a language, and names nobody who made it and no time', () => {
    const core = part(parts, 'docProps/core.xml');
    expect(
      core.inside.map((one) => (typeof one === 'string' ? one : [one.name, one.inside])),
    ).toEqual([
      ['dc:title', ['Typed outcomes']],
      ['dc:language', ['en-GB']],
    ]);
    for (const name of ['docProps/app.xml', 'docProps/custom.xml']) {
      expect(part(parts, name).inside).toEqual([]);
    }
    expect(valueIn(allIn(styles, 'w:docDefaults')[0] ?? styles, 'w:lang')).toBe('en-GB');
    expect(valueIn(part(parts, 'word/settings.xml'), 'w:compatSetting')).toBe('15');
  });

  test('[H22] headings are Word’s own, in order, and no level is left out', () => {
    const used = allIn(document, 'w:pStyle').map(({ attributes }) => attributes['w:val'] ?? '');
    expect(used.filter((style) => /^(?:Title|Heading\d)$/u.test(style))).toEqual([
      'Title',
      'Heading1',
      'Heading2',
      'Heading1',
      'Heading1',
    ]);
    const ids = allIn(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']);
    for (const style of used) expect(ids).toContain(style);
  });

  test('[H22] lists are Word’s own, and each ordered one begins at 1', async () => {
    const twoLists = paperSaying('words');
    const twice = await partsOf({ ...twoLists, blocks: [...twoLists.blocks, ...twoLists.blocks] });
    const kinds = new Map(
      allIn(part(twice, 'word/numbering.xml'), 'w:abstractNum').map((one) => [
        one.attributes['w:abstractNumId'],
        valueIn(one, 'w:numFmt'),
      ]),
    );
    const lists = new Map(
      allIn(part(twice, 'word/numbering.xml'), 'w:num').map((one) => [
        one.attributes['w:numId'],
        kinds.get(valueIn(one, 'w:abstractNumId')),
      ]),
    );
    const used = allIn(part(twice, 'word/document.xml'), 'w:numPr').map((one) =>
      valueIn(one, 'w:numId'),
    );
    const ordered = used.filter((id) => lists.get(id) === 'decimal');
    expect(ordered).toHaveLength(4);
    expect(new Set(ordered).size).toBe(2);
    expect(used.filter((id) => lists.get(id) === 'bullet').length).toBeGreaterThan(3);
  });

  test('[H23] each table says what it is, has a row of headings that is said again, and no cell is empty, joined or cut', () => {
    const tables = allIn(document, 'w:tbl');
    expect(tables.map((table) => valueIn(table, 'w:tblDescription'))).toEqual([
      'Numbers from 3 to 6',
      'Everybody’s number',
    ]);
    for (const table of tables) {
      expect(valueIn(table, 'w:tblCaption')).not.toBe('');
      const rows = allIn(table, 'w:tr');
      expect(rows.map((row) => allIn(row, 'w:tblHeader').filter(isOn).length)).toEqual([
        1,
        ...rows.slice(1).map(() => 0),
      ]);
      expect(new Set(rows.map((row) => allIn(row, 'w:tc').length)).size).toBe(1);
      expect(rows.every((row) => allIn(row, 'w:cantSplit').some(isOn))).toBe(true);
      for (const cell of allIn(table, 'w:tc')) expect(wordsIn(cell).trim()).not.toBe('');
      for (const name of ['w:gridSpan', 'w:vMerge', 'w:tblpPr'])
        expect(allIn(table, name)).toEqual([]);
      expect(allIn(table, 'w:tbl')).toEqual([]);
    }
  });

  test('[H23] nothing floats, no picture is without words, and nothing is set apart by blanks', () => {
    for (const name of ['wp:anchor', 'w:pict', 'w:object', 'w:framePr', 'w:txbxContent', 'w:tab']) {
      expect(allIn(document, name)).toEqual([]);
    }
    const pictures = allIn(document, 'w:drawing').flatMap((one) => allIn(one, 'wp:docPr'));
    expect(pictures.map(({ attributes }) => attributes['descr'])).toEqual(['Wren sleeps well.']);
    const words = allIn(document, 'w:p')
      .filter((one) => allIn(one, 'w:drawing').length === 0)
      .map(wordsIn);
    expect(words.filter((text) => / {2}/u.test(text))).toEqual([]);
    expect(words.filter((text) => text.trim() === '').length).toBeLessThan(2);
  });

  test('[H23] every ink is at least 4.5 to 1 on paper and on the tint of a head row', () => {
    const inks = [...parts.values()]
      .flatMap((one) => allIn(one, 'w:color'))
      .map(({ attributes }) => attributes['w:val'] ?? '')
      .filter((ink) => /^[0-9A-F]{6}$/u.test(ink));
    const tints = allIn(document, 'w:shd').map(({ attributes }) => attributes['w:fill'] ?? '');
    expect(new Set(tints).size).toBe(1);
    for (const ink of new Set(inks)) {
      for (const ground of ['FFFFFF', ...new Set(tints)]) {
        expect([ink, contrast(ink, ground) >= 4.5]).toEqual([ink, true]);
      }
    }
  });

  test('[H22] each page has its number', () => {
    const footer = JSON.stringify(part(parts, 'word/footer1.xml'));
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
  });
});

test('[H20] in large print nothing is smaller than 16 points, and the words are the same', async () => {
  const large = await partsOf(paperSaying('words'), 'large');
  const styles = allIn(part(large, 'word/styles.xml'), 'w:style');
  const used = new Set(
    allIn(part(large, 'word/document.xml'), 'w:pStyle').map(
      ({ attributes }) => attributes['w:val'],
    ),
  );
  const sized = [
    ...allIn(part(large, 'word/styles.xml'), 'w:docDefaults'),
    ...styles.filter(({ attributes }) => used.has(attributes['w:styleId'])),
    part(large, 'word/document.xml'),
    part(large, 'word/footer1.xml'),
  ].flatMap((one) => allIn(one, 'w:sz').map(({ attributes }) => Number(attributes['w:val'])));
  expect(sized.length).toBeGreaterThan(6);
  expect(Math.min(...sized)).toBeGreaterThanOrEqual(32);
  const usual = await partsOf(paperSaying('words'));
  expect(textOf(large).split(/\s+/u)).toEqual(textOf(usual).split(/\s+/u));
});

test('[H23] a column is as wide as its longest word, and wider where more is written', () => {
  const row = (name: string, words: string) => [{ text: name }, { text: '6' }, { text: words }];
  const rows = [row('Said by', 'Why'), row('Ines Falconbridge', 'It is early, and nobody knows.')];
  const [name = 0, number = 0, why = 0] = columnWidths(rows, letters.large.body);
  expect(name).toBeGreaterThan('Falconbridge'.length * letters.large.body * 5.5);
  expect(why).toBeGreaterThan(number);
  expect(name + number + why).toBeLessThanOrEqual(textWidth);
  const crowded = columnWidths(
    [Array.from({ length: 9 }, () => ({ text: 'word'.repeat(99) }))],
    36,
  );
  expect(crowded.reduce((all, width) => all + width, 0)).toBeLessThanOrEqual(textWidth);
});

test('[H17] what runs from right to left does so, piece by piece, in its own language', async () => {
  const parts = await partsOf(paperSaying('یہ گھر Kezia کا ہے'));
  const document = part(parts, 'word/document.xml');
  const own = allIn(document, 'w:p').filter((one) => wordsIn(one) === 'یہ گھر Kezia کا ہے');
  expect(own.length).toBeGreaterThan(4);
  for (const paragraph of own) {
    expect(allIn(paragraph, 'w:bidi')).toHaveLength(1);
    expect(
      allIn(paragraph, 'w:r').map((run) => [wordsIn(run), allIn(run, 'w:rtl').length]),
    ).toEqual([
      ['یہ گھر ', 1],
      ['Kezia', 0],
      [' کا ہے', 1],
    ]);
  }
  const labelled = allIn(document, 'w:p').find((one) => wordsIn(one).startsWith('Why: '));
  expect(labelled && allIn(labelled, 'w:bidi')).toEqual([]);
  const languages = allIn(document, 'w:lang').map(({ attributes }) =>
    Object.entries(attributes).join(),
  );
  expect(new Set(languages)).toEqual(new Set(['w:bidi,pl', 'w:bidi,ur']));
});

test('[H24] the same paper is the same bytes, and no part of it says when it was packed', async () => {
  const file = await paperDocx(paperSaying('words'), 'standard');
  expect(Buffer.compare(file, await paperDocx(paperSaying('words'), 'standard'))).toBe(0);
  const times = new Set(readZip(file).flatMap((one) => one.times));
  expect([...times]).toEqual([0x21_00_00]);
  const now = String(new Date().getUTCFullYear());
  for (const { name, bytes } of readZip(file)) {
    expect([name, bytes.includes(`${now}-`)]).toEqual([name, false]);
  }
});

test('[H26] any text is in the file whole and well formed, without what XML cannot hold', async () => {
  await fc.assert(
    fc.asyncProperty(anyText({ maxLength: 40 }), async (text) => {
      const parts = await partsOf(paperSaying(`(${text})`));
      const shown = cleanText(`(${text})`)
        .replaceAll('\t', ' ')
        .replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n');
      expect(textOf(parts).split(shown).length).toBeGreaterThan(12);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['nothing', []],
  ['five hundred lines', Array.from({ length: 500 }, () => 'Wren sleeps well.')],
  ['a line of 4,000 characters', ['word '.repeat(800)]],
])('[H26] a paper with %s is a file', async (_, texts) => {
  const parts = await partsOf(paperOfLines(texts));
  for (const text of texts.slice(-1)) expect(textOf(parts)).toContain(text);
  expect(allIn(part(parts, 'word/document.xml'), 'w:sectPr')).toHaveLength(1);
});

const isOn = ({ attributes }: Element): boolean =>
  !['false', '0', 'off'].includes(attributes['w:val'] ?? 'on');

/** By WCAG 2.2, of two colours as RRGGBB. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('[H30] a page that somebody filled to the last letter is in the Word file all the same', async () => {
  const box = { kind: 'words', x: 0, y: 20, size: 18, anchor: 'start', ink: 'black' } as const;
  // So many lines are no picture to whoever makes the points.
  const full = { ...box, bold: false, lines: Array.from({ length: 600_000 }, () => 'w') };
  const picture = {
    x: 0,
    y: 0,
    width: 400,
    height: 300,
    parts: [{ ...full, lines: ['first'] }, full],
  };
  const paper = paperSaying('words');
  const blocks = [...paper.blocks, { is: 'picture', picture, alt: 'A page that is full' } as const];
  const files = readZip(await paperDocx({ ...paper, blocks }, 'standard'));
  const [points] = files.filter(({ name }) => name.endsWith('.png'));
  expect(points?.bytes.length).toBeGreaterThan(500);
});
