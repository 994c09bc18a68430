import type { Instant } from '../../shared/protocol/ids.ts';
import type { KeptAccount, KeptAccounts } from './kept-accounts.ts';
import { emptyAccount } from './kept-accounts.ts';
import { hashToken, makeToken } from './tokens.ts';

/** How long somebody has to take up an invitation (milliseconds). */
const invitationMs = 7 * 24 * 60 * 60_000;

/** invited: has a link and has not used it. */
export type Standing = 'invited' | 'in-use' | 'stopped';

export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly standing: Standing;
}

/** The council's staff, as those who may invite see them. */
export interface StaffList {
  list(): Promise<Listed[]>;
  /** The token of a one-time link, by which this person chooses their own passphrase and second factor. */
  invite(name: string, administrator: boolean): Promise<string>;
  /**
   * A new link for somebody whose link is over or who lost passphrase, phone and recovery codes. Until it is used, what
   * they have goes on working. Null where there is nobody to give it to.
   */
  inviteAgain(id: string): Promise<string | null>;
  /** False where there is no such account. Sessions are the caller's to end. */
  setStopped(id: string, stopped: boolean): Promise<boolean>;
}

export function createStaffList(kept: KeptAccounts, now: () => Instant): StaffList {
  const invitation = () => {
    const token = makeToken();
    return { token, kept: { hash: hashToken(token), until: now() + invitationMs } };
  };
  return {
    list: async () => (await kept.list()).map(listed).toSorted(byName),
    invite: async (name, administrator) => {
      const { token, kept: open } = invitation();
      const id = makeToken().slice(0, 22);
      await kept.put({ ...emptyAccount, id, name, administrator, invitation: open });
      return token;
    },
    inviteAgain: async (id) => {
      const { token, kept: open } = invitation();
      const may = ({ stopped, council }: KeptAccount) => !stopped && council === null;
      const changed = await kept.change(id, (account) =>
        may(account) ? { ...account, invitation: open } : null,
      );
      return changed === null ? null : token;
    },
    setStopped: async (id, stopped) =>
      // A link that was out when somebody was stopped opens nothing afterwards either.
      (await kept.change(id, (account) => ({ ...account, stopped, invitation: null }))) !== null,
  };
}

const listed = (account: KeptAccount): Listed => ({
  id: account.id,
  name: account.name,
  administrator: account.administrator,
  standing: standingOf(account),
});

function standingOf({ stopped, passphrase, council }: KeptAccount): Standing {
  if (stopped) return 'stopped';
  return passphrase === null && council === null ? 'invited' : 'in-use';
}

const byName = (one: Listed, other: Listed): number => one.name.localeCompare(other.name, 'en-GB');
