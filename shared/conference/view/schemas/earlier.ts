import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';

/** Of a review: what the reader's own boards have from the last conference. Nothing of it: left out. */
export const earlierViewSchema = z.object({
  /** ISO date of the last conference. */
  date: z.string(),
  kind: z.enum(['initial', 'review']),
  /** Chair only. */
  conference: z.optional(idSchema),
  /** Lines of the reader's boards that stood there then. */
  lines: z.array(idSchema),
  /** Numbers that were shown then. */
  scales: z.array(
    z.object({
      id: idSchema,
      audience: idSchema,
      question: z.string(),
      ten: z.string(),
      zero: z.string(),
      danger: z.nullable(idSchema),
      answers: z.array(
        z.object({ person: idSchema, score: z.nullable(z.number()), reason: z.string() }),
      ),
    }),
  ),
  /** Why the plan exists. */
  decision: z.nullable(
    z.object({
      reasons: z.string(),
      children: z.array(
        z.object({
          child: idSchema,
          outcome: z.enum(['plan', 'child-in-need', 'neither']),
          category: z.nullable(z.string()),
          reason: z.string(),
        }),
      ),
    }),
  ),
});

export type EarlierView = z.infer<typeof earlierViewSchema>;
