import { expect, test } from 'vitest';
import { createMemory, openMemoryStore } from '../../server/store/memory/open-memory-store.ts';
import type { Memory } from '../../server/store/memory/open-memory-store.ts';
import { StoreFailure } from '../../server/store/store-failure.ts';
import type { Batch, Store } from '../../server/store/store.ts';
import { destroyedConference } from './store-destroy.contract.ts';
import {
  conference,
  copyOf,
  document,
  failureOf,
  lineFact,
  readTexts,
  updateOf,
} from './store-samples.ts';

const redaction: Batch = {
  conference,
  op: { id: 'op-redact', answer: 'gone' },
  updates: [updateOf('what stays', { document: 'document-9', epoch: 2 })],
  destroy: { lines: ['line-1'], before: [{ audience: 'everyone', epoch: 2 }], copies: true },
};

/** A memory that ends before its nth step of destroying something, as if the process were killed there. */
function cutShort(
  memory: Memory,
  nth: number,
): { memory: Memory; steps: string[]; go: () => void } {
  const steps: string[] = [];
  let isOver = false;
  let mayGo = false;
  /** Takes a step, or ends. */
  async function step<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    if (!mayGo) {
      isOver ||= steps.length === nth;
      if (isOver) throw new StoreFailure('io', 'The disk says no.');
      steps.push(name);
    }
    return work();
  }
  const { rows, keys } = memory;
  return {
    steps,
    go: () => (mayGo = true),
    memory: {
      ...memory,
      rows: {
        ...rows,
        apply: (batch) => step('batch', () => rows.apply(batch)),
        putRecord: (record) => step('put record', () => rows.putRecord(record)),
        dropConference: (id) => step('drop rows', () => rows.dropConference(id)),
        purge: () => step('purge', () => rows.purge()),
        deleteRecord: (kind, id) => step('delete errand', () => rows.deleteRecord(kind, id)),
      },
      keys: { ...keys, destroy: (names) => step('destroy keys', () => keys.destroy(names)) },
    },
  };
}

async function fill(store: Store): Promise<void> {
  await store.commit({
    conference,
    facts: [lineFact('line-1', 'dangerous'), lineFact('line-2', 'harmless')],
    updates: [updateOf('with the line')],
    copies: [copyOf('copy-1')],
  });
}

const keysLeft = async (memory: Memory): Promise<string[]> =>
  (await memory.keys.list()).filter(({ owner }) => owner === conference).map(({ name }) => name);

const errandsLeft = async (memory: Memory) => (await memory.rows.listRecords('errand')).length;

const stepsOfRedaction = ['batch', 'destroy keys', 'purge', 'delete errand'];

test.each([0, 1, 2, 3])(
  '[S16] a redaction that ends after step %i is finished at the next opening, or never happened',
  async (nth) => {
    const memory = createMemory();
    await fill(await openMemoryStore(memory));
    const cut = cutShort(memory, nth);
    expect(await failureOf((await openMemoryStore(cut.memory)).commit(redaction))).toMatchObject({
      kind: 'io',
    });
    expect(cut.steps).toEqual(stepsOfRedaction.slice(0, nth));

    const store = await openMemoryStore(memory);
    expect(await errandsLeft(memory)).toBe(0);
    const isDone = nth > 0;
    expect(await store.readAnswer(conference, 'op-redact')).toBe(isDone ? 'gone' : null);
    expect((await store.readFacts(conference)).map((fact) => 'words' in fact)).toEqual([
      !isDone,
      true,
    ]);
    expect(await keysLeft(memory)).toEqual(
      isDone
        ? ['root', 'conference', 'audience/everyone/2']
        : expect.arrayContaining(['audience/everyone/1', 'copies/1']),
    );
    expect(await store.commit(redaction)).toEqual({ repeated: isDone ? 'gone' : null });
    expect(await readTexts(store, 'document-9')).toEqual(['what stays']);
  },
);

test.each([1, 2, 3])(
  '[S16] a redaction whose step %i the disk refuses is not answered; it can be read, and is finished before anything more is written',
  async (nth) => {
    const memory = createMemory();
    await fill(await openMemoryStore(memory));
    const cut = cutShort(memory, nth);
    const store = await openMemoryStore(cut.memory);
    await failureOf(store.commit(redaction));
    expect(await store.readFacts(conference)).toHaveLength(2);
    expect(await readTexts(store, 'document-9')).toEqual(['what stays']);
    expect(await failureOf(store.commit(redaction))).toMatchObject({ kind: 'io' });
    expect(await failureOf(store.readAnswer(conference, 'op-redact'))).toMatchObject({
      kind: 'io',
    });
    expect(await store.readAnswer(conference, 'op-unknown')).toBeNull();
    expect(await errandsLeft(memory)).toBe(1);

    cut.go();
    expect(await store.readAnswer(conference, 'op-redact')).toBe('gone');
    expect(await errandsLeft(memory)).toBe(0);
    await store.readFacts(conference);
    expect(await store.commit(redaction)).toEqual({ repeated: 'gone' });
    expect(await errandsLeft(memory)).toBe(0);
    expect(await keysLeft(memory)).toEqual(['root', 'conference', 'audience/everyone/2']);
  },
);

const stepsOfTheWhole = [
  'put record',
  'put record',
  'drop rows',
  'destroy keys',
  'purge',
  'delete errand',
];

test.each([0, 1, 2, 3, 4, 5])(
  '[S17] a conference whose destruction ends after step %i is destroyed at the next opening, or not at all',
  async (nth) => {
    const memory = createMemory();
    await fill(await openMemoryStore(memory));
    const cut = cutShort(memory, nth);
    const before = await openMemoryStore(cut.memory);
    expect(await failureOf(before.destroyConference(destroyedConference))).toMatchObject({
      kind: 'io',
    });
    expect(cut.steps).toEqual(stepsOfTheWhole.slice(0, nth));

    const store = await openMemoryStore(memory);
    const isDone = nth > 0;
    expect(await store.listDestroyed()).toEqual(isDone ? [destroyedConference] : []);
    expect((await keysLeft(memory)).length).toBe(isDone ? 0 : 4);
    expect(await errandsLeft(memory)).toBe(0);
    expect(await store.readFacts(conference)).toHaveLength(isDone ? 0 : 2);
    expect((await memory.rows.readUpdates(conference, document, 0)).rows).toHaveLength(
      isDone ? 0 : 1,
    );
  },
);

test('[S17] a destruction the disk refused is finished when it is asked for again', async () => {
  const memory = createMemory();
  await fill(await openMemoryStore(memory));
  const cut = cutShort(memory, 3);
  const store = await openMemoryStore(cut.memory);
  await failureOf(store.destroyConference(destroyedConference));
  expect(await store.readFacts(conference)).toEqual([]);
  expect((await keysLeft(memory)).length).toBe(4);
  cut.go();
  await store.destroyConference(destroyedConference);
  expect(await keysLeft(memory)).toEqual([]);
  expect(await errandsLeft(memory)).toBe(0);
});

test('[S16] an errand that cannot be read holds up its conference and no other', async () => {
  const memory = createMemory();
  await fill(await openMemoryStore(memory));
  await memory.rows.putRecord({
    kind: 'errand',
    id: `${conference}/1`,
    bytes: new Uint8Array(60),
  });
  const store = await openMemoryStore(memory);
  expect(await store.readFacts(conference)).toHaveLength(2);
  expect(await failureOf(store.commit({ conference, updates: [] }))).toMatchObject({
    name: 'StoreDamaged',
    conference,
  });
  await store.commit({ conference: 'conference-2', updates: [updateOf('one')] });
});

test('[S16] what the disk refused to destroy is finished when the server sweeps, whatever else is damaged', async () => {
  const memory = createMemory();
  await memory.rows.putRecord({ kind: 'errand', id: 'damaged/1', bytes: new Uint8Array(60) });
  await fill(await openMemoryStore(memory));
  const cut = cutShort(memory, 3);
  const store = await openMemoryStore(cut.memory);
  await failureOf(store.destroyConference(destroyedConference));
  expect(await failureOf(store.finishDestroying())).toMatchObject({ kind: 'io' });
  cut.go();
  expect(await failureOf(store.finishDestroying())).toMatchObject({ conference: 'damaged' });
  expect(await keysLeft(memory)).toEqual([]);
  expect(await errandsLeft(memory)).toBe(1);
});
