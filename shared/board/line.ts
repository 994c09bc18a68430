import * as z from 'zod/mini';
import { idSchema } from '../protocol/ids.ts';
import { limits } from '../protocol/limits.ts';
import { codeSchema } from './codes.ts';

/** How sure we are: fact, opinion, reported, the family's view, not known. */
export const evidences = ['fact', 'opinion', 'reported', 'family-view', 'not-known'] as const;

/** What became of a line since the last conference, said at the review. */
export const becames = [
  'better',
  'same',
  'worse',
  'answered',
  'kept',
  'reworded',
  'closed',
  'done',
  'partly-done',
  'late',
  'not-done',
] as const;

/** Where a child's own words stand on the child's page: under the board's headings in words for a child. */
export const voices = ['worry', 'well', 'hope'] as const;

const ids = z.array(idSchema).check(z.maxLength(limits.people));

/**
 * One thing written on the board, as plain values (`text` is a `Y.Text` in the document). Tolerant: a newer release
 * may have written more. The gate checks pen writes against this very schema.
 */
export const lineSchema = z.object({
  id: idSchema,
  code: codeSchema,
  /** A fractional index among the lines of the same document. */
  order: z.string().check(z.regex(/^[A-Za-z0-9]{1,128}$/)),
  text: z.string().check(z.maxLength(limits.lineText)),
  saidBy: ids,
  recordedBy: idSchema,
  evidence: z.optional(z.enum(evidences)),
  children: z.optional(ids),
  struck: z.boolean(),
  /** The line of a wider document it stands after. */
  after: z.optional(z.nullable(idSchema)),
  /** The line a comment answers. */
  about: z.optional(z.nullable(idSchema)),
  /** An action's owner. */
  owner: z.optional(z.nullable(idSchema)),
  with: z.optional(ids),
  /** By when, an ISO date, or empty. */
  by: z.optional(z.nullable(z.union([z.iso.date(), z.literal('')]))),
  howWeWillKnow: z.optional(z.string().check(z.maxLength(limits.reasonText))),
  /** The danger statement or goal it answers. */
  goal: z.optional(z.nullable(idSchema)),
  lang: z.optional(z.string().check(z.maxLength(35))),
  /** SMART, in Derby's words: what makes it possible to make progress, whether it is manageable, small tasks. */
  achievable: z.optional(z.string().check(z.maxLength(limits.reasonText))),
  realistic: z.optional(z.string().check(z.maxLength(limits.reasonText))),
  timely: z.optional(z.string().check(z.maxLength(limits.reasonText))),
  /** What whoever steps in does then. */
  does: z.optional(z.string().check(z.maxLength(limits.reasonText))),
  /** Who agreed with a danger statement, a goal or an action when it was read out. */
  agreedBy: z.optional(ids),
  /** Which words they agreed with: a mark of them (`words-mark.ts`), and no word. */
  agreedAs: z.optional(z.string().check(z.maxLength(20))),
  became: z.optional(z.nullable(z.enum(becames))),
  voice: z.optional(z.nullable(z.enum(voices))),
});

export type Line = z.infer<typeof lineSchema>;

/** Words of a line beside its text: they go where it goes, and other readers may be given other ones. */
export const moreWords = [
  'howWeWillKnow',
  'achievable',
  'realistic',
  'timely',
  'does',
] as const satisfies readonly (keyof Line)[];

export type MoreWords = Partial<Record<(typeof moreWords)[number], string>>;

/** What people say aloud that they agree with, name by name. */
export const agreeable: ReadonlySet<Line['code']> = new Set([
  'danger-statement',
  'safety-goal',
  'family-goal',
  'bottom-line',
  'action',
  'step-in',
  'contingency',
  'early-review',
]);

/** Only the server's own client writes it: who agreed is in the journal too, and no pen overwrites it. */
export const serversFields = ['agreedBy', 'agreedAs'] as const satisfies readonly (keyof Line)[];

/** Fields of a line that only its making sets. */
export const fixedFields = ['id', 'recordedBy', 'text'] as const satisfies readonly (keyof Line)[];

/** All that a pen may change on a line somebody else's words are in (`official.locked`): where it stands in the plan. */
export const fieldsOfLockedLine = [
  'order',
  'after',
  'code',
  'owner',
  'with',
  'by',
  'goal',
  'became',
] as const satisfies readonly (keyof Line)[];
