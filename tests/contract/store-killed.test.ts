import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import { messageOf } from './store-samples.ts';
import { readStored, startWriter, underWay } from './store-writer.ts';

/** STORE_KILLS=200 for a release. */
const kills = Number(process.env['STORE_KILLS'] ?? 4);

let kit: SqliteKit;

beforeEach(() => {
  kit = sqliteKit();
});

afterEach(() => kit.remove());

/** Lets a writer store until it has answered so many batches, and kills it in the middle of the next. */
async function killAfter(answers: number, first: number): Promise<number[]> {
  const writer = startWriter(kit, { first });
  const acked: number[] = [];
  for await (const line of writer.lines) {
    const [word, number] = line.split(' ');
    if (word !== 'acked') continue;
    acked.push(Number(number));
    if (acked.length === answers) writer.process.kill('SIGKILL');
  }
  return acked;
}

test(
  `[S2] a process killed at any moment has lost nothing it had answered (${kills} kills)`,
  async () => {
    const acked: number[] = [];
    for (let kill = 0, first = 0; kill < kills; kill += 1) {
      const answers = 30 + Math.floor(Math.random() * 400);
      acked.push(...(await killAfter(answers, first)));

      const store = await kit.open();
      const stored = await readStored(store);
      await store.close();
      const lost = acked.filter((at) => !stored.includes(at));
      expect(lost, `lost after ${answers} answers`).toEqual([]);
      // [S3] What was under way is there up to some batch, in the order of the calls, and nothing after it.
      expect(stored).toEqual(stored.map((_, at) => at));
      expect(stored.length - acked.length).toBeLessThanOrEqual((kill + 1) * underWay);
      first = stored.length;
    }
    expect(acked.length).toBeGreaterThanOrEqual(kills * 30);
  },
  30_000 + kills * 5000,
);

test('[S6] a folder that another process has open is refused, and free as soon as that process is gone', async () => {
  const writer = startWriter(kit, {});
  await writer.lines[Symbol.asyncIterator]().next();
  expect(await messageOf(kit.open())).toMatch(/^Another process has /);
  writer.process.kill('SIGKILL');
  await once(writer.process, 'exit');
  const store = await kit.open();
  await store.close();
});
