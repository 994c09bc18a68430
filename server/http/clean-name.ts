/**
 * A name as a stranger typed it, without what could turn it round on the chair's list or push it out of its place:
 * direction marks, line breaks, control characters, long runs of marks on one letter. Letters of every script stay,
 * and the joiners that some of them need.
 */
export const cleanName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
