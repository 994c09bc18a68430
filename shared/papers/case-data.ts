import * as z from 'zod/mini';
import { sectors } from '../conference/agency-views.ts';

/**
 * What the council's case system takes over from a conference (`case-data.v1`): one row for each child, in the codes of
 * the children in need census where there are some. Of who the child is it holds the first name and the day of birth,
 * by which a person at the council finds the child in their own system, and nothing else that is anybody's name.
 */
export const caseRowSchema = z.object({
  /** The same for all the children of one conference. */
  meeting: z.string(),
  type: z.enum(['initial', 'review']),
  /** ISO dates from here on; empty: not known, or there is none. */
  date: z.string(),
  child: z.string(),
  firstName: z.string(),
  born: z.string(),
  strategyOn: z.string(),
  icpcDate: z.string(),
  /** 15 working days after the strategy discussion. */
  icpcTarget: z.string(),
  outcome: z.enum(['plan', 'child-in-need', 'neither', '']),
  /** As the forms of the case system have it. */
  nextStep: z.enum(['set next review', 'CIN', 'case closure', '']),
  planStart: z.string(),
  planEnd: z.string(),
  /** NEG, PHY, SAB, EMO or MUL. */
  initialCategory: z.string(),
  latestCategory: z.string(),
  /** When the plan was reviewed: this conference, if it is a review. */
  reviewed: z.string(),
  nextReview: z.string(),
  coreGroup: z.string(),
  childInNeedMeeting: z.string(),
  /** Null: nobody counted. */
  quorate: z.nullable(z.boolean()),
  agencies: z.array(z.enum(sectors)),
  /** PN0 to PN7; empty: nobody noted it. */
  participation: z.string(),
  /** What the census would send back, in plain words; nothing: empty. */
  checks: z.array(z.string()),
});

export type CaseRow = z.infer<typeof caseRowSchema>;

export const caseDataSchema = z.object({
  schema: z.literal('case-data.v1'),
  children: z.array(caseRowSchema),
});

export type CaseData = z.infer<typeof caseDataSchema>;
