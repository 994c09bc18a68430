import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replaceUncovered } from '../../../server/render/pdf/covered.ts';
import { createPdfMaker } from '../../../server/render/pdf/pdf-maker.ts';
import type { PaperSize } from '../../../shared/papers/paper.ts';
import { problemsIn } from '../../support/pdf/check-pdf.ts';
import { firstOutOfOrder, textsInOrder } from '../../support/pdf/in-order.ts';
import { readPdf, withFile } from '../../support/pdf/read-pdf.ts';
import { allOf, readStructure } from '../../support/pdf/read-structure.ts';
import { samplePaper } from '../../support/pdf/sample-paper.ts';
import { runProgram } from '../../support/run-program.ts';

const maker = createPdfMaker();
const made = new Map<PaperSize, Uint8Array>();
const sizes = ['standard', 'large'] as const;

beforeAll(async () => {
  for (const size of sizes) made.set(size, await maker.make(samplePaper, size));
});
afterAll(() => maker.close());

const pdfOf = (size: PaperSize): Uint8Array => made.get(size) ?? new Uint8Array();
const structureOf = (pdf: Uint8Array) => readStructure(readPdf(pdf)).top.flatMap(allOf);

test.each(sizes)('[H7] a paper in %s print is a tagged PDF/UA-1 from end to end', (size) => {
  expect(problemsIn(pdfOf(size))).toEqual([]);
});

test.each(sizes)('[H8] in %s print everything is read in the order it stands in', (size) => {
  const [document] = structureOf(pdfOf(size));
  const parts = textsInOrder(samplePaper).map(replaceUncovered);
  expect(firstOutOfOrder(document?.text ?? '', parts)).toBeNull();
});

test('[H8] lists, tables, headings and the picture are what they look like', () => {
  const all = structureOf(pdfOf('standard'));
  const countOf = (kind: string): number => all.filter((one) => one.kind === kind).length;
  expect(all.find(({ kind }) => kind === 'H1')?.text).toBe(samplePaper.title);
  expect(countOf('H2')).toBe(samplePaper.blocks.length);
  expect(countOf('Table')).toBe(2);
  expect(countOf('TH')).toBe(4 + 3 + 3 + 40);
  expect(all.find(({ kind }) => kind === 'Figure')?.alt).toMatch(/^The lowest number is 3/u);
  expect(countOf('LI')).toBeGreaterThan(20);
});

test('[H8] large print reads a wide table row by row, each value with its name', () => {
  const all = structureOf(pdfOf('large'));
  expect(all.filter(({ kind }) => kind === 'Table')).toEqual([]);
  const [document] = all;
  const row = [
    'Maud Ferreby',
    'Number',
    '4',
    'Why',
    'Both children had',
    'One higher if',
    'Somebody rings',
  ];
  expect(firstOutOfOrder(document?.text ?? '', row)).toBeNull();
});

test.each(sizes)(
  '[H9] in %s print the file’s properties hold its title and nothing of a family',
  (size) => {
    const { info, catalog } = readPdf(pdfOf(size));
    expect(Object.keys(info).toSorted()).toEqual(['/Creator', '/Title']);
    expect(info['/Title']).toBe(`u:${samplePaper.title}`);
    expect(catalog['/Lang']).toBe('u:en-GB');
  },
);

test('[H9] the same paper is the same bytes, from another thread too', async () => {
  const other = createPdfMaker();
  const again = await other.make(samplePaper, 'standard');
  await other.close();
  expect(Buffer.compare(again, pdfOf('standard'))).toBe(0);
});

test('[H10] what runs from right to left is read aloud as it was written, in its own language', () => {
  const spoken = structureOf(pdfOf('standard')).filter(
    ({ lang }) => lang === 'ar' || lang === 'ur',
  );
  expect(spoken.map(({ text, lang }) => [lang, text])).toEqual([
    ['ar', 'جدتي تساعدنا كل يوم (منذ 12 مارس 2026) وتتحدث مع Kezia عبر الهاتف.'],
    ['ur', 'بچے ہر صبح 8:30 بجے اسکول پہنچتے ہیں (Elm Lane)، اور استاد خوش ہیں۔'],
  ]);
});

test('[H10] another program finds the words of every script, Arabic joined and in its order', () => {
  const text = withFile(pdfOf('standard'), (path) =>
    runProgram('pdftotext', ['-layout', path, '-']).toString(),
  );
  for (const words of [
    'تساعدنا كل يوم',
    'Żółć, ťažký, naïve',
    'Ελληνικά',
    'Мама читает сказку',
    'ਬੱਚੇ',
  ]) {
    expect(text).toContain(words);
  }
});

test('[H13] a line that fits on a page is not cut in two, and a table says its headings again on each page', () => {
  const pages = withFile(pdfOf('standard'), (path) =>
    runProgram('pdftotext', ['-layout', path, '-']).toString().split('\f'),
  ).filter((page) => page !== '');
  expect(pages.filter((page) => /Name\s+As\s+There/u.test(page)).length).toBeGreaterThanOrEqual(2);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`Page ${String(at + 1)} of ${String(pages.length)}`);
  }
});

describe('the checker finds what is wrong', () => {
  /** The same PDF with its streams unpacked, where a change of as many letters leaves everything in its place. */
  const unpacked = (): string =>
    withFile(pdfOf('standard'), (path) =>
      runProgram('qpdf', ['--qdf', '--object-streams=disable', path, '-']).toString('latin1'),
    );
  const broken = (what: string | RegExp, by: string): Buffer => {
    const before = unpacked();
    const after = before.replace(what, (found) => by.padEnd(found.length));
    expect(after).not.toBe(before);
    expect(after).toHaveLength(before.length);
    return Buffer.from(after, 'latin1');
  };

  test('[H7] a file that is whole passes, unpacked too', () => {
    expect(problemsIn(Buffer.from(unpacked(), 'latin1'))).toEqual([]);
  });

  test.each([
    ['/Marked true', '/Marked null', 'it does not say that it is tagged'],
    [/\/Lang \(en-GB\)(?=\n {2}\/MarkInfo)/u, '/Lang ()', 'it has no language'],
    ['/DisplayDocTitle true', '/DisplayDocTitle null', 'its title is not shown'],
    ['<pdfuaid:part>1<', '<pdfuaid:part>2<', 'it does not say that it is PDF/UA-1'],
    [/\/Title \(Outcomes of the conference\)(?=\n>>)/u, '/Title ()', 'it has no title'],
    ['/S /H2', '/S /H4', 'a level of headings is left out'],
    ['/S /H1', '/S /H3', 'its first heading is not of level 1'],
    [/\/Alt \([^)]*\)/u, '/Alt ()', 'a picture has no words'],
    ['/Scope /Row', '/Scopf /Row', 'a row of a table has no heading'],
    ['/Scope /Column', '/Scopf /Column', 'a heading of a table does not say of what'],
    ['/S /THead', '/S /TBody', 'a table has no row of headings'],
    [/\/FontFile2 \d+ 0 R/u, '', 'a font is not in it'],
    [/\/ToUnicode \d+ 0 R/u, '', 'a font does not say which letters it draws'],
    ['/S /LBody', '/S /Span', 'an item of a list is empty'],
    ['/S /Figure', '/S /Figurx', 'nobody knows what a Figurx is'],
    [/\/Creator \([^)]*\)/u, '/Author (Kezia)', 'its properties also hold /Author'],
  ])('[H7] %s made %s is refused', (what, by, problem) => {
    expect(problemsIn(broken(what, by))).toContain(problem);
  });

  test('[H7] what is drawn outside the structure is found', () => {
    const unmarked = problemsIn(broken('/Artifact', '/Artifacx'));
    expect(unmarked).toContainEqual(expect.stringMatching(/belongs to nothing: page 1/u));
    const lost = problemsIn(broken('/MCID 3\n', '/MCID 9999\n'.slice(0, 8)));
    expect(lost).toContainEqual(expect.stringMatching(/belongs to nothing: page 1/u));
  });
});
