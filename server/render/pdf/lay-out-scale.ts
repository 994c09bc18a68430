import type { Block, ScaleMark } from '../../../shared/papers/paper.ts';
import { replaceUncovered, uncoverable } from './covered.ts';
import { run } from './runs.ts';
import type { SheetBlock, SheetMark } from './sheet.ts';

/** The number line: whose shapes stand above each number from 0 to 10. */
export function layOutScale({ marks, alt, legend }: Extract<Block, { is: 'scale' }>): SheetBlock {
  const stacks = Array.from({ length: 11 }, (_, score) =>
    marks.filter((mark) => nearest(mark.score) === score).map(shape),
  );
  return {
    is: 'scale',
    stacks,
    tallest: Math.max(1, ...stacks.map(({ length }) => length)),
    // A picture without words for it is refused.
    alt: replaceUncovered(alt).trim() || inWords(marks),
    legend: legend.map(({ voice, words }) => ({ voice, words: run(words) })),
  };
}

const nearest = (score: number): number => Math.min(10, Math.max(0, Math.round(score)));

/** A letter no font has leaves its shape empty: its name would not fit in. */
const shape = ({ voice, initials }: ScaleMark): SheetMark => ({
  voice,
  initials:
    uncoverable(initials).length === 0
      ? Array.from(replaceUncovered(initials)).slice(0, 6).join('')
      : '',
});

const inWords = (marks: readonly ScaleMark[]): string =>
  replaceUncovered(marks.map(({ name, score }) => `${name}: ${String(score)}`).join('; ')).trim() ||
  '0–10';
