import { always, chair, wordsKept } from './doers.ts';
import type { CommandRule, Doer } from './doers.ts';

const minuteTaker: Doer = {
  includes: ({ role }) => role === 'minute-taker',
  others:
    'Only a second person can do this: the minute taker, or a colleague whom the chair named.',
};

/** How the copies that were made at the close reach their readers. */
export const givingOutRules = {
  setProtected: { by: chair, while: always, keeps: wordsKept },
  settleHit: { by: chair, while: ['closed'], keeps: wordsKept },
  setOfficeOnly: { by: chair, while: always },
  agreeToCopies: { by: minuteTaker, while: ['closed'] },
  giveOutCopies: { by: chair, while: ['closed'] },
} satisfies Record<string, CommandRule>;
