import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { livePathOf, openRawClient, say, syncPathOf } from '../../support/raw-client.ts';
import { startTestRelay, type TestRelay } from '../../support/test-relay.ts';

/** Below WebSocket: bytes that no library would send. */

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay();
});
afterAll(async () => relay.stop());

interface Handshake {
  readonly path?: string;
  readonly cookie?: string | null;
  readonly origin?: string;
  readonly more?: readonly string[];
}

/** Asks for a socket; resolves with what was answered first. */
async function shake(handshake: Handshake = {}): Promise<{ socket: Socket; said: string }> {
  const { path = syncPathOf(relay, relay.documents.everyone), origin = relay.origin } = handshake;
  const { cookie = relay.cookieOf(relay.people.chair), more = [] } = handshake;
  const { hostname: host, port } = new URL(relay.origin);
  const socket = connect({ host, port: Number(port) });
  socket.on('error', () => undefined);
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Origin: ${origin}`,
    ...(cookie === null ? [] : [`Cookie: ${cookie}`]),
    ...more,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const said = await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  return { socket, said: String(said[0]) };
}

/** A socket that was reset says so with an error first. */
const isGone = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });

/** The close code in what the server sent, or null when it just hung up. */
function closeCode(sent: Buffer): number | null {
  const at = sent.lastIndexOf(0x88);
  return at === -1 || sent.length < at + 4 ? null : sent.readUInt16BE(at + 2);
}

async function answerTo(bytes: Buffer, handshake: Handshake = {}): Promise<number | null> {
  const { socket, said } = await shake(handshake);
  expect(said).toContain('101 Switching Protocols');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(bytes);
  await isGone(socket);
  return closeCode(Buffer.concat(chunks));
}

/** One frame as a client sends it: masked with zeros, so that its bytes can be read here. */
function frame(first: number, payload: Buffer, { masked = true } = {}): Buffer {
  const mask = masked ? Buffer.alloc(4) : Buffer.alloc(0);
  const length =
    payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
  length[0] = (length[0] ?? 0) | (masked ? 0x80 : 0);
  return Buffer.concat([Buffer.from([first, ...length]), mask, payload]);
}

const step1 = Buffer.from(say.step1());
const wireless: Record<string, readonly [() => Buffer, readonly (number | null)[]]> = {
  'a frame without a mask': [() => frame(0x82, step1, { masked: false }), [1002]],
  'a frame that says it is compressed': [
    () => frame(0xc2, deflateRawSync(Buffer.alloc(100_000))),
    [1002],
  ],
  'a reserved bit': [() => frame(0xa2, step1), [1002]],
  'a kind of frame there is not': [() => frame(0x83, step1), [1002]],
  'an end of nothing': [() => frame(0x80, step1), [1002]],
  'a beginning within a message': [
    () => Buffer.concat([frame(0x02, step1), frame(0x82, step1)]),
    [1002],
  ],
  'a ping of a kilobyte': [() => frame(0x89, Buffer.alloc(1024)), [1002]],
  'a ping in pieces': [() => frame(0x09, step1), [1002]],
  'a message in seventeen pieces': [
    () =>
      Buffer.concat([frame(0x02, step1), ...Array.from({ length: 17 }, () => frame(0x00, step1))]),
    [1008],
  ],
  'a hundred thousand empty pieces': [
    () =>
      Buffer.concat([
        frame(0x02, step1),
        ...Array<Buffer>(100_000).fill(frame(0x00, Buffer.alloc(0))),
      ]),
    [1008, null],
  ],
  'a length of 2^63': [
    () => Buffer.from([0x82, 0xff, ...Array<number>(8).fill(0x7f), 0, 0, 0, 0]),
    [1009],
  ],
  'a length of 100 megabytes': [
    () => Buffer.from([0x82, 0xff, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]),
    [1009],
  ],
  'a close without a reason that exists': [() => frame(0x88, Buffer.from([0x03, 0xee])), [1002]],
  'a close of one byte': [() => frame(0x88, Buffer.from([3])), [1002]],
};

test.each(Object.keys(wireless))('[L3] %s ends the connection', async (what) => {
  const [bytes, codes] = wireless[what] ?? [() => Buffer.alloc(0), []];
  expect(codes).toContain(await answerTo(bytes()));
  const client = await openRawClient(relay, livePathOf(relay), relay.people.mother);
  await client.hears(({ kind }) => kind === 'text');
  client.socket.close();
});

test('[L8] letters that are no UTF-8 end the view’s connection', async () => {
  const bytes = frame(0x81, Buffer.from([0xff, 0xfe, 0xfd]));
  expect(await answerTo(bytes, { path: livePathOf(relay) })).toBe(1007);
});

test('[L9] compression is not agreed to, however often it is asked for', async () => {
  const { socket, said } = await shake({
    more: [
      'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits; server_no_context_takeover',
      'Sec-WebSocket-Extensions: permessage-deflate, x-webkit-deflate-frame',
    ],
  });
  expect(said).toContain('101');
  expect(said.toLowerCase()).not.toContain('deflate');
  socket.destroy();
});

const odd: Record<string, readonly [Handshake, readonly string[]]> = {
  'two Origins, one of them ours': [{ more: ['Origin: https://evil.example'] }, ['403', '400']],
  'two foreign Origins': [
    { origin: 'https://evil.example', more: ['Origin: null'] },
    ['403', '400'],
  ],
  'a list of Origins': [{ origin: 'https://evil.example, http://127.0.0.1' }, ['403']],
  'an Origin with a path': [{ origin: 'http://127.0.0.1/' }, ['403']],
  'a stranger’s request with bytes of frames behind it': [{ cookie: null }, ['404']],
  'another version of WebSocket': [{ more: ['Sec-WebSocket-Version: 8'] }, ['400', '101']],
};

test.each(Object.keys(odd))('[L9] %s opens nothing that it should not', async (what) => {
  const [handshake, answers] = odd[what] ?? [{}, []];
  const { socket, said } = await shake(handshake);
  expect(answers.some((answer) => said.includes(` ${answer} `))).toBe(true);
  socket.destroy();
});

test('[L9] strangers that push megabytes behind their request are let go, and nothing of it is kept', async () => {
  const before = process.memoryUsage().rss;
  const push = Buffer.alloc(4 * 1024 * 1024, 7);
  const strangers = Array.from({ length: 50 }, async () => {
    const { socket, said } = await shake({ cookie: null });
    expect(said).toContain('404');
    socket.write(push);
    await isGone(socket);
  });
  await Promise.all(strangers);
  // What this test itself holds is in it too; two hundred megabytes were sent.
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});
