import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { dateText, maybeDate, maybeWords, timeText, words } from '../../protocol/texts.ts';
import {
  accessNeeds,
  errorStandings,
  exclusionGrounds,
  talkChecks,
  talkWays,
} from '../preparation.ts';
import { command, peopleSchema } from './command.ts';

const titleText = words(200);
/** Null: a new one, which has the id of the command. */
const which = z.nullable(idSchema);
const text = maybeWords(limits.reasonText);

/** What is made ready before the day. */
export const preparingCommands = {
  /** What somebody needs to take part; replaces what was noted before. */
  setNeeds: command('setNeeds', {
    person: idSchema,
    kinds: z.array(z.enum(accessNeeds)).check(z.maxLength(accessNeeds.length)),
    note: text,
  }),

  putReport: command('putReport', {
    report: which,
    author: idSchema,
    title: titleText,
    receivedOn: maybeDate,
    note: text,
  }),
  dropReport: command('dropReport', { report: idSchema }),
  /** From then on these people see that there is this report. */
  shareReport: command('shareReport', {
    report: idSchema,
    people: peopleSchema.check(z.minLength(1)),
    on: dateText,
    /** What of it they were given, where it is not the whole. */
    version: maybeWords(200),
  }),
  unshareReport: command('unshareReport', { report: idSchema, person: idSchema }),
  /** "I have read it", or not yet; chair and minute taker note it for anybody who has it. */
  readReport: command('readReport', { report: idSchema, person: idSchema, read: z.boolean() }),

  putError: command('putError', {
    error: which,
    raisedBy: idSchema,
    report: which,
    where: maybeWords(200),
    says: words(1000),
    correct: words(1000),
    standing: z.enum(errorStandings),
    answer: maybeWords(1000),
  }),
  dropError: command('dropError', { error: idSchema }),

  putExclusion: command('putExclusion', {
    exclusion: which,
    person: idSchema,
    /** All of it, or one part. */
    from: idSchema,
    ground: z.enum(exclusionGrounds),
    reason: words(limits.reasonText),
    askedBy: z.nullable(idSchema),
    decidedOn: dateText,
    toldOn: maybeDate,
    views: maybeWords(1000),
  }),
  dropExclusion: command('dropExclusion', { exclusion: idSchema }),

  putTalk: command('putTalk', {
    talk: which,
    person: idSchema,
    on: dateText,
    time: z.union([timeText, z.literal('')]),
    way: z.enum(talkWays),
    checked: z.array(z.enum(talkChecks)).check(z.maxLength(talkChecks.length)),
    note: text,
  }),
  dropTalk: command('dropTalk', { talk: idSchema }),

  /** How somebody who does not come is heard, and who visits them afterwards. */
  setAbsence: command('setAbsence', {
    person: idSchema,
    views: text,
    visitor: z.nullable(idSchema),
    visitOn: maybeDate,
  }),
} as const;
