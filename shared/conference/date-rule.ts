import * as z from 'zod/mini';

/**
 * How many days, weeks or months after (or before) something. Where a leaflet says "days" and not which, `reading` is
 * "both": both are computed and the earlier one is shown.
 */
export const dateCountSchema = z.object({
  amount: z.int().check(z.gte(0), z.lte(400)),
  unit: z.enum(['days', 'weeks', 'months', 'hours']),
  /** Days: calendar days, working days, or both readings. Months: by the calendar, by the data rule (91 and 183 days), or both. */
  reading: z.enum(['calendar', 'working', 'both']),
  before: z.boolean(),
});

export type DateCount = z.infer<typeof dateCountSchema>;
