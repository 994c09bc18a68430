import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import { maybeWords } from '../../protocol/texts.ts';
import { command, peopleSchema } from './command.ts';

/** What a plan has besides its lines, and who agreed with a line when it was read out. */
export const planCommands = {
  /** Who leads, and who meets: for those of the part that runs now. */
  setPlanFrame: command('setPlanFrame', {
    /** The part's own audience; another part may have begun meanwhile. */
    audience: idSchema,
    lead: z.nullable(idSchema),
    coreGroup: peopleSchema,
    every: maybeWords(200),
  }),
  agreeLine: command('agreeLine', {
    line: idSchema,
    /** Null: oneself. Else whom one speaks for; and anyone of those who read it, for whoever writes the board. */
    person: z.nullable(idSchema),
    agrees: z.boolean(),
  }),
} as const;
