/** Without 0 O 1 I L U V B 8 and S 5: letters and digits that stay apart when read out or seen from the back of a room. */
export const roomAlphabet = '234679ACDEFGHJKMNPQRTWXYZ';

/** Crockford's: digits and letters without I, L, O and U. */
export const crockfordAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `count` letters from the bytes, each letter as likely as the next (bytes that would favour some are passed over). */
export function spell(bytes: Uint8Array, alphabet: string, count: number): string {
  const fair = 256 - (256 % alphabet.length);
  const letters = [...bytes].filter((byte) => byte < fair).slice(0, count);
  if (letters.length < count) throw new Error('too few bytes to spell a code');
  return letters.map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

/** How somebody typed a room's code: any case, with or without the gap. */
export const plainRoomCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** How somebody typed a reading code; O is taken for 0, I and L for 1, as Crockford says. */
export const plainReadingCode = (typed: string): string =>
  plainRoomCode(typed).replaceAll('O', '0').replaceAll(/[IL]/g, '1');
