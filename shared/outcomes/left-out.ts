import type { Conference } from '../conference/conference.ts';
import type { AudienceId, PersonId } from '../protocol/ids.ts';
import type { BoardDocument } from './readable-board.ts';

/** Something the chair can read and this reader's copy lacks, or has in other words. */
export interface LeftOut {
  /** As the chair reads it. */
  readonly text: string;
  /** The words of the heading or part it stands under. */
  readonly heading: string;
  readonly why:
    | 'part'
    | 'audience'
    | 'children'
    | 'restricted'
    | 'other-wording'
    | 'professionals'
    | 'chair';
  /** For whom it is. */
  readonly audience: AudienceId;
  /** That group in words; for `children` the first names of those it is about. */
  readonly name: string;
  /** What the reader has in its place; null for nothing. */
  readonly instead: string | null;
}

/** What is left out of this reader's copy, in the order of the board. Pure. */
export function leftOut(
  _board: readonly BoardDocument[],
  _conference: Conference,
  _reader: PersonId,
): LeftOut[] {
  return [];
}
