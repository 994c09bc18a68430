import { anyone, beforeClosed, chair, wordsKept } from './doers.ts';

/** What somebody writes before the day, and what the chair does with it. What each may hand in: `may-hand-in.ts`. */
export const handingInRules = {
  handIn: { by: anyone, while: beforeClosed, keeps: wordsKept },
  releaseHandedIn: { by: chair, while: beforeClosed, waits: true, keeps: wordsKept },
  setHandedInAside: { by: chair, while: beforeClosed },
  keepChildPage: { by: chair, while: beforeClosed, waits: true, keeps: wordsKept },
} as const;
