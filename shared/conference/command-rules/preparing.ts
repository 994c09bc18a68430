import { anyone, beforeClosed, chair, keepers, wordsKept } from './doers.ts';

/** What is made ready before the day: the chair's, but for what the minute taker writes down and readers tick. */
export const preparingRules = {
  setNeeds: { by: keepers, while: beforeClosed, keeps: wordsKept },
  putReport: { by: chair, while: beforeClosed, keeps: wordsKept },
  dropReport: { by: chair, while: beforeClosed },
  shareReport: { by: chair, while: beforeClosed, keeps: wordsKept },
  unshareReport: { by: chair, while: beforeClosed },
  readReport: { by: anyone, while: beforeClosed },
  putError: { by: chair, while: beforeClosed, keeps: wordsKept },
  dropError: { by: chair, while: beforeClosed },
  putExclusion: { by: chair, while: beforeClosed, keeps: wordsKept },
  dropExclusion: { by: chair, while: beforeClosed },
  putTalk: { by: chair, while: beforeClosed, keeps: wordsKept },
  dropTalk: { by: chair, while: beforeClosed },
  setAbsence: { by: chair, while: beforeClosed, keeps: wordsKept },
} as const;
