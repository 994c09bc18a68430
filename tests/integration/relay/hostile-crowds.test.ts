import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Doc, applyUpdate } from 'yjs';
import { listLines } from '../../../shared/board/read-lines.ts';
import { limits } from '../../../shared/protocol/limits.ts';
import {
  livePathOf,
  openRawClient,
  say,
  syncPathOf,
  type Heard,
} from '../../support/raw-client.ts';
import { startTestRelay, type GuestName, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;

beforeAll(async () => {
  relay = await startTestRelay();
});
afterAll(async () => relay.stop());

/** "Add to the board", with as many bytes as a line can have. */
const addLongLine = async (who: GuestName) =>
  relay.command(relay.people[who], {
    kind: 'addLine',
    audience: relay.audiences.everyone,
    code: 'family-worry',
    text: '漢'.repeat(limits.lineText),
    saidBy: relay.people[who],
    about: null,
  });

const guestsOfTheBoard = ['mother', 'nana', 'police'] as const;

test('[C20] one person cannot fill the board for all: from some number on they are asked to speak to the chair', async () => {
  for (const who of guestsOfTheBoard) {
    for (let line = 0; line < limits.linesOfOnePerson; line++) {
      expect(await addLongLine(who)).toMatchObject({ ok: true });
    }
    expect(await addLongLine(who)).toMatchObject({ ok: false, problem: { kind: 'too-many' } });
  }
  // Those who write for others have the board's own limit.
  expect(await addLongLine('minuteTaker')).toMatchObject({ ok: true });
});

test('[L4] a board of more bytes than a slow reader may leave unread can still be joined', async () => {
  const path = syncPathOf(relay, relay.documents.everyone);
  const client = await openRawClient(relay, path, relay.people.chair);
  client.send(say.step1());
  const answer = await Promise.race([
    client.hears(({ kind }) => kind === 'step2'),
    client.closed(),
  ]);
  if (typeof answer === 'number') throw new Error(`closed with ${answer}`);
  if (answer.kind !== 'step2') throw new Error(`heard ${answer.kind}`);
  expect(answer.payload.byteLength).toBeGreaterThan(limits.bufferedBytes);
  const doc = new Doc();
  applyUpdate(doc, answer.payload);
  expect(listLines(doc).length).toBeGreaterThan(guestsOfTheBoard.length * limits.linesOfOnePerson);
  client.socket.close();
});

test('[L4] who asks for such a board again and again, and reads nothing, is cut off', async () => {
  const path = syncPathOf(relay, relay.documents.everyone);
  const client = await openRawClient(relay, path, relay.people.nana);
  client.socket.pause();
  for (let i = 0; i < 10; i++) client.send(say.step1());
  // A paused socket learns that it was reset when it writes.
  const timer = setInterval(() => client.send(say.queryAwareness()), 20);
  expect(await client.closed()).toBe(1006);
  clearInterval(timer);
});

test('[L8] however often a browser comes to the front and goes again, the chair hears of it a few times a second', async () => {
  const chair = await openRawClient(relay, livePathOf(relay), relay.people.chair);
  const nana = await openRawClient(relay, livePathOf(relay), relay.people.nana);
  const says = (standing: string) => (message: Heard) =>
    message.kind === 'text' && message.text.includes(`"${relay.people.nana}":"${standing}"`);
  await chair.hears(says('here'));
  const before = chair.heard.length;
  for (let i = 0; i < 51; i++) {
    nana.send(JSON.stringify({ type: 'attention', here: i % 2 === 1 }));
  }
  await chair.hears(says('away'));
  expect(chair.heard.length - before).toBeLessThan(10);
  for (const client of [chair, nana]) client.socket.close();
});

test('[L12] who keeps the server busy on one socket is heard on none for a while, and nobody else waits for them', async () => {
  let worked = 0;
  // Each message of hers takes a quarter of a second.
  const busy = await startTestRelay({ relay: { work: () => (worked += 250) } });
  const open = (who: GuestName) =>
    openRawClient(busy, syncPathOf(busy, busy.documents.everyone), busy.people[who]);
  const one = await open('mother');
  const other = await open('mother');
  for (let i = 0; i < 20; i++) one.send(say.queryAwareness());
  expect(await one.closed()).toBe(4429);
  other.send(say.queryAwareness());
  expect(await other.closed()).toBe(4429);
  const again = await open('mother');
  expect(await again.closed()).toBe(4429);
  const nana = await open('nana');
  nana.send(say.step1());
  await nana.hears(({ kind }) => kind === 'step2');
  nana.socket.close();
  await busy.stop();
});

test('[L9] who is turned away and does not hang up holds no socket', async () => {
  const sockets = await Promise.all(Array.from({ length: 20 }, openAndAskForTheBoard));
  expect(await Promise.all(sockets.map(hearsThatItIsOver))).toEqual(sockets.map(() => true));
});

/** A stranger's upgrade, on a socket that never ends its own side. */
async function openAndAskForTheBoard(): Promise<Socket> {
  const { hostname: host, port } = new URL(relay.origin);
  const socket = connect({ host, port: Number(port), allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.write(
    [
      `GET ${syncPathOf(relay, relay.documents.everyone)} HTTP/1.1`,
      `Host: ${host}:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      `Origin: ${relay.origin}`,
      '\r\n',
    ].join('\r\n'),
  );
  socket.resume();
  await once(socket, 'end');
  return socket;
}

/** To a socket that is gone nothing can be written: the second word meets a reset. */
async function hearsThatItIsOver(socket: Socket): Promise<boolean> {
  const timer = setInterval(() => socket.write('still here\r\n'), 20);
  await new Promise((resolve) => {
    socket.once('close', resolve);
  });
  clearInterval(timer);
  return socket.destroyed;
}
