import type { Cell } from '../../../shared/papers/paper.ts';
import { textWidth } from './sizes.ts';

/** A bold letter of Arial is about 0.6 of its height wide. */
const letterWidth = (halfPoints: number): number => halfPoints * 10 * 0.6;

/**
 * How wide each column of a table is: its longest word fits where that can be, and what is left goes where most is
 * written. In twentieths of a point, for letters of this many half points.
 */
export function columnWidths(rows: readonly (readonly Cell[])[], halfPoints: number): number[] {
  const columns = (rows[0] ?? []).map((_, at) =>
    rows.flatMap((row) => [row[at]?.text ?? '', ...(row[at]?.notes ?? [])]),
  );
  const needs = columns.map((texts) => longestWord(texts) * letterWidth(halfPoints) + 160);
  const wants = columns.map((texts) =>
    Math.min(60, Math.max(1, ...texts.map(({ length }) => length))),
  );
  const left = textWidth - sum(needs);
  if (left < 0) return needs.map((need) => Math.floor((need / sum(needs)) * textWidth));
  return needs.map((need, at) => Math.floor(need + ((wants[at] ?? 0) / sum(wants)) * left));
}

/** Longer ones are cut anyway. */
const longestWord = (texts: readonly string[]): number =>
  Math.min(
    16,
    Math.max(...texts.flatMap((text) => text.split(/\s+/u)).map(({ length }) => length)),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
