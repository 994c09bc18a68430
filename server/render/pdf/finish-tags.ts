import { readObjects, writeObjects } from './pdf-objects.ts';
import type { Aloud } from './read-aloud.ts';

/**
 * Two things a tagged PDF should say and typst 0.14 cannot be asked for: the first cell of a row is its heading, and what
 * is read aloud for text that runs from right to left.
 */
export function finishTags(
  pdf: Buffer,
  aloud: ReadonlyMap<string, Aloud>,
  paperLang: string,
): Buffer {
  const read = readObjects(pdf);
  const rowHeadings = findRowHeadings(read.objects);
  const objects = new Map(
    Array.from(read.objects, ([number, object]): [number, Buffer] => {
      if (kindOf(object) === null) return [number, object];
      const before = object.toString('latin1');
      const named = rowHeadings.has(number) ? asRowHeading(before) : before;
      const after = withText(named, aloud, paperLang);
      return [number, after === before ? object : Buffer.from(after, 'latin1')];
    }),
  );
  return writeObjects({ ...read, objects });
}

/** "TD" of an element of the structure; nothing where the object is something else. */
function kindOf(object: Buffer): string | null {
  const start = object.toString('latin1', 0, 80);
  return /^\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/(\w+)\n/u.exec(start)?.[1] ?? null;
}

/** The first cell of each row that is not one of headings anyway. */
function findRowHeadings(objects: ReadonlyMap<number, Buffer>): Set<number> {
  const ofKind = (kind: string, numbers: Iterable<number>): number[] =>
    Array.from(numbers).filter((number) => kindOf(objects.get(number) ?? none) === kind);
  const rows = ofKind('TBody', objects.keys()).flatMap((body) =>
    ofKind('TR', kidsOf(objects.get(body) ?? none)),
  );
  return new Set(rows.flatMap((row) => ofKind('TD', kidsOf(objects.get(row) ?? none).slice(0, 1))));
}

const none = Buffer.alloc(0);

function kidsOf(object: Buffer): number[] {
  const kids = /\n {2}\/K \[([^\]]*)\]/u.exec(object.toString('latin1'))?.[1] ?? '';
  return Array.from(kids.matchAll(/(\d+) 0 R/gu), ([, number]) => Number(number));
}

const asRowHeading = (cell: string): string =>
  cell.replace('/S /TD\n', '/S /TH\n').replace('/O /Table\n', '/O /Table\n    /Scope /Row\n');

/** The code it was found by gives way to its own language and its text. */
function withText(element: string, aloud: ReadonlyMap<string, Aloud>, paperLang: string): string {
  return element.replace(/\/Lang \((qa[a-z]-[A-Z]{2})\)/u, (all, code: string) => {
    const found = aloud.get(code);
    if (found === undefined) return all;
    return `/Lang (${found.lang || paperLang})\n  /ActualText <${inUtf16(found.text)}>`;
  });
}

const inUtf16 = (text: string): string =>
  Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex');
