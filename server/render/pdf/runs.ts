import type { PaperFact } from '../../../shared/papers/paper.ts';
import { directionOf, inOneDirection } from '../direction.ts';
import { replaceUncovered } from './covered.ts';
import { breakable } from './long-words.ts';
import type { Run, SheetFact } from './sheet.ts';

/** Across the page there is room for so many letters without a break. */
const longestWord = 28;

/** One text, ready to be set; its direction is that of its first letter. */
export function run(text: string, lang = '', longest = longestWord): Run {
  const drawn = replaceUncovered(text).trim();
  const direction = directionOf(drawn);
  const runsBackwards = inOneDirection(drawn, 'ltr').some((piece) => piece.direction === 'rtl');
  return {
    lines: drawn.split('\n').map((line) => breakable(line, longest)),
    rtl: direction === 'rtl',
    lang: languageOf(lang)[0],
    aloud: runsBackwards ? drawn.replaceAll(/\s+/gu, ' ') : '',
  };
}

/** The text, or nothing where there are no words in it. */
export function runIfAny(text: string): Run | null {
  const found = run(text);
  return found.lines.every((line) => line === '') ? null : found;
}

/** "en-GB" as typst wants it: language and region; empty where it is not such a code. */
export function languageOf(tag: string): [language: string, region: string] {
  const [language = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/u.test(part)) ?? '';
  return [/^[A-Za-z]{2,3}$/u.test(language) ? language.toLowerCase() : '', region.toUpperCase()];
}

/** A name and what stands for it. */
export const layOutFact = ({ name, value }: PaperFact): SheetFact => ({
  name: run(name),
  value: run(value),
});
