import type { Instant } from '../../shared/protocol/ids.ts';
import type { KeptAccount, KeptAccounts } from './kept-accounts.ts';
import { hasSecondFactor } from './kept-accounts.ts';
import { makeRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts';
import type { Secrets } from './secrets.ts';
import { findStep } from './totp.ts';

/** What an account has beside its passphrase. */
export interface Factors {
  readonly username: string;
  readonly app: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly added: Instant;
  }[];
  readonly recoveryLeft: number;
}

/** The second factor: codes of an authenticator app and, for the day the phone is lost, recovery codes. */
export interface SecondFactors {
  factorsOf(account: string): Promise<Factors | null>;
  /** Each code works once, whichever kind it is. */
  acceptsCode(account: string, typed: string): Promise<boolean>;
  /**
   * Begins an app's codes, or replaces them, once a first code shows that the app has the secret. `onlyFirst`: not when
   * the account has a second factor already, which somebody with the passphrase alone must not add to.
   */
  keepApp(
    account: string,
    app: { secret: string; typed: string; onlyFirst: boolean },
  ): Promise<boolean>;
  /** Ten new ones; those before stop working. */
  renewRecovery(account: string): Promise<string[]>;
  /** False for the last one that is left: it has to be replaced first. */
  removePasskey(account: string, passkey: string): Promise<boolean>;
}

export function createSecondFactors(
  kept: KeptAccounts,
  secrets: Secrets,
  now: () => Instant,
): SecondFactors {
  const accept = (account: KeptAccount, typed: string): KeptAccount | null => {
    const step = account.totp === null ? null : findStep(account.totp, typed, now());
    if (account.totp !== null && step !== null) {
      return { ...account, totp: { ...account.totp, lastStep: step } };
    }
    const recovery = spendRecoveryCode(secrets, account.recovery, typed);
    return recovery === null ? null : { ...account, recovery };
  };
  return {
    factorsOf: async (id) => {
      const account = await kept.find(id);
      return account === null ? null : factorsOf(account);
    },
    acceptsCode: async (id, typed) =>
      (await kept.change(id, (account) => accept(account, typed))) !== null,
    keepApp: async (id, { secret, typed, onlyFirst }) => {
      const step = findStep({ secret, lastStep: 0 }, typed, now());
      if (step === null) return false;
      const changed = await kept.change(id, (account) =>
        onlyFirst && hasSecondFactor(account)
          ? null
          : { ...account, totp: { secret, lastStep: step } },
      );
      return changed !== null;
    },
    renewRecovery: async (id) => {
      const made = makeRecoveryCodes(secrets);
      await kept.change(id, (account) => ({ ...account, recovery: made.kept }));
      return made.codes;
    },
    removePasskey: async (id, passkey) => {
      const without = (account: KeptAccount): KeptAccount => ({
        ...account,
        passkeys: account.passkeys.filter((each) => each.id !== passkey),
      });
      const changed = await kept.change(id, (account) =>
        hasSecondFactor(without(account)) ? without(account) : null,
      );
      return changed !== null;
    },
  };
}

const factorsOf = ({ username, totp, passkeys, recovery }: KeptAccount): Factors => ({
  username: username ?? '',
  app: totp !== null,
  passkeys: passkeys.map(({ id, name, added }) => ({ id, name, added })),
  recoveryLeft: recovery.length,
});
