import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCopies } from '../../../server/make-copies.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { wrote } from '../../support/drawn.ts';
import { openLive, splitRelay } from '../../support/split-relay.ts';
import { startTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';
import {
  describe,
  drawingRelay,
  pageIn,
  pencil,
  put,
  seesStroke,
  type DrawingRelay,
} from './drawing-relay.ts';
import { kept, lettersIn, openAll, secret, secretLetters } from './redaction-story.ts';

const keptLetters = Array.from(kept);

let folder: string;
let relay: TestRelay;
let at: DrawingRelay;
/** While it is there, what is to be written waits for it. */
let slow: { readonly until: Promise<void>; readonly waits: () => void } | null = null;

const foldersIn = (name: string) => ({
  dataFolder: join(folder, name, 'data'),
  keysFolder: join(folder, name, 'keys'),
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redaction-drawing-'));
  slow = null;
  relay = await startTestRelay({
    openStore: async () => slowStore(await openSqliteStore(foldersIn('live'))),
    rooms: { makeCopies },
  });
  at = drawingRelay(relay);
});

afterEach(async () => {
  at.leaveAll();
  await relay.stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const slowStore = (store: Store): Store => ({
  ...store,
  commit: async (batch) => {
    slow?.waits();
    await slow?.until;
    return store.commit(batch);
  },
});

/** Somebody writes the secret on a page: its name, its words, and what it shows; another page keeps other words. */
async function drawBoth() {
  const addresses: string[] = [];
  const draw = async (name: string, words: string): Promise<string> => {
    const id = await at.make({ name });
    const [chair, mother] = [await at.sit('chair', id), await at.sit('mother', id)];
    for (let end = 1; end <= words.length; end += 1)
      put(chair, wrote('words', words.slice(0, end)));
    describe(chair, words);
    put(chair, pencil('line', 20));
    await until(mother.changes, () => pageIn(mother).description === words);
    addresses.push((await at.page(id)).document);
    return id;
  };
  const gone = await draw(`A page: ${secret}`, secret);
  const stays = await draw('Another page', kept);
  await at.must('chair', { kind: 'nameDrawing', drawing: gone, name: `Now: ${secret}` });
  // Moved twice, so that there is an older epoch of it too.
  const split = await splitRelay(relay);
  for (const part of ['R', 'together'] as const) {
    await split.open(part);
    for (const id of [gone, stays]) addresses.push((await at.page(id)).document);
  }
  await at.must('chair', { kind: 'close' });
  await at.must('chair', { kind: 'reopen', reason: 'An address is on it' });
  const copies = [...((await relay.room()).state().issues.at(-1)?.copies.values() ?? [])];
  return { gone, stays, known: { conference: relay.conference, addresses, copies } };
}

type Known = Awaited<ReturnType<typeof drawBoth>>['known'];

const lettersOf = async (store: Store, known: Known) => {
  const { bytes, refused } = await openAll(store, known);
  return {
    letters: lettersIn(bytes, [secretLetters]),
    kept: lettersIn(bytes, [keptLetters]),
    refused,
  };
};

const take = (which: 'data' | 'keys', name: string): void =>
  cpSync(join(folder, 'live', which), join(folder, name, which), { recursive: true });

test('[R15] [R23] of a page that is taken away for good not a letter can be had, from the store, its files or by older keys or data', async () => {
  const { gone, stays, known } = await drawBoth();
  expect(await lettersOf(relay.store(), known)).toMatchObject({
    letters: secretLetters,
    refused: 0,
  });
  const sitting = await at.sit('mother', gone);
  take('data', 'old-data');
  take('keys', 'old-keys');
  await at.must('chair', { kind: 'redactDrawing', drawing: gone });
  expect(await sitting.closed()).toBe(4404);
  expect(await lettersOf(relay.store(), known)).toEqual({
    letters: [],
    kept: keptLetters,
    refused: 0,
  });
  take('data', 'old-keys');
  take('keys', 'old-data');
  for (const mixed of ['old-data', 'old-keys']) {
    const store = await openSqliteStore(foldersIn(mixed)).catch(() => null);
    if (store === null) continue;
    expect((await lettersOf(store, known)).letters).toEqual([]);
    await store.close();
  }
  const files = readdirSync(join(folder, 'live'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(lettersIn(files, [secretLetters])).toEqual([]);

  for (const address of known.addresses) {
    const client = at.knock('chair', address);
    const isThere = address === (await at.page(stays)).document;
    if (isThere) await until(client.changes, () => pageIn(client).description === kept);
    else expect([4404, 4409]).toContain(await client.closed());
  }
  await relay.restart('hard');
  const live = await openLive(relay, relay.people.chair);
  await live.view(({ at: where }) => where === 'conference');
  expect(lettersIn([Buffer.from(JSON.stringify(live.views()))], [secretLetters])).toEqual([]);
  expect((await lettersOf(relay.store(), known)).letters).toEqual([]);
  live.socket.terminate();
});

test('[R23] what was on its way when a page was taken away does not put it back: no row of it is ever written again', async () => {
  const id = await at.make();
  const { document } = await at.page(id);
  const [chair, mother] = [await at.sit('chair', id), await at.sit('mother', id)];
  // One row short of being made a snapshot, which comes behind everything under way.
  for (let points = 1; points < 499; points += 1) {
    put(chair, pencil(`s${Math.floor(points / 100)}`, (points % 100) + 1));
    await seesStroke(mother, `s${Math.floor(points / 100)}`, (points % 100) + 1);
  }
  const [disk, waiting] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  slow = { until: disk.promise, waits: waiting.resolve };
  put(chair, wrote('words', secret));
  await waiting.promise;
  const redacted = at.must('chair', { kind: 'redactDrawing', drawing: id });
  expect(await chair.closed()).toBe(4404);
  slow = null;
  disk.resolve();
  await redacted;
  await relay.restart();
  let rows = 0;
  for await (const _ of relay.store().readUpdates(relay.conference, document)) rows += 1;
  expect(rows).toBe(0);
});
