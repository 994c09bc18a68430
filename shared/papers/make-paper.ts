import type { Outcomes } from '../outcomes/outcomes.ts';
import { outcomesPaper } from './outcomes-paper.ts';
import type { Paper, PaperKind } from './paper.ts';
import { papersFor } from './papers-for.ts';

/** One paper of a reader, made of their own copy and of nothing else; null where there is no such paper for them. */
export function makePaper(kind: PaperKind, outcomes: Outcomes): Paper | null {
  if (!papersFor(outcomes).includes(kind)) return null;
  switch (kind) {
    case 'outcomes':
      return outcomesPaper(outcomes);
    default:
      return null;
  }
}
