import { expect, test } from 'vitest';
import { createCommitQueue } from '../../../server/rooms/commit-queue.ts';
import type { Batch, Committed, Store } from '../../../server/store/store.ts';

interface Asked {
  readonly batch: Batch;
  done(committed?: Committed): void;
  fail(reason: Error): void;
}

function setUp() {
  const asked: Asked[] = [];
  const failures: unknown[] = [];
  const commit = async (batch: Batch): Promise<Committed> =>
    new Promise((resolve, reject) => {
      asked.push({
        batch,
        done: (committed = { repeated: null }) => resolve(committed),
        fail: reject,
      });
    });
  const queue = createCommitQueue({ commit } as unknown as Store, (reason) =>
    failures.push(reason),
  );
  return { queue, asked, failures };
}

const update = (byte: number): Batch => ({
  conference: 'c',
  updates: [{ document: 'd', audience: 'a', epoch: 1, bytes: new Uint8Array([byte]) }],
});
const op = (id: string): Batch => ({ conference: 'c', op: { id, answer: '' }, facts: [] });

test('[R4] the first goes to the store in the same turn, the next when it is on disk', async () => {
  const { queue, asked } = setUp();
  const first = queue.add({ batch: op('one') });
  const second = queue.add({ batch: op('two') });
  expect(asked.map(({ batch }) => batch.op?.id)).toEqual(['one']);
  asked[0]?.done();
  await first;
  expect(asked.map(({ batch }) => batch.op?.id)).toEqual(['one', 'two']);
  asked[1]?.done();
  await second;
  expect(queue.isIdle()).toBe(true);
});

test('[R4] updates that come meanwhile go together, and never around a command', async () => {
  const { queue, asked } = setUp();
  const all = [op('one'), update(1), update(2), op('two'), update(3)].map((batch) =>
    queue.add({ batch }),
  );
  for (let at = 0; at < 4; at++) {
    asked[at]?.done();
    await all[[0, 2, 3, 4][at] ?? 0];
  }
  const written = asked.map(
    ({ batch }) => batch.op?.id ?? batch.updates?.map(({ bytes }) => bytes[0]),
  );
  expect(written).toEqual(['one', [1, 2], 'two', [3]]);
});

test('[R5] what is made when its turn comes sees all before it on disk', async () => {
  const { queue, asked } = setUp();
  const onDisk: number[] = [];
  const seen: number[][] = [];
  const first = queue.add({ batch: update(1), onDisk: () => onDisk.push(1) });
  const made = queue.add({
    batch: () => {
      seen.push([...onDisk]);
      return update(9);
    },
  });
  asked[0]?.done();
  await first;
  asked[1]?.done();
  await made;
  expect(seen).toEqual([[1]]);
});

test('[R4] behind a batch that failed nothing is written, and everyone who waits is told', async () => {
  const { queue, asked, failures } = setUp();
  const all = [op('one'), op('two'), update(1)].map(async (batch) => queue.add({ batch }));
  const reason = new Error('no space');
  asked[0]?.fail(reason);
  const settled = await Promise.allSettled([...all, queue.settled()]);
  expect(settled.map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
    'rejected',
  ]);
  await expect(queue.add({ batch: update(2) })).rejects.toBe(reason);
  expect(asked).toHaveLength(1);
  expect(failures).toEqual([reason]);
});

test('[R1] a repeated opId shows nothing again', async () => {
  const { queue, asked } = setUp();
  let shown = 0;
  const repeated = queue.add({ batch: op('one'), onDisk: () => (shown += 1) });
  asked[0]?.done({ repeated: 'as before' });
  expect(await repeated).toEqual({ repeated: 'as before' });
  expect(shown).toBe(0);
});
