import * as z from 'zod/mini';
import { codeSchema } from '../board/codes.ts';
import type { Code } from '../board/codes.ts';
import { idSchema } from '../protocol/ids.ts';
import { dateCountSchema } from './date-rule.ts';

/**
 * A council's format as data: where each code stands, the running order, what the scale says, what the decisions are
 * called, and by when things are due. Lines are stored by code, so a conference shown under another template loses
 * nothing; and a conference keeps the template it was made with, so a council can change its own without changing old
 * conferences. The councils' are in `shared/templates`; a council's own comes from its screen and is checked with this.
 */

const text = (max: number) => z.string().check(z.maxLength(max));

/**
 * Danger statements with their safety goals, and what the children say in their own words, stand in a band of their
 * own under every template.
 */
export const bandCodes = [
  'danger-statement',
  'safety-goal',
  'child-view',
] as const satisfies readonly Code[];

const headingSchema = z.object({
  id: idSchema,
  text: text(200),
  subtext: text(200),
  /** Every code stands under exactly one heading, or in the band. */
  codes: z.array(codeSchema).check(z.minLength(1)),
  /** What a line newly written here is. */
  startsAs: codeSchema,
  /** A plain question to show while nothing is written, with one example. */
  empty: text(400),
  tone: z.enum(['worry', 'well', 'next', 'plain']),
});

/** What everyone's browser and the room's screen bring to the front at a stage. */
export const stageShows = [
  'welcome',
  'people',
  'reports',
  'family',
  'headings',
  'dangers',
  'goals',
  'plan',
  'scale',
  'summary',
  'views',
  'decision',
  'dates',
  'close',
] as const;

const stageSchema = z.object({
  id: idSchema,
  title: text(80),
  shows: z.enum(stageShows),
  /** For "headings": which of them, by id. */
  headings: z.array(idSchema),
  /** What is said at this stage, in the format's own plain words; the chair reads it, everyone may. */
  says: text(1200),
  /** The family is asked first here (Durham: the chair asks the parent first). */
  familyFirst: z.boolean(),
});

/** Whose numbers are shown one group after another. */
export const revealGroups = ['children', 'parents', 'network', 'professionals'] as const;

const scalingSchema = z.object({
  name: text(80),
  question: text(400),
  ten: text(400),
  zero: text(400),
  /** Durham: professionals must give really clear reasons; elsewhere a reason helps but is not asked for. */
  reasons: z.enum(['nobody', 'professionals', 'all']),
  /** Derby's and East Sussex's leaflets know no scale; the chair may put one all the same. */
  use: z.enum(['not-mentioned', 'when-it-helps', 'always']),
  /** One number for all, one for each danger statement, or both. */
  about: z.enum(['overall', 'each-danger', 'both']),
  reveal: z.enum(['together', 'in-turn']),
  /** The order of "in turn". */
  order: z.array(z.enum(revealGroups)),
  /** Durham: with the number each professional says whether a plan is needed. */
  asksPlan: z.boolean(),
  /** A number at or below it, whoever gave it, prompts the chair; none: no line. */
  alertAt: z.nullable(z.int().check(z.gte(0), z.lte(10))),
  /** What the chair is prompted to ask then. */
  alertAsks: text(400),
});

/** What can fall due before a conference or after it. */
export const deadlineSubjects = [
  'initial-conference',
  'reports-to-family',
  'reports-to-chair',
  'exclusion-request',
  'decision-letter',
  'plan-to-family',
  'dissent',
  'first-core-group',
  'next-core-group',
  'record',
  'child-in-need-meeting',
  'first-review',
  'next-review',
  'visit',
  'inquorate-again',
] as const;

export const templateSchema = z.object({
  id: idSchema,
  council: text(80),
  /** The page or leaflet it comes from. */
  source: text(300),
  /** In the order people speak in. */
  headings: z.array(headingSchema).check(z.minLength(1), z.maxLength(9)),
  /** The running order. */
  stages: z.array(stageSchema).check(z.minLength(1), z.maxLength(24)),
  scale: scalingSchema,
  categories: z.array(z.object({ id: idSchema, words: text(80), censusCode: text(8) })),
  decision: z.object({
    by: text(200),
    plan: text(80),
    childInNeed: text(80),
    neither: text(80),
    /** What each of the three means, for everyone: the chair explains all of them always. */
    planMeans: text(600),
    childInNeedMeans: text(600),
    neitherMeans: text(600),
    /** Durham: the chair explains for each child with a plan why; elsewhere once for all. */
    reasonForEach: z.optional(z.boolean()),
  }),
  /** Where the councils' leaflets differ; the chair can change them for one conference. */
  settings: z.object({
    supporters: z.int(),
    supportersWrite: z.boolean(),
    decides: z.enum(['chair', 'professionals', 'agencies', 'members']),
  }),
  quorum: z.object({
    /** Besides children's social care, how many other agencies that know the child or family. */
    others: z.int().check(z.gte(0), z.lte(6)),
    /** Several people from health are one agency; else each of their agencies counts. */
    healthIsOne: z.boolean(),
  }),
  /** By when things are due. */
  deadlines: z.array(
    z.object({
      id: idSchema,
      what: z.enum(deadlineSubjects),
      /** For which conferences it holds. */
      for: z.enum(['initial', 'review', 'both']),
      from: z.enum(['strategy', 'conference', 'first-conference', 'core-group']),
      count: dateCountSchema,
      /** The leaflet or rule it comes from. */
      source: text(200),
    }),
  ),
  children: z.object({
    /** A child's page has the board's own headings, in words for a child. */
    worry: text(120),
    well: text(120),
    hope: text(120),
    /** From this age a child is encouraged to come (Derby: 10); none: by understanding and wish. */
    comesFrom: z.nullable(z.int()),
  }),
  dangers: z.object({
    /** A guide, one step a line: who is worried, about what, what might happen. */
    formula: z.array(text(300)),
    goalFormula: z.array(text(300)),
    /** More than this prompts the chair (North Yorkshire: four). */
    most: z.int(),
  }),
  plan: z.object({
    /** Prompts of an action, Derby's five SMART questions in its own words. */
    smart: z.object({
      specific: text(200),
      measurable: text(200),
      achievable: text(200),
      realistic: text(200),
      timely: text(200),
    }),
    /** The network's table: how we would know, who steps in, what they do. */
    stepIn: text(300),
    /** How often the core group meets ("every four weeks"), in words. */
    coreGroupEvery: text(80),
  }),
});

/** See `templateSchema`. */
export type Template = DeepReadonly<z.infer<typeof templateSchema>>;
export type Heading = Template['headings'][number];
export type Stage = Template['stages'][number];
export type ScaleWords = Template['scale'];
export type Deadline = Template['deadlines'][number];
export type RevealGroup = (typeof revealGroups)[number];

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;
