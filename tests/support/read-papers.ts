import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** Papers read back by programs that are not ours: poppler for PDF, LibreOffice for Word files. */

/** The text of a PDF in the order of its tags, as a screen reader goes through it. */
export const textOfPdf = (pdf: Uint8Array): string =>
  withFile('paper.pdf', withPlainColours(pdf), (file) =>
    readBy('pdfinfo', ['-struct-text', file])
      .split('\n')
      .map((line) => /^\s*"(.*)"$/u.exec(line)?.[1] ?? '')
      .join('\n'),
  );

/**
 * poppler reads a page anew for each of its tags, and works out the colour profile anew each time: most of the time it
 * takes. With plain colours instead it says the same words. As many bytes, so that each object stays in its place.
 */
const withPlainColours = (pdf: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(pdf)
      .toString('latin1')
      .replaceAll(/\[\s*\/ICCBased \d+ 0 R\s*\]/gu, ({ length }) => '/DeviceRGB'.padEnd(length)),
    'latin1',
  );

/** The same by place on the page, which also shows what no tag names. */
export const printOfPdf = (pdf: Uint8Array): string =>
  withFile('paper.pdf', pdf, (file) => readBy('pdftotext', ['-raw', file, '-']));

/** Title, author, dates and whatever else a PDF says of itself, its XMP included. */
export const propertiesOfPdf = (pdf: Uint8Array): string =>
  withFile(
    'paper.pdf',
    pdf,
    (file) => readBy('pdfinfo', [file]) + readBy('pdfinfo', ['-meta', file]),
  );

/** Every object of a PDF, its streams unpacked: nothing hides in one that no program shows. */
export const objectsOfPdf = (pdf: Uint8Array): string =>
  withFile('paper.pdf', pdf, (file) =>
    readBy('qpdf', ['--qdf', '--object-streams=disable', file, '-']),
  );

/** The text of Word files as LibreOffice reads them, in the order given: one start for all, for it takes seconds. */
export function textsOfWord(files: readonly Uint8Array[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  try {
    const names = files.map((bytes, at) => {
      writeFileSync(join(folder, `${at}.docx`), bytes);
      return join(folder, `${at}.docx`);
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    readBy('soffice', [profile, ...to, ...names]);
    return files.map((_, at) => readFileSync(join(folder, `${at}.txt`), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a page, without its tags. */
export const textOfPage = (page: string): string =>
  page
    .replaceAll(/<style>.*?<\/style>/gsu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Without spaces, line ends and joined letters: programs break lines where they like. */
export const squashed = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B]+/gu, '');

function withFile(name: string, bytes: Uint8Array, read: (file: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return read(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const readBy = (program: Parameters<typeof runProgram>[0], args: readonly string[]): string =>
  // The objects of a PDF are bytes of no encoding.
  runProgram(program, args).toString(program === 'qpdf' ? 'latin1' : 'utf8');
