import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

/**
 * Awareness of a document: who writes in which line. A pen sends its line, the server stamps the person; readers
 * send nothing. Which person a state belongs to is never the browser's to say.
 */
export const writingSchema = z.strictObject({ line: z.nullable(idSchema) });

/** A state as the server passes it on. */
export const writerSchema = z.object({ line: z.nullable(idSchema), person: idSchema });

export type Writing = z.infer<typeof writingSchema>;
export type Writer = z.infer<typeof writerSchema>;
