/**
 * A name as a stranger typed it, without what could turn it round on the chair's list, push it out of its place or hide
 * in it: direction marks, line breaks, letters that are not seen, long runs of marks on one letter. Letters of every
 * script stay, and the joiners that some of them need. Empty where nothing is left to see.
 */
export function cleanName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s\u2800]+/gu, ' ')
    .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(clean) ? clean : '';
}

/** Among them the marks of direction, the zero-width space and the fillers of Hangul; not joiners and emoji styles. */
const unseen =
  /(?!\u200C|\u200D|\uFE0E|\uFE0F)(?:\p{Default_Ignorable_Code_Point}|[\u061C\u2066-\u2069\uFFF9-\uFFFB])/gu;
