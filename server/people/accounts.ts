import * as z from 'zod/mini';
import type { Instant } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';
import type { KeptAccount, KeptAccounts } from './kept-accounts.ts';
import { emptyAccount } from './kept-accounts.ts';
import type { Passphrases } from './passphrases.ts';
import { takingTurns } from './taking-turns.ts';
import { hashToken, makeToken } from './tokens.ts';

/** A member of the council's staff who makes conferences. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** May invite further staff and stop accounts. */
  readonly administrator: boolean;
  readonly sealed: boolean;
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
  /** The token of the one-time set-up link; an earlier one stops working. Null once its account is made. */
  offerSetUp(): Promise<string | null>;
  /** Makes the first account, or the one somebody was invited to; null when the link is wrong, used or over. */
  setUp(wanted: SetUp): Promise<Account | 'name-taken' | null>;
  /** Whose passphrase this is: half of a sign-in. Null for a wrong one and, just as slowly, for a name nobody has. */
  checkPassphrase(username: string, passphrase: string): Promise<Account | null>;
  /** The same for an account that is known already. */
  isPassphraseOf(account: string, passphrase: string): Promise<boolean>;
  /** Null for one that was stopped. */
  find(id: string): Promise<Account | null>;
}

export interface AccountsParts {
  readonly store: Store;
  readonly kept: KeptAccounts;
  readonly passphrases: Passphrases;
  readonly now: () => Instant;
  /** Staff sign in at their council: here only the sealed account has a passphrase. */
  readonly councilSignsIn: boolean;
}

const offerSchema = z.object({ hash: z.string() });
const offerKey = 'set-up';

export function createAccounts(parts: AccountsParts): Accounts {
  const { store, kept, passphrases, now, councilSignsIn } = parts;
  const oneAtATime = takingTurns();
  const offered = async () => {
    const offer = offerSchema.safeParse(await store.readRecord('setting', offerKey));
    return offer.success ? offer.data.hash : null;
  };
  /** There is nobody who could sign in here with a passphrase. */
  const needsFirst = async () =>
    (await kept.list()).every(({ sealed, passphrase }) =>
      councilSignsIn ? !sealed : passphrase === null,
    );
  const mayUsePassphrase = (account: KeptAccount) =>
    !account.stopped && (account.sealed || !councilSignsIn);

  /** The account a link makes: nobody's yet, or the one that was invited. */
  const findStart = async (token: string): Promise<KeptAccount | null> => {
    const hash = hashToken(token);
    if ((await offered()) === hash && (await needsFirst())) {
      const id = makeToken().slice(0, 22);
      return { ...emptyAccount, id, name: '', administrator: true, sealed: councilSignsIn };
    }
    const invited = (await kept.list()).find(({ invitation }) => invitation?.hash === hash);
    const isOpen = invited?.invitation !== null && (invited?.invitation.until ?? 0) > now();
    return invited !== undefined && isOpen && mayUsePassphrase(invited) ? invited : null;
  };
  /** As it is by now: whoever was stopped, or invited again, while the passphrase was made begins nothing. */
  const keep = async (
    start: KeptAccount,
    set: Partial<KeptAccount>,
  ): Promise<KeptAccount | null> => {
    if (start.invitation !== null) {
      return kept.change(start.id, (now) =>
        now.invitation?.hash === start.invitation?.hash ? { ...now, ...set } : null,
      );
    }
    await kept.put({ ...start, ...set });
    return { ...start, ...set };
  };
  const make = async ({ token, name, username, passphrase }: SetUp) => {
    const start = await findStart(token);
    if (start === null) return null;
    const others = (await kept.list()).filter(({ id }) => id !== start.id);
    if (others.some((each) => each.username === sameName(username))) return 'name-taken';
    const set = {
      totp: null,
      passkeys: [],
      recovery: [],
      invitation: null,
      name,
      username: sameName(username),
      passphrase: await passphrases.hash(passphrase),
    };
    const account = await keep(start, set);
    if (account === null) return null;
    if ((await offered()) === hashToken(token)) await store.deleteRecord('setting', offerKey);
    return accountOf(account);
  };

  return {
    awaitsSetUp: async () => !councilSignsIn && (await offered()) !== null && (await needsFirst()),
    offerSetUp: async () => {
      if (!(await needsFirst())) return null;
      const token = makeToken();
      await store.putRecord('setting', offerKey, { hash: hashToken(token) });
      return token;
    },
    setUp: (wanted) => oneAtATime(offerKey, () => make(wanted)),
    checkPassphrase: async (username, passphrase) => {
      const found = (await kept.list()).find((each) => each.username === sameName(username));
      const account = found !== undefined && mayUsePassphrase(found) ? found : null;
      const right = await passphrases.isRight(passphrase, account?.passphrase ?? null);
      return right && account !== null ? accountOf(account) : null;
    },
    isPassphraseOf: async (id, passphrase) => {
      const account = await kept.find(id);
      const right = await passphrases.isRight(passphrase, account?.passphrase ?? null);
      return right && account !== null && mayUsePassphrase(account);
    },
    find: async (id) => {
      const account = await kept.find(id);
      return account === null || account.stopped ? null : accountOf(account);
    },
  };
}

export const accountOf = ({ id, name, administrator, sealed }: KeptAccount): Account => ({
  id,
  name,
  administrator,
  sealed,
});

/** "Marguerite " and "marguerite" are one name to sign in with. */
export const sameName = (username: string): string =>
  username.normalize('NFKC').trim().toLowerCase();
