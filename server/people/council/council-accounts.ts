import type { Instant } from '../../../shared/protocol/ids.ts';
import type { Account } from '../accounts.ts';
import { accountOf } from '../accounts.ts';
import type { KeptAccount, KeptAccounts } from '../kept-accounts.ts';
import { emptyAccount } from '../kept-accounts.ts';
import { takingTurns } from '../taking-turns.ts';
import { makeToken } from '../tokens.ts';
import type { Council, CouncilPerson } from './council.ts';

/** How often the issuer is asked whether somebody is still there, at most (milliseconds). */
const recheckMs = 10 * 60_000;

/** Accounts of those who sign in at the council. */
export interface CouncilAccounts {
  /** Found by issuer and subject, made at the first sign-in; null for one that was stopped here. */
  signIn(person: CouncilPerson): Promise<Account | null>;
  /** Is this person that account? */
  isSame(account: string, person: CouncilPerson): Promise<boolean>;
  /**
   * Asks the issuer about each account whose refresh token is kept. Answers those it says are over. Where nobody is
   * signed in any more, the token is dropped unasked.
   */
  recheck(council: Council, isSignedIn: (account: string) => Promise<boolean>): Promise<string[]>;
}

export function createCouncilAccounts(kept: KeptAccounts, now: () => Instant): CouncilAccounts {
  const oneAtATime = takingTurns();
  let isAsking = false;
  const find = async ({ issuer, subject }: CouncilPerson) =>
    (await kept.list()).find(
      ({ council }) => council?.issuer === issuer && council.subject === subject,
    );
  const signIn = async (person: CouncilPerson): Promise<Account | null> => {
    const found = await find(person);
    const { issuer, subject, name, administrator, refreshToken } = person;
    const as = (known: Omit<KeptAccount, 'council'>): KeptAccount => ({
      ...known,
      name: name === '' ? known.name : name,
      administrator,
      council: { issuer, subject, refreshToken, checkedAt: now() },
    });
    if (found !== undefined) {
      const account = await kept.change(found.id, (known) => (known.stopped ? null : as(known)));
      return account === null ? null : accountOf(account);
    }
    const account = as({ ...emptyAccount, id: makeToken().slice(0, 22), name: 'Chair' });
    await kept.put(account);
    return accountOf(account);
  };
  const keepToken = (id: string, refreshToken: string | null, checkedAt: Instant) =>
    kept.change(id, (account) =>
      account.council === null
        ? null
        : { ...account, council: { ...account.council, refreshToken, checkedAt } },
    );

  const askAboutAll: CouncilAccounts['recheck'] = async (council, isSignedIn) => {
    const over: string[] = [];
    for (const { id, council: known } of await kept.list()) {
      const token = known?.refreshToken ?? null;
      const askedAt = now();
      if (token === null || askedAt - (known?.checkedAt ?? 0) < recheckMs) continue;
      const next = (await isSignedIn(id)) ? await askAgain(council, token) : null;
      if (next === 'silent') continue;
      await keepToken(id, next, askedAt);
      if (next === null) over.push(id);
    }
    return over;
  };

  return {
    signIn: (person) => oneAtATime(person.subject, () => signIn(person)),
    isSame: async (id, person) => (await find(person))?.id === id,
    recheck: async (council, isSignedIn) => {
      // An issuer that sees one refresh token twice takes it for stolen: never two rounds at once.
      if (isAsking) return [];
      isAsking = true;
      try {
        return await askAboutAll(council, isSignedIn);
      } finally {
        isAsking = false;
      }
    },
  };
}

/** An issuer that does not answer throws nobody out: it is asked again at the next turn. */
async function askAgain(council: Council, token: string): Promise<string | null | 'silent'> {
  try {
    return await council.stillGood(token);
  } catch {
    return 'silent';
  }
}
