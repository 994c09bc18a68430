import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyVault } from '../../server/store/keys/key-vault.ts';
import { createMemory } from '../../server/store/memory/open-memory-store.ts';
import type { Memory } from '../../server/store/memory/open-memory-store.ts';
import { openSealedStore } from '../../server/store/sealing/sealed-store.ts';
import { StoreFailure } from '../../server/store/store-failure.ts';
import type { Store } from '../../server/store/store.ts';
import { copyFiles, copyFolder } from './store-files.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import {
  conference,
  copyOf,
  failureOf,
  invitedFact,
  messageOf,
  readTexts,
  removedFact,
  summaryOf,
  updateOf,
} from './store-samples.ts';

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

/** Puts a folder back by hand, over the one that is there. */
function putBack(from: string, to: string): void {
  rmSync(to, { recursive: true });
  copyFolder(from, to);
}

const isOlder = /it is older than it was on \d{4}-\d{2}-\d{2}: a backup was put back by hand\?/;

test('[S15] a data folder put back to an older state is found, for each conference that had gone on', async () => {
  for (const id of [conference, 'conference-2'])
    await store.commit({
      conference: id,
      facts: [removedFact('person-1')],
      summary: summaryOf({ conference: id }),
    });
  await store.close();
  const before = copyFiles(kit, 'before');
  store = await kit.open();
  await store.commit({ conference, updates: [updateOf('an update alone')] });
  await store.commit({ conference: 'conference-3', facts: [removedFact('person-1')] });
  await store.close();
  putBack(before.dataFolder, kit.dataFolder);

  kit.told.length = 0;
  store = await kit.open();
  expect(kit.told).toEqual([expect.stringMatching(/^2 of 3 conferences are damaged, or older/)]);
  for (const id of [conference, 'conference-3']) {
    expect(await failureOf(store.readFacts(id))).toMatchObject({ name: 'StoreDamaged' });
    expect(await messageOf(store.readFacts(id))).toMatch(isOlder);
    expect(await messageOf(store.commit({ conference: id, updates: [] }))).toMatch(isOlder);
  }
  expect(await store.readFacts('conference-2')).toHaveLength(1);
  expect(await store.listConferences()).toEqual([summaryOf({ conference: 'conference-2' })]);
  expect(await store.readFacts('conference-4')).toEqual([]);
});

test('[S15] data that went on from an older state is found by its journal', async () => {
  await store.commit({ conference, facts: [invitedFact('person-1', 'Mother')] });
  await store.close();
  const before = copyFiles(kit, 'before');
  store = await kit.open();
  await store.commit({ conference, facts: [removedFact('person-1')] });
  await store.close();
  const after = copyFiles(kit, 'after');

  putBack(before.dataFolder, kit.dataFolder);
  putBack(before.keysFolder, kit.keysFolder);
  store = await kit.open();
  await store.commit({ conference, facts: [removedFact('person-2')] });
  await store.commit({ conference, facts: [removedFact('person-3')] });
  await store.close();
  putBack(after.keysFolder, kit.keysFolder);
  store = await kit.open();
  expect(await messageOf(store.readFacts(conference))).toMatch(isOlder);
  expect(await messageOf(store.commit({ conference, updates: [] }))).toMatch(isOlder);
});

test('[S15] keys put back to an older state open what they know; a lost anchor is made again', async () => {
  await store.commit({ conference, facts: [removedFact('person-1')] });
  await store.close();
  const before = copyFiles(kit, 'before');
  store = await kit.open();
  await store.commit({ conference, facts: [removedFact('person-2')] });
  await store.close();
  putBack(before.keysFolder, kit.keysFolder);
  const database = new Database(kit.keysFile);
  expect(database.prepare('DELETE FROM anchors').run().changes).toBe(1);
  database.close();

  store = await kit.open();
  await store.commit({ conference, updates: [updateOf('one')] });
  expect(await store.readFacts(conference)).toHaveLength(2);
  await store.close();
  const again = new Database(kit.keysFile);
  expect(again.prepare('SELECT batches, seq FROM anchors').all()).toEqual([{ batches: 3, seq: 2 }]);
  again.close();
  store = await kit.open();
  expect(await readTexts(store)).toEqual(['one']);
});

/** A store in memory that tells of every anchor it writes. */
async function watchedStore(anchorAfterMs: number) {
  const memory = createMemory();
  const batches: number[] = [];
  let says = true;
  const watched: Memory = {
    ...memory,
    keys: {
      ...memory.keys,
      async putAnchors(anchors) {
        if (!says) throw new StoreFailure('io', 'The disk of the keys says no.');
        await memory.keys.putAnchors(anchors);
        batches.push(...anchors.map((anchor) => anchor.batches));
      },
    },
  };
  const vault = await openKeyVault(watched.installationKey, watched.keys);
  const opened = await openSealedStore(watched.rows, vault, { anchorAfterMs });
  return { opened, batches, disk: (answer: boolean) => (says = answer) };
}

const never = 2 ** 30;

test('[S15] anchors are written a little after the batch, many batches together', async () => {
  const { opened, batches } = await watchedStore(50);
  for (const person of ['person-1', 'person-2', 'person-3'])
    await opened.commit({ conference, facts: [removedFact(person)] });
  await expect.poll(() => batches.at(-1)).toBe(3);
  expect(batches.length).toBeLessThanOrEqual(3);
});

test('[S15] the anchor of copies, of what is destroyed and of the end is written at once', async () => {
  const { opened, batches } = await watchedStore(never);
  await opened.commit({ conference, facts: [removedFact('person-1')] });
  expect(batches).toEqual([]);
  await opened.commit({ conference, copies: [copyOf('copy-1')] });
  expect(batches).toEqual([2]);
  await opened.commit({ conference, destroy: { lines: [], before: [], copies: true } });
  expect(batches).toEqual([2, 3]);
  const last = opened.commit({ conference, facts: [removedFact('person-2')] });
  await opened.close();
  await last;
  expect(batches).toEqual([2, 3, 4]);
});

test('[S15] an anchor that cannot be written fails nothing, and is written with the next', async () => {
  const { opened, batches, disk } = await watchedStore(never);
  disk(false);
  await opened.commit({ conference, copies: [copyOf('copy-1')] });
  expect(await opened.readFacts(conference)).toEqual([]);
  disk(true);
  await opened.commit({ conference: 'conference-2', copies: [copyOf('copy-1')] });
  expect(batches).toEqual([1, 1]);
});
