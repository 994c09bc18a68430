import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStockClient, synced } from '../../support/stock-client.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { openLive, tryUpgrade } from './live-socket.ts';
import { forgetFolder, newFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { admission, sceneOf, setScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene(await startServer({ folder: newFolder() }));
});
afterEach(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const live = (browser: Browser) =>
  openLive(scene.server.origin, scene.conference, browser.cookie());

async function openBoard(browser: Browser) {
  const view = await live(browser).view(({ at }) => at === 'conference');
  const document = 'documents' in view ? (view.documents[0]?.id ?? '') : '';
  const { origin } = scene.server;
  const client = openStockClient(
    { origin, conference: scene.conference, cookieOf: () => browser.cookie() },
    document,
    '',
  );
  await synced(client);
  return { client, document };
}

const idOf = async (name: string) =>
  (await scene.links()).people.find((person) => person.name === name)?.person ?? '';

test('[P11] sending somebody out ends their sockets, their cookie and their link at once', async () => {
  await scene.command(scene.staff, { kind: 'start' });
  const kezia = await scene.letIn('Kezia Thistlewick', 'parent');
  const token = await scene.tokenOf('Kezia Thistlewick');
  const { client, document } = await openBoard(kezia);

  const person = await idOf('Kezia Thistlewick');
  await scene.command(scene.staff, { kind: 'remove', person });

  expect(await client.closed()).toBe(4403);
  client.close();
  expect((await kezia.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  expect((await scene.command(kezia, { kind: 'leave', person })).status).toBe(401);
  expect((await kezia.post('/api/link', { token })).status).toBe(404);
  const headers = { origin: scene.server.origin, cookie: kezia.cookie() };
  const path = `/sync/${scene.conference}/${document}`;
  expect(await tryUpgrade(scene.server.origin, path, headers)).toBe(404);
  // The new link is another one, and only the chair has it.
  expect(await scene.tokenOf('Kezia Thistlewick')).not.toBe(token);
});

test('[P11] making a link again ends what the old one opened', async () => {
  const dennis = await scene.letIn('Dennis Quill', 'minute-taker');
  const socket = live(dennis);
  await socket.view(({ at }) => at === 'conference');
  await scene.command(scene.staff, { kind: 'renewLink', person: await idOf('Dennis Quill') });
  await socket.closed;
  expect((await dennis.get('/api/me')).json).toMatchObject({ as: 'nobody' });
});

test('[P12] whoever leaves is gone for everybody, and their browser forgets', async () => {
  const maud = await scene.letIn('Maud Pettigrew', 'professional');
  const socket = live(maud);
  await socket.view(({ at }) => at === 'conference');
  const answer = await maud.post('/api/leave', {});
  expect(answer.json).toEqual({ left: true });
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
  await socket.closed;
  expect(maud.cookie()).toBe('');
  const chair = live(scene.staff);
  const view = await chair.view(({ at }) => at === 'conference');
  const people = 'people' in view ? view.people : [];
  expect(people.find(({ name }) => name === 'Maud Pettigrew')?.attendance).toBe('left');
  chair.close();
});

test('[P12] leaving says the same to a browser that nobody knows', async () => {
  const stranger = createBrowser(scene.server.origin);
  expect((await stranger.post('/api/leave', {})).json).toEqual({ left: true });
});

test('[P13] the server stops and starts: everyone is in by the cookie they have', async () => {
  const kezia = await scene.letIn('Kezia Thistlewick', 'parent');
  const waiting = createBrowser(scene.server.origin);
  await scene.knock(waiting, 'Maud Pettigrew', 'professional');
  const { folder, serving } = scene.server;
  const before = live(kezia);
  await before.view(({ at }) => at === 'conference');
  await scene.server.stop();
  expect(await before.closed).toBe(4503);

  const server = await startServer({ folder, port: serving.port });
  scene = sceneOf(server, scene, scene.conference);
  expect((await kezia.get('/api/me')).json).toMatchObject({ as: 'person' });
  expect((await scene.staff.get('/api/me')).json).toMatchObject({ as: 'staff' });
  await scene.command(scene.staff, await admission(server, scene.conference, 'Maud Pettigrew'));
  expect((await waiting.post('/api/session', {})).json).toMatchObject({ at: 'conference' });
  const { people } = await scene.links();
  expect(people.map(({ name }) => name)).toContain('Kezia Thistlewick');
});

test('[P13] while the server stops nobody is told that they are signed out', async () => {
  const ask = async (): Promise<number> => {
    try {
      return (await scene.command(scene.staff, { kind: 'showOnScreen', shows: 'blank' })).status;
    } catch {
      return 0; // the connection was refused: the browser tries again
    }
  };
  const before = Array.from({ length: 20 }, ask);
  const stopped = scene.server.stop();
  const during = Array.from({ length: 20 }, ask);
  const statuses = new Set(await Promise.all([...before, ...during]));
  await stopped;
  for (const status of statuses) expect([0, 200, 503]).toContain(status);
  forgetFolder(scene.server.folder);
  scene = await setScene(await startServer());
});

test('[P14] staff who only watch the board for two hours stay signed in; who does nothing does not', async () => {
  let now = Date.now();
  await scene.server.stop();
  const { folder, serving } = scene.server;
  const server = await startServer({ folder, port: serving.port, now: () => now });
  scene = sceneOf(server, scene, scene.conference);
  const board = live(scene.staff);
  await board.view(({ at }) => at === 'conference');
  now += 2 * 60 * 60_000;
  expect((await scene.staff.get('/api/me')).json).toMatchObject({ as: 'staff' });
  board.close();
  await board.closed;
  now += 61 * 60_000;
  expect((await scene.staff.get('/api/me')).json).toMatchObject({ as: 'nobody' });
});
