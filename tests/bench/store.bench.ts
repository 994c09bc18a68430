import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMemoryStore } from '../../server/store/memory/open-memory-store.ts';
import type { Store } from '../../server/store/store.ts';
import { sqliteKit } from '../contract/store-kits.ts';
import { conference, lineFact, readTexts, updateOf } from '../contract/store-samples.ts';

const kit = sqliteKit();
let store: Store;

beforeAll(async () => {
  store = await kit.open();
});

afterAll(async () => {
  await store.close();
  kit.remove();
});

const batch = {
  conference,
  updates: [
    updateOf('eighty bytes, about what one edit of a line comes to when Yjs has packed it, so.'),
  ],
};
const atOnce = 200;
const runFor = { time: 2000, warmupTime: 500 };

test('what the group commit is worth: two hundred batches at once, and one after another', async ({
  bench,
}) => {
  const results = await bench.compare(
    bench('200 at once', async () => {
      await Promise.all(Array.from({ length: atOnce }, () => store.commit(batch)));
    }),
    bench('200 one by one', async () => {
      for (let at = 0; at < atOnce; at += 1) await store.commit(batch);
    }),
    runFor,
  );
  const ratio =
    results.get('200 one by one').latency.mean / results.get('200 at once').latency.mean;
  expect(ratio, 'times faster in groups').toBeGreaterThan(2);
});

test('what one fsync costs: a single batch on disk and in memory', async ({ bench }) => {
  const memory = await openMemoryStore();
  let line = 0;
  await bench.compare(
    bench('an update, on disk', async () => void (await store.commit(batch))),
    bench('a command with a fact, on disk', async () => {
      line += 1;
      await store.commit({
        ...batch,
        op: { id: `op-${line}`, answer: 'yes' },
        facts: [lineFact(`line-${line}`, 'words')],
      });
    }),
    bench('an update, in memory: the sealing alone', async () => void (await memory.commit(batch))),
    runFor,
  );
});

test('loading a document of 35,000 rows', async ({ bench }) => {
  await store.commit({
    conference: 'long',
    updates: Array.from({ length: 35_000 }, () => updateOf('x'.repeat(80))),
  });
  await bench('read and open', async () => {
    await readTexts(store, undefined, 'long');
  }).run({ time: 2000, iterations: 5, warmupIterations: 1 });
});
