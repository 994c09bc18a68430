import type { DrawingId, DrawingKind } from '../drawing/drawing.ts';
import type { AudienceId, ChildId, DocumentId, PersonId } from '../protocol/ids.ts';

/** A page to draw on, with a document of its own for one audience. Its name and its content lie there and in sealed words. */
export interface Drawing {
  readonly id: DrawingId;
  readonly kind: DrawingKind;
  readonly name: string;
  readonly audience: AudienceId;
  /** Whose page it is, where a child draws; everybody of the audience may hear about them. */
  readonly child: ChildId | null;
  /** Of the children: its own, and those it began with, here or where it is a copy from. All its readers may hear about them. */
  readonly about: readonly ChildId[];
  /** The page it is a copy of; null: it began as its template. */
  readonly from: DrawingId | null;
  /** Who draws here without holding the pen of the board: the child, their advocate. */
  readonly drawers: readonly PersonId[];
  readonly document: DocumentId;
  readonly epoch: number;
  /** Put away: in no copy, seen by those with the pen only, and can be brought back. */
  readonly putAway: boolean;
}

/** Everything `decide` must know of what is drawn. */
export interface DrawnLookup {
  /** False for a page on which nothing lies but its template. */
  readonly isDrawnOn: boolean;
  /** What it shows, in words; empty: nobody wrote it. */
  readonly description: string;
}
