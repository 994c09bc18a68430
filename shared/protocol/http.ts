import * as z from 'zod/mini';
import { invitationShape } from '../conference/commands.ts';
import { roleSchema } from '../conference/roles.ts';
import { idSchema } from './ids.ts';
import { whenDestroyedSchema } from './keeping.ts';
import { limits } from './limits.ts';
import { dateText, maybeDate, maybeWords, nameText, timeText } from './texts.ts';

/**
 * The HTTP side of the system. Every POST is JSON with an exact Origin; what is refused is answered 4xx
 * `{"refused":{"kind","message"}}`. Tokens travel in the fragment of an address and in POST bodies only.
 */

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));
const whereSchema = z.enum(['room', 'video']);

/** POST /api/conferences (staff) → `{conference}` */
export const newConferenceSchema = z.strictObject({
  type: z.enum(['initial', 'review']),
  template: idSchema,
  date: dateText,
  time: timeText,
  place: maybeWords(200),
  children: z
    .array(z.strictObject({ name: nameText, born: z.optional(maybeDate) }))
    .check(z.minLength(1), z.maxLength(limits.children)),
  strategyOn: z.optional(maybeDate),
  firstOn: z.optional(maybeDate),
  lastOn: z.optional(maybeDate),
  people: z.array(z.strictObject(invitationShape)).check(z.maxLength(limits.people)),
});
export type NewConference = z.infer<typeof newConferenceSchema>;
export const madeSchema = z.object({ conference: idSchema });

/**
 * POST /api/conferences/ID/review (staff named for it) → `{conference, isNew}`: the review of a closed conference. Asked
 * again it is the same one.
 */
export const reviewSchema = z.strictObject({
  date: dateText,
  time: timeText,
  place: maybeWords(200),
  /** Another format than the last one's. */
  template: z.optional(idSchema),
});
export const reviewMadeSchema = z.object({ conference: idSchema, isNew: z.boolean() });

/**
 * POST /api/join → `{conference, at}`. By the room's code, by a personal or spare link, or by the screen's link.
 * A link that is wrong, used or over gets the very same 404.
 */
export const joinSchema = z.union([
  z.strictObject({
    code: z.string().check(z.maxLength(20)),
    name: nameText,
    role: roleSchema,
    where: whereSchema,
  }),
  z.strictObject({ token, name: nameText, role: roleSchema, where: whereSchema }),
]);
export type Join = z.infer<typeof joinSchema>;

/**
 * POST /api/enter {token} → `{conference, at}` for links that lead straight in.
 * POST /api/link {token} → what a link leads to, before anybody says a name; never consumes it, never tells a name. */
export const linkSchema = z.strictObject({ token });
export const linkAnswerSchema = z.object({
  /** join: say your name and wait. enter: this browser is let in at once (the screen; the demo's people). read: the outcomes, with the code. */
  leads: z.enum(['join', 'enter', 'read']),
});
/**
 * POST /api/read {token, code, pin} → `{conference, copy}` and a session of 30 minutes that reads one copy. Asked for
 * without a PIN too, whether there is one or not; a link, code or PIN that is wrong, or locked, gets the very same 404.
 */
export const readSchema = z.strictObject({
  token,
  code: z.string().check(z.maxLength(40)),
  pin: z.optional(z.string().check(z.maxLength(40))),
});

/**
 * POST /api/conferences/ID/pin {pin} (whoever was let in, for themselves; null takes it away) → `{chosen}`; GET tells them
 * whether they chose one, and nobody else.
 */
export const pinSchema = z.strictObject({ pin: z.nullable(z.string().check(z.maxLength(40))) });
export const pinChosenSchema = z.object({ chosen: z.boolean() });

export const enteredSchema = z.object({
  conference: idSchema,
  at: z.enum(['waiting-room', 'conference', 'screen']),
});

/** GET /api/me: who this browser is. POST /api/session swaps a waiting session for a person's after "let-in". */
export const meSchema = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('nobody'),
    setUp: z.boolean(),
    /** Staff sign in at their council; here only for the day it is not there. */
    council: z.boolean(),
  }),
  z.object({
    as: z.literal('staff'),
    name: z.string(),
    administrator: z.boolean(),
    council: z.boolean(),
  }),
  z.object({ as: z.literal('waiting'), conference: idSchema }),
  z.object({ as: z.literal('person'), conference: idSchema }),
  z.object({ as: z.literal('screen'), conference: idSchema }),
  z.object({
    as: z.literal('reading'),
    conference: idSchema,
    copy: idSchema,
    /** Of the half hour. */
    secondsLeft: z.number(),
  }),
]);
export type Me = z.infer<typeof meSchema>;

/**
 * POST /api/hand-in (waiting by one's own link): `handInAtDoorSchema` of shared/conference/commands/handing-in.ts →
 * `{accepted: true}`. What was sent is never read back.
 */
export const handedInSchema = z.object({ accepted: z.literal(true) });

/**
 * POST /api/leave {} → `{left: true}`: this browser goes and its cookie is cleared. A waiting one takes its knock back
 * (`goAway`), a person's leaves the conference (`leave`), staff are signed out, reading ends. The same answer for nobody.
 */
export const leaveSchema = z.strictObject({});
export const leftSchema = z.object({ left: z.literal(true) });

/** GET /api/conferences (staff): those this account chairs, is the deputy for, or is assigned to. */
export const conferenceListSchema = z.object({
  conferences: z.array(
    z.object({
      conference: idSchema,
      kind: z.enum(['initial', 'review']),
      progress: z.enum(['planned', 'open', 'adjourned', 'closed']),
      date: z.string(),
      time: z.string(),
      place: z.string(),
      children: z.array(z.string()),
      you: z.enum(['chair', 'deputy', 'assigned']),
      /** Once it is closed. */
      kept: z.nullable(whenDestroyedSchema),
      /** Its review, where it has one. */
      review: z.nullable(idSchema),
    }),
  ),
  /** Those of them that are no more: when, and under which number its journal is kept. */
  destroyed: z.array(z.object({ conference: idSchema, at: z.number() })),
});
export type ConferenceList = z.infer<typeof conferenceListSchema>;

/** GET /api/conferences/ID/links (chair): every way in, made anew from the key each time, never stored in the clear. */
export const linksSchema = z.object({
  people: z.array(
    z.object({
      person: idSchema,
      name: z.string(),
      link: z.string(),
      /** To read the outcomes later; goes by another channel. */ code: z.nullable(z.string()),
      /** Until when the link leads to their copy; null while it does not. */
      readUntil: z.optional(z.nullable(z.number())),
    }),
  ),
  spare: z.array(z.string()),
  room: z.object({ code: z.string(), address: z.string(), link: z.string() }),
  screen: z.object({ link: z.string() }),
});
export type Links = z.infer<typeof linksSchema>;

/** The answer to a command, once it is on disk. */
export const acceptedSchema = z.object({ accepted: z.literal(true), id: z.optional(idSchema) });
export const refusedSchema = z.object({
  refused: z.object({ kind: z.string(), message: z.string() }),
});
