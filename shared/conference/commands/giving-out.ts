import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { words } from '../../protocol/texts.ts';
import { protectedKinds } from '../giving-out.ts';
import { command, peopleSchema } from './command.ts';

/** How the copies that were made at the close reach their readers. */
export const givingOutCommands = {
  /**
   * The chair's list of what must not be in whose copy, whole. `was`: the ids of the list it was made from; with another
   * one there meanwhile it is refused, and nothing goes from the list unseen.
   */
  setProtected: command('setProtected', {
    was: z.optional(z.array(idSchema).check(z.maxLength(100))),
    facts: z
      .array(
        z.strictObject({
          id: z.optional(idSchema),
          kind: z.enum(protectedKinds),
          text: words(limits.nameText),
          keptFrom: peopleSchema.check(z.minLength(1)),
        }),
      )
      .check(z.maxLength(100)),
  }),
  /** What was found in a copy may stand, and why. */
  settleHit: command('settleHit', { hit: idSchema, reason: words(limits.reasonText) }),
  setOfficeOnly: command('setOfficeOnly', { person: idSchema, on: z.boolean() }),
  /**
   * The second person has looked at the copies of this version, with the list and what is settled as they were after so
   * many changes: the minute taker; staff have a command of their own.
   */
  agreeToCopies: command('agreeToCopies', { version: z.int(), changes: z.optional(z.int()) }),
  giveOutCopies: command('giveOutCopies', { version: z.int() }),
} as const;
