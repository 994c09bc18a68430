import { generateKeyBetween } from 'fractional-indexing';

/**
 * A key that sorts between two others; null is the start or the end. Never throws: for keys that are equal or crossed
 * it gives one right after `a`, and it finds room between keys that some other program made up. Where there is no room
 * at all, or a key would outgrow a line's field, it answers a key that is there already; lines with equal keys stand
 * by id.
 */
export function keyBetween(a: string | null, b: string | null): string {
  const isCrossed = a !== null && b !== null && a >= b;
  const high = isCrossed ? anyBetween(a, null) : b;
  const key = anyBetween(a, high);
  return key.length <= longest ? key : (a ?? b ?? key);
}

/** By order, then by id, in plain character order as everyone's browser compares it. */
export function compareByOrder(
  one: { readonly order: string; readonly id: string },
  other: { readonly order: string; readonly id: string },
): number {
  return compare(one.order, other.order) || compare(one.id, other.id);
}

/** `lineSchema` takes no longer key. */
const longest = 128;
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const middle = 'V';

function anyBetween(a: string | null, b: string | null): string {
  try {
    return generateKeyBetween(a, b);
  } catch {
    // Not a key of fractional-indexing: it throws on any it would not have made.
    return spelledBetween(a ?? '', b);
  }
}

/** Between two words of the alphabet, letter by letter. */
function spelledBetween(a: string, b: string | null): string {
  if (b === null) return a + middle;
  let key = '';
  for (let at = 0; at < b.length; at += 1) {
    const low = at < a.length ? digits.indexOf(a.charAt(at)) : -1;
    const high = digits.indexOf(b.charAt(at));
    if (high - low > 1) return key + digits.charAt(Math.ceil((low + high) / 2));
    if (low >= 0 && high > low) return a + middle;
    key += b.charAt(at);
  }
  return a === '' ? b : a;
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
