import * as z from 'zod/mini';
import { roleSchema } from '../conference/roles.ts';
import { outcomesSchema } from '../outcomes/outcomes.ts';
import { idSchema, opIdSchema } from './ids.ts';

/** A place in a copy that holds, or seems to hold, what its reader must not know. */
export const hitSchema = z.object({
  id: idSchema,
  kind: z.string(),
  /** What must not be there, as it is known. For a second person it is empty: they look at the copy. */
  fact: z.string(),
  where: z.string(),
  /** The words around it, and which of them it is. */
  around: z.string(),
  from: z.int(),
  to: z.int(),
  /** Why the chair lets it stand; null while it is open. */
  settled: z.nullable(z.string()),
});
export type FoundHit = z.infer<typeof hitSchema>;

/** Something of the board that is not in a copy, or is there in other words. */
export const leftOutSchema = z.object({
  text: z.string(),
  heading: z.string(),
  why: z.string(),
  /** The name of the group it is for, or whom it is about. */
  audience: z.string(),
  /** What the reader has in its place; null for nothing. */
  instead: z.nullable(z.string()),
});
export type LeftOutThing = z.infer<typeof leftOutSchema>;

const readerSchema = z.object({
  person: idSchema,
  name: z.string(),
  title: z.string(),
  role: roleSchema,
  copy: idSchema,
  /** 1 for the first copy this reader gets. */
  version: z.int(),
  officeOnly: z.boolean(),
  /** The papers that are made of this copy, the one to read first first. */
  papers: z.array(z.string()),
  hits: z.array(hitSchema),
  leftOut: z.int(),
  /** Characters of the copy that no font of ours can print. */
  missing: z.array(z.string()),
  /** How often its reader opened it, and when last. */
  opened: z.object({ times: z.int(), last: z.nullable(z.number()) }),
  /** Given out before and the same since. */
  given: z.boolean(),
});
export type CopyReader = z.infer<typeof readerSchema>;

/**
 * GET /api/conferences/ID/giving-out: the newest copies, before they go out and afterwards. For the chair; and for a second
 * person while one is asked for: the minute taker, and the deputy and those assigned who have the record open.
 */
export const givingOutSchema = z.object({
  you: z.enum(['chair', 'second']),
  version: z.int(),
  needsSecond: z.boolean(),
  /** How often the chair has changed what is looked for, or settled something: sent back with a second person's yes. */
  changes: z.int(),
  agreed: z.nullable(z.object({ name: z.string(), at: z.number() })),
  /** When they were given out (milliseconds since 1970); null before. */
  givenOut: z.nullable(z.number()),
  readers: z.array(readerSchema),
});
export type GivingOutFacts = z.infer<typeof givingOutSchema>;

/** GET /api/conferences/ID/giving-out/PERSON: this reader's copy as they get it, and what is not in it. */
export const copyLookSchema = z.object({
  outcomes: outcomesSchema,
  leftOut: z.array(leftOutSchema),
});
export type CopyLook = z.infer<typeof copyLookSchema>;

/** POST /api/conferences/ID/giving-out/agree (staff as the second person, with a fresh proof) → `{accepted: true}` */
export const agreeSchema = z.strictObject({
  opId: opIdSchema,
  version: z.int(),
  changes: z.int(),
});
