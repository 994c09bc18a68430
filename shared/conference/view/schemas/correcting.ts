import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';
import { addendumKinds, correctionKinds } from '../../corrections.ts';

/** Chair only: what a reader asked for, newest last, and what came of it. */
export const correctionViewSchema = z.object({
  id: idSchema,
  person: idSchema,
  /** Who sent it, where that is somebody who speaks for them. */
  sentBy: z.nullable(idSchema),
  kind: z.enum(correctionKinds),
  about: z.string(),
  /** Empty where the words were redacted with the line they were about. */
  text: z.string(),
  at: z.number(),
  /** Who an answer in the outcomes is for, unless the chair says otherwise; null: nobody can be suggested. */
  audience: z.nullable(idSchema),
  children: z.array(idSchema),
  answer: z.nullable(
    z.object({
      how: z.enum(['changed', 'added', 'not-changed']),
      words: z.string(),
      at: z.number(),
    }),
  ),
});
export type CorrectionView = z.infer<typeof correctionViewSchema>;

/** Chair only: what was added after the close, and for whom. */
export const addendumViewSchema = z.object({
  id: idSchema,
  kind: z.enum(addendumKinds),
  by: idSchema,
  audience: idSchema,
  children: z.array(idSchema),
  words: z.string(),
  at: z.number(),
  /** Whose newest copies have it; left out once its words are gone. */
  readers: z.optional(z.array(idSchema)),
});
export type AddendumView = z.infer<typeof addendumViewSchema>;
