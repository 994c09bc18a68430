import { readSteps } from './content-tokens.ts';
import type { Step } from './content-tokens.ts';
import type { Dict, PdfFile } from './read-pdf.ts';

/** What a page draws, by the number of its mark. */
export interface PageContent {
  readonly texts: ReadonlyMap<number, string>;
  /** Operators that draw something that is neither marked as content nor as decoration. */
  readonly unmarked: readonly string[];
}

const drawing = new Set([
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'Tj',
  'TJ',
  "'",
  '"',
  'BI',
]);

/** One stretch of marked content, and what surrounds it. */
interface Mark {
  readonly id: number | null;
  readonly isArtifact: boolean;
  /** Read in place of what is drawn. */
  readonly instead: string | null;
}

/** Follows a page step by step. */
export function readPageContent(file: PdfFile, page: Dict): PageContent {
  const fonts = readFonts(file, page);
  const content = Buffer.concat(
    file.list(page['/Contents']).map((one) => file.stream(one) ?? Buffer.alloc(0)),
  );
  // A page's content named by itself is a stream and no list.
  const whole = content.length > 0 ? content : (file.stream(page['/Contents']) ?? content);
  const texts = new Map<number, string>();
  const unmarked: string[] = [];
  const marks: Mark[] = [];
  let font: Font = new Map();
  const add = (text: string): void => {
    const id = marks.findLast((mark) => mark.id !== null)?.id;
    if (id !== undefined && id !== null) texts.set(id, (texts.get(id) ?? '') + text);
  };
  for (const step of readSteps(whole)) {
    const { operator, operands } = step;
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = readMark(step);
      marks.push(mark);
      if (mark.id !== null) texts.set(mark.id, texts.get(mark.id) ?? '');
      if (mark.instead !== null) add(mark.instead);
    } else if (operator === 'EMC') marks.pop();
    else if (operator === 'Tf') font = fonts.get(operands[0] ?? '') ?? new Map();
    if (!drawing.has(operator)) continue;
    if (!marks.some(({ id, isArtifact }) => id !== null || isArtifact)) unmarked.push(operator);
    if (operator.toUpperCase() === 'TJ' && !marks.some(({ instead }) => instead !== null)) {
      add(operands.map((operand) => decode(operand, font)).join(''));
    }
  }
  return { texts, unmarked };
}

function readMark({ operands: [tag = '', properties = ''] }: Step): Mark {
  const id = /\/MCID\s+(\d+)/u.exec(properties)?.[1];
  const instead = /\/ActualText\s*<([0-9A-Fa-f]*)>/u.exec(properties)?.[1];
  return {
    id: id === undefined ? null : Number(id),
    isArtifact: tag === '/Artifact',
    instead:
      instead === undefined ? null : fromUtf16(instead).replaceAll(/[\u202A-\u202E\uFEFF]/gu, ''),
  };
}

/** Which letters a code of two bytes stands for. */
type Font = ReadonlyMap<string, string>;

function readFonts(file: PdfFile, page: Dict): Map<string, Font> {
  const named = file.dict(file.dict(page['/Resources'])['/Font']);
  return new Map(
    Object.entries(named).map(([name, value]) => {
      const map = file.stream(file.dict(value)['/ToUnicode'])?.toString('latin1') ?? '';
      return [name, readToUnicode(map)];
    }),
  );
}

/** `bfchar` and `bfrange` of a ToUnicode table (ISO 32000-1, 9.10.3). */
function readToUnicode(map: string): Font {
  const found = new Map<string, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/gu)) {
    for (const [, code = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/gu)) {
      found.set(code.toLowerCase(), fromUtf16(text));
    }
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', text = ''] of body.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/gu,
    )) {
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) {
        const letter = fromUtf16(text).codePointAt(0) ?? 0;
        const shifted = letter + code - Number.parseInt(from, 16);
        found.set(code.toString(16).padStart(4, '0'), String.fromCodePoint(shifted));
      }
    }
  }
  return found;
}

const decode = (operand: string, font: Font): string =>
  operand.startsWith('<')
    ? (operand.slice(1, -1).match(/.{4}/gu) ?? [])
        .map((code) => font.get(code.toLowerCase()) ?? '')
        .join('')
    : '';

/** Bytes in hex, of the text as two bytes a letter. */
function fromUtf16(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}
