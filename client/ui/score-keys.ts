/** The number a key chose, and when it was pressed, in milliseconds. */
export interface TypedDigit {
  readonly score: number;
  readonly at: number;
}

/** A 0 that follows a 1 within this time makes it 10. */
const togetherMs = 1200;

/** The number that a key chooses after what was typed before; null for a key that chooses none. */
export function digitTyped(key: string, at: number, before: TypedDigit | null): TypedDigit | null {
  if (key === 'Home') return { score: 0, at };
  if (key === 'End') return { score: 10, at };
  if (!/^\d$/.test(key)) return null;
  const isTen = key === '0' && before?.score === 1 && at - before.at <= togetherMs;
  return { score: isTen ? 10 : Number(key), at };
}
