import { chair, keepers, open } from './doers.ts';
import type { CommandRule } from './doers.ts';

/** How the chair leads through the running order. A restricted part has none: those outside would come back to its traces. */
export const courseRules = {
  goToStage: { by: chair, while: open, waits: true },
  giveTurn: { by: keepers, while: open, waits: true },
  setTimer: { by: chair, while: open, waits: true },
  startBreak: { by: chair, while: open, waits: true },
  endBreak: { by: chair, while: open, waits: true },
  stepOut: { by: chair, while: open, waits: true },
  comeBack: { by: chair, while: open, waits: true },
} as const satisfies Record<string, CommandRule>;
