/** Everything random in one run comes from its seed. */
export interface Chance {
  /** From 0 to 1, never 1. */
  readonly next: () => number;
  /** A whole number below this. */
  readonly below: (limit: number) => number;
  readonly pick: <One>(from: readonly One[]) => One | undefined;
  readonly happens: (share: number) => boolean;
}

/** mulberry32: small, and the same on every machine. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)],
    happens: (share) => next() < share,
  };
}

/** Letters of which each is used once in a run, so that every typed one can be looked for. Half are two units long. */
export function createLetters(): { readonly take: (count: number) => string } {
  let used = 0;
  const letter = () => {
    used += 1;
    return String.fromCodePoint(used % 2 === 0 ? 0x4e00 + used / 2 : 0x20000 + (used - 1) / 2);
  };
  return { take: (count) => Array.from({ length: count }, letter).join('') };
}
