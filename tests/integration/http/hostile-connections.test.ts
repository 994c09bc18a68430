import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWebServer } from '../../../server/http/web-server.ts';
import { openRoomCertificate } from '../../../server/room-certificate.ts';
import { forgetFolder, newFolder } from './running-server.ts';

const large = Buffer.alloc(8 * 1024 * 1024, 'x');
const servers: Server[] = [];
let folder: string;

beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  forgetFolder(folder);
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** The server's side of a connection is gone. */
const goneFrom = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.once('connection', (socket: Socket) => socket.once('close', () => resolve()));
  });

test('[W9] a connection that never begins with TLS is closed within seconds', async () => {
  const certificate = await openRoomCertificate(folder, ['127.0.0.1']);
  const server = createWebServer(certificate, (_request, response) => void response.end());
  const port = await listen(server);
  const gone = goneFrom(server);
  const since = performance.now();
  const silent = connect({ port, host: '127.0.0.1' }).on('error', () => undefined);
  await gone;
  expect(performance.now() - since).toBeLessThan(10_000);
  silent.destroy();
});

test('[W9] whoever asks and never reads the answer is closed within half a minute', async () => {
  const server = createWebServer(null, (_request, response) => void response.end(large));
  const port = await listen(server);
  const gone = goneFrom(server);
  const since = performance.now();
  const deaf = connect({ port, host: '127.0.0.1' }).on('error', () => undefined);
  deaf.pause();
  deaf.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await gone;
  expect(performance.now() - since).toBeLessThan(30_000);
  deaf.destroy();
});
