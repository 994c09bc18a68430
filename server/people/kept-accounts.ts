import * as z from 'zod/mini';
import type { Store } from '../store/store.ts';
import { takingTurns } from './taking-turns.ts';

/** A passkey, as far as it is ours: its public half. */
const passkeySchema = z.object({
  id: z.string(),
  publicKey: z.string(),
  counter: z.number(),
  transports: z.array(z.string()),
  /** The host name it was made on; it works nowhere else. */
  host: z.string(),
  /** What its owner calls it. */
  name: z.string(),
  added: z.number(),
});

/** An account as it lies in the store, sealed like every record. */
const keptAccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Null for those who come by the council's sign-in, and until an invitation is taken up. */
  username: z.nullable(z.string()),
  passphrase: z.nullable(z.object({ salt: z.string(), hash: z.string() })),
  /** May invite further staff and stop accounts. */
  administrator: z.boolean(),
  /** For the day the council's sign-in is not there. */
  sealed: z.boolean(),
  stopped: z.boolean(),
  invitation: z.nullable(z.object({ hash: z.string(), until: z.number() })),
  /** Who this is to the council's issuer: never an e-mail address, which may be given to somebody else. */
  council: z.nullable(
    z.object({
      issuer: z.string(),
      subject: z.string(),
      refreshToken: z.nullable(z.string()),
      checkedAt: z.number(),
    }),
  ),
  /** The authenticator app. `lastStep`: no code of this step or an earlier one works again. */
  totp: z.nullable(z.object({ secret: z.string(), lastStep: z.number() })),
  passkeys: z.array(passkeySchema),
  recovery: z.array(z.string()),
});

export type KeptAccount = z.infer<typeof keptAccountSchema>;
export type KeptPasskey = z.infer<typeof passkeySchema>;

/** Staff accounts in the store. */
export interface KeptAccounts {
  list(): Promise<KeptAccount[]>;
  find(id: string): Promise<KeptAccount | null>;
  put(account: KeptAccount): Promise<void>;
  /** Changes of one account are made one after another; null from `how` leaves it as it is and is answered. */
  change(
    id: string,
    how: (account: KeptAccount) => KeptAccount | null,
  ): Promise<KeptAccount | null>;
}

export function openKeptAccounts(store: Store): KeptAccounts {
  const oneAtATime = takingTurns();
  const put = (account: KeptAccount) => store.putRecord('account', account.id, account);
  const find = async (id: string) => read(await store.readRecord('account', id));
  return {
    put,
    find,
    list: async () =>
      (await store.listRecords('account')).flatMap(({ value }) => read(value) ?? []),
    change: (id, how) =>
      oneAtATime(id, async () => {
        const account = await find(id);
        const changed = account === null ? null : how(account);
        if (changed !== null) await put(changed);
        return changed;
      }),
  };
}

export const emptyAccount = {
  username: null,
  passphrase: null,
  administrator: false,
  sealed: false,
  stopped: false,
  invitation: null,
  council: null,
  totp: null,
  passkeys: [],
  recovery: [],
} as const satisfies Omit<KeptAccount, 'id' | 'name'>;

/** A passphrase alone lets nobody in. */
export const hasSecondFactor = ({ totp, passkeys }: KeptAccount): boolean =>
  totp !== null || passkeys.length > 0;

/** The first release knew one account, the first chair's, and no second factor. */
const leftOutBefore = { ...emptyAccount, administrator: true };

function read(value: unknown): KeptAccount | null {
  const kept = typeof value === 'object' ? { ...leftOutBefore, ...value } : value;
  const account = keptAccountSchema.safeParse(kept);
  return account.success ? account.data : null;
}
