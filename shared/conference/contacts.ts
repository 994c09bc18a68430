import * as z from 'zod/mini';

/**
 * Whom a reader of the papers can ask, how to complain, and who helps: the council's own settings (E22 to E24, Y17, Y18,
 * N29, D52). Never built in: the numbers on the leaflets are old. Every text may be empty.
 */
export const contactsSchema = z.object({
  council: z.string(),
  /** How to reach the chairs: telephone, e-mail. */
  chair: z.string(),
  /** At night and at weekends. */
  outOfHours: z.string(),
  /** How to complain about the conference, and about its chair. */
  complain: z.string(),
  complainAboutChair: z.string(),
  /** Independent legal advice, and whatever else is printed beneath. */
  more: z.string(),
  support: z.array(z.object({ name: z.string(), reach: z.string(), about: z.string() })),
});

export type Contacts = z.infer<typeof contactsSchema>;
