import { always, chair, keepers, wordsKept } from './doers.ts';
import type { CommandRule } from './doers.ts';

/** Who is told of the decision besides those who were there: most of it happens after the close. */
export const notifyingRules = {
  putNotification: { by: keepers, while: always, keeps: wordsKept },
  dropNotification: { by: keepers, while: always },
  setRestriction: { by: chair, while: always, keeps: wordsKept },
} satisfies Record<string, CommandRule>;
