import { beforeClosed, keepers, open, wordsKept } from './doers.ts';
import type { CommandRule, Doer } from './doers.ts';

/** Whoever has a voice, and whoever speaks for somebody. */
const voices: Doer = {
  includes: ({ role, speaksFor }) =>
    role !== 'observer' && (role !== 'interpreter' || speaksFor.length > 0),
  others: 'You can follow the board here.',
};

/** What a plan has besides its lines, and who agreed with a line. */
export const planRules = {
  setPlanFrame: { by: keepers, while: beforeClosed, waits: true, keeps: wordsKept },
  agreeLine: { by: voices, while: open },
} satisfies Record<string, CommandRule>;
