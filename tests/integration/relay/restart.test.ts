import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Doc, applyUpdate, encodeStateVector, encodeStateAsUpdate } from 'yjs';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';
import { putLine, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { emptyUpdate, openRawClient, say, syncPathOf } from '../../support/raw-client.ts';
import { openStockClient, synced, type StockClient } from '../../support/stock-client.ts';
import {
  newOpId,
  startTestRelay,
  type GuestName,
  type TestRelay,
} from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

const folder = mkdtempSync(joinPath(tmpdir(), 'relay-'));
const openStore = async (): Promise<Store> =>
  openSqliteStore({ dataFolder: joinPath(folder, 'data'), keysFolder: joinPath(folder, 'keys') });

let relay: TestRelay;
const clients: StockClient[] = [];

const join = async (who: GuestName): Promise<StockClient> => {
  const client = openStockClient(relay, relay.documents.everyone, relay.people[who], {
    saved: '1',
  });
  clients.push(client);
  await synced(client);
  return client;
};

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await relay.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('[R1] after the server was killed everyone is back by themselves and nothing that was saved is missing', async () => {
  relay = await startTestRelay({ openStore });
  const chair = await join('chair');
  const mother = await join('mother');
  putLine(chair.doc, 'L1', relay.people.chair);
  typeIn(chair.doc, 'L1', 'kept');
  await until(mother.changes, () => wordsIn(mother.doc, 'L1') === 'kept');
  await relay.command(relay.people.mother, {
    kind: 'addLine',
    audience: relay.audiences.everyone,
    code: 'comment',
    text: 'It was not like that.',
    saidBy: relay.people.mother,
    about: 'L1',
    opId: 'a-line-of-the-mother-1',
  });
  await relay.restart('hard');
  typeIn(chair.doc, 'L1', ', and typed while it was away');
  await until(
    mother.changes,
    () => wordsIn(mother.doc, 'L1') === 'kept, and typed while it was away',
  );
  const nana = await join('nana');
  expect(wordsIn(nana.doc, 'a-line-of-the-mother-1')).toBe('It was not like that.');
  expect((await relay.room()).state().contributions.size).toBe(1);
  expect((await relay.room()).state().people.get(relay.people.nana)?.attendance).toBe('present');
});

test('[R1] a command sent again after a restart is answered as the first time and done once', async () => {
  relay = await startTestRelay({ openStore });
  const line = {
    kind: 'addLine',
    audience: relay.audiences.everyone,
    code: 'strength',
    text: 'Once.',
    saidBy: relay.people.mother,
    about: null,
    opId: newOpId(),
  } as const;
  const [first, second] = await Promise.all([
    relay.command(relay.people.mother, line),
    relay.command(relay.people.mother, line),
  ]);
  await relay.restart();
  const third = await relay.command(relay.people.mother, line);
  expect(first).toEqual({ ok: true, value: { accepted: true, id: line.opId } });
  expect([second, third]).toEqual([first, first]);
  const nana = await join('nana');
  expect(nana.doc.getMap('lines').size).toBe(1);
});

test('[R4] a write that fails drops the room: 4503 for everyone, nothing half done, and it is back', async () => {
  const memory = await openMemoryStore();
  let failing = false;
  const store: Store = {
    ...memory,
    commit: async (batch) => {
      if (failing) throw new Error('The disk is full.');
      return memory.commit(batch);
    },
    close: async () => undefined,
  };
  relay = await startTestRelay({ openStore: async () => store });
  const pen = await openRawClient(
    relay,
    syncPathOf(relay, relay.documents.everyone, true),
    relay.people.chair,
  );
  pen.send(say.step1());
  const step2 = await pen.hears(({ kind }) => kind === 'step2');
  const doc = new Doc();
  if (step2.kind === 'step2') applyUpdate(doc, step2.payload);
  const before = encodeStateVector(doc);
  putLine(doc, 'L1', relay.people.chair);
  const reader = await openRawClient(
    relay,
    syncPathOf(relay, relay.documents.everyone),
    relay.people.mother,
  );

  failing = true;
  pen.send(say.step2(emptyUpdate));
  await pen.hears(({ kind }) => kind === 'saved');
  pen.send(say.update(encodeStateAsUpdate(doc, before)));
  const refused = relay.command(relay.people.chair, { kind: 'showOnScreen', shows: 'break' });
  expect(await pen.closed()).toBe(4503);
  expect(await reader.closed()).toBe(4503);
  expect(await refused).toMatchObject({ ok: false, problem: { kind: 'try-again' } });
  expect(pen.heard.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
  expect(reader.heard).toEqual([]);

  failing = false;
  expect((await relay.room()).state().screen.shows).not.toBe('break');
  const chair = await join('chair');
  expect(wordsIn(chair.doc, 'L1')).toBeUndefined();
  putLine(chair.doc, 'L2', relay.people.chair);
  expect(
    await relay.command(relay.people.chair, { kind: 'showOnScreen', shows: 'break' }),
  ).toMatchObject({ ok: true });
});

test('[R5] a long tail is made one row, and the document is the same', async () => {
  relay = await startTestRelay();
  const chair = await join('chair');
  const mother = await join('mother');
  putLine(chair.doc, 'L1', relay.people.chair);
  for (let i = 0; i < 1200; i++) {
    typeIn(chair.doc, 'L1', String(i % 10));
    if (i % 100 === 0)
      await until(mother.changes, () => wordsIn(mother.doc, 'L1')?.length === i + 1);
  }
  await until(mother.changes, () => wordsIn(mother.doc, 'L1')?.length === 1200);
  await relay.restart();
  let rows = 0;
  for await (const _ of relay.store().readUpdates(relay.conference, relay.documents.everyone))
    rows += 1;
  expect(rows).toBeLessThan(520);
  const nana = await join('nana');
  expect(wordsIn(nana.doc, 'L1')).toBe(wordsIn(chair.doc, 'L1'));
});
