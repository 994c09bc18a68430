import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { maybeWords, words } from '../../protocol/texts.ts';
import { planNeededs } from '../../board/plan-needed.ts';
import { revealGroups } from '../template.ts';
import { command, peopleSchema } from './command.ts';

/** Numbers from 0 to 10: asked for, given in private, shown, and what is done about a very low one. */
export const scalingCommands = {
  askScale: command('askScale', {
    audience: idSchema,
    question: words(limits.reasonText),
    ten: words(400),
    zero: words(400),
    danger: z.nullable(idSchema),
    asked: peopleSchema.check(z.minLength(1)),
    reasons: z.enum(['nobody', 'professionals', 'all']),
    /** Shown one group after another, and asked of professionals with the number; left out: as the format has it. */
    inTurn: z.optional(z.boolean()),
    asksPlan: z.optional(z.boolean()),
    /** Questions put in one go bear the same one. */
    set: z.optional(idSchema),
    /** The question whose second round this is: the same words, for the same people. */
    again: z.optional(idSchema),
  }),
  answerScale: command('answerScale', {
    scale: idSchema,
    /** Whose number: oneself, whom one speaks for, or (chair, minute taker) someone without a device. */
    person: idSchema,
    score: z.nullable(z.int().check(z.gte(0), z.lte(10))),
    reason: maybeWords(limits.reasonText),
    oneHigher: maybeWords(limits.reasonText),
    planNeeded: z.optional(z.enum(planNeededs)),
  }),
  revealScale: command('revealScale', {
    scale: idSchema,
    /** Only theirs for now; left out: everyone's. */
    groups: z.optional(z.array(z.enum(revealGroups)).check(z.minLength(1), z.maxLength(4))),
  }),
  withdrawScale: command('withdrawScale', { scale: idSchema }),
  /** What was said when the council's alert line asked the chair. */
  answerAlert: command('answerAlert', { scale: idSchema, words: words(limits.reasonText) }),
} as const;
