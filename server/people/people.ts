import type { Instant } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';
import type { Accounts } from './accounts.ts';
import { createAccounts } from './accounts.ts';
import type { Formats } from './formats.ts';
import { openFormats } from './formats.ts';
import type { TryLimits } from './limits.ts';
import { createTryLimits } from './limits.ts';
import type { KeptContacts } from './contacts.ts';
import { openContacts } from './contacts.ts';
import type { CouncilAccounts } from './council/council-accounts.ts';
import { createCouncilAccounts } from './council/council-accounts.ts';
import type { Keeping } from './keeping.ts';
import { createKeeping } from './keeping.ts';
import { openKeptAccounts } from './kept-accounts.ts';
import type { Passkeys } from './passkeys.ts';
import { createPasskeys } from './passkeys.ts';
import type { Pins } from './pins.ts';
import { createPins } from './pins.ts';
import type { Cost } from './passphrases.ts';
import { createPassphrases } from './passphrases.ts';
import type { ReadingCodes } from './reading-codes.ts';
import { createReadingCodes } from './reading-codes.ts';
import type { RoomCodes } from './room-codes.ts';
import { createRoomCodes } from './room-codes.ts';
import type { SecondFactors } from './second-factors.ts';
import { createSecondFactors } from './second-factors.ts';
import { openSecrets } from './secrets.ts';
import type { Sessions } from './sessions.ts';
import { createSessions } from './sessions.ts';
import type { SignIns } from './sign-ins.ts';
import { createSignIns } from './sign-ins.ts';
import type { StaffList } from './staff-list.ts';
import { createStaffList } from './staff-list.ts';
import type { WaysIn } from './ways-in.ts';
import { createWaysIn } from './ways-in.ts';

/** Everything about who somebody is and how they come in. */
export interface People {
  readonly accounts: Accounts;
  readonly councilAccounts: CouncilAccounts;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly staffList: StaffList;
  readonly signIns: SignIns;
  readonly sessions: Sessions;
  readonly waysIn: WaysIn;
  readonly roomCodes: RoomCodes;
  readonly readingCodes: ReadingCodes;
  readonly pins: Pins;
  readonly keeping: Keeping;
  readonly formats: Formats;
  readonly contacts: KeptContacts;
  readonly limits: TryLimits;
}

/**
 * `councilSignsIn`: staff sign in at their council's issuer, and only the sealed account has a passphrase here.
 * `passphraseCost`: see `createPassphrases`.
 */
export async function openPeople(
  store: Store,
  now: () => Instant,
  councilSignsIn = false,
  passphraseCost?: Cost,
): Promise<People> {
  const secrets = await openSecrets(store);
  const kept = openKeptAccounts(store);
  const passphrases = createPassphrases(secrets, passphraseCost);
  const pins = createPins(store, secrets);
  return {
    accounts: createAccounts({ store, kept, passphrases, now, councilSignsIn }),
    councilAccounts: createCouncilAccounts(kept, now),
    secondFactors: createSecondFactors(kept, secrets, now),
    passkeys: createPasskeys(kept, now),
    staffList: createStaffList(kept, now),
    signIns: createSignIns(store, now),
    sessions: createSessions(store, now),
    waysIn: createWaysIn(store, secrets),
    roomCodes: createRoomCodes(store, secrets),
    readingCodes: createReadingCodes(store, secrets, pins),
    pins,
    keeping: createKeeping(store, now),
    formats: await openFormats(store),
    contacts: await openContacts(store),
    limits: createTryLimits(),
  };
}
