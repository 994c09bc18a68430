import * as z from 'zod/mini';
import { voices } from '../../../board/line.ts';
import { idSchema } from '../../../protocol/ids.ts';
import { childForms, handedInKinds, handedInTo, participationCodes } from '../../preparation.ts';

/** Chair only: one thing that was handed in, new or not. */
export const handedInViewSchema = z.object({
  id: idSchema,
  kind: z.enum(handedInKinds),
  person: z.nullable(idSchema),
  from: z.nullable(idSchema),
  name: z.string(),
  to: z.enum(handedInTo),
  toWhom: z.string(),
  text: z.string(),
  child: z.nullable(idSchema),
  childName: z.string(),
  voice: z.nullable(z.enum(voices)),
  at: z.number(),
  standing: z.enum(['new', 'released', 'set-aside']),
  line: z.nullable(idSchema),
  readOutBy: z.nullable(idSchema),
});
export type HandedInView = z.infer<typeof handedInViewSchema>;

/** What a reader may know of a child's page; its words stand on the board. */
export const childPageViewSchema = z.object({
  child: idSchema,
  forms: z.array(z.enum(childForms)),
  checkedOn: z.string(),
  /** Chair only, from here on. Never a child's: it is not a mark. */
  participation: z.optional(z.nullable(z.enum(participationCodes))),
  person: z.optional(z.nullable(idSchema)),
  givenBy: z.optional(z.nullable(idSchema)),
  audience: z.optional(z.nullable(idSchema)),
  note: z.optional(z.string()),
});
export type ChildPageView = z.infer<typeof childPageViewSchema>;
