import type { DrawingPage, Shape, Tie } from '../../shared/drawing/shape.ts';
import type { Typing } from './typing.ts';

/** What whoever draws does to a page, by hand on the canvas or by keyboard in its list. Each call is one step for everybody. */
export interface DrawingHands {
  /** Puts these there, whether they are new or not; only what differs is written. */
  readonly put: (shapes: readonly Shape[]) => void;
  readonly drop: (ids: readonly string[]) => void;
  readonly putTie: (tie: Tie) => void;
  readonly eraseTie: (id: string) => void;
  /** A box bound to what the page says it shows; null before the page has come. */
  readonly describe: () => Typing | null;
}

/** A page as one browser has it open. `hands` is null for whoever only looks. */
export interface ShownDrawing {
  readonly page: DrawingPage;
  readonly hands: DrawingHands | null;
  /** What is shown is the page: the server's content has arrived. */
  readonly synced: boolean;
}
