import { run } from './runs.ts';
import type { Run } from './sheet.ts';

/** A heading is not cut in two by the end of a page: a very long one stands in full beneath its own beginning. */
export function splitHeading(whole: Run): { readonly heading: Run; readonly rest: readonly Run[] } {
  if (lengthOf(whole) <= longest) return { heading: whole, rest: [] };
  const start = Array.from(whole.lines.join(' ')).slice(0, lettersOfTheStart).join('');
  return { heading: run(`${start}…`), rest: [whole] };
}

const longest = 300;
const lettersOfTheStart = 100;

/** How many letters there are to set. */
export const lengthOf = ({ lines }: Run): number => lines.join(' ').length;
