import * as z from 'zod/mini';
import { maybeWords, words } from '../protocol/texts.ts';

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

/** What the papers say before a council has set anything: nothing. */
export const noContacts: Contacts = {
  council: '',
  chair: '',
  outOfHours: '',
  complain: '',
  complainAboutChair: '',
  more: '',
  support: [],
};

/** A council's contacts as its screen sends them. */
export const saveContactsSchema = z.strictObject({
  council: maybeWords(120),
  chair: maybeWords(400),
  outOfHours: maybeWords(400),
  complain: maybeWords(1000),
  complainAboutChair: maybeWords(1000),
  more: maybeWords(1000),
  support: z
    .array(z.strictObject({ name: words(120), reach: maybeWords(200), about: maybeWords(300) }))
    .check(z.maxLength(12)),
});

/** Nothing is written anywhere, so there is nothing to print. */
export const isWithoutContacts = ({ support, ...texts }: Contacts): boolean =>
  support.length === 0 && Object.values(texts).every((text) => text.trim() === '');

/** GET /api/contacts, for the council's staff. */
export const contactsAnswerSchema = z.object({
  contacts: contactsSchema,
  mayChange: z.boolean(),
});
export type ContactsAnswer = z.infer<typeof contactsAnswerSchema>;
