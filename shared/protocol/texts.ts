import * as z from 'zod/mini';
import { limits } from './limits.ts';

/** Half an emoji (a lone surrogate) cannot be stored as UTF-8, so it is refused where it enters. */
const wellFormed = z.refine<string>((value) => value.isWellFormed(), 'broken-characters');

const notBlank = z.refine<string>((value) => value.trim() !== '', 'blank');

/** Words somebody wrote: not blank, kept to the letter. */
export const words = (max: number) => z.string().check(z.maxLength(max), notBlank, wellFormed);

/** Words that may be left out. */
export const maybeWords = (max: number) => z.string().check(z.maxLength(max), wellFormed);

export const nameText = words(limits.nameText);

/** A day that dates can be counted from: in the year 9999 there is no working day after the last. */
export const dateText = z.iso
  .date()
  .check(z.refine<string>((day) => day >= '1900' && day < '3000', 'no-such-day'));

/** A date, or nothing. */
export const maybeDate = z.union([dateText, z.literal('')]);

/** A time of day on the conference's wall clock, "13:30". */
export const timeText = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
