import type { Size } from './shape.ts';

/**
 * How words stand in a box. The canvas, the board and every paper break lines at the same letters, whatever fonts they
 * have: the widths are our own, those of Noto Sans, and a little more for letters that are not in the table.
 */

/** Of the letters of words on the page, in the page's units. */
export const wordSizes: Readonly<Record<Size, number>> = { s: 20, m: 30, l: 40, xl: 52 };

/** From one line to the next, and from a box's top to its first baseline, by the size of the letters. */
export const lineHeight = 1.3;
export const firstBaseline = 1.05;

export const heightOfLines = (lines: number, size: number): number => lines * size * lineHeight;

/** The text in lines no wider than this. Breaks at spaces, and inside a word that is wider than the box. */
export function wrapWords(text: string, width: number, size: number, bold = false): string[] {
  const room = width / size / (bold ? boldWider : 1);
  return text.split('\n').flatMap((line) => wrapLine(line, room));
}

/** About how wide this text stands, in the page's units. */
export const widthOfWords = (text: string, size: number, bold = false): number =>
  emsOf(text) * size * (bold ? boldWider : 1);

function wrapLine(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of text.split(' ')) {
    for (const piece of piecesOf(word, room)) {
      const wide = emsOf(piece.text);
      const between = line === '' || !piece.begins ? '' : ' ';
      if (line !== '' && (!piece.begins || filled + space + wide > room)) {
        lines.push(line);
        line = piece.text;
        filled = wide;
      } else {
        line += between + piece.text;
        filled += (between === '' ? 0 : space) + wide;
      }
    }
  }
  return [...lines, line];
}

/** A word whole where it fits; else in pieces that do, each at least one letter with the marks that belong to it. */
function piecesOf(word: string, room: number): { text: string; begins: boolean }[] {
  if (emsOf(word) <= room) return [{ text: word, begins: true }];
  const pieces: string[] = [];
  let piece = '';
  let filled = 0;
  for (const letter of word) {
    const wide = emOf(letter);
    if (piece !== '' && wide > 0 && filled + wide > room) {
      pieces.push(piece);
      piece = '';
      filled = 0;
    }
    piece += letter;
    filled += wide;
  }
  return [...pieces, piece].map((one, at) => ({ text: one, begins: at === 0 }));
}

function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += emOf(letter);
  return ems;
}

function emOf(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  if (nothingWide.test(letter)) return 0;
  return /^[\p{L}\p{N}]$/u.test(letter) && (letter.codePointAt(0) ?? 0) < asianFrom ? other : whole;
}

/** Marks above and below letters, joiners, and what chooses a form: they take no room of their own. */
const nothingWide = /^[\p{M}\p{Cf}\p{Cc}]$/u;

/** From here on letters are as wide as they are high. */
const asianFrom = 0x1100;
const other = 0.66;
const whole = 1;
const boldWider = 1.08;

/** Hundredths of the size, and the letters that are so wide. */
const table: readonly (readonly [number, string])[] = [
  [23, "'’‘"],
  [26, ' ijl'],
  [27, '!,.:;J'],
  [30, '()`'],
  [33, '-[]'],
  [34, 'If'],
  [37, 't/\\{}'],
  [41, 'r"'],
  [44, '?_'],
  [48, 'zcs'],
  [52, 'vyFL'],
  [55, 'kx*S|'],
  [57, 'ETae$+0123456789<=>YZ^~'],
  [61, 'XVPo'],
  [64, 'KRbdghnpquCAB#'],
  [74, '&DGUH'],
  [79, 'NOQw'],
  [83, '%'],
  [91, '@MW'],
  [94, 'm'],
];

const widths = new Map(
  table.flatMap(([hundredths, letters]) =>
    Array.from(letters, (letter) => [letter, hundredths / 100] as const),
  ),
);

const space = 0.26;
