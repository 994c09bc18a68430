import { isKeeper, roleRights } from '../roles.ts';
import { beforeClosed, chair, open } from './doers.ts';
import type { CommandRule, Doer } from './doers.ts';

/** Says what their agency thinks, or writes down what somebody says by phone. */
const givers: Doer = {
  includes: (person) => roleRights[person.role].professional || isKeeper(person),
  others: 'Only the agencies say here whether they think that a plan is needed.',
};

/** What each agency says, child by child. */
export const agencyViewRules = {
  setAgency: { by: chair, while: beforeClosed },
  askViews: { by: chair, while: open },
  giveViews: { by: givers, while: open, keeps: 'Your answer is still here.' },
  showViews: { by: chair, while: open },
  withdrawViews: { by: chair, while: open },
} satisfies Record<string, CommandRule>;
