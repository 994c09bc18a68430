import type { Instant } from '../protocol/ids.ts';

/** Who of the council's staff may open it besides the account that chairs it. */
export interface Staff {
  /** May take over as chair, a minute after asking. */
  readonly deputy: string | null;
  readonly assigned: readonly string[];
  readonly takeOver: {
    readonly account: string;
    readonly name: string;
    readonly at: Instant;
  } | null;
  /** Who opened it after the close, and why. */
  readonly openings: readonly Opening[];
}

interface Opening {
  readonly at: Instant;
  readonly name: string;
  readonly reason: string;
}
