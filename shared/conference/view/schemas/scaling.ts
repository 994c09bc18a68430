import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';
import { planNeededs } from '../../../board/plan-needed.ts';
import { revealGroups } from '../../template.ts';

const groupSchema = z.enum(revealGroups);

const answerSchema = z.object({
  person: idSchema,
  score: z.nullable(z.number()),
  reason: z.string(),
  oneHigher: z.string(),
  /** Of professionals, where the question asks for it. */
  planNeeded: z.optional(z.enum(planNeededs)),
  recordedBy: idSchema,
});

/** A scale question as one reader may know it. */
export const scaleViewSchema = z.object({
  id: idSchema,
  audience: idSchema,
  question: z.string(),
  ten: z.string(),
  zero: z.string(),
  danger: z.nullable(idSchema),
  reasons: z.enum(['nobody', 'professionals', 'all']),
  /** Professionals say with their number whether a plan is needed. Left out where they do not. */
  asksPlan: z.optional(z.literal(true)),
  standing: z.enum(['asking', 'revealed', 'withdrawn']),
  /** How many have answered; children are not counted. */
  asked: z.number(),
  answered: z.number(),
  /** The reader is asked; `mine` is their own answer, which nobody else receives before the reveal. */
  askedOfMe: z.boolean(),
  mine: z.nullable(answerSchema),
  /** Shown one group after another, in this order, and which of them everyone sees already. */
  order: z.optional(z.array(groupSchema)),
  shown: z.optional(z.array(groupSchema)),
  /** What was put in one go bears the same one. */
  set: z.optional(idSchema),
  /** The first round, where this is the second. */
  again: z.optional(idSchema),
  /** Chair and minute taker only: who has not answered (never a child), and whose answer they may record. */
  missing: z.optional(z.array(idSchema)),
  /** Chair and minute taker: people without a device. Advocate: whom they speak for. */
  mayRecordFor: z.optional(z.array(idSchema)),
  /** Chair and minute taker: whose of these is written down already. */
  given: z.optional(z.array(idSchema)),
  /** Chair only: the groups that are not shown yet. */
  turns: z.optional(
    z.array(z.object({ group: groupSchema, asked: z.number(), answered: z.number() })),
  ),
  /** Chair only, once it is shown: who was asked, so that the same people can be asked again. */
  whom: z.optional(z.array(idSchema)),
  /** Chair only: a number that is shown is at or below the council's line. */
  alert: z.optional(
    z.object({
      at: z.number(),
      asks: z.string(),
      people: z.array(idSchema),
      /** What was written down about it. */
      answer: z.nullable(z.string()),
      /** Nothing was written down yet, or not since the newest of these numbers. */
      open: z.boolean(),
    }),
  ),
  /** Only those that are shown; to a child only their own. */
  answers: z.optional(z.array(answerSchema)),
});

export type ScaleView = z.infer<typeof scaleViewSchema>;
