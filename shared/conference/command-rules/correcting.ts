import { chair, wordsKept } from './doers.ts';
import type { CommandRule } from './doers.ts';

/** What readers say of their copies, and what is added afterwards. */
export const correctingRules = {
  answerCorrection: { by: chair, while: ['open', 'adjourned', 'closed'], keeps: wordsKept },
  addAddendum: { by: chair, while: ['closed'], keeps: wordsKept },
  takeBackAddendum: { by: chair, while: ['closed'] },
} satisfies Record<string, CommandRule>;
