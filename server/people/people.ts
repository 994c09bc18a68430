import type { Instant } from '../../shared/protocol/ids.ts';
import type { Store } from '../store/store.ts';
import type { Accounts } from './accounts.ts';
import { createAccounts } from './accounts.ts';
import type { TryLimits } from './limits.ts';
import { createTryLimits } from './limits.ts';
import { createPassphrases } from './passphrases.ts';
import type { ReadingCodes } from './reading-codes.ts';
import { createReadingCodes } from './reading-codes.ts';
import type { RoomCodes } from './room-codes.ts';
import { createRoomCodes } from './room-codes.ts';
import { openSecrets } from './secrets.ts';
import type { Sessions } from './sessions.ts';
import { createSessions } from './sessions.ts';
import type { WaysIn } from './ways-in.ts';
import { createWaysIn } from './ways-in.ts';

/** Everything about who somebody is and how they come in. */
export interface People {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly waysIn: WaysIn;
  readonly roomCodes: RoomCodes;
  readonly readingCodes: ReadingCodes;
  readonly limits: TryLimits;
}

export async function openPeople(store: Store, now: () => Instant): Promise<People> {
  const secrets = await openSecrets(store);
  return {
    accounts: createAccounts(store, createPassphrases(secrets)),
    sessions: createSessions(store, now),
    waysIn: createWaysIn(store, secrets),
    roomCodes: createRoomCodes(store, secrets),
    readingCodes: createReadingCodes(store, secrets),
    limits: createTryLimits(),
  };
}
