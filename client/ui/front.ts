import { createContext } from 'react';

/** What stands in front for everyone now: headings by id, the band above them, the tool beside the board. */
export interface Front {
  readonly headings: readonly string[];
  readonly band: boolean;
  /** The tool that belongs to it, where this person has it. */
  readonly tool: string | null;
  /** Raised each time it is brought to the front anew; 0: nothing was. */
  readonly turn: number;
}

/** The board reads it; whoever leads through the conference sets it. */
export const FrontNow = createContext<Front>({ headings: [], band: false, tool: null, turn: 0 });
