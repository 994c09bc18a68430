import { foldText, sameLooks } from './fold-text.ts';

/** One way in which something can be written, as it is looked for. */
export interface Pattern {
  readonly letters: string;
  readonly lookalikes: string;
  /** How many letters may be missing, too many, wrong or changed round. */
  readonly slips: number;
  /** How many words it has. */
  readonly words: number;
  /** A single word that is somebody's or something's name: it counts where it is written as one. */
  readonly isName: boolean;
  readonly hasDigit: boolean;
  /** Pairs of letters beside one another, to see quickly that a text cannot hold it. */
  readonly pairs: readonly number[];
}

/** `exactly`: a number and what belongs to it allows no slip. */
export function patternOf(
  text: string,
  { isName = false, exactly = false }: { isName?: boolean; exactly?: boolean } = {},
): Pattern | null {
  const { letters, begins } = foldText(text);
  if (letters.length < 3 && !(isName && letters.length === 2)) return null;
  return {
    letters,
    lookalikes: sameLooks(letters),
    slips: exactly ? 0 : slipsIn(letters),
    words: begins.filter((isFirst) => isFirst).length,
    isName,
    hasDigit: /\d/u.test(letters),
    pairs: pairsIn(sameLooks(letters)),
  };
}

/** One slip from five letters on, two from nine. */
const slipsIn = ({ length }: string): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

const pairsPlaces = 1024;

/** Where the pairs of letters of a text stand in a set of bits. */
export function pairsIn(letters: string): number[] {
  const pairs: number[] = [];
  for (let at = 1; at < letters.length; at += 1) {
    pairs.push((letters.charCodeAt(at - 1) * 31 + letters.charCodeAt(at)) & (pairsPlaces - 1));
  }
  return pairs;
}

export function bitsOf(pairs: readonly number[]): Uint32Array {
  const bits = new Uint32Array(pairsPlaces / 32);
  for (const pair of pairs) bits[pair >> 5] = (bits[pair >> 5] ?? 0) | (1 << (pair & 31));
  return bits;
}

/** False: it cannot stand there, not even with its slips. One slip breaks three pairs at most. */
export function mayStandIn({ pairs, slips }: Pattern, bits: Uint32Array): boolean {
  let lacking = 0;
  for (const pair of pairs) {
    if (((bits[pair >> 5] ?? 0) & (1 << (pair & 31))) !== 0) continue;
    lacking += 1;
    if (lacking > 3 * slips) return false;
  }
  return true;
}
