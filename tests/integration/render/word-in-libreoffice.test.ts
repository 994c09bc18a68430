import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperDocx } from '../../../server/render/docx/paper-docx.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { squashed } from '../../support/read-papers.ts';
import { runProgram } from '../../support/run-program.ts';
import { paperOfLines, paperSaying } from '../../support/sample-papers.ts';

const long = Array.from({ length: 500 }, (_, at) => `word${at}`).join(' ');

const papers: Readonly<Record<string, Paper>> = {
  usual: paperSaying('Wren sleeps well.'),
  hostile: paperSaying('=HYPERLINK("x") <w:p> ]]> & \u0007 \uD83D \u202Eend'),
  arabic: paperSaying('یہ گھر Kezia کا ہے'),
  empty: paperOfLines([]),
  long: paperOfLines([long, ...Array.from({ length: 499 }, (_, at) => `Line ${at} end.`)]),
};

const folder = mkdtempSync(join(tmpdir(), 'word-'));
let said: string;

/** One start for all: it takes seconds. */
beforeAll(async () => {
  const files: string[] = [];
  for (const [name, paper] of Object.entries(papers)) {
    files.push(join(folder, `${name}.docx`));
    writeFileSync(join(folder, `${name}.docx`), await paperDocx(paper, 'standard'));
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  said = runProgram('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ]).toString();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pdfOf = (name: string): string => join(folder, `${name}.pdf`);

const textOf = (name: string): string =>
  squashed(runProgram('pdftotext', ['-raw', pdfOf(name), '-']).toString());

test('[H26] LibreOffice opens every Word file without complaint', () => {
  const lines = said.split('\n').filter((line) => line !== '');
  expect(lines.map((line) => line.startsWith('convert '))).toEqual(
    Object.keys(papers).map(() => true),
  );
  for (const name of Object.keys(papers)) {
    expect(readFileSync(pdfOf(name)).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('[H26] all of it is there, in order, and as it was written', () => {
  const text = textOf('usual');
  const order = [
    'Typedoutcomes',
    'Whatareweworriedabout?',
    'SaidbyWren',
    'Itsaid:',
    'Bywhen:',
    'Scale',
    '●M',
    'Everybody’snumber',
    'Whathappensnext',
    'Codeofthiscopy',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(textOf('hostile')).toContain(squashed('=HYPERLINK("x") <w:p> ]]> & '));
  expect(textOf('hostile')).not.toContain('\u202E');
});

test('[H26] five hundred lines come out whole, a very long one among them', () => {
  const text = textOf('long').replaceAll(/Typedoutcomes·\d+\/\d+/gu, '');
  expect(text).toContain(squashed(long));
  for (let at = 0; at < 499; at += 1) expect(text).toContain(`Line${at}end.`);
});

test('[H22] the title is the document’s, and each page says which one of how many it is', () => {
  expect(runProgram('pdfinfo', [pdfOf('usual')]).toString()).toMatch(/^Title: +Typed outcomes$/mu);
  const pages = /^Pages: +(\d+)$/mu.exec(runProgram('pdfinfo', [pdfOf('long')]).toString())?.[1];
  expect(Number(pages)).toBeGreaterThan(5);
  expect(textOf('long')).toContain(`Typedoutcomes·2/${pages}`);
});
