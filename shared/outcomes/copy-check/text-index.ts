import { lookable } from './find-pattern.ts';
import type { Looked } from './find-pattern.ts';
import { mayStandIn } from './patterns.ts';
import type { Pattern } from './patterns.ts';
import { beginsAlike, slipsBetween } from './slips.ts';

/** Many texts that are looked through for many things. */
export interface TextIndex {
  /** Those that may hold this; all others do not. */
  readonly mayHold: (pattern: Pattern) => Iterable<Looked>;
}

/**
 * Every word is compared with a name once, however many texts it stands in: 500 lines have a few thousand different words.
 */
export function indexTexts(texts: Iterable<string>): TextIndex {
  const all = [...texts].map(lookable);
  const byLength = new Map<number, Map<string, Word>>();
  for (const text of all) {
    for (const word of wordsOf(text)) {
      const words = byLength.get(word.length) ?? new Map<string, Word>();
      byLength.set(word.length, words);
      const known = words.get(word) ?? { letters: lettersIn(word), holding: [] };
      words.set(word, known);
      if (known.holding.at(-1) !== text) known.holding.push(text);
    }
  }
  const near = ({ letters, slips }: Pattern): Set<Looked> => {
    const found = new Set<Looked>();
    const own = lettersIn(letters);
    for (let length = letters.length - slips; length <= letters.length + slips; length += 1) {
      for (const [word, { letters: others, holding }] of byLength.get(length) ?? []) {
        // A slip puts one letter in the place of another, at most.
        if (bitsIn(own ^ others) > 2 * slips || !beginsAlike(word, letters, slips)) continue;
        if (slipsBetween(letters, word, slips) > slips) continue;
        for (const text of holding) found.add(text);
      }
    }
    return found;
  };
  return {
    mayHold: (pattern) => {
      if (pattern.words > 1 || pattern.slips === 0) {
        return all.filter(({ bits }) => mayStandIn(pattern, bits));
      }
      const found = near(pattern);
      for (const text of all) {
        if (mayStandIn(exactly(pattern), text.bits)) found.add(text);
      }
      return found;
    },
  };
}

/** A word, with which letters it has and where it stands. */
interface Word {
  readonly letters: number;
  readonly holding: Looked[];
}

function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const exactly = (pattern: Pattern): Pattern => ({ ...pattern, slips: 0 });

function wordsOf({ letters, begins }: Looked): string[] {
  const words: string[] = [];
  let first = 0;
  for (let at = 1; at <= letters.length; at += 1) {
    if (at < letters.length && begins[at] !== true) continue;
    words.push(letters.slice(first, at));
    first = at;
  }
  return words;
}
