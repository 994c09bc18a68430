import * as z from 'zod/mini';
import { correctionKinds } from '../conference/corrections.ts';
import { idSchema, opIdSchema } from './ids.ts';
import { limits } from './limits.ts';
import { words } from './texts.ts';

/** POST /api/conferences/ID/outcomes/COPY/corrections: what a reader says of their own copy. */
export const proposedSchema = z.strictObject({
  opId: opIdSchema,
  kind: z.enum(correctionKinds),
  /** The line it is about: its key, or its words in copies that have no keys. Neither: the whole copy. */
  key: z.optional(z.string().check(z.maxLength(32))),
  about: z.optional(z.string().check(z.maxLength(limits.lineText))),
  text: words(limits.lineText),
  /** Whose words they are, where somebody speaks for them. */
  person: z.optional(idSchema),
});
export type Proposed = z.infer<typeof proposedSchema>;

/** GET of the same address: what this reader sent, what came of it, and which versions they were given. */
export const ownCorrectionsSchema = z.object({
  corrections: z.array(
    z.object({
      id: idSchema,
      kind: z.enum(correctionKinds),
      /** Whose words, where that is somebody they speak for. */
      person: z.nullable(z.string()),
      about: z.string(),
      text: z.string(),
      at: z.number(),
      answer: z.nullable(
        z.object({
          how: z.enum(['changed', 'added', 'not-changed']),
          words: z.string(),
          at: z.number(),
        }),
      ),
    }),
  ),
  /** Of this reader alone, the oldest first. `gone`: words were taken away, so it opens no more. */
  versions: z.array(
    z.object({ version: z.number(), copy: idSchema, givenOut: z.number(), gone: z.boolean() }),
  ),
  /** Those they speak for. */
  speaksFor: z.array(z.object({ id: idSchema, name: z.string() })),
  /** How many more they may send. */
  left: z.number(),
});
export type OwnCorrections = z.infer<typeof ownCorrectionsSchema>;
export type OwnCorrection = OwnCorrections['corrections'][number];
