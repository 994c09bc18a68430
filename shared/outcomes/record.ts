import * as z from 'zod/mini';

/**
 * What the full record has beside the board (domain, section 6 D). Each reader's holds what they may know: all of it for
 * chair and minute taker, else the reports they were given and the mistakes they named.
 */
export const recordSchema = z.object({
  reports: z.array(
    z.object({
      title: z.string(),
      /** Empty for who has it but did not write it: the report says it itself. */
      author: z.string(),
      /** ISO date, or empty; as its author for chair and minute taker. */
      receivedOn: z.string(),
      /** With whom it was shared, and when (ISO date): chair and minute taker read all, everybody else their own. */
      shared: z.optional(z.array(z.object({ name: z.string(), on: z.string() }))),
      note: z.optional(z.string()),
    }),
  ),
  errors: z.array(
    z.object({
      raisedBy: z.string(),
      where: z.string(),
      says: z.string(),
      correct: z.string(),
      standing: z.string(),
      answer: z.string(),
    }),
  ),
  /** Who was kept away from all or some of it, and how they were heard: the chair alone. */
  exclusions: z.optional(
    z.array(
      z.object({
        name: z.string(),
        from: z.string(),
        ground: z.string(),
        reason: z.string(),
        views: z.string(),
      }),
    ),
  ),
  /** Whom the chair talked to before the day, and how: the chair alone. */
  talks: z.optional(z.array(z.object({ name: z.string(), on: z.string(), way: z.string() }))),
  /** What each agency said, child by child, for those who saw it. */
  views: z.optional(
    z.array(
      z.object({ agency: z.string(), child: z.string(), words: z.string(), reason: z.string() }),
    ),
  ),
});

export type OutcomesRecord = z.infer<typeof recordSchema>;
