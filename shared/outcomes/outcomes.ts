import * as z from 'zod/mini';
import { codeSchema } from '../board/codes.ts';
import { becames, evidences } from '../board/line.ts';
import { drawingKinds } from '../drawing/drawing.ts';
import { pictureSchema } from '../drawing/picture.ts';
import { roleSchema } from '../conference/roles.ts';
import { planNeededs } from '../board/plan-needed.ts';
import { agreementAnswers } from '../conference/agreement.ts';
import { contactsSchema } from '../conference/contacts.ts';
import { recordSchema } from './record.ts';

/**
 * The typed outcomes of a conference, made for one reader (`outcomes.v1`). Whole and self-contained: names instead of
 * ids, so that a copy says nothing but what its reader may know, and can be read without the program that made it.
 */

const saidBySchema = z.object({ name: z.string(), title: z.string(), role: roleSchema });

const commentSchema = z.object({
  text: z.string(),
  saidBy: z.array(saidBySchema),
  struck: z.boolean(),
});

export const outcomeLineSchema = z.object({
  kind: codeSchema,
  text: z.string(),
  saidBy: z.array(saidBySchema),
  /** Who typed it, where that is somebody else. */
  writtenBy: z.nullable(z.string()),
  evidence: z.nullable(z.enum(evidences)),
  /** Which children it is about; empty for all. */
  children: z.array(z.string()),
  struck: z.boolean(),
  /**
   * Whom it is for, where not everyone may read it ("professionals"), in the copies of those who run the conference or
   * work with the family; null on the shared board, and in every other copy.
   */
  onlyFor: z.nullable(z.string()),
  /** For an action: who, with whom, by when (ISO date), how we will know, and what it answers. */
  action: z.nullable(
    z.object({
      who: z.nullable(z.string()),
      with: z.array(z.string()),
      by: z.nullable(z.string()),
      howWeWillKnow: z.string(),
      answers: z.nullable(z.string()),
      /** The rest of SMART, where somebody wrote it. */
      achievable: z.optional(z.string()),
      realistic: z.optional(z.string()),
      timely: z.optional(z.string()),
    }),
  ),
  /** A row of the network's table: the line's text is how we would know. */
  stepIn: z.optional(z.object({ who: z.nullable(z.string()), does: z.string() })),
  /** Who agreed with it when it was read out. Nobody: left out. */
  agreedBy: z.optional(z.array(z.string())),
  /** They agreed before the words were changed; else left out. */
  agreedBefore: z.optional(z.literal(true)),
  /** At a review: the date of the last conference, where the line stood there already (ISO date), and what has become of it. */
  since: z.optional(z.string()),
  became: z.optional(z.enum(becames)),
  /** In a later version of the copy: it was not in the reader's version before, or it read otherwise there (`was`). */
  changed: z.optional(z.enum(['new', 'reworded'])),
  was: z.optional(z.string()),
  /** The same for the same line in every version of this reader's copy; it says nothing else. Not there in old copies. */
  key: z.optional(z.string()),
  /** What was answered to it, beneath it. */
  comments: z.array(commentSchema),
});

export const outcomeScaleSchema = z.object({
  question: z.string(),
  ten: z.string(),
  zero: z.string(),
  /** The danger statement it is about; null for the overall scale. */
  about: z.nullable(z.string()),
  /** As beside a line. Not there in copies of the first release. */
  onlyFor: z.optional(z.nullable(z.string())),
  /** 2 where it was asked a second time in the same words. */
  round: z.optional(z.number()),
  answers: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      role: roleSchema,
      /** 0 to 10, or null for "would rather not give a number". */
      score: z.nullable(z.number()),
      reason: z.string(),
      oneHigher: z.string(),
      /** Whether a plan is needed, where professionals were asked for it with the number. */
      planNeeded: z.optional(z.enum(planNeededs)),
      /** In a second round: their number in the one before. */
      before: z.optional(z.nullable(z.number())),
      writtenBy: z.nullable(z.string()),
      /** That is their advocate, who speaks for them. */
      isSpoken: z.optional(z.literal(true)),
    }),
  ),
  /** In the chair's and the minute taker's copy: what was said to a number at or below the council's line, and whose. */
  alert: z.optional(
    z.object({ at: z.number(), asks: z.string(), people: z.array(z.string()), answer: z.string() }),
  ),
});

/** A page somebody drew, with its words: nobody needs to see the picture to know what it shows. */
export const outcomeDrawingSchema = z.object({
  kind: z.enum(drawingKinds),
  name: z.string(),
  /** Whose page it is. Nobody's: left out. */
  child: z.optional(z.string()),
  /** As beside a line. */
  onlyFor: z.nullable(z.string()),
  description: z.string(),
  /** What lies on it, one thing a row in plain words: people and how they belong together, words by house or ring. */
  said: z.array(z.string()),
  picture: pictureSchema,
  /** In a later version of the copy: it was not in the reader's version before, or it was otherwise there. */
  changed: z.optional(z.enum(['new', 'redrawn'])),
  /** The same for the same page in every version of this reader's copy; it says nothing else. */
  key: z.optional(z.string()),
});

export type OutcomeDrawing = z.infer<typeof outcomeDrawingSchema>;

export const outcomesSchema = z.object({
  schema: z.literal('outcomes.v1'),
  /** The first, second, … that this reader gets: others may have had more or fewer. */
  version: z.number(),
  /** ISO 8601, UTC. */
  issuedAt: z.string(),
  for: z.object({ name: z.string(), title: z.string(), role: roleSchema }),
  conference: z.object({
    kind: z.enum(['initial', 'review']),
    date: z.string(),
    time: z.string(),
    place: z.string(),
    /** Whose format the board has. */
    format: z.string(),
    /** Those the reader may hear about. */
    children: z.array(z.string()),
  }),
  /** Those the reader was in the conference with. */
  people: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      agency: z.string(),
      role: roleSchema,
      where: z.enum(['room', 'video']),
      attendance: z.enum(['present', 'left', 'apologies']),
      /** Times in and out, ISO 8601, UTC: in the chair's and the minute taker's copy, not in those of the first release. */
      attended: z.optional(
        z.array(z.object({ part: z.string(), from: z.string(), to: z.nullable(z.string()) })),
      ),
    }),
  ),
  /** Danger statements, each with the safety goals that answer it. */
  dangers: z.array(z.object({ statement: outcomeLineSchema, goals: z.array(outcomeLineSchema) })),
  /** Safety goals that answer no danger statement on the board. */
  goals: z.array(outcomeLineSchema),
  childrensWords: z.array(outcomeLineSchema),
  headings: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      subtext: z.string(),
      lines: z.array(outcomeLineSchema),
    }),
  ),
  /** Lead social worker and core group, one for each group of people it was set for; none: left out. */
  plan: z.optional(
    z.array(
      z.object({
        lead: z.nullable(z.string()),
        coreGroup: z.array(z.string()),
        every: z.string(),
      }),
    ),
  ),
  scales: z.array(outcomeScaleSchema),
  decision: z.nullable(
    z.object({
      children: z.array(
        z.object({
          child: z.string(),
          outcome: z.enum(['plan', 'child-in-need', 'neither']),
          /** The council's words. */
          words: z.string(),
          category: z.nullable(z.string()),
          alsoCategories: z.array(z.string()),
          /** In copies of the council's staff. */
          censusCode: z.optional(z.string()),
          /** Why, for this child; and why otherwise than most agencies said, for those who saw what they said. */
          reason: z.optional(z.string()),
          differs: z.optional(z.string()),
          /** How many agencies said what, for those who saw it. */
          said: z.optional(z.array(z.object({ words: z.string(), count: z.number() }))),
        }),
      ),
      by: z.string(),
      /** In the copies of chair and minute taker: how many agencies were here, and whether they were enough. */
      quorum: z.optional(z.object({ agencies: z.number(), met: z.boolean() })),
      /** Empty, as is the rest from here on, in the copy of somebody who was not there when it was told. */
      reasons: z.string(),
      dissent: z.array(
        z.object({
          name: z.string(),
          title: z.string(),
          children: z.array(z.string()),
          words: z.string(),
          reason: z.string(),
          /** They want it looked at by the council's rules on differences. */
          formal: z.optional(z.boolean()),
        }),
      ),
      parentsViews: z.array(z.object({ name: z.string(), title: z.string(), words: z.string() })),
    }),
  ),
  dates: z.array(
    z.object({ what: z.string(), date: z.string(), time: z.string(), place: z.string() }),
  ),
  /** Who agrees with the plan, the family first. Nobody answered: left out. */
  agreement: z.optional(
    z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        role: roleSchema,
        answer: z.enum(agreementAnswers),
        reason: z.string(),
        writtenBy: z.nullable(z.string()),
      }),
    ),
  ),
  /** What was added after the close, beneath what it does not change: by the chair, or in somebody's own words. */
  addenda: z.optional(
    z.array(
      z.object({
        at: z.string(),
        kind: z.enum(['addendum', 'statement']),
        by: z.object({ name: z.string(), title: z.string() }),
        words: z.string(),
      }),
    ),
  ),
  /** In a later version: why there is one, and what of the reader's version before is not in it any more. */
  changes: z.optional(
    z.object({
      before: z.number(),
      reason: z.string(),
      gone: z.array(z.object({ heading: z.string(), text: z.string() })),
    }),
  ),
  /** Whom to ask, how to complain and who helps: the council's own words. Not set: left out. */
  contacts: z.optional(contactsSchema),
  /** Pages the reader may see, in the order they were made in. None: left out. */
  drawings: z.optional(z.array(outcomeDrawingSchema)),
  /** For those who get the full record: what was made ready before the day and how the decision came about. */
  record: z.optional(recordSchema),
  /** Put in when it is handed out: the council's own mark on all the rest, by which it knows its copies again. */
  code: z.optional(z.string()),
});

export type Outcomes = z.infer<typeof outcomesSchema>;
export type OutcomeLine = z.infer<typeof outcomeLineSchema>;
export type OutcomeScale = z.infer<typeof outcomeScaleSchema>;
