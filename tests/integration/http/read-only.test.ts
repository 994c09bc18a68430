import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreFailure } from '../../../server/store/store-failure.ts';
import { createBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { openLive } from './live-socket.ts';
import type { LiveSocket } from './live-socket.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';
import { newConference, passphrase, setScene } from './scene.ts';
import type { Scene } from './scene.ts';
import { signIn } from './staff-kit.ts';

let server: RunningServer;
let scene: Scene;
let isFull = false;
const sockets: LiveSocket[] = [];

beforeEach(async () => {
  isFull = false;
  const refuse = async <Value>(write: () => Promise<Value>): Promise<Value> => {
    if (isFull) throw new StoreFailure('full', 'database or disk is full');
    return write();
  };
  server = await startServer({
    disk: (store) => ({
      ...store,
      commit: (batch) => refuse(() => store.commit(batch)),
      putRecord: (...all) => refuse(() => store.putRecord(...all)),
      deleteRecord: (...all) => refuse(() => store.deleteRecord(...all)),
      probe: () => refuse(() => store.probe()),
    }),
  });
  scene = await setScene(server);
});

afterEach(async () => {
  isFull = false;
  for (const socket of sockets.splice(0)) socket.close();
  await server.stop();
  forgetFolder(server.folder);
});

const live = async (browser: Browser, conference = scene.conference): Promise<LiveSocket> => {
  const socket = openLive(server.origin, conference, browser.cookie());
  sockets.push(socket);
  await socket.frame(({ type }) => type === 'view');
  return socket;
};

/** Something is to be written and cannot be. */
const breakDisk = async (): Promise<void> => {
  isFull = true;
  expect((await scene.command(scene.staff, { kind: 'start' })).status).toBe(503);
};

test('[R17] everybody on /live hears in the same bytes that nothing can be saved, in every conference', async () => {
  const other = await scene.staff.post('/api/conferences', newConference);
  const { conference } = other.json as { conference: string };
  const mother = await scene.letIn('Kezia Thistlewick', 'parent');
  const waiting = createBrowser(server.origin);
  await scene.knock(waiting, 'Maud Pettigrew', 'professional');
  const screen = createBrowser(server.origin);
  const token = (await scene.links()).screen.link.split('#')[1];
  expect((await screen.post('/api/enter', { token })).status).toBe(200);
  const ears = await Promise.all([
    live(mother),
    live(waiting),
    live(screen),
    live(scene.staff, conference),
  ]);
  await breakDisk();
  for (const ear of ears) {
    expect(await ear.frame(({ type }) => type === 'storage')).toEqual({
      type: 'storage',
      works: false,
    });
  }
  // Who comes now hears it before anything else.
  const late = await live(mother);
  expect(await late.frame(() => true)).toEqual({ type: 'storage', works: false });
  isFull = false;
  for (const ear of [ears[3], late]) {
    await ear?.frame((frame) => frame.type === 'storage' && frame.works);
  }
});

test('[R17] whoever is in stays in and reads; what would have to be written is refused calmly', async () => {
  const mother = await scene.letIn('Kezia Thistlewick', 'parent');
  const another = createBrowser(server.origin);
  const code = scene.kit.app.code(server.now() + 30_000);
  await breakDisk();
  expect((await mother.get('/api/me')).json).toMatchObject({ as: 'person' });
  expect((await scene.staff.get('/api/conferences')).status).toBe(200);
  expect((await scene.staff.get(`/api/conferences/${scene.conference}/links`)).status).toBe(200);
  await live(mother);
  const refused = [
    await signIn(another, { username: 'marguerite', passphrase }, code),
    await scene.knock(another, 'Maud Pettigrew', 'professional'),
    await scene.staff.post('/api/conferences', newConference),
    await scene.command(scene.staff, { kind: 'start' }),
  ];
  for (const { status, json } of refused) {
    expect(status).toBe(503);
    expect(json).toMatchObject({ refused: { kind: 'try-again' } });
  }
  // On a shared laptop whoever leaves is gone from it, whatever the disk says.
  await mother.post('/api/leave', {});
  expect(mother.cookie()).toBe('');
  const { logged } = server;
  expect(logged.filter((line) => line.includes('storage-failed'))).toHaveLength(1);
  expect(logged.filter((line) => line.includes('"bug"'))).toEqual([]);
  isFull = false;
  const [ear] = [await live(scene.staff)];
  await ear.frame((frame) => frame.type === 'storage' && frame.works);
  expect((await scene.command(scene.staff, { kind: 'start' })).status).toBe(200);
});

test('[R17] a server that starts on a full disk is there for reading', async () => {
  const { folder } = server;
  const port = Number(new URL(server.origin).port);
  const mother = await scene.letIn('Kezia Thistlewick', 'parent');
  await server.stop();
  isFull = true;
  server = await startServer({
    folder,
    port,
    disk: (store) => ({
      ...store,
      putRecord: async () => Promise.reject(new StoreFailure('full', 'full')),
      deleteRecord: async () => Promise.reject(new StoreFailure('full', 'full')),
      commit: async () => Promise.reject(new StoreFailure('full', 'full')),
      probe: async () => Promise.reject(new StoreFailure('full', 'full')),
    }),
  });
  expect((await mother.get('/api/me')).json).toMatchObject({ as: 'person' });
  await live(mother);
});
