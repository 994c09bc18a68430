import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import type { Batch, Store } from '../../server/store/store.ts';
import { copyFiles, copyFolder } from './store-files.ts';
import type { FilesCopy } from './store-files.ts';
import { sqliteKit } from './store-kits.ts';
import { copyOf, invitedFact, lineFact, readTexts, summaryOf, updateOf } from './store-samples.ts';

/** STORE_FLIPS=500 for a release; STORE_SEED=… to see a failure again. */
const flips = Number(process.env['STORE_FLIPS'] ?? 8);
const seed = process.env['STORE_SEED'] ?? '20261122';
const flippedBytes = 64;

const conferences = ['conference-1', 'conference-2', 'conference-3'];
const documents = ['document-1', 'document-2'];
const numbers = Array.from({ length: 25 }, (_, at) => at);
const kit = sqliteKit();
/** While it is open, with much of it in the logs; and closed, without logs. */
let open: FilesCopy;
let closed: FilesCopy;
let written: Map<string, unknown>;

const batchOf = (conference: string, at: number): Batch => ({
  conference,
  op: { id: `op-${at}`, answer: `answer ${at} of ${conference}` },
  facts: [
    lineFact(`line-${at}`, `${conference} says ${at} ${'x'.repeat((at * 13) % 90)}`),
    invitedFact(`person-${at}`, `Name ${at}`),
  ],
  updates: documents.map((document) =>
    updateOf(`${conference}, ${document}, ${at}`, { document, audience: `of ${document}` }),
  ),
  writers: [{ document: 'document-1', client: at, person: `person-${at}` }],
  copies: at % 5 === 0 ? [copyOf(`copy-${at}`, JSON.stringify({ conference, at }))] : [],
  summary: summaryOf({ conference, place: `Room ${at}` }),
});

async function write(store: Store, from: number, to: number): Promise<void> {
  for (const at of numbers.slice(from, to)) {
    for (const conference of conferences) await store.commit(batchOf(conference, at));
    await store.putRecord('account', `account-${at}`, { name: `Priya ${at}` });
  }
}

beforeAll(async () => {
  let store = await kit.open();
  await write(store, 0, 15);
  await store.commit({ conference: 'conference-4', facts: [lineFact('line-1', 'destroyed')] });
  await store.destroyConference({
    conference: 'conference-4',
    at: 1,
    asked: 'account-1',
    agreed: 'account-2',
    accounts: [],
  });
  await store.close();
  // The rest stays in the logs; what comes last has copies, so that its anchor is on disk.
  store = await kit.open();
  await write(store, 15, 24);
  await store.commit({
    conference: 'conference-1',
    updates: [
      updateOf('written anew', { document: 'document-9', audience: 'of document-2', epoch: 2 }),
    ],
    destroy: {
      lines: ['line-3'],
      before: [{ audience: 'of document-2', epoch: 2 }],
      copies: false,
    },
  });
  await write(store, 24, 25);
  for (const conference of conferences)
    await store.commit({ conference, copies: [copyOf('copy-last', '{"last":true}')] });
  written = await readAll(store);
  expect([...written.values()].filter((value) => value instanceof Error)).toEqual([]);
  expect(written.get('conference-1: facts')).toHaveLength(50);
  open = copyFiles(kit, 'open');
  await store.close();
  closed = copyFiles(kit, 'closed');
}, 60_000);

afterAll(() => kit.remove());

/** Everything that is stored, or the error with which it is refused. */
async function readAll(store: Store): Promise<Map<string, unknown>> {
  const read = new Map<string, unknown>();
  const note = async (name: string, work: () => Promise<unknown>) =>
    read.set(name, await work().catch((error: unknown) => error));
  await note('list', () => store.listConferences());
  await note('accounts', () => store.listRecords('account'));
  await note('destroyed', () => store.listDestroyed());
  for (const id of conferences) {
    await note(`${id}: facts`, () => store.readFacts(id));
    // A conference whose journal is refused is not opened at all.
    if (read.get(`${id}: facts`) instanceof Error) continue;
    for (const document of [...documents, 'document-9'])
      await note(`${id}: ${document}`, () => readTexts(store, document, id));
    await note(`${id}: writers`, () => store.readWriters(id, 'document-1'));
    await note(`${id}: end`, () => store.readJournalEnd(id));
    for (const at of numbers) {
      await note(`${id}: answer ${at}`, () => store.readAnswer(id, `op-${at}`));
      if (at % 5 === 0) await note(`${id}: copy ${at}`, () => store.readCopy(id, `copy-${at}`));
    }
    await note(`${id}: last copy`, () => store.readCopy(id, 'copy-last'));
  }
  return read;
}

/** Lists outside any conference: what is there is as it was written; something may be missing. */
const lists = new Set(['list', 'accounts', 'destroyed']);

function checkRead(read: Map<string, unknown>): 'harmless' | 'refused' {
  const refused = [...read].filter(([, value]) => value instanceof Error);
  for (const [name, value] of read) {
    const expected = written.get(name);
    if (value instanceof Error) continue;
    const meant = lists.has(name)
      ? (expected as unknown[]).filter((one) =>
          (value as unknown[]).some((other) => isDeepStrictEqual(one, other)),
        )
      : expected;
    expect([name, value]).toEqual([name, meant]);
  }
  return refused.length > 0 ? 'refused' : 'harmless';
}

function flip(file: string, trial: string): void {
  const random = createHash('shake256', { outputLength: 6 + flippedBytes })
    .update(trial)
    .digest();
  const handle = openSync(file, 'r+');
  const offset = random.readUIntBE(0, 6) % Math.max(1, fstatSync(handle).size - flippedBytes);
  const bytes = Buffer.alloc(flippedBytes);
  readSync(handle, bytes, 0, flippedBytes, offset);
  for (let at = 0; at < flippedBytes; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (random[6 + at] ?? 0);
  writeSync(handle, bytes, 0, flippedBytes, offset);
  closeSync(handle);
}

/** The newest page lies in the log, so a database is tried without one. */
const masterOf = (name: string): FilesCopy => (name.endsWith('-wal') ? open : closed);

async function openFlipped(folder: 'dataFolder' | 'keysFolder', name: string, trial: string) {
  const copy = {
    dataFolder: join(kit.folder, 'flipped/data'),
    keysFolder: join(kit.folder, 'flipped/keys'),
  };
  rmSync(join(kit.folder, 'flipped'), { recursive: true, force: true });
  const from = masterOf(name);
  copyFolder(from.dataFolder, copy.dataFolder);
  copyFolder(from.keysFolder, copy.keysFolder);
  flip(join(copy[folder], name), trial);
  return openSqliteStore(copy);
}

test.each([
  ['dataFolder', 'conferences.db'],
  ['dataFolder', 'conferences.db-wal'],
  ['keysFolder', 'keys.db'],
  ['keysFolder', 'keys.db-wal'],
] as const)(
  `[S8] whatever ${flippedBytes} bytes are flipped in the %s, %s, nothing is ever read that was not written (${flips} times, STORE_SEED=${seed})`,
  async (folder, name) => {
    expect(statSync(join(masterOf(name)[folder], name)).size).toBeGreaterThan(4096);
    const met = { refused: 0, harmless: 0 };
    for (let at = 0; at < flips; at += 1) {
      const store = await openFlipped(folder, name, `${seed}/${name}/${at}`).catch(() => null);
      if (store === null) met.refused += 1;
      else {
        try {
          met[checkRead(await readAll(store))] += 1;
        } finally {
          await store.close().catch(() => undefined);
        }
      }
    }
    if (process.env['STORE_FLIPS'] !== undefined)
      process.stdout.write(`${name}: ${JSON.stringify(met)}\n`);
    expect(met.refused + met.harmless).toBe(flips);
  },
  30_000 + flips * 2000,
);
