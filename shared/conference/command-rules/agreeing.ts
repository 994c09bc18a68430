import { isKeeper, roleRights } from '../roles.ts';
import { keepers, open, wordsKept } from './doers.ts';
import type { CommandRule, Doer } from './doers.ts';

/** Has a voice in the plan, speaks for somebody who has one, or writes down what somebody says. */
const answerers: Doer = {
  includes: (person) =>
    roleRights[person.role].scores ||
    person.scores ||
    person.role === 'advocate' ||
    isKeeper(person),
  others: 'You are not asked here if you agree with the plan.',
};

/** Who agrees with the plan. */
export const agreeingRules = {
  askAgreement: { by: keepers, while: open, waits: true },
  agreePlan: { by: answerers, while: open, keeps: wordsKept },
} satisfies Record<string, CommandRule>;
