import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';
import {
  accessNeeds,
  errorStandings,
  exclusionGrounds,
  talkChecks,
  talkWays,
} from '../../preparation.ts';

const needsShape = { kinds: z.array(z.enum(accessNeeds)), note: z.string() } as const;

/** Chair and minute taker: what was made ready before the day. The last three are the chair's alone. */
export const readyViewSchema = z.object({
  needs: z.array(z.object({ person: idSchema, ...needsShape })),
  /** By when the family has the reports, by each reading of the format's rule; null where it has none. */
  due: z.nullable(
    z.object({
      use: z.string(),
      calendar: z.nullable(z.string()),
      working: z.nullable(z.string()),
      source: z.string(),
    }),
  ),
  reports: z.array(
    z.object({
      id: idSchema,
      author: idSchema,
      title: z.string(),
      receivedOn: z.string(),
      note: z.string(),
      /** "shared": the format says nothing about when. */
      standing: z.enum(['in-time', 'late', 'shared', 'not-shared']),
      shared: z.array(
        z.object({ person: idSchema, on: z.string(), version: z.string(), late: z.boolean() }),
      ),
      readBy: z.array(idSchema),
    }),
  ),
  errors: z.array(
    z.object({
      id: idSchema,
      raisedBy: idSchema,
      report: z.nullable(idSchema),
      where: z.string(),
      says: z.string(),
      correct: z.string(),
      standing: z.enum(errorStandings),
      answer: z.string(),
    }),
  ),
  exclusions: z.optional(
    z.array(
      z.object({
        id: idSchema,
        person: idSchema,
        from: idSchema,
        ground: z.enum(exclusionGrounds),
        reason: z.string(),
        askedBy: z.nullable(idSchema),
        decidedOn: z.string(),
        toldOn: z.string(),
        views: z.string(),
      }),
    ),
  ),
  talks: z.optional(
    z.array(
      z.object({
        id: idSchema,
        person: idSchema,
        on: z.string(),
        time: z.string(),
        way: z.enum(talkWays),
        checked: z.array(z.enum(talkChecks)),
        note: z.string(),
      }),
    ),
  ),
  absences: z.optional(
    z.array(
      z.object({
        person: idSchema,
        views: z.string(),
        visitor: z.nullable(idSchema),
        visitOn: z.string(),
      }),
    ),
  ),
});

/** Everyone else: the reports they have, and what was noted that they need. Nobody's but their own. */
export const myReadySchema = z.object({
  needs: z.nullable(z.object(needsShape)),
  reports: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      /** Since when they have it; empty for a report of their own. */
      on: z.string(),
      read: z.boolean(),
    }),
  ),
});

export type ReadyView = z.infer<typeof readyViewSchema>;
export type MyReady = z.infer<typeof myReadySchema>;
export type ReportView = ReadyView['reports'][number];
export type ErrorView = ReadyView['errors'][number];
export type ExclusionView = NonNullable<ReadyView['exclusions']>[number];
export type TalkView = NonNullable<ReadyView['talks']>[number];
export type AbsenceView = NonNullable<ReadyView['absences']>[number];
