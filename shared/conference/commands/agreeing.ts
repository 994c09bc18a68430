import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { maybeWords } from '../../protocol/texts.ts';
import { agreementAnswers } from '../agreement.ts';
import { command } from './command.ts';

/** Who agrees with the plan. */
export const agreeingCommands = {
  /** Everyone of these people who has a voice is asked; it is the audience of the part that runs now. */
  askAgreement: command('askAgreement', { audience: idSchema }),
  agreePlan: command('agreePlan', {
    audience: idSchema,
    /** Oneself, whom one speaks for, or somebody without a device or not here. */
    person: idSchema,
    answer: z.enum(agreementAnswers),
    /** Owed by everyone who does not agree or could not be asked. */
    reason: maybeWords(limits.reasonText),
  }),
} as const;
