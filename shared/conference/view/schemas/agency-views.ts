import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';
import { sectors } from '../../agency-views.ts';

export const decidesSchema = z.enum(['chair', 'professionals', 'agencies', 'members']);
const outcomeSchema = z.enum(['plan', 'child-in-need', 'neither']);

/** The name is empty where the kind of agency alone says which it is. */
const agencyShape = { sector: z.enum(sectors), name: z.string() };

const childViewShape = { child: idSchema, outcome: outcomeSchema, reason: z.string() };

/** How many of the agencies this reader sees say what of one child. */
const tallySchema = z.object({
  child: idSchema,
  plan: z.number(),
  childInNeed: z.number(),
  neither: z.number(),
});

/** One round in which the agencies say what they think. */
export const viewRoundViewSchema = z.object({
  id: idSchema,
  audience: idSchema,
  standing: z.enum(['asking', 'shown']),
  /** Until they are shown: of the agencies whose people the reader sees. */
  asked: z.number(),
  answered: z.number(),
  /** The reader's own agency, and what was said for it so far, by whom of it. */
  mine: z.optional(
    z.object({
      ...agencyShape,
      given: z.array(z.object({ ...childViewShape, by: z.nullable(idSchema) })),
    }),
  ),
  /** Chair only: of whom a view is still missing, and for which children. */
  missing: z.optional(
    z.array(z.object({ ...agencyShape, people: z.array(idSchema), children: z.array(idSchema) })),
  ),
  /** Chair and minute taker: whose view they may write down, as it is told to them by phone. */
  mayRecordFor: z.optional(z.array(idSchema)),
  /** Only once they are shown. */
  shown: z.optional(
    z.object({
      agencies: z.array(
        z.object({
          ...agencyShape,
          byPhone: z.boolean(),
          views: z.array(z.object(childViewShape)),
        }),
      ),
      tally: z.array(tallySchema),
    }),
  ),
});

/** For the chair: which agencies are here, and what that means for a decision. */
export const decidingViewSchema = z.object({
  quorum: z.object({
    agencies: z.array(z.object({ ...agencyShape, people: z.array(idSchema) })),
    socialCare: z.boolean(),
    others: z.number(),
    needs: z.number(),
    met: z.boolean(),
    /** It was so when the newest views were shown; left out where none were. */
    whenShown: z.optional(z.boolean()),
  }),
  /** Whenever the agencies that were here changed (milliseconds since 1970). */
  overTime: z.array(
    z.object({
      at: z.number(),
      part: idSchema,
      agencies: z.array(z.enum(sectors)),
      met: z.boolean(),
      left: z.array(idSchema),
    }),
  ),
  /** The category of the last conference. */
  before: z.array(z.object({ child: idSchema, category: z.string() })),
});

export const decisionViewSchema = z.object({
  /** Counts for the chair, who records over it; always 1 for everyone else. */
  version: z.number(),
  children: z.array(
    z.object({
      child: idSchema,
      outcome: outcomeSchema,
      category: z.nullable(z.string()),
      alsoCategories: z.array(z.string()),
      /** Why, for this child. Nothing said: left out. */
      reason: z.optional(z.string()),
      /** Why otherwise than most agencies said, for those who saw what they said. */
      differs: z.optional(z.string()),
    }),
  ),
  reasons: z.string(),
  dissent: z.array(
    z.object({
      person: idSchema,
      children: z.array(idSchema),
      outcome: outcomeSchema,
      reason: z.string(),
      /** They want it looked at by the council's rules on differences; else left out. */
      formal: z.optional(z.boolean()),
    }),
  ),
  parentsViews: z.array(z.object({ person: idSchema, words: z.string() })),
  /** Who decided, as the settings have it. */
  decides: decidesSchema,
  /** What the agencies said, for those who saw it. */
  tally: z.optional(z.array(tallySchema)),
  /** Chair and minute taker only: how many agencies were here when it was recorded, and whether they were enough. */
  quorum: z.optional(z.object({ agencies: z.number(), met: z.boolean() })),
});
