import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBrowser } from './browser.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { admission, setScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene(await startServer());
  await scene.command(scene.staff, { kind: 'start' });
});
afterEach(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

/** A browser without a cookie knocks by the room's code. */
const knockAsStranger = (code: string, name: string) =>
  createBrowser(scene.server.origin).post('/api/join', {
    code,
    name,
    role: 'professional',
    where: 'room',
  });

test('[P8] a stranger who saw the room’s code, and knocks until nobody answers, keeps out nobody who was invited', async () => {
  const { code } = (await scene.links()).room;
  const statuses = new Set<number>();
  for (let i = 0; i < 125; i++) statuses.add((await knockAsStranger(code, `N${i}`)).status);
  expect(statuses).toEqual(new Set([200, 409, 429]));
  const maud = createBrowser(scene.server.origin);
  expect((await scene.knock(maud, 'Maud Pettigrew', 'professional')).status).toBe(200);
  await scene.command(scene.staff, { kind: 'addSpareLinks', count: 1 });
  const token = (await scene.links()).spare[0]?.split('#')[1] ?? '';
  const spare = { token, name: 'Bett Thistlewick', role: 'network', where: 'room' };
  expect((await createBrowser(scene.server.origin).post('/api/join', spare)).status).toBe(200);
});

test('[P5] a name of nothing but invisible letters tells nobody whether a code is right', async () => {
  const { code } = (await scene.links()).room;
  const right = await knockAsStranger(code, '\u200E\u202E');
  const wrong = await knockAsStranger('222222', '\u200E\u202E');
  expect([right.status, right.text]).toEqual([wrong.status, wrong.text]);
});

test('[P6] one word of the chair lets a browser in, not thousands', async () => {
  const maud = createBrowser(scene.server.origin);
  await scene.knock(maud, 'Maud Pettigrew', 'professional');
  await scene.command(
    scene.staff,
    await admission(scene.server, scene.conference, 'Maud Pettigrew'),
  );
  const value = maud.cookie().split('=')[1] ?? '';
  const swap = async () => {
    const copy = createBrowser(scene.server.origin, new Map([['__Host-cw', value]]));
    return (await copy.post('/api/session', {})).status;
  };
  const statuses = await Promise.all(Array.from({ length: 200 }, swap));
  expect(statuses.filter((status) => status === 200).length).toBeLessThan(150);
  expect(statuses).toContain(429);
});
