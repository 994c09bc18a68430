import { foldText } from './fold-text.ts';
import type { Folded } from './fold-text.ts';
import { bitsOf, pairsIn } from './patterns.ts';
import type { Pattern } from './patterns.ts';
import { beginsAlike, slipsBetween } from './slips.ts';

/** A text that is looked through for many things: folded once. */
export interface Looked extends Folded {
  readonly bits: Uint32Array;
  readonly hasDigit: boolean;
}

export function lookable(text: string): Looked {
  const folded = foldText(text);
  return {
    ...folded,
    bits: bitsOf(pairsIn(folded.lookalikes)),
    hasDigit: /\d/u.test(folded.letters),
  };
}

/** Where something stands: letters of the folded text, the last one not included, and how many slips it was written with. */
interface Found {
  readonly first: number;
  readonly last: number;
  readonly slips: number;
}

/** Where it stands in the text itself. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Words a name is not, although they look like it: those that are written small somewhere. */
export type IsOrdinary = (letters: string) => boolean;

/** Each place where this stands in any spelling, as whole words. */
export function findPlaces(text: Looked, pattern: Pattern, isOrdinary: IsOrdinary): Place[] {
  const places: Place[] = [];
  for (let first = 0; first < text.letters.length; first += 1) {
    if (text.begins[first] !== true) continue;
    const found = foundAt(text, pattern, first);
    if (found === null || !counts(text, pattern, found, isOrdinary)) continue;
    places.push(placeOf(text, found));
    first = found.last - 1;
  }
  return places.length > 0 ? places : gluedPlaces(text, pattern);
}

function foundAt(text: Looked, pattern: Pattern, first: number): Found | null {
  const exact = first + pattern.letters.length;
  if (text.letters.startsWith(pattern.letters, first) && text.ends[exact - 1] === true) {
    return { first, last: exact, slips: 0 };
  }
  // A digit in a word, or a letter in a number: those that are taken for one another.
  const mixed = text.hasDigit || pattern.hasDigit;
  if (
    mixed &&
    text.lookalikes.startsWith(pattern.lookalikes, first) &&
    text.ends[exact - 1] === true &&
    isMixed(text.letters.slice(first, exact), pattern)
  ) {
    return { first, last: exact, slips: 0 };
  }
  const { letters, slips: most } = pattern;
  if (most === 0 || !beginsAlike(text.letters.slice(first, first + most + 1), letters, most))
    return null;
  let best: Found | null = null;
  for (let last = exact - pattern.slips; last <= exact + pattern.slips; last += 1) {
    if (text.ends[last - 1] !== true) continue;
    const slips = slipsBetween(pattern.letters, text.letters.slice(first, last), pattern.slips);
    if (slips <= pattern.slips && slips < (best?.slips ?? Infinity)) best = { first, last, slips };
  }
  return best;
}

const isMixed = (letters: string, pattern: Pattern): boolean =>
  pattern.hasDigit || /\d/u.test(letters);

/** Without a gap before or after it: long enough to be no part of another word. */
function gluedPlaces(text: Looked, { letters }: Pattern): Place[] {
  if (letters.length < 8) return [];
  const places: Place[] = [];
  let first = text.letters.indexOf(letters);
  while (first >= 0) {
    const last = first + letters.length;
    places.push(placeOf(text, { first, last, slips: 0 }));
    first = text.letters.indexOf(letters, last);
  }
  return places;
}

/** Is it meant, and not some other words that happen to have these letters? */
function counts(text: Looked, pattern: Pattern, found: Found, isOrdinary: IsOrdinary): boolean {
  const words = wordsIn(text, found);
  if (words > pattern.words) {
    const isSpelledOut = words >= found.last - found.first;
    return isSpelledOut || (pattern.letters.length >= 6 && found.slips === 0);
  }
  if (!pattern.isName || (found.slips === 0 && !isAlsoAWord(pattern.letters))) return true;
  if (found.slips === 0) return text.capital[found.first] === true && !opensSentence(text, found);
  // "care" is no slip for "Clare".
  if (isOrdinary(text.letters.slice(found.first, found.last))) return false;
  return text.capital[found.first] === true || pattern.letters.length >= 8;
}

function wordsIn({ begins }: Looked, { first, last }: Found): number {
  let words = 0;
  for (let at = first; at < last; at += 1) if (begins[at] === true) words += 1;
  return words;
}

function opensSentence({ text, from }: Looked, { first }: Found): boolean {
  return /(?:^|[.!?:]\s*)$/u.test(text.slice(0, from[first]));
}

const placeOf = ({ from, to }: Looked, { first, last }: Found): Place => ({
  from: from[first] ?? 0,
  to: to[last - 1] ?? 0,
});

/** First names that are words, too: they count where they are written as a name. */
const isAlsoAWord = (letters: string): boolean => alsoWords.has(letters);

const alsoWords = new Set(
  `amber angel april art august autumn basil bill blue bob bonnie brook carol chance charity chase chip chuck clay
  cliff crystal daisy dale dawn dean dot drew earl eve faith fern finn flora forest frank fred gene ginger glen grace
  grant guy hale hazel heath heather holly hope hunter iris ivy jack jade jasmine jay jean jet jewel joy june justice
  lance lily major mark martin mason max may mercy miles nick norm olive opal pat patience peg penny pierce poppy
  precious prince queenie ray reed rich river rob robin rod rose rosemary ruby rue rusty sage sally sandy scarlet
  skip sky sonny star sterling stew storm sue summer teddy temple tiger trinity troy tuck van victor violet wade
  walker will willow winter woody young`.split(/\s+/u),
);
