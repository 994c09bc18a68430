import { createHmac } from 'node:crypto';
import { StoreDamaged, StoreFailure } from '../store-failure.ts';
import { installationOwner, keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import type { Batch, Committed, ConferenceSummary, Store, StoredCopy } from '../store.ts';
import { openHead } from './head.ts';
import { openFacts } from './journal.ts';
import { places } from './places.ts';
import { createRecords } from './records.ts';
import { sealBatch } from './seal-batch.ts';
import { seal, unseal, unsealJson } from './seal.ts';
import type { Place } from './seal.ts';
import { createStandings } from './standings.ts';
import type { Standing } from './standings.ts';
import { openUpdates } from './updates.ts';

/** A batch on its way to disk, or the earlier use of its op. */
type Taken =
  | { readonly stored: Promise<void> }
  | { readonly earlier: Promise<void>; readonly op: string };

/** The store above an adapter's rows: everything that needs a key is done here, once for all adapters. */
export function openSealedStore(rows: Rows, keys: KeyVault): Store {
  const standings = createStandings(rows, keys);
  let isOpen = true;
  /** Batches are sealed one after another, in the order of the calls: each stands on the head of the one before. */
  let road: Promise<unknown> = Promise.resolve();

  function onTheRoad<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = road.then(work);
    road = done.catch(() => undefined);
    return done;
  }

  function checkOpen(): void {
    if (!isOpen) throw new StoreFailure('closed', 'The store is closed.');
  }

  async function take(batch: Batch): Promise<Taken> {
    const standing = await standings.of(batch.conference);
    const earlier = batch.op && standing.ops.get(batch.op.id);
    if (batch.op !== undefined && earlier !== undefined) return { earlier, op: batch.op.id };
    const sealed = sealBatch(keys, batch, standing.head);
    standing.head = sealed.head;
    try {
      await keys.durable();
    } catch (error) {
      standings.break(batch.conference, standing);
      throw error;
    }
    const stored = rows.apply(sealed.batch);
    follow(batch, standing, stored);
    return { stored };
  }

  /** Keeps the standing true to what becomes of the batch. */
  function follow({ conference, op }: Batch, standing: Standing, stored: Promise<void>): void {
    standing.underWay += 1;
    if (op !== undefined) standing.ops.set(op.id, stored);
    stored.then(
      () => (standing.underWay -= 1),
      () => standings.break(conference, standing),
    );
  }

  async function commit(batch: Batch): Promise<Committed> {
    checkOpen();
    const taken = await onTheRoad(() => take(batch));
    if ('stored' in taken) {
      await taken.stored;
      return { repeated: null };
    }
    await taken.earlier;
    const answer = await readAnswer(batch.conference, taken.op);
    if (answer === null) throw new StoreDamaged(batch, `the answer to ${taken.op} is missing.`);
    return { repeated: answer };
  }

  /** Opens a row that is sealed under a key of the whole conference. */
  function open<Value>(
    place: Place,
    keyName: string,
    bytes: Uint8Array,
    read: typeof unsealJson,
  ): Value {
    const key = keys.find(place.conference, keyName);
    if (key === null)
      throw new StoreDamaged(place, `its key "${keyName}" is missing from keys.db.`);
    try {
      return read(key, place, bytes) as Value;
    } catch (cause) {
      throw new StoreDamaged(place, `its ${place.kind} ${place.row} was altered or moved.`, {
        cause,
      });
    }
  }

  async function readAnswer(conference: string, op: string): Promise<string | null> {
    const bytes = await rows.readAnswer(conference, op);
    return (
      bytes && open<string>(places.answer(conference, op), keyNames.conference, bytes, unsealText)
    );
  }

  return {
    commit,
    readAnswer,
    async listConferences() {
      const summaries = await rows.listSummaries();
      return summaries.map(({ conference, bytes }) =>
        open<ConferenceSummary>(places.summary(conference), keyNames.conference, bytes, unsealJson),
      );
    },
    async readFacts(conference) {
      await onTheRoad(async () => standings.mend(conference));
      const journal = await rows.readFacts(conference);
      return openFacts(
        keys,
        conference,
        journal.rows,
        openHead(keys, conference, journal.head).chain,
      );
    },
    readUpdates: (conference, document) => openUpdates(keys, rows, conference, document),
    async readWriters(conference, document) {
      const writers = await rows.readWriters(conference, document);
      return new Map(
        writers.map(({ client, person }) => [
          client,
          open<string>(
            places.writer(conference, document, client),
            keyNames.conference,
            person,
            unsealText,
          ),
        ]),
      );
    },
    async readCopy(conference, copy) {
      const row = await rows.readCopy(conference, copy);
      if (row === null) return null;
      const place = places.copy(conference, copy, row.version);
      const content = open<Pick<StoredCopy, 'person' | 'json'>>(
        place,
        keyNames.copies(row.version),
        row.bytes,
        unsealJson,
      );
      return { copy, version: row.version, ...content };
    },
    ...createRecords(rows, keys, checkOpen),
    destroyConference: async () => {
      throw new Error('A conference cannot be destroyed yet.');
    },
    listDestroyed: async () => [],
    stamp: (bytes) =>
      createHmac('sha256', keys.key(installationOwner, keyNames.records))
        .update(bytes)
        .digest('hex')
        .slice(0, 32),
    async probe() {
      checkOpen();
      const place = { conference: installationOwner, kind: 'record/store', row: 'probe' };
      const key = keys.key(installationOwner, keyNames.records);
      await keys.durable();
      const bytes = seal(key, place, new Uint8Array(16));
      await rows.putRecord({ kind: 'store', id: place.row, bytes });
    },
    async readJournalEnd(conference) {
      const stored = await rows.readHead(conference);
      if (stored === null) return null;
      const { chain } = openHead(keys, conference, stored.head);
      return { facts: chain.seq, mac: chain.mac.toString('hex') };
    },
    async close() {
      isOpen = false;
      await road;
      await rows.close();
    },
  };
}

const unsealText: typeof unsealJson = (key, place, bytes) => unseal(key, place, bytes).toString();
