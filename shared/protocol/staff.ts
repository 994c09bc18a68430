import * as z from 'zod/mini';
import { idSchema, opIdSchema } from './ids.ts';
import { whenDestroyedSchema } from './keeping.ts';
import { limits } from './limits.ts';
import { nameText, words } from './texts.ts';

/**
 * Staff: signing in, proving it again, and who else may. A sign-in takes two steps; between them the browser holds a
 * cookie that lets it be nobody. Whatever a passkey answers is checked by the library that made the question.
 */

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));
const passphrase = z.string().check(z.minLength(15), z.maxLength(200));
const anyPassphrase = z.string().check(z.maxLength(200));
const code = z.string().check(z.maxLength(40));

/** POST /api/set-up: a one-time link makes the first chair, or the account somebody was invited to → `nextStep`. */
export const setUpSchema = z.strictObject({
  token,
  name: nameText,
  username: nameText,
  passphrase,
});

/** POST /api/sign-in → `nextStep` */
export const signInSchema = z.strictObject({
  username: z.string().check(z.maxLength(200)),
  passphrase: anyPassphrase,
});

/** What comes after the passphrase. set-up: this account has no second factor yet. */
export const nextStepSchema = z.object({
  next: z.enum(['second-factor', 'set-up']),
  /** Which second factors there are. */
  app: z.boolean(),
  passkey: z.boolean(),
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** POST /api/sign-in/code {code}: from the app, or one of the recovery codes → `signedIn` */
export const codeSchema = z.strictObject({ code });
export const signedInSchema = z.object({ as: z.literal('staff'), name: z.string() });

/**
 * POST /api/passkey/ask {for} → what `navigator.credentials.get` is given. sign-in: alone. second-factor: after the
 * passphrase. prove: for somebody who is signed in.
 */
export const askPasskeySchema = z.strictObject({
  for: z.enum(['sign-in', 'second-factor', 'prove']),
});
/** What the browser's own passkey calls take and give. */
export const passkeyJson = z.looseObject({});

const base64url = z.string().check(z.maxLength(8192), z.regex(/^[A-Za-z0-9_=-]*$/));
const shared = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: z.optional(z.nullable(z.enum(['platform', 'cross-platform']))),
};
const usedPasskey = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.optional(z.nullable(base64url)),
  }),
});
const madePasskey = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10))),
  }),
});

export type UsedPasskey = z.infer<typeof usedPasskey>;
export type MadePasskey = z.infer<typeof madePasskey>;

/** POST /api/sign-in/passkey {passkey} → `signedIn` */
export const usePasskeySchema = z.strictObject({ passkey: usedPasskey });

/** POST /api/prove: the passphrase with a code or a passkey, or a passkey that checks who holds it → `proved` */
export const proveSchema = z.union([
  z.strictObject({ passphrase: anyPassphrase, code }),
  z.strictObject({ passphrase: z.nullable(anyPassphrase), passkey: usedPasskey }),
]);
export type Proof = z.infer<typeof proveSchema>;
export const provedSchema = z.object({ proved: z.literal(true) });

/** POST /api/second-factor/app {} → the secret an app is given. */
export const appSecretSchema = z.object({ secret: z.string(), link: z.string() });
/** POST /api/second-factor/app/keep {code} and /api/second-factor/passkey/keep → `kept` */
export const keepPasskeySchema = z.strictObject({ passkey: madePasskey, name: nameText });
/** Recovery codes where there were none; shown once. */
export const keptSchema = z.object({ recovery: z.nullable(z.array(z.string())) });
/** POST /api/second-factor/recovery {} → ten new ones. POST /api/second-factor/remove {passkey} */
export const removePasskeySchema = z.strictObject({ passkey: base64url });

/** GET /api/account: the account of whoever is signed in. */
export const accountSchema = z.object({
  name: z.string(),
  username: z.string(),
  administrator: z.boolean(),
  /** Signs in at the council: has no factors here. */
  council: z.boolean(),
  app: z.boolean(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), added: z.number() })),
  recoveryLeft: z.number(),
});
export type AccountFacts = z.infer<typeof accountSchema>;

/** GET /api/staff (administrators): everyone who may sign in. */
export const staffListSchema = z.object({
  staff: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      administrator: z.boolean(),
      standing: z.enum(['invited', 'in-use', 'stopped']),
      /** The one who asks. */
      self: z.boolean(),
    }),
  ),
  /** Staff sign in at the council: nobody is invited here. */
  council: z.boolean(),
});
export type StaffFacts = z.infer<typeof staffListSchema>;

/** POST /api/staff {name, administrator} and POST /api/staff/ID/link {} → `{link}` */
export const inviteSchema = z.strictObject({ name: nameText, administrator: z.boolean() });
export const staffLinkSchema = z.object({ link: z.string() });
/** POST /api/staff/ID/stop {stopped} */
export const stopSchema = z.strictObject({ stopped: z.boolean() });

/** POST /api/council {for} → where the council's sign-in is. It sends the browser back to /council/callback. */
export const councilSchema = z.strictObject({ for: z.enum(['sign-in', 'prove']) });
export const councilAddressSchema = z.object({ address: z.string() });

/** GET /api/colleagues (staff): who can be named as deputy or assigned. */
export const colleaguesSchema = z.object({
  colleagues: z.array(z.object({ id: idSchema, name: z.string() })),
});

const you = z.enum(['chair', 'deputy', 'assigned']);

/**
 * GET /api/conferences/ID/record (its chair, deputy and those assigned): the outcomes of a closed conference. They are
 * there once POST {opId, reason} said why, which stands in the journal; that needs a fresh proof.
 */
export const openRecordSchema = z.strictObject({
  opId: opIdSchema,
  reason: words(limits.reasonText),
});
export const recordSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('not-closed'), you }),
  z.object({ at: z.literal('needs-reason'), you }),
  z.object({
    at: z.literal('open'),
    you,
    /** The official record: the chair's copy of the last version. */
    copy: idSchema,
    /** The newest copies wait until a second person has looked at them, and this is somebody who can. */
    asksSecond: z.boolean(),
    /** For the chair: who opened it since, and why. */
    openings: z.array(z.object({ at: z.number(), name: z.string(), reason: z.string() })),
    /** For the chair: when whose copy was opened, and by whom. */
    readings: z.array(z.object({ at: z.number(), whose: z.string(), by: z.string() })),
    kept: whenDestroyedSchema,
    /** Where its journal ended at this moment; on papers of staff only. */
    journal: z.object({ at: z.number(), facts: z.int(), mac: z.string() }),
  }),
]);
export type RecordFacts = z.infer<typeof recordSchema>;

/**
 * GET /api/conferences/ID/record/happened?before=NUMBER (once it is open): what was decided, newest first, a page at a
 * time. `what` names a sentence; `words` is what stands in it. No text of a line.
 */
export const happenedSchema = z.object({
  entries: z.array(
    z.object({
      number: z.int(),
      at: z.number(),
      /** Null where nobody in particular did it. */
      by: z.nullable(z.string()),
      what: z.string(),
      words: z.record(z.string(), z.string()),
    }),
  ),
  /** Ask before this one for more; null at the beginning. */
  next: z.nullable(z.int()),
});
export type Happened = z.infer<typeof happenedSchema>;

/** POST /api/conferences/ID/record/check {code}: whose copy has this code at its foot. */
export const checkCopySchema = z.strictObject({ code: z.string().check(z.maxLength(80)) });
export const checkedCopySchema = z.object({
  copy: z.nullable(
    z.object({
      whose: z.string(),
      title: z.string(),
      version: z.int(),
      issued: z.number(),
      /** To lay beside the paper, where you may read it. */
      id: z.nullable(idSchema),
    }),
  ),
  /** Copies of these versions are gone, because words in them were taken away: their codes are not known any more. */
  gone: z.array(z.int()),
});

/** POST /api/conferences/ID/take-over (its deputy): ask, then, a minute later at the earliest, take → `takeOver` */
export const takeOverSchema = z.strictObject({ opId: opIdSchema, do: z.enum(['ask', 'take']) });
export const takeOverAnswerSchema = z.object({
  /** From when it can be taken; the chair may say no until then. */
  from: z.number(),
});
