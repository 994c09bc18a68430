import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../run-program.ts';

/** A value in a PDF as qpdf tells it: "/Name", "u:text", "b:hex", "5 0 R" for another object. */
export type Value = null | boolean | number | string | readonly Value[] | Dict;
export type Dict = { readonly [key: string]: Value };

/** A PDF taken apart by qpdf, which knows nothing of the program that made it. */
export interface PdfFile {
  readonly catalog: Dict;
  readonly info: Dict;
  readonly pages: readonly Dict[];
  /** The value itself, where another object is named. */
  get(value: Value | undefined): Value;
  dict(value: Value | undefined): Dict;
  list(value: Value | undefined): readonly Value[];
  /** Bytes of a stream, unpacked; null where the value names none. */
  stream(value: Value | undefined): Buffer | null;
}

/** Does something with the bytes as a file, of which nothing is left. */
export function withFile<Found>(pdf: Uint8Array, read: (path: string) => Found): Found {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    return read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Takes a PDF apart; throws where qpdf finds it broken. */
export function readPdf(pdf: Uint8Array): PdfFile {
  const json = withFile(pdf, (path) => {
    runProgram('qpdf', ['--check', path]);
    return runProgram('qpdf', [
      '--json=2',
      '--json-key=qpdf',
      '--json-stream-data=inline',
      '--decode-level=generalized',
      path,
    ]).toString();
  });
  const objects = (JSON.parse(json) as { qpdf: [unknown, Record<string, Entry>] }).qpdf[1];
  const entryOf = (value: Value | undefined): Entry | null =>
    typeof value === 'string' && /^\d+ \d+ R$/u.test(value)
      ? (objects[`obj:${value}`] ?? { value: null })
      : null;
  const get = (value: Value | undefined): Value => {
    const entry = entryOf(value);
    return entry === null ? (value ?? null) : (entry.value ?? entry.stream?.dict ?? null);
  };
  const dict = (value: Value | undefined): Dict => asDict(get(value));
  const list = (value: Value | undefined): readonly Value[] => {
    const found = get(value);
    if (isList(found)) return found;
    return found === null ? [] : [found];
  };
  const trailer = asDict(objects['trailer']?.value ?? null);
  const catalog = dict(trailer['/Root']);
  const pagesBelow = (value: Value | undefined): Dict[] => {
    const node = dict(value);
    return node['/Type'] === '/Page' ? [node] : list(node['/Kids']).flatMap(pagesBelow);
  };
  return {
    catalog,
    info: dict(trailer['/Info']),
    pages: pagesBelow(catalog['/Pages']),
    get,
    dict,
    list,
    stream: (value) => {
      const data = entryOf(value)?.stream?.data;
      return data === undefined ? null : Buffer.from(data, 'base64');
    },
  };
}

interface Entry {
  readonly value?: Value;
  readonly stream?: { readonly dict: Dict; readonly data: string };
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const asDict = (value: Value): Dict =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {};

/** The letters of a string of the PDF; '' where it is none. */
export const textOf = (value: Value | undefined): string =>
  typeof value === 'string' && value.startsWith('u:') ? value.slice(2) : '';
