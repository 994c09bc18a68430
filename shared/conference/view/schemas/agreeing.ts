import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';
import { agreementAnswers } from '../../agreement.ts';

/**
 * The question whether they agree with the plan, as one reader has it: chair and minute taker everybody who is asked and
 * what they said, everybody else themselves and those they speak for.
 */
export const agreementViewSchema = z.object({
  audience: idSchema,
  /** The family first. */
  asked: z.array(idSchema),
  answers: z.array(
    z.object({
      person: idSchema,
      answer: z.enum(agreementAnswers),
      reason: z.string(),
      recordedBy: idSchema,
    }),
  ),
});

export type AgreementView = z.infer<typeof agreementViewSchema>;
