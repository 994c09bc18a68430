import { afterEach, beforeEach, expect, test } from 'vitest';
import { craft, craftUpdate } from '../../support/crafted-update.ts';
import {
  emptyUpdate,
  openRawClient,
  say,
  syncPathOf,
  type RawClient,
} from '../../support/raw-client.ts';
import { openStockClient, synced, type StockClient } from '../../support/stock-client.ts';
import { startTestRelay, type GuestName, type TestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

let relay: TestRelay;
const clients: StockClient[] = [];

beforeEach(async () => {
  relay = await startTestRelay();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await relay.stop();
});

const join = async (who: GuestName): Promise<StockClient> => {
  const client = openStockClient(relay, relay.documents.everyone, relay.people[who]);
  clients.push(client);
  await synced(client);
  return client;
};

const raw = async (who: GuestName): Promise<RawClient> =>
  openRawClient(relay, syncPathOf(relay, relay.documents.everyone, true), relay.people[who]);

const changesOf = ({ provider }: StockClient) => ({
  subscribe: (listener: () => void) => {
    provider.awareness.on('update', listener);
    return () => provider.awareness.off('update', listener);
  },
});

const seenBy = (client: StockClient, of: StockClient): unknown =>
  client.provider.awareness.getStates().get(of.doc.clientID);

test('[L7] a pen sees in which line another writes, under the name the server knows', async () => {
  const chair = await join('chair');
  const minuteTaker = await join('minuteTaker');
  minuteTaker.provider.awareness.setLocalState({
    line: 'L1',
    at: 3,
    name: 'Chair',
    person: 'somebody',
    role: 'chair',
  });
  await until(changesOf(chair), () => JSON.stringify(seenBy(chair, minuteTaker))?.includes('L1'));
  expect(seenBy(chair, minuteTaker)).toEqual({
    line: 'L1',
    at: 3,
    person: relay.people.minuteTaker,
    name: 'Dennis Pemberton',
  });
  minuteTaker.provider.awareness.setLocalState({ line: 'L2' });
  await until(changesOf(chair), () => JSON.stringify(seenBy(chair, minuteTaker))?.includes('L2'));
  // What the server sent has not come back as one's own.
  expect(minuteTaker.provider.awareness.getLocalState()).toEqual({ line: 'L2' });
});

test('[L7] a caret goes when its connection ends, and comes back with the same document', async () => {
  const chair = await join('chair');
  const minuteTaker = await join('minuteTaker');
  minuteTaker.provider.awareness.setLocalState({ line: 'L1' });
  await until(changesOf(chair), () => seenBy(chair, minuteTaker) !== undefined);
  minuteTaker.provider.disconnect();
  await until(changesOf(chair), () => seenBy(chair, minuteTaker) === undefined);
  minuteTaker.provider.connect();
  await until(changesOf(chair), () => seenBy(chair, minuteTaker) !== undefined);
  minuteTaker.provider.ws?.close();
  await until(changesOf(chair), () => seenBy(chair, minuteTaker) === undefined);
  await until(changesOf(chair), () => seenBy(chair, minuteTaker) !== undefined);
});

test('[L7] who comes later sees the carets there are', async () => {
  const chair = await join('chair');
  chair.provider.awareness.setLocalState({ line: 'L1' });
  const minuteTaker = await join('minuteTaker');
  await until(changesOf(minuteTaker), () => seenBy(minuteTaker, chair) !== undefined);
});

test('[L7] readers hear of no caret and show none', async () => {
  const chair = await join('chair');
  const mother = await join('mother');
  mother.provider.awareness.setLocalState({ line: 'L1' });
  const reader = await raw('nana');
  chair.provider.awareness.setLocalState({ line: 'L1' });
  const minuteTaker = await join('minuteTaker');
  await until(changesOf(minuteTaker), () => seenBy(minuteTaker, chair) !== undefined);
  expect(seenBy(minuteTaker, mother)).toBeUndefined();
  expect(seenBy(mother, chair)).toBeUndefined();
  expect(reader.heard).toEqual([]);
  reader.socket.close();
});

test('[L7] who speaks for another, or removes them, is closed with 4403', async () => {
  const chair = await join('chair');
  chair.provider.awareness.setLocalState({ line: 'L1' });
  const minuteTaker = await join('minuteTaker');
  await until(changesOf(minuteTaker), () => seenBy(minuteTaker, chair) !== undefined);
  const client = chair.doc.clientID;
  for (const state of [null, { line: 'L9' }]) {
    const hostile = await raw('minuteTaker');
    hostile.send(say.awareness({ client, clock: 2 ** 32, state }));
    expect(await hostile.closed()).toBe(4403);
  }
  expect(seenBy(minuteTaker, chair)).toMatchObject({ line: 'L1' });
  chair.provider.awareness.setLocalState({ line: 'L2' });
  await until(changesOf(minuteTaker), () =>
    JSON.stringify(seenBy(minuteTaker, chair)).includes('L2'),
  );
});

test('[L7] a caret under a clientID keeps it from others, and a flood of clientIDs is refused', async () => {
  const chair = await join('chair');
  const hostile = await raw('minuteTaker');
  const client = chair.doc.clientID;
  hostile.send(
    say.step2(
      craftUpdate([{ client, clock: 0, structs: [{ ...craft.type(1), root: 'lines', key: 'x' }] }]),
    ),
  );
  expect(await hostile.closed()).toBe(4403);
  const flood = await raw('minuteTaker');
  flood.send(say.step2(emptyUpdate));
  flood.send(
    say.awareness(
      ...Array.from({ length: 50 }, (_, i) => ({ client: 1000 + i, clock: 1, state: {} })),
    ),
  );
  expect(await flood.closed()).toBe(4403);
});

test('[L7] somebody with two browsers does not hear themselves from the other: nothing goes round and round', async () => {
  const laptop = await join('chair');
  const tablet = await join('chair');
  const minuteTaker = await join('minuteTaker');
  laptop.provider.awareness.setLocalState({ line: 'L1' });
  tablet.provider.awareness.setLocalState({ line: 'L2' });
  await until(changesOf(minuteTaker), () =>
    [laptop, tablet].every((one) => seenBy(minuteTaker, one) !== undefined),
  );
  minuteTaker.provider.awareness.setLocalState({ line: 'L3' });
  for (const one of [laptop, tablet]) {
    await until(changesOf(one), () => JSON.stringify(seenBy(one, minuteTaker))?.includes('L3'));
  }
  expect(seenBy(laptop, tablet)).toBeUndefined();
  expect(seenBy(tablet, laptop)).toBeUndefined();
  // Each clock is the browser's own times 256: two moves each.
  const clocks = [laptop, tablet].map(
    ({ doc }) => minuteTaker.provider.awareness.meta.get(doc.clientID)?.clock ?? 0,
  );
  expect(Math.max(...clocks)).toBeLessThan(4 * 256);
});
