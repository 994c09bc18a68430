import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyNames, openKeyVault } from '../../server/store/keys/key-vault.ts';
import { createMemoryKeys } from '../../server/store/memory/memory-keys.ts';
import { createMemory, openMemoryStore } from '../../server/store/memory/open-memory-store.ts';
import type { Memory } from '../../server/store/memory/open-memory-store.ts';
import type { SealedBatch } from '../../server/store/rows.ts';
import { chainStart } from '../../server/store/sealing/chain.ts';
import { openFacts, sealFacts } from '../../server/store/sealing/journal.ts';
import { seal, unseal } from '../../server/store/sealing/seal.ts';
import { sealWords } from '../../server/store/sealing/words.ts';
import { openCourier } from '../../server/store/sqlite/courier.ts';
import { StoreFailure } from '../../server/store/store-failure.ts';
import { sqliteKit } from './store-kits.ts';
import {
  conference,
  document,
  failureOf,
  invitedFact,
  lineFact,
  readTexts,
  updateOf,
} from './store-samples.ts';

/** A memory whose adapter tells what reaches it, and whose keys may fail to be written. */
function watchedMemory() {
  const memory = createMemory();
  const seen: string[] = [];
  const batches: SealedBatch[] = [];
  let keysFail = false;
  const watched: Memory = {
    ...memory,
    keys: {
      ...memory.keys,
      async put(keys) {
        if (keysFail) throw new StoreFailure('io', 'The disk of the keys says no.');
        await memory.keys.put(keys);
        seen.push(...keys.map(({ owner, name }) => `key ${owner} ${name}`));
      },
    },
    rows: {
      ...memory.rows,
      async apply(batch) {
        seen.push(`batch ${batch.expects}`);
        batches.push(batch);
        await memory.rows.apply(batch);
      },
    },
  };
  return { memory: watched, seen, batches, failKeys: (fail: boolean) => (keysFail = fail) };
}

test('[S11] keys are on disk before the first row sealed with them is', async () => {
  const { memory, seen } = watchedMemory();
  const store = await openMemoryStore(memory);
  await store.commit({ conference, updates: [updateOf('one')] });
  await store.commit({ conference, updates: [updateOf('two', { epoch: 2 })] });
  await store.commit({ conference, updates: [updateOf('three')] });
  expect(seen).toEqual([
    'key  root',
    'key  journal',
    'key  records',
    'key conference-1 root',
    'key conference-1 conference',
    'key conference-1 audience/everyone/1',
    'batch 0',
    'key conference-1 audience/everyone/2',
    'batch 1',
    'batch 2',
  ]);
});

test('[S11] when a key cannot be written, nothing sealed with it is stored, and it is tried again', async () => {
  const { memory, batches, failKeys } = watchedMemory();
  const store = await openMemoryStore(memory);
  failKeys(true);
  const [first, second] = await Promise.allSettled([
    store.commit({ conference, updates: [updateOf('one')] }),
    store.commit({ conference, updates: [updateOf('two')] }),
  ]);
  expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
  expect(batches).toEqual([]);

  failKeys(false);
  await store.readFacts(conference);
  await store.commit({ conference, updates: [updateOf('three')] });
  const reopened = await openMemoryStore(memory);
  expect(await readTexts(reopened)).toEqual(['three']);
});

test('[S8] words lie apart, under the key of their audience', async () => {
  const { memory, batches } = watchedMemory();
  const store = await openMemoryStore(memory);
  await store.commit({
    conference,
    updates: [updateOf('one', { audience: 'chair', epoch: 3 })],
    facts: [
      lineFact('line-1', 'for the chair', 'chair'),
      lineFact('line-2', 'before any document'),
      invitedFact('person-1', 'Mother'),
    ],
  });
  expect(batches[0]?.facts.map(({ words }) => [words?.audience, words?.epoch])).toEqual([
    ['chair', 3],
    ['everyone', 1],
    ['', 0],
  ]);
});

test('[S7] the same words sealed twice have nothing in common', async () => {
  const vault = await openKeyVault(randomBytes(32), createMemoryKeys());
  const key = vault.key(conference, keyNames.conference);
  const place = { conference, kind: 'fact', row: 1 };
  const sealed = Array.from({ length: 1000 }, () =>
    Buffer.from(seal(key, place, Buffer.from('no'))),
  );
  expect(new Set(sealed.map((bytes) => bytes.subarray(1, 13).toString('hex'))).size).toBe(1000);
  expect(new Set(sealed.map((bytes) => bytes.subarray(13).toString('hex'))).size).toBe(1000);
  expect(sealed.every((bytes) => unseal(key, place, bytes).toString() === 'no')).toBe(true);
});

test('[S4] ops are remembered across more conferences than are kept in memory', async () => {
  const store = await openMemoryStore();
  const conferences = Array.from({ length: 450 }, (_, at) => `conference-${at}`);
  const commitAll = (answer: string) =>
    Promise.all(
      conferences.map((id) =>
        store.commit({ conference: id, op: { id: 'op-1', answer }, updates: [updateOf(answer)] }),
      ),
    );
  await commitAll('first');
  const again = await commitAll('second');
  expect(again.every(({ repeated }) => repeated === 'first')).toBe(true);
  for (const id of conferences) expect(await readTexts(store, document, id)).toEqual(['first']);
});

test('[S10] a log of 35,000 rows comes from SQLite page by page', async () => {
  const kit = sqliteKit();
  const store = await kit.open();
  const row = 'x'.repeat(200);
  for (let batch = 0; batch < 35; batch += 1) {
    await store.commit({ conference, updates: Array.from({ length: 1000 }, () => updateOf(row)) });
  }
  expect(await readTexts(store)).toHaveLength(35_000);
  await store.commit({ conference, updates: [updateOf('y'.repeat(2_000_000))] });
  await store.close();

  const courier = await openCourier({ data: kit.dataFile, keys: kit.keysFile });
  const sizes: number[] = [];
  for (let after = 0, more = true; more;) {
    const page = await courier.ask('readUpdates', conference, document, after);
    sizes.push(page.rows.length);
    after = page.rows.at(-1)?.number ?? after;
    more = page.more;
  }
  await courier.close();
  kit.remove();
  expect(Math.max(...sizes)).toBe(1000);
  expect(sizes.at(-1)).toBe(1); // a row larger than a page has one of its own
});

test('[S5] a conference that cannot be opened does not hold up others', async () => {
  const { memory } = watchedMemory();
  const broken: Memory = {
    ...memory,
    rows: {
      ...memory.rows,
      readHead: async (id) =>
        id === conference
          ? {
              batches: 1,
              head: new Uint8Array(40),
              ops: [],
              writers: [],
              copies: [],
              summary: null,
            }
          : memory.rows.readHead(id),
    },
  };
  const store = await openMemoryStore(broken);
  const [bad, good] = await Promise.allSettled([
    store.commit({ conference, updates: [updateOf('one')] }),
    store.commit({ conference: 'conference-2', updates: [updateOf('one')] }),
  ]);
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  expect(await failureOf(store.commit({ conference, updates: [updateOf('two')] }))).toMatchObject({
    name: 'StoreDamaged',
    conference,
  });
});

test('[S5] a batch that fails late, after its conference was read again, does not close it once more', async () => {
  const memory = createMemory();
  const answers: PromiseWithResolvers<void>[] = [];
  const slow: Memory = {
    ...memory,
    rows: {
      ...memory.rows,
      apply: async () => {
        const answer = Promise.withResolvers<void>();
        answers.push(answer);
        await answer.promise;
      },
    },
  };
  const store = await openMemoryStore(slow);
  const failed = failureOf(store.commit({ conference, updates: [updateOf('failed')] }));
  const behind = failureOf(store.commit({ conference, updates: [updateOf('behind')] }));
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.reject(new StoreFailure('io', 'The disk says no.'));
  await failed;
  await store.readFacts(conference);
  const next = store.commit({ conference, updates: [updateOf('next')] });
  answers[1]?.reject(new StoreFailure('refused', 'A batch before it failed.'));
  await behind;
  const last = store.commit({ conference, updates: [updateOf('last')] });
  await expect.poll(() => answers.length).toBe(4);
  answers.slice(2).forEach(({ resolve }) => resolve());
  expect(await Promise.all([next, last])).toEqual([{ repeated: null }, { repeated: null }]);
});

test('[S9] other words in the place of the ones a fact was decided with are found, even sealed with the right key', async () => {
  const vault = await openKeyVault(randomBytes(32), createMemoryKeys());
  const { rows, end } = sealFacts(
    vault,
    conference,
    [lineFact('line-1', 'She is safe with me')],
    chainStart,
  );
  const other = sealWords(
    vault,
    { conference, seq: 1, audience: 'everyone' },
    { text: 'She is not safe with me' },
  );
  const forged = rows.map((row) => ({ ...row, words: other.row }));
  const known = { chain: end, dropped: new Set<number>() };
  expect(openFacts(vault, conference, rows, known)).toEqual([
    lineFact('line-1', 'She is safe with me'),
  ]);
  expect(() => openFacts(vault, conference, forged, known)).toThrow(
    'are not those it was decided with',
  );
});

test('[S16] a destroyed key is found no more, and one made under its name is another', async () => {
  const rows = createMemoryKeys();
  const vault = await openKeyVault(randomBytes(32), rows);
  const name = keyNames.copies(1);
  const old = vault.key(conference, name);
  await vault.destroy(conference, [name]);
  expect(vault.find(conference, name)).toBeNull();
  expect(vault.names(conference)).toEqual(['root']);
  expect(vault.key(conference, name).equals(old)).toBe(false);
  await vault.durable();
  expect((await rows.list()).map((key) => key.name)).toEqual(['root', name]);
});
