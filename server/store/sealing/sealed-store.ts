import { StoreFailure } from '../store-failure.ts';
import { journalKey } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import type { Store } from '../store.ts';
import { checkStanding } from './check-standing.ts';
import { createCommit, createRoad } from './commits.ts';
import { openHead } from './head.ts';
import { openFacts } from './journal.ts';
import { createReads } from './reads.ts';
import { createRecords } from './records.ts';
import { createStamp, probe } from './stamp.ts';
import { createStandings } from './standings.ts';
import { openUpdates } from './updates.ts';

/** The store above an adapter's rows: everything that needs a key is done here, once for all adapters. */
export async function openSealedStore(rows: Rows, keys: KeyVault): Promise<Store> {
  const standings = createStandings(rows, keys);
  const road = createRoad();
  const reads = createReads(rows, keys);
  const commit = createCommit({
    rows,
    keys,
    standings,
    readAnswer: reads.readAnswer,
    onTheRoad: road.walk,
  });
  let isOpen = true;

  function checkOpen(): void {
    if (!isOpen) throw new StoreFailure('closed', 'The store is closed.');
  }

  const store: Store = {
    async commit(batch) {
      checkOpen();
      return commit(batch);
    },
    ...reads,
    async readFacts(conference) {
      await road.walk(async () => standings.mend(conference));
      const journal = await rows.readFacts(conference);
      const head = checkStanding(keys, conference, journal.standing);
      return openFacts(keys, conference, journal.rows, head);
    },
    readUpdates: (conference, document) => openUpdates(keys, rows, conference, document),
    ...createRecords(rows, keys, checkOpen),
    destroyConference: async () => {
      throw new Error('A conference cannot be destroyed yet.');
    },
    listDestroyed: async () => [],
    async readJournalEnd(conference) {
      const stored = await rows.readHead(conference);
      if (stored === null) return null;
      const { chain } = openHead(keys, conference, stored.head);
      return { facts: chain.seq, mac: chain.mac.toString('hex') };
    },
    stamp: createStamp(keys),
    async probe() {
      checkOpen();
      await probe(rows, keys);
    },
    async close() {
      isOpen = false;
      await road.end();
      await rows.close();
    },
  };
  journalKey(keys);
  return store;
}
