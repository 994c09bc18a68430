import { createContext } from 'react';

/** What stands in front for everyone now: headings by id, the band above them. */
export interface Front {
  readonly headings: readonly string[];
  readonly band: boolean;
  /** Raised each time it is brought to the front anew; 0: nothing was. */
  readonly turn: number;
}

/** The board reads it; whoever leads through the conference sets it. */
export const FrontNow = createContext<Front>({ headings: [], band: false, turn: 0 });
