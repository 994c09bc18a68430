import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';
import { protectedKinds } from '../../giving-out.ts';

/** How the newest copies stand: for the chair; and for the minute taker where a second person is asked for. */
export const givingOutViewSchema = z.object({
  /** The version of the newest copies; 0 before the first close. */
  version: z.int(),
  givenOut: z.boolean(),
  needsSecond: z.boolean(),
  agreed: z.nullable(z.object({ name: z.string(), at: z.number() })),
  /** Chair only, from here on. */
  officeOnly: z.optional(z.array(idSchema)),
  protectedFacts: z.optional(
    z.array(
      z.object({
        id: idSchema,
        kind: z.enum(protectedKinds),
        text: z.string(),
        keptFrom: z.array(idSchema),
      }),
    ),
  ),
});
export type GivingOutView = z.infer<typeof givingOutViewSchema>;
