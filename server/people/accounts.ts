import * as z from 'zod/mini';
import type { Store } from '../store/store.ts';
import type { Passphrases } from './passphrases.ts';
import { takingTurns } from './taking-turns.ts';
import { hashToken, makeToken } from './tokens.ts';

/** A member of the council's staff who makes conferences. */
export interface Account {
  readonly id: string;
  readonly name: string;
}

export interface SetUp {
  readonly token: string;
  readonly name: string;
  readonly username: string;
  readonly passphrase: string;
}

export interface Accounts {
  /** Nobody has an account yet, and a link to make the first one is out. */
  awaitsSetUp(): Promise<boolean>;
  /** The token of the one-time set-up link; an earlier one stops working. Null once there is an account. */
  offerSetUp(): Promise<string | null>;
  /** Makes the first account; null when the link is wrong, used or over. */
  setUp(wanted: SetUp): Promise<Account | null>;
  /** Null for a wrong passphrase and, after just as long, for a name nobody has. */
  signIn(username: string, passphrase: string): Promise<Account | null>;
  find(id: string): Promise<Account | null>;
}

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  passphrase: z.object({ salt: z.string(), hash: z.string() }),
});
const offerSchema = z.object({ hash: z.string() });
const offerKey = 'set-up';

export function createAccounts(store: Store, passphrases: Passphrases): Accounts {
  const oneAtATime = takingTurns();
  const all = async () =>
    (await store.listRecords('account')).flatMap(({ value }) => {
      const account = accountSchema.safeParse(value);
      return account.success ? [account.data] : [];
    });
  const areNone = async () => (await all()).length === 0;

  const makeFirst = async ({ token, name, username, passphrase }: SetUp) => {
    const offer = offerSchema.safeParse(await store.readRecord('setting', offerKey));
    if (!offer.success || offer.data.hash !== hashToken(token)) return null;
    if (!(await areNone())) return null;
    const id = makeToken().slice(0, 22);
    const kept = await passphrases.hash(passphrase);
    await store.putRecord('account', id, {
      id,
      name,
      username: sameName(username),
      passphrase: kept,
    });
    await store.deleteRecord('setting', offerKey);
    return { id, name };
  };

  return {
    awaitsSetUp: async () =>
      offerSchema.safeParse(await store.readRecord('setting', offerKey)).success &&
      (await areNone()),
    offerSetUp: async () => {
      if (!(await areNone())) return null;
      const token = makeToken();
      await store.putRecord('setting', offerKey, { hash: hashToken(token) });
      return token;
    },
    setUp: (wanted) => oneAtATime(offerKey, () => makeFirst(wanted)),
    signIn: async (username, passphrase) => {
      const account = (await all()).find((each) => each.username === sameName(username)) ?? null;
      const right = await passphrases.isRight(passphrase, account?.passphrase ?? null);
      return right && account !== null ? { id: account.id, name: account.name } : null;
    },
    find: async (id) => {
      const account = (await all()).find((each) => each.id === id);
      return account === undefined ? null : { id, name: account.name };
    },
  };
}

/** "Marguerite " and "marguerite" are one name to sign in with. */
export const sameName = (username: string): string =>
  username.normalize('NFKC').trim().toLowerCase();
