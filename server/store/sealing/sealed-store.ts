import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import { StoreFailure } from '../store-failure.ts';
import { journalKey } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import type { DestroyedConference, Store } from '../store.ts';
import { checkAnchor, checkNotBehind, openAnchors } from './anchors.ts';
import type { AnchorOptions } from './anchors.ts';
import { checkStanding } from './check-standing.ts';
import { createCommits } from './commits.ts';
import { destroyConference, openDestroyed } from './destroyed.ts';
import { openErrands } from './errands.ts';
import { openFacts } from './journal.ts';
import { createReads } from './reads.ts';
import { createRecords } from './records.ts';
import { createRoad } from './road.ts';
import { createStamp, probe } from './stamp.ts';
import { createStandings } from './standings.ts';
import { tellOfOlder } from './tell-of-older.ts';
import { openUpdates } from './updates.ts';

export interface StoreOptions extends AnchorOptions {
  /** Given one sentence where conferences are older than they were, for whoever started this. */
  readonly tell?: (sentence: string) => void;
}

/** The store above an adapter's rows: everything that needs a key is done here, once for all adapters. */
export async function openSealedStore(
  rows: Rows,
  keys: KeyVault,
  options: StoreOptions = {},
): Promise<Store> {
  journalKey(keys); // made now where the data is new
  let isOpen = true;
  const checkOpen = (): void => {
    if (!isOpen) throw new StoreFailure('closed', 'The store is closed.');
  };
  const road = createRoad();
  const anchors = await openAnchors(keys, options);
  const standings = createStandings(rows, keys, anchors);
  const records = createRecords(rows, keys, checkOpen);
  const errands = await openErrands(rows, keys, records.putRecord);
  const destroyed = await openDestroyed(rows, keys, errands);
  const reads = createReads(rows, keys, destroyed, anchors);
  await tellOfOlder(rows, keys, { anchors, destroyed, tell: options.tell });
  const { readAnswer } = reads;
  const commits = createCommits({ rows, keys, standings, anchors, errands, road, readAnswer });

  async function readFacts(conference: ConferenceId) {
    await road.walk(async () => {
      // What is stored can be read also while the disk says no; writing asks for it again.
      await errands.finish(conference).catch(() => undefined);
      standings.mend(conference);
    });
    const anchor = anchors.of(conference);
    const journal = await rows.readFacts(conference);
    const head = checkStanding(keys, conference, journal.standing);
    checkAnchor(anchor, head, journal.rows[(anchor?.seq ?? 0) - 1]?.mac ?? null);
    return openFacts(keys, conference, journal.rows, head);
  }

  /** Whoever sent it again is told that it is done once all of it is: nothing it destroyed is left by then. */
  async function answerOnceDone(conference: ConferenceId, op: string): Promise<string | null> {
    const answer = await readAnswer(conference, op);
    if (answer !== null) await road.walk(() => errands.finish(conference));
    return answer;
  }

  async function destroyWhole(whole: DestroyedConference): Promise<void> {
    await commits.settled();
    standings.forget(whole.conference);
    await destroyConference(rows, errands, destroyed, whole);
    await anchors.flush();
  }

  return {
    async commit(batch) {
      checkOpen();
      if (destroyed.has(batch.conference))
        throw new StoreFailure('refused', `Conference ${batch.conference} was destroyed.`);
      return commits.commit(batch);
    },
    ...reads,
    readAnswer: answerOnceDone,
    readFacts: async (conference) => (destroyed.has(conference) ? [] : readFacts(conference)),
    readUpdates: (conference, document) =>
      openUpdates(keys, rows, conference, document, destroyed.has(conference)),
    ...records,
    async destroyConference(whole) {
      checkOpen();
      await road.walk(() => destroyWhole(whole));
    },
    async finishDestroying() {
      checkOpen();
      await road.walk(() => errands.finishAll());
    },
    async listDestroyed() {
      const listed = await records.listRecords('destroyed');
      // Put by `destroyConference` alone.
      return listed.map(({ value }) => value as DestroyedConference);
    },
    async readJournalEnd(conference) {
      const anchor = anchors.of(conference) ?? undefined;
      const stored = destroyed.has(conference) ? null : await rows.readHead(conference);
      if (stored === null) return null;
      const head = checkStanding(keys, conference, stored);
      checkNotBehind(anchor, head);
      return { facts: head.chain.seq, mac: head.chain.mac.toString('hex') };
    },
    stamp: createStamp(keys),
    async probe() {
      checkOpen();
      await probe(rows, keys);
    },
    async close() {
      isOpen = false;
      await road.end();
      await commits.settled();
      await anchors.flush();
      await rows.close();
    },
  };
}
