import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { canFail } from '../../support/faults/disk-faults.ts';
import { makeFolder } from '../world/folder.ts';
import { print } from '../how-much.ts';
import { waitUntil } from '../world/wait.ts';
import { loggedBy, setScene, typeMany } from './scene.ts';
import type { Scene } from './scene.ts';

let scene: Scene;

afterEach(async () => {
  if (canFail) await scene.close();
});

const sync = { call: 'sync', end: '.db-wal' } as const;

/** Upgrades, and never reads a byte of what it is sent. */
async function connectDeaf(document: string): Promise<void> {
  const { way } = scene;
  const socket = connect(way.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause();
  const { cookie } = scene.seat('Professional 9');
  const path = `/sync/${way.conference}/${document}`;
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${way.port}`,
    `Origin: ${way.origin}`,
    `Cookie: ${cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
}

test.skipIf(!canFail).each([
  ['quick', []],
  ['slow', [{ ...sync, what: 'slow', milliseconds: 400 }]],
  ['dead', [{ ...sync, what: 'hang' }]],
] as const)(
  '[R19] asked to stop on a %s disk, with somebody who does not read: 4503 to everyone, in order, and nothing is lost',
  async (how, faults) => {
    scene = await setScene();
    const ears = ['Chair', 'Parent 1', 'Professional 7'].map((name) => scene.listen(name));
    const [chair, minutes, mother] = [
      await scene.write('Chair'),
      await scene.write('Minute taker'),
      await scene.read('Parent 1'),
    ];
    const boards = [chair, minutes, mother];
    await waitUntil(
      () =>
        boards.every(({ provider }) => provider.synced) && ears.every((ear) => ear.view() !== null),
      () => 'they are there',
    );
    await connectDeaf(mother.provider.roomname);
    const send = await scene.line('Professional 7');
    scene.disk.set(...faults);
    typeMany(chair, 30);
    typeMany(minutes, 30);
    const sent = send().catch(() => null);
    const { code, ms } = await scene.server.term();
    await sent;
    print(`stopped in ${Math.round(ms)} ms on a ${how} disk`);
    expect(code).toBe(0);
    if (how === 'quick') {
      await waitUntil(
        () => loggedBy(scene.server, 'stopped').length === 1,
        () => `its last words are read: ${scene.server.said.slice(-4).join('\n')}`,
      );
    }
    await waitUntil(
      () =>
        boards.every((one) => one.lastCode() !== null) &&
        ears.every(({ closes }) => closes.length > 0),
      () => 'everybody was sent away',
    );
    expect(boards.map((one) => one.lastCode())).toEqual([4503, 4503, 4503]);
    expect(ears.map(({ closes }) => closes[0])).toEqual([4503, 4503, 4503]);
    scene.disk.heal();
    expect(await scene.lost()).toEqual([]);
  },
);

test.skipIf(!canFail)(
  '[R19] when the thread that writes has died the process says so and ends, to be started again; nothing is lost',
  async () => {
    const folder = await makeFolder();
    const signal = join(folder.path, 'die');
    const poison = join(folder.path, 'poison.mjs');
    // As when the thread runs out of memory: it is gone between one message and the next.
    writeFileSync(
      poison,
      `import { existsSync } from 'node:fs';
       import { syncBuiltinESMExports } from 'node:module';
       import threads from 'node:worker_threads';
       const post = threads.Worker.prototype.postMessage;
       threads.Worker.prototype.postMessage = function (...all) {
         if (existsSync(${JSON.stringify(signal)})) return void this.terminate();
         return post.apply(this, all);
       };
       syncBuiltinESMExports();`,
    );
    scene = await setScene({
      folder,
      env: { NODE_OPTIONS: `--import ${pathToFileURL(poison).href}` },
    });
    const chair = await scene.write('Chair');
    typeMany(chair, 10);
    await waitUntil(
      () => chair.unsaved() === 0,
      () => 'the first letters are saved',
    );
    writeFileSync(signal, '');
    typeMany(chair, 10);
    expect(await scene.server.ended()).toBe(1);
    await waitUntil(
      () => loggedBy(scene.server, 'storage-gone').length === 1,
      () => `its last words are read: ${scene.server.said.slice(-4).join('\n')}`,
    );
    expect(await scene.lost()).toEqual([]);
  },
);
