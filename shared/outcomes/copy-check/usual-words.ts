import type { Conference } from '../../conference/conference.ts';
import type { BoardDocument } from '../readable-board.ts';
import type { IsOrdinary } from './find-pattern.ts';
import { lettersOf } from './fold-text.ts';
import { writtenOn } from './written-on.ts';

/** Words written small somewhere on the boards, and names of the list: none of them is a slip in somebody else's name. */
export function usualWords(
  board: readonly BoardDocument[],
  { people, children }: Conference,
): IsOrdinary {
  const usual = new Set<string>();
  const seen = new Set<string>();
  for (const document of board) {
    for (const text of writtenOn(document)) {
      for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
        if (seen.has(word)) continue;
        seen.add(word);
        if (/^\p{Ll}/u.test(word)) usual.add(lettersOf(word));
      }
    }
  }
  const names = [
    ...[...people.values()].map(({ name }) => name),
    ...children.map((one) => one.name),
  ];
  for (const name of names) for (const word of name.split(/\s+/u)) usual.add(lettersOf(word));
  return (letters) => usual.has(letters);
}
