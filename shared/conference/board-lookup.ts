import type { AudienceId, LineId } from '../protocol/ids.ts';

/** The little that `decide` must know of the documents, given as functions so that it stays pure. */
export interface BoardLookup {
  /** The audience whose document holds this line now, or null. */
  audienceOf(line: LineId): AudienceId | null;
  /** How many lines that audience's document holds. */
  countLines(audience: AudienceId): number;
}
