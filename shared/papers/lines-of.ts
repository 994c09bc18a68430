import type { Code } from '../board/codes.ts';
import { linesOf } from '../outcomes/lines-of.ts';
import type { OutcomeLine, Outcomes } from '../outcomes/outcomes.ts';

/** Those of these kinds that still hold: what was struck out is not to be done. */
export const linesOfKind = (outcomes: Outcomes, ...kinds: readonly Code[]): OutcomeLine[] =>
  linesOf(outcomes).filter(({ kind, struck }) => !struck && kinds.includes(kind));

type Action = OutcomeLine & { readonly action: NonNullable<OutcomeLine['action']> };

/** The actions that still hold, the next first; those without a date at the end. */
export const actionsOf = (outcomes: Outcomes): Action[] =>
  linesOfKind(outcomes, 'action')
    .filter((line): line is Action => line.action !== null)
    .toSorted((one, other) => (one.action.by ?? last).localeCompare(other.action.by ?? last));

const last = '9999';
