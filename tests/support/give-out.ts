import type { Conference } from '../../shared/conference/conference.ts';
import { isSplitFamily } from '../../shared/conference/giving-out.ts';
import { findHits } from '../../shared/outcomes/copy-check/find-hits.ts';
import type { BoardDocument } from '../../shared/outcomes/readable-board.ts';

interface Closed {
  readonly state: Conference;
  readonly board: readonly BoardDocument[];
}

type Step = Record<string, unknown> & { readonly kind: string };

/** What must happen between the close and the readers: what was found may stay, and a second person looks where one must. */
export function stepsToGiveOut({ state, board }: Closed): { by: 'chair' | 'second'; step: Step }[] {
  const version = state.issues.at(-1)?.version ?? 0;
  const { settled } = state.givingOut;
  const open = findHits(board, state).filter(({ id }) => !settled.has(id));
  return [
    ...open.map(({ id }) => ({
      by: 'chair' as const,
      step: { kind: 'settleHit', hit: id, reason: 'It may stay' },
    })),
    ...(isSplitFamily(state)
      ? [{ by: 'second' as const, step: { kind: 'agreeToCopies', version } }]
      : []),
    { by: 'chair', step: { kind: 'giveOutCopies', version } },
  ];
}
