import type { Conference } from '../../conference/conference.ts';
import { lettersOf } from './fold-text.ts';
import type { Hit } from './hit.ts';
import { detailsIn } from './looks-like.ts';
import { formsOfStreet } from './street-words.ts';
import { isMedicine } from './ways-of-writing.ts';

/** A piece of a board that tells more than the words around it. */
export interface Telling {
  readonly kind: Hit['kind'];
  readonly text: string;
  readonly letters: string;
  /** An address, a number: it means the same wherever it stands. Otherwise a name or a word. */
  readonly isDetail: boolean;
}

/** Addresses, numbers, medicines, the names of operations, and proper names of nobody on the list, once each. */
export function tellingWords(texts: readonly string[], conference: Conference): Telling[] {
  const usual = usualNames(conference);
  const found = texts.flatMap((text) => [
    ...detailsIn(text).map(({ kind, from, to }) =>
      telling(kind, withoutPreposition(text.slice(from, to)), true),
    ),
    ...wordsOf(text).flatMap(([word, before], at) => wordTold(word, before, at, usual)),
  ]);
  return [...new Map(found.map((one) => [`${one.kind} ${one.letters}`, one])).values()];
}

const telling = (kind: Hit['kind'], text: string, isDetail: boolean): Telling => ({
  kind,
  text,
  letters: lettersOf(text),
  isDetail,
});

const withoutPreposition = (text: string): string => text.replace(/^(?:at|to|from|in|of)\s+/iu, '');

function wordTold(word: string, before: string, at: number, usual: ReadonlySet<string>): Telling[] {
  if (isMedicine(word)) return [telling('health', word, true)];
  const letters = lettersOf(word);
  const isName = /^\p{Lu}\p{Ll}{3,}/u.test(word) && formsOfStreet(letters) === undefined;
  if (!isName) return [];
  if (/^Op(?:eration)?$/u.test(before)) return [telling('other', `Operation ${word}`, true)];
  const isUsual = usual.has(letters) || at === 0 || before === '';
  return isUsual ? [] : [telling('person', word, false)];
}

/** Each word with the one before it; nothing before the first of a sentence. */
const wordsOf = (text: string): (readonly [word: string, before: string])[] =>
  text.split(/[.!?:;]\s+|\n/u).flatMap((sentence) => {
    const words = sentence.split(/[^\p{L}\p{N}\p{M}\p{Cf}’-]+/u).filter((word) => word !== '');
    return words.map((word, at) => [word.replace(/[’'-]s?$/u, ''), words[at - 1] ?? ''] as const);
  });

/** Names everybody of the conference knows, and words that are always written as names. */
function usualNames({ people, children, details, template }: Conference): Set<string> {
  const known = [
    ...[...people.values()].flatMap(({ name, title, agency }) => [name, title, agency]),
    ...children.map(({ name }) => name),
    details.place,
    template.council,
    calendar,
  ];
  return new Set(known.flatMap((words) => words.split(/[^\p{L}\p{M}]+/u).map(lettersOf)));
}

const calendar =
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter English Welsh Polish Urdu Operation School Police Court Nana Granny Grandad Mother Father Auntie Uncle Council Social Care Children Team Conference Plan';
