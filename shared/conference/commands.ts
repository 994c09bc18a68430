import * as z from 'zod/mini';
import { codeSchema } from '../board/codes.ts';
import { evidences, voices } from '../board/line.ts';
import { idSchema } from '../protocol/ids.ts';
import type { CopyId, PersonId } from '../protocol/ids.ts';
import { limits } from '../protocol/limits.ts';
import { dateText, maybeDate, maybeWords, nameText, timeText, words } from '../protocol/texts.ts';
import { agencyViewCommands } from './commands/agency-views.ts';
import { childrenSchema, command, peopleSchema } from './commands/command.ts';
import { courseCommands } from './commands/course.ts';
import { handingInCommands } from './commands/handing-in.ts';
import type { HandInAtDoor } from './commands/handing-in.ts';
import { givingOutCommands } from './commands/giving-out.ts';
import { correctingCommands } from './commands/correcting.ts';
import type { ProposeCorrection } from './commands/correcting.ts';
import { agreeingCommands } from './commands/agreeing.ts';
import { drawingCommands } from './commands/drawing.ts';
import { notifyingCommands } from './commands/notifying.ts';
import { planCommands } from './commands/plan.ts';
import { preparingCommands } from './commands/preparing.ts';
import { scalingCommands } from './commands/scaling.ts';
import type { StaffPaper } from './facts/notifying.ts';
import type { KeepRule } from './keeping.ts';
import { roleSchema } from './roles.ts';

const whereSchema = z.enum(['room', 'video']);
const placeText = maybeWords(200);
const titleText = maybeWords(limits.nameText);

/** An entry of the invitation list. */
export const invitationShape = {
  name: nameText,
  role: roleSchema,
  title: titleText,
  agency: titleText,
  where: whereSchema,
  /** False: will sit in the room without a device. */
  device: z.boolean(),
} as const;

const outcomeSchema = z.enum(['plan', 'child-in-need', 'neither']);

/** Everything but the pen changes the board through one of these: `POST /api/conferences/ID/commands`. */
export const commandSchemas = {
  ...courseCommands,
  ...preparingCommands,
  ...handingInCommands,
  ...planCommands,
  ...agencyViewCommands,
  ...scalingCommands,
  ...givingOutCommands,
  ...correctingCommands,
  ...agreeingCommands,
  ...notifyingCommands,
  ...drawingCommands,

  // Before the day
  changeDetails: command('changeDetails', {
    type: z.enum(['initial', 'review']),
    template: idSchema,
    date: dateText,
    time: timeText,
    place: placeText,
    strategyOn: z.optional(maybeDate),
    firstOn: z.optional(maybeDate),
    lastOn: z.optional(maybeDate),
    children: z
      .array(
        z.strictObject({ id: z.optional(idSchema), name: nameText, born: z.optional(maybeDate) }),
      )
      .check(z.minLength(1), z.maxLength(limits.children)),
  }),
  invite: command('invite', invitationShape),
  changePerson: command('changePerson', {
    person: idSchema,
    ...invitationShape,
    speaksFor: peopleSchema,
    apologies: z.boolean(),
  }),
  uninvite: command('uninvite', { person: idSchema }),
  addSpareLinks: command('addSpareLinks', { count: z.int().check(z.gte(1), z.lte(10)) }),
  /** The person's link, codes and sessions stop working and fresh ones are made. */
  renewLink: command('renewLink', { person: idSchema }),

  // The door
  admit: command('admit', {
    waiting: idSchema,
    /** The invited person this is; none makes a new person. */
    person: z.nullable(idSchema),
    name: nameText,
    role: roleSchema,
    title: titleText,
    agency: titleText,
    where: whereSchema,
    /** They are in on another device already: this one takes its place, and that one is closed. */
    movesDevice: z.optional(z.literal(true)),
    /** The chair decided that they do not come, and lets them in after a second look. */
    comesAnyway: z.optional(z.literal(true)),
  }),
  turnAway: command('turnAway', { waiting: idSchema }),
  /** Everyone who came by the room's code and waits. */
  turnAwayAll: command('turnAwayAll', { via: z.literal('code') }),
  /** The room's code stops working; the screen and the chair get another one. */
  renewCode: command('renewCode', {}),
  /** Somebody of the list is in the room without a device. */
  seat: command('seat', { person: idSchema, comesAnyway: z.optional(z.literal(true)) }),
  /** The chair notes that someone has gone, or a person leaves by the button. */
  leave: command('leave', { person: idSchema }),
  remove: command('remove', { person: idSchema }),
  givePen: command('givePen', { person: idSchema }),
  takePen: command('takePen', { person: idSchema }),

  // What a person may do, and whom they may hear about
  setRights: command('setRights', { person: idSchema, adds: z.boolean(), scores: z.boolean() }),
  setHearing: command('setHearing', {
    person: idSchema,
    hears: z.union([z.literal('all'), childrenSchema]),
  }),
  /** Never in the same part: bail, fear. Replaces the list of that person. */
  keepApart: command('keepApart', { person: idSchema, from: peopleSchema }),
  changeSettings: command('changeSettings', {
    supporters: z.int().check(z.gte(0), z.lte(20)),
    supportersWrite: z.boolean(),
    decides: z.enum(['chair', 'professionals', 'agencies', 'members']),
  }),
  /** Accounts of the council's staff: who may take over, and who may open it. */
  assignStaff: command('assignStaff', {
    deputy: z.nullable(idSchema),
    assigned: z.array(idSchema).check(z.maxLength(limits.people)),
  }),
  refuseTakeOver: command('refuseTakeOver', {}),

  // Parts and audiences
  addPart: command('addPart', { name: nameText, restricted: z.boolean(), people: peopleSchema }),
  changePart: command('changePart', { part: idSchema, name: nameText, people: peopleSchema }),
  /** One that was never open. */
  removePart: command('removePart', { part: idSchema }),
  openPart: command('openPart', { part: idSchema }),
  makeAudience: command('makeAudience', {
    name: nameText,
    members: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('people'), people: peopleSchema.check(z.minLength(1)) }),
      z.strictObject({ by: z.literal('all-but'), people: peopleSchema.check(z.minLength(1)) }),
      z.strictObject({
        by: z.literal('roles'),
        roles: z.array(roleSchema).check(z.minLength(1), z.maxLength(10)),
      }),
    ]),
  }),
  /** Those of an audience who may hear about these children, with a document of their own. */
  narrowAudience: command('narrowAudience', {
    audience: idSchema,
    children: childrenSchema.check(z.minLength(1)),
  }),
  /** New lines with new ids and no history, for everyone of `to`. */
  releaseLines: command('releaseLines', {
    to: idSchema,
    /** Who reads `to` and not yet where the lines stand, as the preview showed them. */
    newcomers: peopleSchema,
    lines: z
      .array(
        z.strictObject({
          line: idSchema,
          /** Other words for them; null: as it stands. */
          text: z.nullable(words(limits.lineText)),
          /** The same for how we will know that an action was done. */
          howWeWillKnow: z.nullable(maybeWords(limits.reasonText)),
          achievable: z.optional(z.nullable(maybeWords(limits.reasonText))),
          realistic: z.optional(z.nullable(maybeWords(limits.reasonText))),
          timely: z.optional(z.nullable(maybeWords(limits.reasonText))),
          does: z.optional(z.nullable(maybeWords(limits.reasonText))),
          children: childrenSchema,
        }),
      )
      .check(z.minLength(1), z.maxLength(200)),
  }),
  /** The line goes to those of its audience who may hear about these children, and away from the rest. */
  narrowLine: command('narrowLine', {
    line: idSchema,
    children: childrenSchema.check(z.minLength(1)),
  }),

  // The conference
  start: command('start', {}),
  postpone: command('postpone', { date: dateText, time: timeText }),
  adjourn: command('adjourn', { date: z.nullable(dateText), time: z.nullable(timeText) }),
  /** What has changed, in words everybody may read: where it was closed before. */
  close: command('close', { reason: z.optional(maybeWords(limits.reasonText)) }),
  reopen: command('reopen', { reason: words(limits.reasonText) }),
  giveScreen: command('giveScreen', { audiences: z.array(idSchema).check(z.maxLength(60)) }),
  showOnScreen: command('showOnScreen', { shows: z.enum(['join', 'board', 'blank', 'break']) }),

  // The board, without the pen
  addLine: command('addLine', {
    audience: idSchema,
    code: codeSchema,
    text: words(limits.lineText),
    /** Oneself, or whom one speaks for. */
    saidBy: idSchema,
    /** The line a comment answers. */
    about: z.nullable(idSchema),
    evidence: z.optional(z.enum(evidences)),
    children: z.optional(childrenSchema),
    /** Where a child's own words stand on the child's page. */
    voice: z.optional(z.enum(voices)),
  }),
  /** A contributor changes their own words; the chair may too, and the original is kept in the journal. */
  changeLine: command('changeLine', { line: idSchema, text: words(limits.lineText) }),
  strikeLine: command('strikeLine', { line: idSchema }),
  restoreLine: command('restoreLine', { line: idSchema }),

  /** Takes these lines and all answers to them away for good: from the board, from disk, from every copy. */
  redactLines: command('redactLines', {
    lines: z.array(idSchema).check(z.maxLength(50)),
    /** Questions of the scale, each whole: with every number and reason. */
    scales: z.optional(z.array(idSchema).check(z.maxLength(50))),
  }),

  // The end
  recordDecision: command('recordDecision', {
    /** The version this one was written over; 0 when none was recorded. */
    over: z.int().check(z.gte(0)),
    children: z
      .array(
        z.strictObject({
          child: idSchema,
          outcome: outcomeSchema,
          category: z.nullable(idSchema),
          alsoCategories: z.array(idSchema).check(z.maxLength(8)),
          /** Why, for this child; and why otherwise than most agencies said. */
          reason: z.optional(maybeWords(limits.reasonText)),
          differs: z.optional(maybeWords(limits.reasonText)),
        }),
      )
      .check(z.minLength(1), z.maxLength(limits.children)),
    reasons: words(limits.lineText),
    dissent: z
      .array(
        z.strictObject({
          person: idSchema,
          children: childrenSchema.check(z.minLength(1)),
          outcome: outcomeSchema,
          reason: words(limits.reasonText),
          /** They want it looked at by the council's rules on differences. */
          formal: z.optional(z.boolean()),
        }),
      )
      .check(z.maxLength(limits.people)),
    parentsViews: z
      .array(z.strictObject({ person: idSchema, words: words(limits.reasonText) }))
      .check(z.maxLength(limits.people)),
  }),
  setDates: command('setDates', {
    dates: z
      .array(
        z.strictObject({
          what: z.enum([
            'core-group',
            'review',
            'child-in-need-meeting',
            'visit',
            'conference-goes-on',
            'other',
          ]),
          label: maybeWords(limits.nameText),
          date: dateText,
          time: z.union([timeText, z.literal('')]),
          place: placeText,
          /** Who is told; none: those of the part that runs now. */
          audience: z.optional(idSchema),
        }),
      )
      .check(z.maxLength(20)),
  }),
} as const;

export type CommandKind = keyof typeof commandSchemas;

export type Command = {
  [Kind in CommandKind]: z.infer<(typeof commandSchemas)[Kind]>;
}[CommandKind];

export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

/** What the door tells the conference; never comes over the wire. */
export type DoorCommand =
  | {
      kind: 'knock';
      opId: string;
      name: string;
      role: z.infer<typeof roleSchema>;
      where: 'room' | 'video';
      via: 'link' | 'code' | 'spare';
      person: string | null;
      /** The spare link it used up. */
      spareLink: string | null;
    }
  | { kind: 'goAway'; opId: string; waiting: string }
  | ({ kind: 'handInAtDoor'; waiting: string } & HandInAtDoor);

/** What a member of the council's staff does who is not (yet) of the conference; never by the commands' address. */
export type StaffCommand =
  | { kind: 'askTakeOver'; opId: string }
  | { kind: 'takeOver'; opId: string }
  | { kind: 'agreeToCopiesAsStaff'; opId: string; version: number; changes?: number }
  | { kind: 'openAfterwards'; opId: string; reason: string }
  | { kind: 'hold'; opId: string; reason: string }
  | { kind: 'endHold'; opId: string; reason: string }
  | { kind: 'askDestruction'; opId: string }
  | { kind: 'agreeDestruction'; opId: string }
  | { kind: 'callOffDestruction'; opId: string };

/** What the server itself notes or does, when it is due. */
export type ServerCommand =
  | {
      kind: 'noteReading';
      opId: string;
      copy: CopyId;
      by: { readonly person: PersonId } | { readonly account: string };
    }
  | {
      kind: 'notePaper';
      opId: string;
      paper: StaffPaper;
      about: string | null;
      by: { readonly person: PersonId } | { readonly account: string };
    }
  | { kind: 'destroy'; opId: string; rule: KeepRule }
  | ProposeCorrection;
