import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

/** Letters before the caret. */
const at = z.optional(z.int().check(z.gte(0)));

/**
 * Awareness of a document: who writes in which line. A pen sends its place, the server stamps the person; readers
 * send nothing. Whose a state is is never the browser's to say.
 */
export const writingSchema = z.strictObject({ line: z.nullable(idSchema), at });

/** A state as the server passes it on. */
export const writerSchema = z.object({
  line: z.nullable(idSchema),
  at,
  person: idSchema,
  name: z.string(),
});

export type Writing = z.infer<typeof writingSchema>;
export type Writer = z.infer<typeof writerSchema>;
