import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineIn, putLine, textIn, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { livePathOf, openRawClient, say, syncPathOf } from '../../support/raw-client.ts';
import { openStockClient, synced, type StockClient } from '../../support/stock-client.ts';
import { startTestRelay, type GuestName, type TestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

let relay: TestRelay;
const clients: StockClient[] = [];

const join = async (who: GuestName, document = relay.documents.everyone): Promise<StockClient> => {
  const client = openStockClient(relay, document, relay.people[who]);
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

test('[R2] who is sent out is cut at once, hears nothing more and stays away', async () => {
  const chair = await join('chair');
  const mother = await join('mother');
  putLine(chair.doc, 'L1', relay.people.chair);
  await until(mother.changes, () => wordsIn(mother.doc, 'L1') === '');
  const live = await openRawClient(relay, livePathOf(relay), relay.people.mother);

  const removed = relay.command(relay.people.chair, {
    kind: 'remove',
    person: relay.people.mother,
  });
  typeIn(chair.doc, 'L1', 'after she was sent out');
  expect(await mother.closed()).toBe(4403);
  expect(await removed).toMatchObject({ ok: true });
  expect(await live.closed()).toBe(4403);
  expect(live.heard.at(-1)).toEqual({
    kind: 'text',
    text: JSON.stringify({ type: 'view', view: { at: 'outside', why: 'removed' } }),
  });
  const nana = await join('nana');
  await until(nana.changes, () => wordsIn(nana.doc, 'L1') === 'after she was sent out');
  expect(wordsIn(mother.doc, 'L1')).toBe('');
});

test('[R2] at the close the board is frozen: pens are cut and come back as readers', async () => {
  const chair = await join('chair');
  putLine(chair.doc, 'L1', relay.people.chair);
  const mother = await join('mother');
  await until(mother.changes, () => wordsIn(mother.doc, 'L1') === '');
  await relay.command(relay.people.chair, {
    kind: 'recordDecision',
    over: 0,
    reasons: 'Enough is known.',
    dissent: [],
    parentsViews: [],
    children: (await relay.room()).state().children.map(({ id }) => ({
      child: id,
      outcome: 'neither',
      category: null,
      alsoCategories: [],
    })),
  });
  expect(await relay.command(relay.people.chair, { kind: 'close' })).toMatchObject({ ok: true });
  expect(await chair.closed()).toBe(4403);
  typeIn(chair.doc, 'L1', 'too late');
  const again = await join('chair');
  expect(wordsIn(again.doc, 'L1')).toBe('');
  expect(mother.provider.wsconnected).toBe(true);
});

test('[R3] who is handed the pen while connected may write from then on, and no longer when it is taken', async () => {
  const police = await join('police');
  const chair = await join('chair');
  await relay.command(relay.people.chair, { kind: 'givePen', person: relay.people.police });
  putLine(police.doc, 'L2', relay.people.police);
  typeIn(police.doc, 'L2', 'from the police');
  await until(chair.changes, () => wordsIn(chair.doc, 'L2') === 'from the police');
  await relay.command(relay.people.chair, { kind: 'takePen', person: relay.people.police });
  expect(await police.closed()).toBe(4403);
});

test('[L7] what one pen is refused for leaves the other typing, and does not come back', async () => {
  const chair = await join('chair');
  const minuteTaker = await join('minuteTaker');
  putLine(chair.doc, 'L1', relay.people.chair);
  await until(minuteTaker.changes, () => wordsIn(minuteTaker.doc, 'L1') === '');
  lineIn(chair.doc, 'L1')?.set('recordedBy', relay.people.mother);
  expect(await chair.closed()).toBe(4403);
  typeIn(minuteTaker.doc, 'L1', 'still typing');
  // The refused document tries again with all it holds.
  chair.provider.connect();
  const code = await new Promise((resolve) => {
    chair.provider.on('closed', (closed) => resolve(closed.code));
  });
  expect(code).toBe(4403);
  const fresh = await join('chair');
  expect(wordsIn(fresh.doc, 'L1')).toBe('still typing');
  expect(lineIn(fresh.doc, 'L1')?.get('recordedBy')).toBe(relay.people.chair);
});

test('[L6] what was typed while the link was down is there when it is back', async () => {
  const chair = await join('chair');
  const nana = await join('nana');
  putLine(chair.doc, 'L1', relay.people.chair);
  await until(nana.changes, () => wordsIn(nana.doc, 'L1') === '');
  chair.provider.disconnect();
  for (let i = 0; i < 50; i++) typeIn(chair.doc, 'L1', 'word ');
  textIn(chair.doc, 'L1')?.delete(0, 5);
  chair.provider.connect();
  // Typed as soon as the socket is open, before the server has been answered.
  await new Promise<void>((resolve) => {
    chair.provider.on('status', ({ status }) => status === 'connected' && resolve());
  });
  typeIn(chair.doc, 'L1', 'and more');
  await until(nana.changes, () => wordsIn(nana.doc, 'L1') === `${'word '.repeat(49)}and more`);
  expect(relay.events.filter(({ event }) => event === 'connection-refused')).toEqual([]);
});

test('[L4] a reader that never reads is cut off, and nobody else waits for it', async () => {
  const chair = await join('chair');
  const nana = await join('nana');
  const lazy = await openRawClient(
    relay,
    syncPathOf(relay, relay.documents.everyone),
    relay.people.mother,
  );
  lazy.socket.pause();
  for (let at = 1; at <= 150; at++) {
    chair.doc.transact(() => {
      putLine(chair.doc, `L${at}`, relay.people.chair);
      typeIn(chair.doc, `L${at}`, 'x'.repeat(4000));
    });
  }
  await until(nana.changes, () => wordsIn(nana.doc, 'L150')?.length === 4000);
  // 600 KB each time, and nothing of it read.
  for (let i = 0; i < 28; i++) lazy.send(say.step1());
  putLine(chair.doc, 'after', relay.people.chair);
  await until(nana.changes, () => wordsIn(nana.doc, 'after') === '');
  lazy.socket.resume();
  expect(await lazy.closed()).toBe(1006);
  expect(lazy.heard.filter(({ kind }) => kind === 'step2').length).toBeLessThan(20);
});

test('[L9] five hundred sockets that say nothing are nobody’s', async () => {
  const port = Number(new URL(relay.origin).port);
  const sockets = Array.from({ length: 500 }, () => connect(port, '127.0.0.1'));
  for (const socket of sockets) socket.on('error', () => undefined);
  const mother = await join('mother');
  expect(mother.provider.synced).toBe(true);
  for (const socket of sockets) socket.destroy();
});
