import { readObjects, writeObjects } from './pdf-objects.ts';
import type { Aloud } from './read-aloud.ts';

/**
 * Two things a tagged PDF should say and typst 0.14 cannot be asked for: the first cell of a row is its heading, and what
 * is read aloud for text that runs from right to left.
 */
export function finishTags(pdf: Buffer, aloud: readonly Aloud[], paperLang: string): Buffer {
  const read = readObjects(pdf);
  const objects = new Map(read.objects);
  const change = (number: number, how: (element: string) => string): void => {
    const element = (objects.get(number) ?? none).toString('latin1');
    objects.set(number, Buffer.from(how(element), 'latin1'));
  };
  for (const cell of findRowHeadings(objects)) change(cell, asRowHeading);
  const marked = findMarked(objects);
  // What cannot be told apart is read as it stands.
  const texts = marked.length === aloud.length ? aloud : [];
  for (const [at, elements] of marked.entries()) {
    for (const [part, number] of elements.entries()) {
      // All of it is read where it begins; on the pages after that nothing is read twice.
      const { text, lang } = texts[at] ?? { text: null, lang: '' };
      change(number, (element) =>
        withText(element, part === 0 ? text : text && '', lang || paperLang),
      );
    }
  }
  return writeObjects({ ...read, objects });
}

type Objects = ReadonlyMap<number, Buffer>;

/** "TD" of an element of the structure; nothing where the object is something else. */
function kindOf(object: Buffer): string | null {
  const start = object.toString('latin1', 0, 80);
  return /^\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/(\w+)\n/u.exec(start)?.[1] ?? null;
}

/** What an element holds, in order: other elements, and null for each piece of a page. */
function kidsOf(objects: Objects, number: number): (number | null)[] {
  const element = (objects.get(number) ?? none).toString('latin1');
  const kids = /\n {2}\/K \[([^\]]*)\]/u.exec(element)?.[1] ?? '';
  return Array.from(kids.matchAll(/<<[^>]*>>|(\d+) 0 R|\d+/gu), ([, kid]) =>
    kid === undefined || kindOf(objects.get(Number(kid)) ?? none) === null ? null : Number(kid),
  );
}

const none = Buffer.alloc(0);

/** The first cell of each row that is not one of headings anyway. */
function findRowHeadings(objects: Objects): number[] {
  const ofKind = (kind: string, numbers: readonly (number | null)[]): number[] =>
    numbers.flatMap((number) =>
      number !== null && kindOf(objects.get(number) ?? none) === kind ? [number] : [],
    );
  return ofKind('TBody', [...objects.keys()])
    .flatMap((body) => ofKind('TR', kidsOf(objects, body)))
    .flatMap((row) => ofKind('TD', kidsOf(objects, row).slice(0, 1)));
}

const asRowHeading = (cell: string): string =>
  cell.replace('/S /TD\n', '/S /TH\n').replace('/O /Table\n', '/O /Table\n    /Scope /Row\n');

/** For each text the elements the template marked: one, or several side by side where it goes over pages. */
function findMarked(objects: Objects): number[][] {
  const found: number[][] = [];
  const walk = (number: number): void => {
    let before: number[] | null = null;
    for (const kid of kidsOf(objects, number)) {
      const isMarked = kid !== null && kindOf(objects.get(kid) ?? none) === 'Em';
      if (isMarked && before !== null) before.push(kid);
      else if (isMarked) found.push((before = [kid]));
      else before = null;
      if (kid !== null && !isMarked) walk(kid);
    }
  };
  for (const [number, object] of objects) {
    if (kindOf(object) === 'Document') walk(number);
  }
  return found;
}

/** The mark gives way to the text and its language. */
function withText(element: string, text: string | null, lang: string): string {
  const said = text === null ? '' : `  /Lang (${lang})\n  /ActualText <${inUtf16(text)}>\n`;
  const bare = text === null ? element : element.replace(/\n {2}\/Lang \([^)]*\)/u, '');
  return bare.replace('/S /Em\n', () => `/S /Span\n${said}`);
}

const inUtf16 = (text: string): string =>
  Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex');
