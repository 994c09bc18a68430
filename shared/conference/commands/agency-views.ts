import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { maybeWords } from '../../protocol/texts.ts';
import { sectors } from '../agency-views.ts';
import { command } from './command.ts';

/** What each agency says, child by child. */
export const agencyViewCommands = {
  /** Of which kind of agency somebody is, and whether they have had to do with the child or the family themselves. */
  setAgency: command('setAgency', {
    person: idSchema,
    sector: z.enum(sectors),
    knowsFamily: z.boolean(),
  }),
  askViews: command('askViews', {
    /** Who gives views and sees them; none: those of the part that runs now. */
    audience: z.optional(idSchema),
  }),
  giveViews: command('giveViews', {
    round: idSchema,
    /** Whose agency's view it is: oneself, or somebody who tells it to chair or minute taker by phone. */
    person: idSchema,
    views: z
      .array(
        z.strictObject({
          child: idSchema,
          outcome: z.enum(['plan', 'child-in-need', 'neither']),
          reason: maybeWords(limits.reasonText),
        }),
      )
      .check(z.minLength(1), z.maxLength(limits.children)),
  }),
  showViews: command('showViews', { round: idSchema }),
  withdrawViews: command('withdrawViews', { round: idSchema }),
} as const;
