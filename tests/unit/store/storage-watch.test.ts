import { expect, test } from 'vitest';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';
import { StoreFailure } from '../../../server/store/store-failure.ts';
import { storagePatience, watchStorage } from '../../../server/store/storage-watch.ts';
import { createVirtualTime } from '../../simulation/virtual-time.ts';

/** A store in memory whose disk can be told to say no, and how often it was asked. */
async function setUp() {
  const memory = await openMemoryStore();
  const disk = { says: null as StoreFailure | null, asked: 0 };
  const ask = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    disk.asked += 1;
    if (disk.says !== null) throw disk.says;
    return work();
  };
  const time = createVirtualTime(0);
  const told: [boolean, string][] = [];
  const heard: boolean[] = [];
  const watch = watchStorage({
    store: {
      ...memory,
      putRecord: async (...all) => ask(async () => memory.putRecord(...all)),
      probe: async () => ask(async () => memory.probe()),
    },
    after: (ms, run) => time.timers.after(ms, run),
    report: (works, why) => told.push([works, why]),
  });
  watch.subscribe((works) => heard.push(works));
  const put = async (): Promise<void> => watch.store.putRecord('setting', 'one', { a: 1 });
  let now = 0;
  /** So much time passes, and whatever is asked of the disk is answered. */
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    time.turnTo(now);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { disk, watch, told, heard, put, pass };
}

const full = new StoreFailure('full', 'database or disk is full');

test('[S20] after a write that failed nothing reaches the disk but a small try, and reading goes on', async () => {
  const { disk, watch, told, heard, put, pass } = await setUp();
  await put();
  disk.says = full;
  await expect(put()).rejects.toBe(full);
  expect([watch.works(), told, heard]).toEqual([false, [[false, 'full']], [false]]);
  const asked = disk.asked;
  await expect(put()).rejects.toMatchObject({ kind: 'full' });
  await expect(watch.store.commit({ conference: 'c' })).rejects.toMatchObject({ kind: 'full' });
  expect(disk.asked).toBe(asked);
  expect(await watch.store.readRecord('setting', 'one')).toEqual({ a: 1 });
  await pass(storagePatience.tryEveryMs);
  await pass(storagePatience.tryEveryMs);
  expect([disk.asked, watch.works()]).toEqual([asked + 2, false]);
});

test('[S20] it is noticed by itself when the disk says yes again', async () => {
  const { disk, watch, told, heard, put, pass } = await setUp();
  disk.says = full;
  await expect(put()).rejects.toBe(full);
  disk.says = null;
  expect(watch.works()).toBe(false);
  await pass(storagePatience.tryEveryMs);
  expect([watch.works(), heard, told.length]).toEqual([true, [false, true], 2]);
  await put();
});

test('[S20] a disk that says yes to little and no to much is asked ever more rarely', async () => {
  const { disk, watch, put, pass } = await setUp();
  const turns: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    disk.says = full;
    await expect(put()).rejects.toBe(full);
    disk.says = null;
    let waited = 0;
    while (!watch.works()) {
      await pass(500);
      waited += 500;
    }
    turns.push(waited);
  }
  expect(turns).toEqual([500, 1000, 2000, 4000, 4000]);
  await pass(storagePatience.steadyAfterMs);
  disk.says = full;
  await expect(put()).rejects.toBe(full);
  disk.says = null;
  await pass(500);
  expect(watch.works()).toBe(true);
});

test('[S20] what only contradicts what is stored says nothing about the disk', async () => {
  const { disk, watch, put } = await setUp();
  disk.says = new StoreFailure('refused', 'it stands behind another one');
  await expect(put()).rejects.toMatchObject({ kind: 'refused' });
  expect(watch.works()).toBe(true);
});
