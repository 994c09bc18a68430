import { createContext } from 'react';

/** A line as its copy has it. */
export interface CopiedLine {
  readonly key: string | null;
  readonly text: string;
}

/** Begins to say that a line is not right, for whoever reads their own copy; null: there is no way to say so. */
export const AskAboutLine = createContext<((line: CopiedLine) => void) | null>(null);
