import type { PaperSize, Tone } from '../../../shared/papers/paper.ts';

/** Where a block stands. */
export interface Place {
  /** Of a heading here; the title has level 1. */
  readonly level: number;
  /** Of what it stands in. */
  readonly tone: Tone;
  readonly size: PaperSize;
  /** What it stands under; a table called the same has no caption of its own. */
  readonly heading: string;
}
