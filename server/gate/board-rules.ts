import type { ChildId, LineId, PersonId } from '../../shared/protocol/ids.ts';

/** What the gate must be told of the conference to judge a line of one document. */
export interface BoardRules {
  readonly isPerson: (id: PersonId) => boolean;
  readonly isChild: (id: ChildId) => boolean;
  /** Does it stand in another document that some reader of this one may not open? */
  readonly isHiddenHere: (line: LineId) => boolean;
  /** Does it stand in any other document of the conference? */
  readonly standsElsewhere: (line: LineId) => boolean;
  /** Was it taken away for good? */
  readonly isGone: (line: LineId) => boolean;
}
