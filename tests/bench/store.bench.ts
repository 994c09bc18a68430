import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
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

/** So many updates of one character each, as a pen sends them. */
function typed(count: number, placeOf: (length: number) => number): Uint8Array[] {
  const board = new Y.Doc();
  const updates: Uint8Array[] = [];
  board.on('update', (update: Uint8Array) => updates.push(update));
  const text = board.getText('text');
  for (let at = 0; at < count; at += 1) text.insert(placeOf(at), 'x');
  return updates;
}

test.each([
  ['typed one behind the other', (length: number) => length],
  ['each somewhere else', (length: number) => (length * 7919) % (length + 1)],
])(
  'a log of 35,000 one-character updates, %s, loads in a process of its own',
  async (name, placeOf) => {
    await store.commit({
      conference: name,
      updates: typed(35_000, placeOf).map((bytes) => ({ ...updateOf(''), bytes })),
    });
    await store.close();
    const child = fileURLToPath(new URL('load-log-child.ts', import.meta.url));
    const ended = spawnSync(
      process.execPath,
      [child, kit.dataFolder, kit.keysFolder, name, 'document-1'],
      { encoding: 'utf8' },
    );
    store = await kit.open();
    const took = JSON.parse(ended.stdout) as Record<
      'updates' | 'characters' | 'ms' | 'megabytes',
      number
    >;
    process.stdout.write(`${name}: ${ended.stdout}\n`);
    expect([took.updates, took.characters]).toEqual([35_000, 35_000]);
    expect(took.ms).toBeLessThan(5000);
    expect(took.megabytes).toBeLessThan(300);
  },
);
