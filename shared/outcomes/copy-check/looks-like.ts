import type { Place } from './find-pattern.ts';
import { foldCharacter, unseen } from './fold-text.ts';
import { streetWords } from './street-words.ts';

/** What looks, by itself, like something that can lead to somebody. */
export interface Detail extends Place {
  readonly kind: 'address' | 'phone' | 'email' | 'other';
}

/** Postal addresses, postcodes, telephone numbers, e-mail addresses and NHS numbers, in the order of the text. */
export function detailsIn(text: string): Detail[] {
  const { clean, from, to } = cleanText(text);
  const found: Detail[] = [];
  for (const { kind, looks, isOne } of shapes) {
    for (const match of clean.matchAll(looks)) {
      const [first, last] = [match.index, match.index + match[0].length];
      const place = { from: from[first] ?? 0, to: to[last - 1] ?? 0 };
      const isInside = found.some((one) => place.from < one.to && one.from < place.to);
      if (isOne(match[0], clean.slice(last)) && !isInside) found.push({ kind, ...place });
    }
  }
  return found.toSorted((one, other) => one.from - other.from);
}

interface Shape {
  readonly kind: Detail['kind'];
  readonly looks: RegExp;
  /** Looked at once more, with what follows. */
  readonly isOne: (match: string, after: string) => boolean;
}

const streets = streetWords.flat().join('|');
/** Of these words only those that are nothing else stand in small letters after a small word. */
const clearStreets = 'street|road|avenue|lane|crescent|terrace|gardens|grove|mews|rd|ave';
const some = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty';
/** No longer than names are: a line of apostrophes is tried again from each of them. */
const name = String.raw`\p{Lu}[\p{L}'’]{1,40}`;

const shapes: readonly Shape[] = [
  {
    kind: 'email',
    // From the beginning of a word only: tried from each of its letters, one long word takes a second.
    looks: /(?<![^\s@,;:()<>])[^\s@,;:()<>]+\s?(?:@|\(at\)|\[at\])\s?[^\s@,;:()<>]+\.[a-z]{2,}/giu,
    isOne: () => true,
  },
  // Ten digits, the last of which follows from the others.
  {
    kind: 'other',
    looks: /(?<![\d+])\d{3}[\s.-]?\d{3}[\s.-]?\d{4}(?!\d)/gu,
    isOne: isNhsNumber,
  },
  {
    kind: 'phone',
    looks: /(?<![\d.,£])(?:\+?\s?44|0)(?:[\s().-]*[\dOo]){9,10}(?![\dOo])/gu,
    isOne: (match) => match.replaceAll(/\D/gu, '').length >= 9,
  },
  // ZZ99 7LC, zz997lc; apart in other places only where it is all in capitals.
  {
    kind: 'address',
    looks: /(?<![\p{L}\d])[A-Za-z]{1,2}[\dO][A-Za-z\d]?[\s.-]?\d[A-Za-z]{2}(?![\p{L}\d])/gu,
    isOne: isPostcode,
  },
  {
    kind: 'address',
    looks:
      /(?<![\p{L}\d])[A-Z]{1,2}[\s.-]?[\dO][\s.-]?[A-Z\d]?[\s.-]{0,3}[\dO][\s.-]?[A-Z][\s.-]?[A-Z](?![\p{L}\d])/gu,
    isOne: isPostcode,
  },
  // 6 Larkspur Court, flat 3, 12a high street
  {
    kind: 'address',
    looks: new RegExp(
      String.raw`(?<![\p{L}\d])(?:\d{1,4}[A-Za-z]?|(?:${some}))[\s,.-]+(?:${name}[\s,.-]+){1,3}(?:${streets})(?![\p{L}\d])`,
      'giu',
    ),
    isOne: (match) =>
      new RegExp(String.raw`[\s,.-]${name}`, 'u').test(match) && !months.test(match),
  },
  {
    kind: 'address',
    looks: new RegExp(
      String.raw`(?<![\p{L}\d])\d{1,4}[a-z]?[\s,.-]+[\p{L}'’]{3,}[\s,.-]+(?:${clearStreets})(?![\p{L}\d])`,
      'giu',
    ),
    isOne: (match) => !months.test(match) && !small.test(match),
  },
  {
    kind: 'address',
    looks: new RegExp(
      String.raw`(?<![\p{L}\d])(?:${name}[ -]+){1,2}(?:${streets
        .split('|')
        .filter((one) => one.length > 3)
        .map((one) => `[${one.charAt(0).toUpperCase()}]${one.slice(1)}`)
        .join('|')})(?![\p{L}\d])`,
      'gu',
    ),
    isOne: (match, after) => !courts.test(match) && !months.test(match) && !isOfAPlace.test(after),
  },
  // The neighbour at number 11, flat 3
  {
    kind: 'address',
    looks: new RegExp(
      String.raw`(?<![\p{L}\d])(?:(?:at|to|from|in|of)\s+(?:number|no\.?|house)\s?(?:\d{1,4}[a-z]?|${some})|(?:flat|apartment|apt\.?)\s?\d{1,4}[a-z]?)(?![\p{L}\d])`,
      'giu',
    ),
    isOne: () => true,
  },
];

const months =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;
const small =
  /\b(?:the|this|that|our|his|her|my|your|their|and|for|with|from|metres|miles|minutes|busy|main)\b/iu;
const courts = /\b(?:Family|County|Crown|High|Youth|Magistrates'?|Supreme|Safe|Care|The|Own) /u;
/** What is called after a street and is no home. */
const isOfAPlace =
  /^[\s,]*(?:School|Primary|Junior|Infant|Academy|College|Nursery|Surgery|Practice|Clinic|Centre|Hub|Hospital|Police|Station|Library|Health|Medical)\b/u;

function isPostcode(match: string): boolean {
  const letters = match.replaceAll(/[^A-Za-z\d]/gu, '');
  const isWritten = /^[A-Z]{1,2}[\dO][A-Z\d]?[\dO][A-Z]{2}$/iu.test(letters);
  // Small letters stand for it only in the two pieces it has.
  const isPlain = /^[a-z]{1,2}\d[a-z\d]?[\s.-]?\d[a-z]{2}$/iu.test(match);
  return (
    isWritten && letters.length >= 5 && /\d/u.test(match) && (isPlain || !/[a-z]/u.test(match))
  );
}

function isNhsNumber(match: string): boolean {
  const digits = Array.from(match.replaceAll(/\D/gu, ''), Number);
  if (digits[0] === 0) return false;
  const sum = digits.slice(0, 9).reduce((all, digit, at) => all + digit * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

interface Clean {
  readonly clean: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** As it reads: what nobody sees is gone, letters that look Latin are Latin, everything else is as it was. */
function cleanText(text: string): Clean {
  const from: number[] = [];
  const to: number[] = [];
  let clean = '';
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const read = readAs(character);
    for (let index = 0; index < read.length; index += 1) {
      from.push(at);
      to.push(end);
    }
    clean += read;
    at = end;
  }
  return { clean, from, to };
}

function readAs(character: string): string {
  if (character <= '~') return character;
  if (unseen.test(character)) return '';
  const letters = foldCharacter(character);
  if (letters === '') return character.normalize('NFKC');
  return /\p{Lu}/u.test(character) ? letters.toUpperCase() : letters;
}
