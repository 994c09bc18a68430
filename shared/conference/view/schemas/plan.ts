import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';

/** What the plan has besides its lines, one for each audience of the reader that has one. */
export const planFrameViewSchema = z.object({
  audience: idSchema,
  lead: z.nullable(idSchema),
  coreGroup: z.array(idSchema),
  every: z.string(),
});

export type PlanFrameView = z.infer<typeof planFrameViewSchema>;
