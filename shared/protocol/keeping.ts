import * as z from 'zod/mini';
import { idSchema, opIdSchema } from './ids.ts';
import { limits } from './limits.ts';
import { words } from './texts.ts';

/** When a closed conference is destroyed, as lists show it. */
export const whenDestroyedSchema = z.object({
  /** Not before. */
  from: z.number(),
  /** When it will be, as things stand; null while somebody must still do something. */
  at: z.nullable(z.number()),
  /** It must be kept, whatever the date says. */
  held: z.boolean(),
  /** How many of the two have agreed. */
  agreed: z.int(),
  /** Its date is less than two weeks off, or over. */
  near: z.boolean(),
  over: z.boolean(),
});
export type WhenDestroyed = z.infer<typeof whenDestroyedSchema>;

const saidBy = z.object({ at: z.number(), name: z.string(), you: z.boolean() });

/**
 * GET /api/conferences/ID/keeping (who may open it, and administrators): whether a closed conference is to be destroyed.
 * POST does one of these → the same; what leads to its end needs a fresh proof.
 */
export const keepingSchema = z.object({
  /** An administrator learns no more of a conference than stands here. */
  you: z.enum(['chair', 'deputy', 'assigned', 'administrator']),
  kind: z.enum(['initial', 'review']),
  date: z.string(),
  days: z.int(),
  issued: z.number(),
  kept: whenDestroyedSchema,
  /** The soonest it could be, were the second person to agree now. */
  soonest: z.number(),
  hold: z.nullable(z.object({ at: z.number(), name: z.string(), reason: z.string() })),
  asked: z.nullable(saidBy),
  agreed: z.nullable(saidBy),
  may: z.array(z.enum(['hold', 'end-hold', 'ask', 'agree', 'call-off'])),
});
export type KeepingFacts = z.infer<typeof keepingSchema>;

export const changeKeepingSchema = z.union([
  z.strictObject({
    opId: opIdSchema,
    do: z.enum(['hold', 'end-hold']),
    reason: words(limits.reasonText),
  }),
  z.strictObject({ opId: opIdSchema, do: z.enum(['ask', 'agree', 'call-off']) }),
]);
export type ChangeKeeping = z.infer<typeof changeKeepingSchema>;

/**
 * GET /api/keeping (administrators): the council's setting, and every closed conference by its date, with nothing of
 * who it was about. POST {days} → `{days}`
 */
export const keepDaysSchema = z.strictObject({
  days: z.int().check(z.gte(limits.keepDays.least), z.lte(limits.keepDays.most)),
});
export const keepingListSchema = z.object({
  days: z.int(),
  conferences: z.array(
    z.object({
      conference: idSchema,
      kind: z.enum(['initial', 'review']),
      date: z.string(),
      kept: whenDestroyedSchema,
    }),
  ),
  destroyed: z.array(z.object({ conference: idSchema, at: z.number() })),
});
export type KeepingList = z.infer<typeof keepingListSchema>;
