import type { PersonShape } from './shape.ts';
import { firstBaseline, heightOfLines, wrapWords } from './words-box.ts';

/** How a person stands on the page: the symbol, the name beneath it, and a few words beneath that. */

export const personWidth = 160;
export const symbolSize = 64;
/** Of the letters. */
export const nameSize = 21;
export const noteSize = 17;

const beneathSymbol = 6;

type Person = PersonShape['props'];

/** Its box, from the shape's own place; as high as its words need. */
export function sizeOfPerson(person: Person): { width: number; height: number } {
  const { height } = linesOfPerson(person);
  return { width: personWidth, height };
}

/** The lines of name and note, and where each block's first baseline is, from the shape's own place. */
export function linesOfPerson({ name, note }: Person): {
  name: { lines: string[]; y: number };
  note: { lines: string[]; y: number };
  height: number;
} {
  const names = linesOf(name, nameSize, true);
  const notes = linesOf(note, noteSize, false);
  const nameTop = symbolSize + beneathSymbol;
  const noteTop = nameTop + heightOfLines(names.length, nameSize);
  return {
    name: { lines: names, y: nameTop + firstBaseline * nameSize },
    note: { lines: notes, y: noteTop + firstBaseline * noteSize },
    height: noteTop + heightOfLines(notes.length, noteSize),
  };
}

const linesOf = (text: string, size: number, bold: boolean): string[] =>
  text.trim() === '' ? [] : wrapWords(text.trim(), personWidth, size, bold);
