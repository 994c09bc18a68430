import { readFileSync } from 'node:fs';
import { unicodeName } from 'unicode-name';
import { cleanText } from '../clean-text.ts';
import { families } from './font-files.ts';
import { readCmap } from './read-cmap.ts';

/**
 * The text as a PDF can hold it: cleaned, and each letter that no font of ours has as its Unicode name in brackets. PDF/UA
 * refuses a whole file for one letter without a shape.
 */
export function replaceUncovered(text: string): string {
  const cleaned = settle(text);
  return isPlain.test(cleaned)
    ? cleaned
    : cleaned.replaceAll(clusters, (cluster) => drawn(cluster).join(''));
}

/** The letters of the text that no font has, each once, in the order they come. */
export function uncoverable(text: string): string[] {
  const cleaned = settle(text);
  if (isPlain.test(cleaned)) return [];
  const missing = (cleaned.match(clusters) ?? []).flatMap((cluster) => {
    const has = fontFor(cluster);
    return Array.from(cluster).filter((char) => !has(char));
  });
  return [...new Set(missing)];
}

/** "NAZAR AMULET", or its number where it has no name. */
export function nameOf(char: string): string {
  const name = unicodeName(char) ?? '<';
  const point = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return name.startsWith('<') ? `U+${point}` : name;
}

/** What nearly all text is made of: every font order begins with one that has these. */
const isPlain =
  /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u2026]*$/u;
const lineEnds = /\r\n|[\r\u2028\u2029]/gu;
const otherSpaces = /[\t\p{Zs}]/gu;

/**
 * A letter with what is drawn on it or joined to it. A program that sets type takes all of it from one font or from none,
 * so it is not enough that each part is in some font. What should be drawn on a letter and stands on none is on its own.
 */
const clusters =
  /[^\s](?:[\p{M}\p{Emoji_Modifier}\u200C\uFF9E\uFF9F\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic}?)*|[^]/gu;

/** Drawn on a letter, and never at the start of a text. */
const drawnOn = /^\p{M}$/u;

/** Nothing is drawn for these in any font, except that nobody may choose private letters for us. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;
const nobodys = /^\p{Co}$/u;

type Has = (char: string) => boolean;

/** Cleaned, with one kind of line end and no space that no font has. */
const settle = (text: string): string =>
  cleanText(text).replaceAll(lineEnds, '\n').replaceAll(otherSpaces, plainSpace);

function plainSpace(space: string): string {
  const hasIt = space !== '\t' && fonts()[0]?.has(space.codePointAt(0) ?? 0) === true;
  return hasIt ? space : ' ';
}

/** What the font knows that draws most of this: the one that has all of it, else one that has at least the letter. */
function fontFor(cluster: string): Has {
  const chars = Array.from(cluster);
  if (drawnOn.test(chars[0] ?? '')) return (char) => unseen.test(char);
  const knows = fonts().map(
    (font): Has =>
      (char) =>
        char === '\n' ||
        unseen.test(char) ||
        (!nobodys.test(char) && font.has(char.codePointAt(0) ?? 0)),
  );
  const whole = knows.find((has) => chars.every(has));
  const letter = knows.find((has) => has(chars[0] ?? ''));
  return whole ?? letter ?? (() => false);
}

function drawn(cluster: string): string[] {
  const has = fontFor(cluster);
  return Array.from(cluster, (char) => (has(char) ? char : `[${nameOf(char)}]`));
}

let known: readonly ReadonlySet<number>[] | null = null;

/** For each family the letters that all its weights have; read from disk once. */
function fonts(): readonly ReadonlySet<number>[] {
  known ??= families.map(({ files }) =>
    files
      .map((file) => readCmap(readFileSync(file)))
      .reduce((common, next) => new Set([...common].filter((point) => next.has(point)))),
  );
  return known;
}
