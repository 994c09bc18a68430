import type { Line } from '../board/line.ts';
import type { AudienceId, ChildId, LineId } from '../protocol/ids.ts';
import type { DrawingId } from '../drawing/drawing.ts';
import type { Conference } from './conference.ts';
import type { DrawnLookup } from './drawings.ts';
import type { Template } from './template.ts';

/** The little that `decide` must know of the documents, given as functions so that it stays pure. */
export interface BoardLookup {
  /** The audience whose document holds this line now, or null. */
  audienceOf(line: LineId): AudienceId | null;
  /** The line as it stands in that document, or null. */
  readLine(line: LineId): Line | null;
  /** The comments that answer it in the same document. */
  commentsOn(line: LineId): readonly Line[];
  /** Every comment that answers it, in this document or in a narrower one, and whose document that is. */
  answersTo(line: LineId): readonly { readonly line: LineId; readonly audience: AudienceId }[];
  /** How many lines that audience's document holds. */
  countLines(audience: AudienceId): number;
  /** What is drawn on this page; null where it cannot be read. */
  drawn(drawing: DrawingId): DrawnLookup | null;
  /** The children whom lines of that audience's document are about. */
  childrenIn(audience: AudienceId): readonly ChildId[];
  /**
   * What the copy check finds in the newest copies: ids of places that hold what their reader must not know, settled or
   * not. They follow from the conference and the board alone.
   */
  hitsInCopies(conference: Conference): readonly string[];
  /** A format the chair may choose: a council's leaflet's, or the council's own; null for none of these. */
  template(id: string): Template | null;
  /**
   * An opaque id nobody has seen. For audiences, documents, dates, children and copies: each is seen by people who must
   * not learn from it what else the same command made. `of` says what it is for: a test makes ids that depend on nothing else.
   */
  freshId(of: string): string;
}
