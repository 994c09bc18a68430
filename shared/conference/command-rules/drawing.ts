import { always, beforeClosed, chair, keepers, wordsKept } from './doers.ts';
import type { CommandRule } from './doers.ts';

/** Pages to draw on. */
export const drawingRules = {
  makeDrawing: { by: keepers, while: beforeClosed, keeps: wordsKept },
  nameDrawing: { by: keepers, while: beforeClosed, keeps: wordsKept },
  setDrawers: { by: chair, while: beforeClosed },
  putDrawingAway: { by: keepers, while: beforeClosed },
  bringDrawingBack: { by: keepers, while: beforeClosed },
  releaseDrawing: { by: chair, while: beforeClosed, waits: true },
  showDrawing: { by: chair, while: always, waits: true },
  redactDrawing: { by: chair, while: ['open', 'adjourned'] },
} satisfies Record<string, CommandRule>;
