import * as z from 'zod/mini';
import { idSchema } from '../protocol/ids.ts';
import { sectors } from './agency-views.ts';
import { roleSchema } from './roles.ts';
import {
  decidesSchema,
  decidingViewSchema,
  decisionViewSchema,
  viewRoundViewSchema,
} from './view/schemas/agency-views.ts';
import { courseViewSchema, screenCourseSchema } from './view/schemas/course.ts';
import { myReadySchema, readyViewSchema } from './view/schemas/preparing.ts';
import { addendumViewSchema, correctionViewSchema } from './view/schemas/correcting.ts';
import { drawingViewSchema, screenDrawingSchema } from './view/schemas/drawing.ts';
import { earlierViewSchema } from './view/schemas/earlier.ts';
import { givingOutViewSchema } from './view/schemas/giving-out.ts';
import { childPageViewSchema, handedInViewSchema } from './view/schemas/handing-in.ts';
import { scaleViewSchema } from './view/schemas/scaling.ts';
import { planFrameViewSchema } from './view/schemas/plan.ts';
import { agreementViewSchema } from './view/schemas/agreeing.ts';
import { annexesViewSchema, notificationsViewSchema } from './view/schemas/notifying.ts';

/**
 * What one person may know of the conference now, pushed over `/live/CONFERENCE` whenever its bytes change. Whole and
 * small: the browser replaces the old one. Tolerant, so that an older page can read a newer server.
 */

const where = z.enum(['room', 'video']);

export const personViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  title: z.string(),
  agency: z.string(),
  where,
  /** "named": their name stands on the reader's board; whether they are or were here is not the reader's to know. */
  attendance: z.enum(['invited', 'present', 'left', 'removed', 'apologies', 'named']),
  /** Sits in the room without a device. */
  device: z.boolean(),
  pen: z.boolean(),
  /** Chair and minute taker only, from here on. */
  adds: z.optional(z.boolean()),
  scores: z.optional(z.boolean()),
  /** Whom of the children they may hear about. */
  hears: z.optional(z.union([z.literal('all'), z.array(idSchema)])),
  /** Who must not be in the same part. */
  apart: z.optional(z.array(idSchema)),
  /** Professionals: which kind of agency they count for, and whether they have had to do with the family. */
  sector: z.optional(z.enum(sectors)),
  knowsFamily: z.optional(z.boolean()),
});

/** An audience as chair and minute taker know it: whoever types must see who will read. */
export const audienceViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** everyone, professionals, chair: the three that are always there; part: a part's own; made: by the chair. */
  kind: z.enum(['everyone', 'professionals', 'chair', 'part', 'made']),
  /** Everybody of the list who may read it, whether here or not. */
  members: z.array(idSchema),
  /** Narrowed to those who may hear about these children; and from which. */
  children: z.array(idSchema),
  of: z.nullable(idSchema),
  restricted: z.boolean(),
  /** New lines can be written there now. */
  takesLines: z.boolean(),
});

export const partViewSchema = z.object({
  id: idSchema,
  /** Empty for the one part of a conference that is not split. */
  name: z.string(),
  audience: idSchema,
  people: z.union([z.literal('everyone'), z.array(idSchema)]),
  restricted: z.boolean(),
  opened: z.boolean(),
  current: z.boolean(),
});

export const documentViewSchema = z.object({
  /** For `/sync/CONFERENCE/ID`. */
  id: idSchema,
  audience: idSchema,
  /** "everyone", "professionals", "chair", a part's name; the chair's words for a group of readers only to its keepers. */
  name: z.string(),
  /** The reader holds the pen here now. */
  pen: z.boolean(),
  /** For the pen: audiences of this list whose lines a line of this document may name, as all its readers read them. */
  wider: z.array(idSchema),
});

const nextDateSchema = z.object({
  id: z.string(),
  what: z.string(),
  label: z.string(),
  date: z.string(),
  time: z.string(),
  place: z.string(),
  /** Chair and minute taker only: who is told. */
  audience: z.optional(idSchema),
});

export const waitingViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  where,
  via: z.enum(['link', 'code', 'spare']),
  /** The invited person whose link it was, or whose name matches. */
  person: z.nullable(idSchema),
  /**
   * The same name as the chair's; somebody whom the chair decided to keep away, who is already in the room, or whom the
   * chair sent out; or an earlier browser waits by this very link. Nothing is decided by it but the chair's second look.
   */
  flag: z.nullable(
    z.enum([
      'name-of-chair',
      'does-not-come',
      'already-in-the-room',
      'already-waiting',
      'was-sent-out',
    ]),
  ),
});

const aboutSchema = z.object({
  id: idSchema,
  kind: z.enum(['initial', 'review']),
  progress: z.enum(['planned', 'open', 'adjourned', 'closed']),
  date: z.string(),
  time: z.string(),
  place: z.string(),
  template: z.string(),
  children: z.array(z.object({ id: idSchema, name: z.string() })),
});

/** Someone who knocked: nothing of the conference but their own words. */
export const waitingRoomViewSchema = z.object({
  at: z.literal('waiting-room'),
  you: z.object({ id: idSchema, name: z.string(), role: roleSchema }),
  /** "let-in": fetch the new session with POST /api/session, then connect again. */
  answer: z.enum(['wait', 'let-in', 'turned-away']),
  started: z.boolean(),
  /** They came by their own link, so they may write to the chair. */
  mayHandIn: z.optional(z.literal(true)),
});

export const conferenceViewSchema = z.object({
  at: z.literal('conference'),
  conference: aboutSchema,
  you: z.object({ id: idSchema, name: z.string(), role: roleSchema, pen: z.boolean() }),
  /** The commands this person may send now. */
  may: z.array(z.string()),
  /** Who may be named under "said by": here, left or sent apologies. Chair and minute taker also see who is invited. */
  people: z.array(personViewSchema),
  /** Whom the reader speaks for (advocate, interpreter). */
  speaksFor: z.array(idSchema),
  documents: z.array(documentViewSchema),
  /** Pages to draw on that the reader may open now. None: left out. */
  drawings: z.optional(z.array(drawingViewSchema)),
  /** The audience new lines go to now. */
  writesTo: z.nullable(idSchema),
  /** The part that runs now; an empty name: the conference is not split. */
  part: z.object({ name: z.string(), restricted: z.boolean() }),
  course: z.optional(courseViewSchema),
  /** Lines that stand for another line which this reader sees too: only that one is shown. */
  variants: z.array(z.object({ line: idSchema, of: idSchema })),
  /** Lines taken away for good from documents the reader may read: what they typed in them is in no tray. None: left out. */
  redacted: z.optional(z.array(idSchema)),
  /** Audiences of the reader whose document is damaged on disk and cannot be opened. None: left out. */
  damaged: z.optional(z.array(idSchema)),
  scales: z.array(scaleViewSchema),
  /** What the agencies say, child by child, in rounds the reader sees. None: left out. */
  agencyViews: z.optional(z.array(viewRoundViewSchema)),
  /** Chair only: whether enough agencies are here to decide. */
  deciding: z.optional(decidingViewSchema),
  decision: z.nullable(decisionViewSchema),
  /** Of a review: what comes from the last conference. */
  earlier: z.optional(earlierViewSchema),
  /** Lead and core group; none: left out. */
  plan: z.optional(z.array(planFrameViewSchema)),
  /** Whether they agree with the plan: oneself and whom one speaks for, or everybody for chair and minute taker. */
  agreement: z.optional(z.array(agreementViewSchema)),
  dates: z.array(nextDateSchema),
  screenShows: z.enum(['join', 'board', 'blank', 'break']),
  /** The reader's own copy of the typed outcomes: /api/conferences/ID/outcomes/COPY.{html,json}. */
  outcomes: z.nullable(z.object({ version: z.number(), copy: idSchema })),
  /** Given out, and read in the office only. Not so: left out. */
  outcomesInOffice: z.optional(z.literal(true)),
  /** Chair and minute taker only: what dates and ages are counted from; empty where nobody wrote it. */
  countedFrom: z.optional(
    z.object({
      strategyOn: z.string(),
      firstOn: z.string(),
      lastOn: z.string(),
      born: z.array(z.object({ child: idSchema, born: z.string() })),
    }),
  ),
  /** Chair and minute taker only: what was made ready before the day. */
  ready: z.optional(readyViewSchema),
  /** Everyone else: reports they have, and what they need. Nothing: left out. */
  mine: z.optional(myReadySchema),
  /** Chair only. */
  handedIn: z.optional(z.array(handedInViewSchema)),
  /** Children whose page the reader may know of. None: left out. */
  childPages: z.optional(z.array(childPageViewSchema)),
  /** A child's own page, or those an advocate writes for. None: left out. */
  writesFor: z.optional(z.array(idSchema)),
  /** Chair and minute taker only: who may read what. */
  audiences: z.optional(z.array(audienceViewSchema)),
  parts: z.optional(z.array(partViewSchema)),
  /** Chair and minute taker only: what stands on the screen now, and what could. */
  screen: z.optional(
    z.object({
      shows: z.enum(['join', 'board', 'blank', 'break']),
      audiences: z.array(idSchema),
      could: z.array(idSchema),
    }),
  ),
  /** Chair only: who was in which part from when to when (milliseconds since 1970; null while it lasts). */
  stays: z.optional(
    z.array(
      z.object({ person: idSchema, part: idSchema, from: z.number(), to: z.nullable(z.number()) }),
    ),
  ),
  /** Chair only. */
  settings: z.optional(
    z.object({
      supporters: z.number(),
      supportersWrite: z.boolean(),
      decides: decidesSchema,
    }),
  ),
  /** Chair only: accounts of the council's staff, and who wants to take over since when. */
  staff: z.optional(
    z.object({
      deputy: z.nullable(z.string()),
      assigned: z.array(z.string()),
      takeOver: z.nullable(z.object({ name: z.string(), at: z.number() })),
    }),
  ),
  /** Chair only. */
  waiting: z.optional(z.array(waitingViewSchema)),
  spareLinks: z.optional(z.number()),
  /** Chair and minute taker only: who of those present has an open connection. */
  presence: z.optional(z.record(z.string(), z.enum(['here', 'away', 'lost']))),
  /** Chair only: which advocates and interpreters speak for whom, so that a change of their entry keeps it. */
  speakers: z.optional(z.array(z.object({ person: idSchema, speaksFor: z.array(idSchema) }))),
  /** Chair and minute taker only: who is told of the decision besides those who were there. */
  notifications: z.optional(notificationsViewSchema),
  /** Restricted parts that were held, for the chair; after the close for those who were in one. None: left out. */
  annexes: z.optional(annexesViewSchema),
  /** Chair only: what readers of the outcomes ask for, and what was added to them. None: left out. */
  corrections: z.optional(z.array(correctionViewSchema)),
  addenda: z.optional(z.array(addendumViewSchema)),
  /** How the newest copies stand. Chair; and the minute taker where a second person is asked for. */
  givingOut: z.optional(givingOutViewSchema),
  /** Chair only: everyone's copy. */
  copies: z.optional(z.array(z.object({ person: idSchema, copy: idSchema }))),
});

/**
 * In the conference and not in the part that runs now. Constant: nothing that happens elsewhere changes a byte of it.
 * What is asked of the browser: forget every document, keep the person's own unsent words.
 */
export const holdingViewSchema = z.object({
  at: z.literal('holding'),
  conference: idSchema,
  you: z.object({ id: idSchema, name: z.string(), role: roleSchema }),
  may: z.array(z.string()),
  /** The waiting room knows as much. */
  started: z.boolean(),
  /** Their copy comes by itself. Not yet: left out. */
  closed: z.optional(z.literal(true)),
  /** Once the conference is closed: the reader's own copy of the typed outcomes. */
  outcomes: z.nullable(z.object({ version: z.number(), copy: idSchema })),
  /** Given out, and read in the office only. Not so: left out. */
  outcomesInOffice: z.optional(z.literal(true)),
});

/** The room's projector. Before the start it shows how to join; it never learns who waits. */
export const screenViewSchema = z.object({
  at: z.literal('screen'),
  conference: aboutSchema,
  shows: z.enum(['join', 'board', 'blank', 'break']),
  /** How to join: the address without its scheme, the room's code in groups, and what the QR code holds. */
  join: z.object({ address: z.string(), code: z.string(), link: z.string() }),
  course: z.optional(screenCourseSchema),
  people: z.array(personViewSchema),
  documents: z.array(documentViewSchema),
  /** A page that stands in the place of the board. None: left out. */
  drawing: z.optional(screenDrawingSchema),
  variants: z.array(z.object({ line: idSchema, of: idSchema })),
  scales: z.array(scaleViewSchema),
  agencyViews: z.optional(z.array(viewRoundViewSchema)),
  decision: z.nullable(decisionViewSchema),
  /** Of a review: what comes from the last conference. */
  earlier: z.optional(earlierViewSchema),
  /** Lead and core group; none: left out. */
  plan: z.optional(z.array(planFrameViewSchema)),
  dates: z.array(nextDateSchema),
});

/** The person was sent out, left, or their right is over: one calm page. */
const outsideViewSchema = z.object({
  at: z.literal('outside'),
  why: z.enum(['removed', 'left', 'over']),
});

export const viewSchema = z.discriminatedUnion('at', [
  waitingRoomViewSchema,
  conferenceViewSchema,
  holdingViewSchema,
  screenViewSchema,
  outsideViewSchema,
]);

export type View = z.infer<typeof viewSchema>;
export type ConferenceView = z.infer<typeof conferenceViewSchema>;
export type HoldingView = z.infer<typeof holdingViewSchema>;
export type AudienceView = z.infer<typeof audienceViewSchema>;
export type PartView = z.infer<typeof partViewSchema>;
export type ScreenView = z.infer<typeof screenViewSchema>;
export type WaitingRoomView = z.infer<typeof waitingRoomViewSchema>;
export type PersonView = z.infer<typeof personViewSchema>;
export type { ScaleView } from './view/schemas/scaling.ts';
export type DecisionView = z.infer<typeof decisionViewSchema>;
export type ViewRoundView = z.infer<typeof viewRoundViewSchema>;
export type DecidingView = z.infer<typeof decidingViewSchema>;
export type WaitingView = z.infer<typeof waitingViewSchema>;
export type DocumentView = z.infer<typeof documentViewSchema>;
