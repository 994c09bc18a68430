import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';

/** What the worker is asked for. */
export interface Job {
  readonly paper: Paper;
  readonly size: PaperSize;
}

/** What it answers, once, to each; before the first job it says 'open'. */
export type Answer =
  | { readonly ok: true; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly ok: false };
