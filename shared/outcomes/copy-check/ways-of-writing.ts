import { detailsIn } from './looks-like.ts';
import type { Pattern } from './patterns.ts';
import { patternOf } from './patterns.ts';
import { formsOfStreet, numberFromWords, numberInWords } from './street-words.ts';
import type { Hit } from './hit.ts';

/**
 * How something that must not be in a copy may stand there: whole, in its parts, and in short forms. `shared`: words of
 * names that tell of nobody by themselves.
 */
export function waysOfWriting(
  kind: Hit['kind'],
  text: string,
  shared: ReadonlySet<string> = new Set(),
): Pattern[] {
  const ways = [
    ...phrases(kind, text, shared),
    ...detailsIn(text).map(({ kind: of, from, to }) => {
      const detail = text.slice(from, to);
      return of === 'address' && !/\d/u.test(detail) ? patternOf(detail) : exactly(detail);
    }),
  ].filter((way) => way !== null);
  return [...new Map(ways.map((way) => [`${way.letters} ${way.isName}`, way])).values()];
}

function phrases(kind: Hit['kind'], text: string, shared: ReadonlySet<string>): (Pattern | null)[] {
  switch (kind) {
    case 'person':
    case 'child': {
      const names = namesIn(text);
      return [
        names.length === 1 ? null : patternOf(text),
        ...names
          .filter((name) => !shared.has(name))
          .map((name) => patternOf(name, { isName: true })),
      ];
    }
    case 'school':
      return [patternOf(text), patternOf(withoutEnd(text, kindsOfSchool))];
    case 'phone':
    case 'email':
      return [exactly(text)];
    default:
      return [patternOf(text), ...addresses(text), ...ownWords(text)];
  }
}

const exactly = (text: string): Pattern | null => patternOf(text, { exactly: true });

const wordsOf = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}\p{M}\p{Cf}'’]+/u).filter((word) => word !== '');

/** The words of a name, without what anybody is called. */
const namesIn = (text: string): string[] =>
  wordsOf(text).filter((word) => word.length > 1 && !titles.has(word.toLowerCase()));

const titles = new Set(
  'mr mrs miss ms mx dr dc ds pc sgt sir lady rev nana nan gran grandad granny auntie aunt uncle mum dad baby'.split(
    ' ',
  ),
);

const kindsOfSchool =
  /[\s,]+(?:(?:primary|infant|junior|secondary|high|grammar|church of england|ce|rc|catholic|community)\s+)*(?:school|academy|nursery|college|pre-?school)$/iu;

const withoutEnd = (text: string, end: RegExp): string => text.replace(end, '');

/** Each street of an address: with its number, in the short forms of both; and by its name, where that is one. */
function addresses(text: string): (Pattern | null)[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) => {
    const forms = formsOfStreet(word.toLowerCase());
    const before = words.slice(Math.max(0, at - 3), at);
    const start = before.findLastIndex((one) => isNumber(one));
    const street = before.slice(start + 1).filter((one) => /^\p{Lu}/u.test(one));
    if (forms === undefined || street.length === 0) return [];
    const numbers = start < 0 ? [] : numbersOf(before[start] ?? '');
    const long = street.length === 1 ? (street[0] ?? '') : '';
    return [
      ...forms.map((form) => patternOf([...street, form].join(' '))),
      ...numbers.flatMap((number) => [
        exactly([number, ...street].join(' ')),
        ...forms.map((form) => exactly([number, ...street, form].join(' '))),
      ]),
      long.length >= 5 && !plainStreets.has(long.toLowerCase())
        ? patternOf(long, { isName: true })
        : null,
    ];
  });
}

const isNumber = (word: string): boolean =>
  /^\d{1,4}[a-z]?$/iu.test(word) || numberFromWords(word.toLowerCase()) !== null;

function numbersOf(word: string): string[] {
  const digits = numberFromWords(word.toLowerCase()) ?? word;
  const said = numberInWords(digits);
  return said === null ? [digits] : [digits, said];
}

/** There is one in every town. */
const plainStreets = new Set(
  `church chapel school station victoria albert queens kings north south east west green grange manor mill market
  bridge castle garden orchard meadow spring river woodland hillside central london`.split(/\s+/u),
);

/** Words that nothing else is called: names inside it, and what sounds like medicine. */
const ownWords = (text: string): (Pattern | null)[] =>
  wordsOf(text).flatMap((word, at) => {
    if (isMedicine(word)) return [patternOf(word)];
    const isNamed = at > 0 && word.length >= 5 && /^\p{Lu}\p{Ll}/u.test(word);
    const isOperation = /^op(?:eration)?$/iu.test(wordsOf(text)[at - 1] ?? '');
    return isNamed && isOperation ? [patternOf(word, { isName: true })] : [];
  });

/** By how such words end (British National Formulary). */
export const isMedicine = (word: string): boolean =>
  word.length >= 6 &&
  (medicineEnds.test(word) ||
    ['lithium', 'insulin', 'methadone', 'valproate'].includes(word.toLowerCase()));

const medicineEnds =
  /(?:traline|pram|xetine|axine|zodone|azepam|zolam|azepine|apine|idone|piprazole|prazole|cillin|mycin|statin|olol|dipine|sartan|triptan|tidine|norphine|orphine|codone|codeine|trexone|prosate|sulfiram|phenidate|fetamine|gabalin|pentin|clone|zolpidem|peridol|promazine)$/iu;
