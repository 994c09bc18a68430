import * as z from 'zod/mini';
import type { Instant } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';
import { takingTurns } from './taking-turns.ts';
import { hashToken, makeToken } from './tokens.ts';

/**
 * A sign-in, or a proof, that is under way in one browser, behind a cookie of its own. It lets that browser be nobody:
 * only its end begins a session.
 */
export type SignIn = z.infer<typeof signInSchema>;

const signInSchema = z.discriminatedUnion('for', [
  z.object({
    /** The passphrase was right. set-up: there is no second factor yet, and nothing else can be done before there is one. */
    for: z.enum(['second-factor', 'set-up']),
    account: z.string(),
    /** What a passkey was asked to sign. */
    challenge: z.nullable(z.string()),
    /** What an authenticator app was given, until its first code shows that it has it. */
    secret: z.nullable(z.string()),
  }),
  /** Somebody who is signed in adds a factor or proves afresh who they are. */
  z.object({
    for: z.literal('account'),
    account: z.string(),
    challenge: z.nullable(z.string()),
    secret: z.nullable(z.string()),
  }),
  /** By a passkey alone. */
  z.object({ for: z.literal('passkey'), challenge: z.nullable(z.string()) }),
  /** At the council's issuer. */
  z.object({
    for: z.literal('council'),
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    /** Whose fresh proof it is to be, the session it will replace and when it was asked for; null for signing in. */
    proves: z.nullable(z.object({ account: z.string(), session: z.string(), since: z.number() })),
  }),
]);

/** How long a sign-in may be under way (milliseconds). */
const signInMs = 10 * 60_000;

export interface SignIns {
  /** Answers the cookie's value. */
  begin(signIn: SignIn): Promise<string>;
  find(cookie: string): Promise<SignIn | null>;
  change(cookie: string, signIn: SignIn): Promise<void>;
  /** What a passkey was asked, once: a second answer to the same question finds nothing. */
  takeChallenge(cookie: string): Promise<Asked | null>;
  /** Finds it and ends it: what hangs on it works once. */
  take(cookie: string): Promise<SignIn | null>;
  /** Ends all that are under way for this account: what was begun by an older passphrase or link goes no further. */
  endOf(account: string): Promise<void>;
  /** Forgets those that are over. */
  sweep(): Promise<void>;
}

/** A question a passkey was asked. */
export interface Asked {
  readonly for: SignIn['for'];
  readonly challenge: string;
  /** Whose passkey it has to be; null for anybody's. */
  readonly account: string | null;
}

const keptSchema = z.object({ signIn: signInSchema, begun: z.number() });

export function createSignIns(store: Store, now: () => Instant): SignIns {
  const oneAtATime = takingTurns();
  const read = (value: unknown) => {
    const kept = keptSchema.safeParse(value);
    const isOpen = kept.success && now() - kept.data.begun <= signInMs;
    return isOpen ? kept.data : null;
  };
  const find = async (cookie: string) => read(await store.readRecord('sign-in', hashToken(cookie)));
  return {
    begin: async (signIn) => {
      const cookie = makeToken();
      await store.putRecord('sign-in', hashToken(cookie), { signIn, begun: now() });
      return cookie;
    },
    find: async (cookie) => (await find(cookie))?.signIn ?? null,
    change: (cookie, signIn) =>
      oneAtATime(cookie, async () => {
        const kept = await find(cookie);
        if (kept !== null) await store.putRecord('sign-in', hashToken(cookie), { ...kept, signIn });
      }),
    takeChallenge: (cookie) =>
      oneAtATime(cookie, async () => {
        const kept = await find(cookie);
        const asked = kept === null ? null : askedIn(kept.signIn);
        if (kept === null || asked === null) return null;
        const signIn = { ...kept.signIn, challenge: null };
        await store.putRecord('sign-in', hashToken(cookie), { ...kept, signIn });
        return asked;
      }),
    take: (cookie) =>
      oneAtATime(cookie, async () => {
        const kept = await find(cookie);
        await store.deleteRecord('sign-in', hashToken(cookie));
        return kept?.signIn ?? null;
      }),
    endOf: async (account) => {
      for (const { key, value } of await store.listRecords('sign-in')) {
        const signIn = read(value)?.signIn;
        const isTheirs = signIn !== undefined && whoseOf(signIn) === account;
        if (isTheirs) await store.deleteRecord('sign-in', key);
      }
    },
    sweep: async () => {
      for (const { key, value } of await store.listRecords('sign-in')) {
        if (read(value) === null) await store.deleteRecord('sign-in', key);
      }
    },
  };
}

function whoseOf(signIn: SignIn): string | null {
  if (signIn.for === 'council') return signIn.proves?.account ?? null;
  return signIn.for === 'passkey' ? null : signIn.account;
}

function askedIn(signIn: SignIn): Asked | null {
  if (signIn.for === 'council' || signIn.challenge === null) return null;
  return { for: signIn.for, challenge: signIn.challenge, account: whoseOf(signIn) };
}
