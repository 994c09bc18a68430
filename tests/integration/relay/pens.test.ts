import { afterEach, beforeEach, expect, test } from 'vitest';
import { putLine, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openStockClient, synced, type StockClient } from '../../support/stock-client.ts';
import { startTestRelay, type GuestName, type TestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

let relay: TestRelay;
const clients: StockClient[] = [];

const join = async (who: GuestName): Promise<StockClient> => {
  const client = openStockClient(relay, relay.documents.everyone, relay.people[who]);
  clients.push(client);
  await synced(client);
  return client;
};

beforeEach(async () => {
  relay = await startTestRelay();
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await relay.stop();
});

test('[L1] two pens write in one line at the same time and everyone ends up with the same', async () => {
  const one = await join('chair');
  const two = await join('minuteTaker');
  const reader = await join('mother');
  putLine(one.doc, 'L1', relay.people.chair);
  await until(two.changes, () => wordsIn(two.doc, 'L1') === '');
  for (let i = 0; i < 20; i++) {
    typeIn(one.doc, 'L1', 'a');
    typeIn(two.doc, 'L1', 'b');
  }
  for (const { doc, changes } of [one, two, reader]) {
    await until(changes, () => wordsIn(doc, 'L1')?.length === 40);
  }
  expect(wordsIn(two.doc, 'L1')).toBe(wordsIn(one.doc, 'L1'));
  expect(wordsIn(reader.doc, 'L1')).toBe(wordsIn(one.doc, 'L1'));
});
