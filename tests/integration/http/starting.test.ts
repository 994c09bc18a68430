import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRoomCertificate } from '../../../server/room-certificate.ts';
import { createBrowser } from './browser.ts';
import { openLive } from './live-socket.ts';
import { forgetFolder, newFolder } from './running-server.ts';
import { chairName, newConference, passphrase } from './scene.ts';
import { signUp } from './staff-kit.ts';

const program = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));

let folder: string;
let started: Started[];
beforeEach(() => {
  folder = newFolder();
  started = [];
});
afterEach(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGKILL');
    await ended;
  }
  forgetFolder(folder);
});

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** Everything it has said by the time it was ready. */
  readonly said: string;
  readonly origin: string;
}

async function start(...args: string[]): Promise<Started> {
  const folders = ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')];
  const child = spawn(process.execPath, [program, '--port', '0', ...folders, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  const lines: string[] = [];
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('To stop')) resolve();
    });
  });
  const said = lines.join('\n');
  const origin = /The whiteboard is at (\S+)/.exec(said)?.[1] ?? '';
  const it = { child, ended, said, origin };
  started.push(it);
  return it;
}

test('[P2] the first start says where to go, where the key is, and how the first chair is made; the next does not', async () => {
  const first = await start();
  expect(first.said).toContain('A new key was made');
  const token = /set-up#(\S+)/.exec(first.said)?.[1];
  const chair = createBrowser(first.origin);
  await signUp(chair, { token, name: chairName, username: 'm', passphrase });
  expect((await chair.get('/api/me')).json).toMatchObject({ as: 'staff', name: chairName });
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);

  const second = await start();
  expect(second.said).not.toContain('set-up#');
  expect(second.said).not.toContain('A new key');
});

test('[P13] stopped in the middle, it closes with "try again" within three seconds and keeps what was said', async () => {
  const first = await start();
  const token = /set-up#(\S+)/.exec(first.said)?.[1];
  const chair = createBrowser(first.origin);
  await signUp(chair, { token, name: chairName, username: 'm', passphrase });
  const made = await chair.post('/api/conferences', newConference);
  const { conference } = made.json as { conference: string };
  const live = openLive(first.origin, conference, chair.cookie());
  await live.view(({ at }) => at === 'conference');

  const since = performance.now();
  first.child.kill('SIGTERM');
  expect(await live.closed).toBe(4503);
  expect(await first.ended).toBe(0);
  expect(performance.now() - since).toBeLessThan(3000);

  const second = await start();
  const again = createBrowser(second.origin);
  const list = await again.get('/api/conferences', { cookie: chair.cookie() });
  expect(list.json).toMatchObject({
    conferences: [{ conference, children: newConference.children.map(({ name }) => name) }],
  });
});

test('for the room it speaks TLS with a certificate for this computer’s addresses, the same one the next time', async () => {
  const first = await start('--room', '--host', '127.0.0.1');
  expect(first.origin).toMatch(/^https:/);
  expect(first.said).toContain('Your phone will warn you that it does not know this computer');
  const { port } = new URL(first.origin);
  const kept = readFileSync(join(folder, 'keys', 'room-certificate.pem'), 'utf8');

  const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
    // checked against the very certificate: its name must fit the address
    const ask = request({ host: '127.0.0.1', port, path: '/health', ca: kept }, (answer) => {
      answer.resume();
      resolve(answer.headers);
    });
    ask.once('error', reject);
    ask.end();
  });
  // A browser told never to come without TLS would shut itself out when the certificate changes.
  expect(headers['strict-transport-security']).toBeUndefined();

  first.child.kill('SIGTERM');
  await first.ended;
  await start('--room', '--host', '127.0.0.1');
  expect(readFileSync(join(folder, 'keys', 'room-certificate.pem'), 'utf8')).toBe(kept);
});

test('the room’s certificate is made again when this computer has another address', async () => {
  const first = await openRoomCertificate(folder, ['192.0.2.7', 'board.local']);
  const same = await openRoomCertificate(folder, ['board.local']);
  const other = await openRoomCertificate(folder, ['192.0.2.8', 'board.local']);
  expect(same.cert.trim()).toBe(first.cert.trim());
  expect(other.cert.trim()).not.toBe(first.cert.trim());
});
