import type { Line } from './line.ts';

/**
 * A short mark of what a text says, and none of its words: spaces, capitals and full stops count for nothing. Two texts
 * that say something else have another mark, by all likelihood.
 */
export function markOf(text: string): string {
  const said = text
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim();
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < said.length; at += 1) {
    const code = said.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}

/** People agreed with other words than stand there now. */
export const isAgreedBefore = ({
  agreedBy = [],
  agreedAs,
  text,
}: Pick<Line, 'agreedBy' | 'agreedAs' | 'text'>): boolean =>
  agreedBy.length > 0 && agreedAs !== undefined && agreedAs !== markOf(text);
