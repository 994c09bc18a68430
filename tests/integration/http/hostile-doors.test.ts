import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBrowser } from './browser.ts';
import { openLive } from './live-socket.ts';
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

/** A browser without a cookie knocks by the room's code; `from` is another address, as a proxy in front of us says. */
const knockAsStranger = (code: string, name: string, from?: string) =>
  createBrowser(scene.server.origin).post(
    '/api/join',
    { code, name, role: 'professional', where: 'room' },
    from === undefined ? {} : { 'x-forwarded-for': from },
  );

const waiting = async () => {
  const room = await scene.server.serving.rooms.enter(scene.conference);
  return [...(room?.state().waiting.values() ?? [])];
};

test('[P8] a stranger who saw the room’s code, and knocks until nobody answers, keeps out nobody who was invited', async () => {
  const { code } = (await scene.links()).room;
  const statuses = new Set<number>();
  for (let i = 0; i < 125; i++) {
    const from = `198.51.100.${i % 3}`;
    statuses.add((await knockAsStranger(code, `N${i}`, from)).status);
  }
  expect(statuses).toEqual(new Set([200, 409, 429]));
  const maud = createBrowser(scene.server.origin);
  expect((await scene.knock(maud, 'Maud Pettigrew', 'professional')).status).toBe(200);
  await scene.command(scene.staff, { kind: 'addSpareLinks', count: 1 });
  const token = (await scene.links()).spare[0]?.split('#')[1] ?? '';
  const spare = { token, name: 'Bett Thistlewick', role: 'network', where: 'room' };
  expect((await createBrowser(scene.server.origin).post('/api/join', spare)).status).toBe(200);
});

test('[P8] one address knocks fifty times in ten minutes, however many addresses of its own it has', async () => {
  const { code } = (await scene.links()).room;
  const answers = [];
  for (let i = 0; i < 55; i++)
    answers.push(await knockAsStranger(code, `N${i}`, `2001:db8:1:2::${i}`));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
  expect(answers.at(-1)?.json).toMatchObject({ refused: { kind: 'too-fast' } });
  expect((await knockAsStranger(code, 'From elsewhere', '2001:db8:1:3::1')).status).toBe(200);
});

test('[P8] the chair turns all of them away in one go, and has a code that they do not know', async () => {
  const { code } = (await scene.links()).room;
  for (let i = 0; i < 50; i++) await knockAsStranger(code, `N${i}`);
  const maud = createBrowser(scene.server.origin);
  await scene.knock(maud, 'Maud Pettigrew', 'professional');
  await scene.command(scene.staff, { kind: 'turnAwayAll', via: 'code' });
  expect((await waiting()).map(({ name }) => name)).toEqual(['Maud Pettigrew']);

  expect((await scene.command(scene.staff, { kind: 'renewCode' })).status).toBe(200);
  const fresh = (await scene.links()).room.code;
  expect(fresh).not.toBe(code);
  expect((await knockAsStranger(code, 'By the old one')).status).toBe(404);
  // Whoever used up the tries of the old code has not used up those of the new one.
  expect((await knockAsStranger(fresh, 'By the new one')).status).toBe(200);
  const screen = await screenView();
  expect(screen.join.code).toBe(fresh);
});

/** What the room's screen is told, once it knows the newest code. */
async function screenView() {
  const browser = createBrowser(scene.server.origin);
  const token = (await scene.links()).screen.link.split('#')[1];
  await browser.post('/api/enter', { token });
  const socket = openLive(scene.server.origin, scene.conference, browser.cookie());
  const view = await socket.view(({ at }) => at === 'screen');
  socket.close();
  if (view.at !== 'screen') throw new Error('not the screen');
  return view;
}

test('[P7] a second browser with somebody’s link waits beside the first, and nothing is replaced without the chair', async () => {
  const [first, second] = [createBrowser(scene.server.origin), createBrowser(scene.server.origin)];
  for (const browser of [first, second]) await scene.knock(browser, 'Kezia Thistlewick', 'parent');
  expect(await waiting()).toHaveLength(2);
  const chair = openLive(scene.server.origin, scene.conference, scene.staff.cookie());
  const flags = async () => {
    const view = await chair.view((each) => each.at === 'conference' && each.waiting?.length === 2);
    return view.at === 'conference' ? view.waiting?.map(({ flag }) => flag) : [];
  };
  expect(await flags()).toEqual([null, 'already-waiting']);

  await scene.command(
    scene.staff,
    await admission(scene.server, scene.conference, 'Kezia Thistlewick'),
  );
  await first.post('/api/session', {});
  const live = openLive(scene.server.origin, scene.conference, first.cookie());
  await live.view(({ at }) => at === 'conference');
  const marked = await chair.view(
    (each) => each.at === 'conference' && each.waiting?.[0]?.flag === 'already-in-the-room',
  );
  expect(marked).toBeDefined();
  const again = await admission(scene.server, scene.conference, 'Kezia Thistlewick');
  expect((await scene.command(scene.staff, again)).status).toBe(409);
  expect((await first.get('/api/me')).json).toMatchObject({ as: 'person' });

  // Only the chair's word closes the one and lets the other in.
  await scene.command(scene.staff, { ...again, movesDevice: true });
  expect(await live.closed).toBe(4401);
  expect((await first.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  expect((await second.post('/api/session', {})).json).toMatchObject({ at: 'conference' });
  chair.close();
});

test('[P8] a hundred browsers with one link make three entries, cleaned, and the chair’s own name is marked', async () => {
  const token = await scene.tokenOf('Kezia Thistlewick');
  const join = (name: string) =>
    createBrowser(scene.server.origin).post('/api/join', {
      token,
      name,
      role: 'parent',
      where: 'room',
    });
  const names = ['<img src=x onerror=alert(1)>', '\u202Ekezia', 'MARGUERITE\u200B OLDACRE'];
  for (const name of names) expect((await join(name)).status).toBe(200);
  expect((await join('x'.repeat(10_000))).status).toBe(413);
  const rest = await Promise.all(Array.from({ length: 97 }, (_, i) => join(`Kezia ${i}`)));
  expect(rest.every(({ status }) => status === 409)).toBe(true);
  const chair = openLive(scene.server.origin, scene.conference, scene.staff.cookie());
  const view = await chair.view(({ at }) => at === 'conference');
  expect(view.at === 'conference' && view.waiting).toMatchObject([
    { name: '<img src=x onerror=alert(1)>', flag: null },
    { name: 'kezia', flag: 'already-waiting' },
    { flag: 'name-of-chair' },
  ]);
  chair.close();
});

test('[P16] the screen’s link opened a thousand times makes one session in one browser, and few in many', async () => {
  const token = (await scene.links()).screen.link.split('#')[1];
  const { store } = scene.server;
  const count = async () => (await store.listRecords('session')).length;
  const before = await count();
  const screen = createBrowser(scene.server.origin);
  for (let i = 0; i < 40; i++)
    expect((await screen.post('/api/enter', { token })).status).toBe(200);
  expect(await count()).toBe(before + 1);
  const shown = openLive(scene.server.origin, scene.conference, screen.cookie());
  await shown.view(({ at }) => at === 'screen');
  const statuses = [];
  for (let i = 0; i < 40; i++) {
    statuses.push((await createBrowser(scene.server.origin).post('/api/enter', { token })).status);
  }
  expect(statuses).toContain(429);
  expect(await count()).toBeLessThanOrEqual(before + 24);
  // The one that shows the board goes on, and is not told to wait.
  expect((await screen.post('/api/enter', { token })).status).toBe(200);
  expect((await screen.get('/api/me')).json).toMatchObject({ as: 'screen' });
  shown.close();
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
