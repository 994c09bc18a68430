import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openInstallationKey } from '../../server/store/keys/installation-key.ts';
import { installationOwner, openKeyVault } from '../../server/store/keys/key-vault.ts';
import { verifyJournal } from '../../server/store/sealing/verify-journal.ts';
import { openCourier } from '../../server/store/sqlite/courier.ts';
import { createCommitTogether } from '../../server/store/sqlite/commit-together.ts';
import { commitKeyJob, createKeyWrites } from '../../server/store/sqlite/key-jobs.ts';
import { openDatabase } from '../../server/store/sqlite/open-database.ts';
import { keyTables } from '../../server/store/sqlite/tables.ts';
import type { Batch, Store } from '../../server/store/store.ts';
import { createMemoryKeys } from '../../server/store/memory/memory-keys.ts';
import { destroyedConference } from './store-destroy.contract.ts';
import { blobsIn, copyFiles, copyFolder, filesWith } from './store-files.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import { conference, copyOf, failureOf, lineFact, readTexts, updateOf } from './store-samples.ts';

let kit: SqliteKit;
let store: Store;

beforeEach(async () => {
  kit = sqliteKit();
  store = await kit.open();
});

afterEach(async () => {
  await store.close().catch(() => undefined);
  kit.remove();
});

const lines = Array.from({ length: 400 }, (_, at) => `line-${at}`);
/** Every seventh line is redacted. */
const redacted = lines.filter((_, at) => at % 7 === 0);

/** Hundreds of rows and keys, in many batches, so that pages were split before anything is destroyed. */
async function fill(): Promise<void> {
  for (const [at, line] of lines.entries()) {
    await store.commit({
      conference,
      facts: [lineFact(line, `words of ${line} ${'x'.repeat((at * 37) % 300)}`)],
      updates: [updateOf(`${line} ${'y'.repeat((at * 53) % 500)}`)],
      ...(at % 40 === 0 ? { copies: [{ ...copyOf(`copy-${at}`), version: at }] } : {}),
    });
    if (at % 20 === 0)
      await store.commit({ conference: `conference-${at + 2}`, updates: [updateOf('elsewhere')] });
  }
}

const redaction: Batch = {
  conference,
  updates: [updateOf('what stays', { document: 'document-9', epoch: 2 })],
  destroy: { lines: redacted, before: [{ audience: 'everyone', epoch: 2 }], copies: true },
};

const gone = {
  words: `SELECT bytes FROM words WHERE conference = '${conference}'`,
  updates: `SELECT bytes FROM updates WHERE conference = '${conference}'`,
  copies: `SELECT bytes FROM copies WHERE conference = '${conference}'`,
};
const goneKeys = `SELECT wrapped AS bytes FROM keys WHERE owner = '${conference}' AND (name = 'audience/everyone/1' OR name LIKE 'copies/%')`;

test('[S16] sealed words and wrapped keys that were destroyed are in no file, once it is answered and after closing', async () => {
  await fill();
  const before = copyFiles(kit, 'before');
  const sealed = Object.values(gone).flatMap((sql) =>
    blobsIn(join(before.dataFolder, 'conferences.db'), sql),
  );
  const wrapped = blobsIn(join(before.keysFolder, 'keys.db'), goneKeys);
  expect([sealed.length, wrapped.length]).toEqual([810, 11]);
  expect(filesWith(kit, sealed)).not.toEqual([]); // we are looking in the right place
  expect(filesWith(kit, wrapped)).not.toEqual([]);

  await store.commit(redaction);
  expect(filesWith(kit, wrapped)).toEqual([]);
  expect(filesWith(kit, sealed)).toEqual([]);
  expect(statSync(`${kit.keysFile}-wal`).size).toBeLessThan(10_000); // its anchor came behind it
  await store.close();
  expect(filesWith(kit, [...sealed, ...wrapped])).toEqual([]);
});

test('[S16] copies of keys that SQLite left behind in split pages are gone too', () => {
  const file = join(kit.folder, 'many-keys.db');
  closeSync(openSync(file, 'w', 0o600));
  const database = openDatabase(file, keyTables);
  const commitTogether = createCommitTogether(database);
  const write = createKeyWrites(database);
  const keys = Array.from({ length: 20_000 }, (_, at) => ({
    owner: randomBytes(8).toString('hex'),
    name: 'root',
    wrapped: randomBytes(30 + ((at * 37) % 900)),
  }));
  commitKeyJob(database, commitTogether, () => write.putKeys(keys), false);
  const destroyed = keys.filter((_, at) => at % 5 === 0);
  commitKeyJob(database, commitTogether, () => write.destroyKeys(destroyed), true);
  const content = readFileSync(file);
  expect(content.includes(keys[1]?.wrapped ?? '')).toBe(true);
  expect(destroyed.filter(({ wrapped }) => content.includes(wrapped))).toEqual([]);
  expect(readFileSync(`${file}-wal`)).toHaveLength(0);
  database.close();
});

/** Closes the store and opens what lies in these two folders in its place. */
async function reopenWith(dataFrom: string | null, keysFrom: string | null): Promise<void> {
  await store.close();
  for (const [from, to] of [
    [dataFrom, kit.dataFolder],
    [keysFrom, kit.keysFolder],
  ] as const) {
    if (from === null) continue;
    rmSync(to, { recursive: true });
    copyFolder(from, to);
  }
  store = await kit.open();
}

test('[S16] a backup of data and keys from before it opens all of it; with the keys from after it, nothing of what went', async () => {
  await fill();
  await store.close();
  const before = copyFiles(kit, 'before');
  store = await kit.open();
  await store.commit(redaction);
  await reopenWith(before.dataFolder, null);
  expect(await failureOf(store.readFacts(conference))).toMatchObject({ name: 'StoreDamaged' });
  expect(String(await failureOf(readTexts(store)))).toContain('key of audience everyone, epoch 1');
  expect(await failureOf(store.readCopy(conference, 'copy-0'))).toMatchObject({
    name: 'StoreDamaged',
  });
  expect(await readTexts(store, undefined, 'conference-2')).toEqual(['elsewhere']);

  await reopenWith(before.dataFolder, before.keysFolder);
  expect(await store.readFacts(conference)).toHaveLength(lines.length);
  expect(await readTexts(store)).toHaveLength(lines.length);
  expect(await store.readCopy(conference, 'copy-0')).toMatchObject({ copy: 'copy-0' });
});

test('[S17] of a destroyed conference no sealed row and no key is in any file, and its journal still verifies', async () => {
  await fill();
  const end = await store.readJournalEnd(conference);
  const before = copyFiles(kit, 'before');
  const sealed = Object.values(gone).flatMap((sql) =>
    blobsIn(join(before.dataFolder, 'conferences.db'), sql),
  );
  const wrapped = blobsIn(
    join(before.keysFolder, 'keys.db'),
    `SELECT wrapped AS bytes FROM keys WHERE owner = '${conference}'`,
  );
  expect(wrapped.length).toBe(13);
  await store.destroyConference(destroyedConference);
  expect(filesWith(kit, [...sealed, ...wrapped])).toEqual([]);
  await store.close();
  expect(filesWith(kit, [...sealed, ...wrapped])).toEqual([]);

  const courier = await openCourier({ data: kit.dataFile, keys: kit.keysFile });
  const left = await courier.ask('listKeys');
  const { rows, standing } = await courier.ask('readFacts', conference);
  await courier.close();
  expect(left.some(({ owner }) => owner === conference)).toBe(false);
  const keyRows = createMemoryKeys();
  await keyRows.put(left.filter(({ owner }) => owner === installationOwner));
  const vault = await openKeyVault(
    openInstallationKey(kit.keysFolder, { mayMake: false, tell: () => {} }),
    keyRows,
  );
  expect(verifyJournal(vault, conference, rows, standing?.head ?? null)).toEqual({
    ok: true,
    ...end,
  });
  expect(rows.every(({ words }) => words === null)).toBe(true);
});
