import * as z from 'zod/mini';
import { codeSchema } from '../board/codes.ts';
import {
  deadlineSubjects,
  revealGroups,
  stageShows,
  templateSchema,
} from '../conference/template.ts';
import { dateCountSchema } from '../conference/date-rule.ts';
import type { Template } from '../conference/template.ts';
import { idSchema } from '../protocol/ids.ts';
import { maybeWords, words } from '../protocol/texts.ts';

/**
 * A council's own format as its screen sends it: strict, and in words that can be stored. Its id comes from the server.
 * What no schema can say (each kind of line in one place) is in `format-mistakes.ts`.
 */

/** How many formats a council may have of its own. */
export const mostOwnFormats = 20;

export const censusCodes = ['NEG', 'PHY', 'SAB', 'EMO', 'MUL'] as const;

const ids = z.array(idSchema).check(z.maxLength(9));
const guide = z.array(words(300)).check(z.maxLength(8));

const headingSchema = z.strictObject({
  id: idSchema,
  text: words(200),
  subtext: maybeWords(200),
  codes: z.array(codeSchema).check(z.maxLength(20)),
  startsAs: codeSchema,
  empty: maybeWords(400),
  tone: z.enum(['worry', 'well', 'next', 'plain']),
});

const stageSchema = z.strictObject({
  id: idSchema,
  title: words(80),
  shows: z.enum(stageShows),
  headings: ids,
  says: maybeWords(1200),
  familyFirst: z.boolean(),
});

const scaleSchema = z.strictObject({
  name: words(80),
  question: words(400),
  ten: words(400),
  zero: words(400),
  reasons: z.enum(['nobody', 'professionals', 'all']),
  use: z.enum(['not-mentioned', 'when-it-helps', 'always']),
  about: z.enum(['overall', 'each-danger', 'both']),
  reveal: z.enum(['together', 'in-turn']),
  order: z.array(z.enum(revealGroups)).check(z.maxLength(4)),
  asksPlan: z.boolean(),
  alertAt: z.nullable(z.int().check(z.gte(0), z.lte(10))),
  alertAsks: maybeWords(400),
});

const deadlineSchema = z.strictObject({
  id: idSchema,
  what: z.enum(deadlineSubjects),
  for: z.enum(['initial', 'review', 'both']),
  from: z.enum(['strategy', 'conference', 'first-conference', 'core-group']),
  count: z.strictObject(dateCountSchema.shape),
  source: maybeWords(200),
});

export const ownFormatSchema = z.strictObject({
  council: words(80),
  source: maybeWords(300),
  headings: z.array(headingSchema).check(z.minLength(1), z.maxLength(9)),
  stages: z.array(stageSchema).check(z.minLength(1), z.maxLength(24)),
  scale: scaleSchema,
  categories: z
    .array(z.strictObject({ id: idSchema, words: words(80), censusCode: z.enum(censusCodes) }))
    .check(z.minLength(1), z.maxLength(8)),
  decision: z.strictObject({
    by: words(200),
    plan: words(80),
    childInNeed: words(80),
    neither: words(80),
    planMeans: words(600),
    childInNeedMeans: words(600),
    neitherMeans: words(600),
    reasonForEach: z.optional(z.boolean()),
  }),
  settings: z.strictObject({
    supporters: z.int().check(z.gte(0), z.lte(20)),
    supportersWrite: z.boolean(),
    decides: z.enum(['chair', 'professionals', 'agencies', 'members']),
  }),
  quorum: z.strictObject({
    others: z.int().check(z.gte(0), z.lte(6)),
    healthIsOne: z.boolean(),
  }),
  deadlines: z.array(deadlineSchema).check(z.maxLength(40)),
  children: z.strictObject({
    worry: words(120),
    well: words(120),
    hope: words(120),
    comesFrom: z.nullable(z.int().check(z.gte(0), z.lte(17))),
  }),
  dangers: z.strictObject({
    formula: guide,
    goalFormula: guide,
    most: z.int().check(z.gte(1), z.lte(12)),
  }),
  plan: z.strictObject({
    smart: z.strictObject({
      specific: words(200),
      measurable: words(200),
      achievable: words(200),
      realistic: words(200),
      timely: words(200),
    }),
    stepIn: maybeWords(300),
    coreGroupEvery: maybeWords(80),
  }),
});

/** A format without the id that the server gives it. */
export type OwnFormat = Omit<Template, 'id'>;

/**
 * GET /api/formats (staff) → the council's own, by name; whoever may change them is told so.
 * POST /api/formats (administrators) {replaces, format} → the format with its new id. A saved change is a new version
 * under a new id; `replaces` names the version it was made from. POST /api/formats/ID/remove {} → `{removed}`: nobody can
 * choose it any more; conferences that were made with it keep it.
 */
export const formatsSchema = z.object({
  own: z.array(templateSchema),
  mayChange: z.boolean(),
});
export const saveFormatSchema = z.strictObject({
  replaces: z.nullable(idSchema),
  format: ownFormatSchema,
});
export const removeFormatSchema = z.strictObject({});
export const removedFormatSchema = z.object({ removed: z.literal(true) });
