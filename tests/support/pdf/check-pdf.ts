import type { PdfFile } from './read-pdf.ts';
import { readPdf, textOf } from './read-pdf.ts';
import { allOf, readStructure } from './read-structure.ts';
import type { Element } from './read-structure.ts';

/**
 * What is wrong with a PDF that should be PDF/UA-1 (ISO 14289-1), one sentence each. It reads the file with qpdf and by
 * itself, and knows nothing of the program that made it.
 */
export function problemsIn(pdf: Uint8Array): string[] {
  const file = readPdf(pdf);
  const { top, loose } = readStructure(file);
  const all = top.flatMap(allOf);
  return [
    ...problemsOfFile(file),
    ...problemsOfProperties(file),
    ...problemsOfFonts(file),
    ...(all.length === 0 ? ['it has no structure'] : []),
    ...loose.map((where) => `something is drawn that belongs to nothing: ${where}`),
    ...problemsOfHeadings(all),
    ...all.filter(({ kind }) => kind === 'Table').flatMap(problemsOfTable),
    ...all.filter(({ kind }) => kind === 'L').flatMap(problemsOfList),
    ...all
      .filter(({ kind, alt }) => kind === 'Figure' && (alt ?? '').trim() === '')
      .map(() => 'a picture has no words'),
    ...all
      .filter(({ kind }) => !standardKinds.has(kind) && !isMapped(file, kind))
      .map(({ kind }) => `nobody knows what a ${kind} is`),
  ];
}

function problemsOfFile(file: PdfFile): string[] {
  const { catalog } = file;
  const marked = file.dict(catalog['/MarkInfo']);
  const shown = file.dict(catalog['/ViewerPreferences']);
  const metadata = file.stream(catalog['/Metadata'])?.toString() ?? '';
  return sentences([
    [
      marked['/Marked'] !== true || marked['/Suspects'] === true,
      'it does not say that it is tagged',
    ],
    [catalog['/StructTreeRoot'] === undefined, 'it has no tree of its structure'],
    [textOf(catalog['/Lang']) === '', 'it has no language'],
    [
      textOf(file.info['/Title']) === '' || !/<dc:title>.*[^>\s].*<\/dc:title>/su.test(metadata),
      'it has no title',
    ],
    [shown['/DisplayDocTitle'] !== true, 'its title is not shown'],
    [!/<pdfuaid:part>1<\/pdfuaid:part>/u.test(metadata), 'it does not say that it is PDF/UA-1'],
  ]);
}

/** Nobody is named by the file's properties, nothing is attached to it and nothing in it runs. */
function problemsOfProperties(file: PdfFile): string[] {
  const metadata = file.stream(file.catalog['/Metadata'])?.toString() ?? '';
  const others = Object.keys(file.info).filter((key) => !['/Title', '/Creator'].includes(key));
  const active = ['/OpenAction', '/AA', '/AcroForm'].filter(
    (key) => file.catalog[key] !== undefined,
  );
  const names = Object.keys(file.dict(file.catalog['/Names'])).filter((key) =>
    ['/JavaScript', '/EmbeddedFiles'].includes(key),
  );
  return sentences([
    [others.length > 0, `its properties also hold ${others.join()}`],
    [/<dc:(?:creator|subject|description)>/u.test(metadata), 'its metadata names somebody'],
    [active.length + names.length > 0, `it does something: ${[...active, ...names].join()}`],
  ]);
}

function problemsOfFonts(file: PdfFile): string[] {
  const fonts = file.pages.flatMap((page) =>
    Object.values(file.dict(file.dict(page['/Resources'])['/Font'])).map((one) => file.dict(one)),
  );
  return fonts.flatMap((font) => {
    const inner = file.dict(file.list(font['/DescendantFonts'])[0] ?? null);
    const described = file.dict(inner['/FontDescriptor'] ?? font['/FontDescriptor']);
    const isEmbedded = ['/FontFile', '/FontFile2', '/FontFile3'].some(
      (key) => file.stream(described[key]) !== null,
    );
    return sentences([
      [!isEmbedded, 'a font is not in it'],
      [file.stream(font['/ToUnicode']) === null, 'a font does not say which letters it draws'],
    ]);
  });
}

function problemsOfHeadings(all: readonly Element[]): string[] {
  const levels = all.flatMap(({ kind }) => {
    const level = /^H([1-9])$/u.exec(kind)?.[1];
    return level === undefined ? [] : [Number(level)];
  });
  const empty = all.filter(({ kind, text }) => /^H\d$/u.test(kind) && text.trim() === '');
  return sentences([
    [levels[0] !== 1, 'its first heading is not of level 1'],
    [
      levels.some((level, at) => level - (levels[at - 1] ?? 0) > 1),
      'a level of headings is left out',
    ],
    [empty.length > 0, 'a heading is empty'],
  ]);
}

function problemsOfTable(table: Element): string[] {
  const cells = allOf(table);
  const rowsOf = (part: string): Element[] =>
    cells.filter(({ kind }) => kind === part).flatMap(({ kids }) => kids);
  const widths = new Set([...rowsOf('THead'), ...rowsOf('TBody')].map(({ kids }) => kids.length));
  return sentences([
    [rowsOf('THead').length === 0, 'a table has no row of headings'],
    [
      cells.some(({ kind, scope }) => kind === 'TH' && scope === null),
      'a heading of a table does not say of what',
    ],
    [
      rowsOf('TBody').some(({ kids }) => kids[0]?.kind !== 'TH' || kids[0].scope !== 'Row'),
      'a row of a table has no heading',
    ],
    [widths.size !== 1, 'rows of a table differ in their cells'],
  ]);
}

const problemsOfList = ({ kids }: Element): string[] =>
  sentences([
    [
      kids.some(({ kind }) => !['LI', 'L', 'Caption'].includes(kind)),
      'a list holds something that is not in it',
    ],
    [
      kids.some(
        ({ kind, kids: parts }) => kind === 'LI' && !parts.some((part) => part.kind === 'LBody'),
      ),
      'an item of a list is empty',
    ],
  ]);

const standardKinds = new Set(
  'Document Part Div Span P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TFoot TR TH TD Caption Figure NonStruct Sect'.split(
    ' ',
  ),
);

const isMapped = (file: PdfFile, kind: string): boolean =>
  file.dict(file.dict(file.catalog['/StructTreeRoot'])['/RoleMap'])[`/${kind}`] !== undefined;

const sentences = (claims: readonly (readonly [is: boolean, sentence: string])[]): string[] =>
  claims.filter(([is]) => is).map(([, sentence]) => sentence);
