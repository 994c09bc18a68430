/** Somebody who can be named in words. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
}

/**
 * Who of these is named in a text, also in other case, with other accents, as "Juno's", with a letter doubled, two
 * letters swapped or one vowel wrong. `known` are names that say nothing: a last name that the readers share.
 */
export function namedIn<Person extends Nameable>(
  text: string,
  people: readonly Person[],
  known: readonly string[] = [],
): Person[] {
  const words = [...new Set(wordsOf(text))];
  const said = new Set(known.flatMap(partsOfName));
  return people.filter(({ name }) =>
    partsOfName(name).some(
      (part) =>
        !said.has(part) && words.some((word) => isName(word, part) || soundsLike(word, part)),
    ),
  );
}

/** The words of a name by which somebody is known: neither "Mr" nor a letter on its own. */
const partsOfName = (name: string): string[] =>
  wordsOf(name).filter((word) => word.length > 2 && !titles.has(word));

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(unseen, '')
    .toLowerCase()
    .replaceAll(/./gu, (letter) => lookalikes.get(letter) ?? letter);
  return plain.match(/\p{L}+(?:['’]\p{L}+)*/gu)?.map((word) => word.replace(/['’].*$/u, '')) ?? [];
}

const isName = (word: string, name: string): boolean => word === name || word === `${name}s`;

function soundsLike(word: string, name: string): boolean {
  // A short name is too close to too many words, and a word of another length is no slip.
  if (name.length < 4 || Math.abs(word.length - name.length) > 2 || ordinary.has(word)) {
    return false;
  }
  return once(word) === once(name) || isSlip(word, name);
}

/** Two neighbours swapped, or one vowel put for another, left out or added. */
function isSlip(word: string, name: string): boolean {
  const [longer, shorter] = word.length > name.length ? [word, name] : [name, word];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  const rest = longer.slice(at + 1);
  if (longer.length > shorter.length) return isSoft(longer[at]) && rest === shorter.slice(at);
  const isVowel = isSoft(longer[at]) && isSoft(shorter[at]) && rest === shorter.slice(at + 1);
  const swapped = `${longer.slice(0, at)}${longer[at + 1] ?? ''}${longer[at] ?? ''}`;
  return isVowel || `${swapped}${longer.slice(at + 2)}` === shorter;
}

const isSoft = (letter: string | undefined): boolean =>
  letter !== undefined && 'aeiouyh'.includes(letter);

/** "junno" as "juno". */
const once = (word: string): string => word.replaceAll(/(.)\1+/gu, '$1');

/** Accents that stand apart after NFKD, soft hyphens and letters without width. */
const unseen = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Letters of other alphabets, and digits, that look like ours. */
const lookalikes = new Map(
  [
    'аa',
    'еe',
    'оo',
    'рp',
    'сc',
    'уy',
    'хx',
    'іi',
    'јj',
    'кk',
    'мm',
    'тt',
    'οo',
    'αa',
    'ιi',
    '0o',
  ].map(([letter = '', ours = '']) => [letter, ours]),
);

/** Words of every day that differ from a name by a letter. */
const ordinary = new Set([
  'june',
  'july',
  'march',
  'april',
  'one',
  'ones',
  'home',
  'time',
  'these',
]);

const titles = new Set(
  'mr mrs ms miss mx dr prof professor rev sir dame lady lord pc dc ds di wpc sgt insp'.split(' '),
);
