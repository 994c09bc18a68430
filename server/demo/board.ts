import type { PenLine } from './board/line.ts';
import { forEveryone, narrower, restricted } from './board/narrower.ts';
import { actions, dangers } from './board/needs.ts';
import { strengths } from './board/strengths.ts';
import { worries } from './board/worries.ts';

/** What the pen wrote, in the order it was said. */
export const penLines: readonly PenLine[] = [
  ...restricted,
  ...forEveryone,
  ...worries,
  ...strengths,
  ...dangers,
  ...actions,
  ...narrower,
];
