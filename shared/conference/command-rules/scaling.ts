import { answerers, chair, open, wordsKept } from './doers.ts';

/** Who asks for numbers, gives them, and shows them. */
export const scalingRules = {
  askScale: { by: chair, while: open, keeps: wordsKept },
  answerScale: { by: answerers, while: open, keeps: 'Your answer is still here.' },
  revealScale: { by: chair, while: open },
  withdrawScale: { by: chair, while: open },
  answerAlert: { by: chair, while: open, keeps: wordsKept },
} as const;
