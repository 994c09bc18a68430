import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limits } from '../../../shared/protocol/limits.ts';
import { chargeLimits } from '../../../server/relay/charges.ts';
import { afterCloseMs } from '../../../server/people/judge-lead.ts';
import { openStockClient, synced } from '../../support/stock-client.ts';
import { makeToken } from '../../../server/people/tokens.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { openLive, tryUpgrade } from './live-socket.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { setScene } from './scene.ts';

let now: number;
let scene: Scene;
beforeEach(async () => {
  now = Date.now();
  scene = await setScene(await startServer({ now: () => now, sweepEveryMs: 25 }));
  await scene.command(scene.staff, { kind: 'start' });
});
afterEach(async () => {
  vi.useRealTimers();
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const name = 'Kezia Thistlewick';

const idOf = async (whose = name) =>
  (await scene.links()).people.find((each) => each.name === whose)?.person ?? '';

const live = (browser: Browser) =>
  openLive(scene.server.origin, scene.conference, browser.cookie());

const statusOf = (browser: Browser, path: string) =>
  tryUpgrade(scene.server.origin, path, {
    origin: scene.server.origin,
    cookie: browser.cookie(),
  });

/** Another browser with a copy of every cookie. */
function copyOf(browser: Browser): Browser {
  const cookies = browser
    .cookie()
    .split('; ')
    .map((pair) => pair.split('=') as [string, string]);
  return createBrowser(scene.server.origin, new Map(cookies));
}

async function openBoard(browser: Browser) {
  const socket = live(browser);
  const view = await socket.view(({ at }) => at === 'conference');
  const document = 'documents' in view ? (view.documents[0]?.id ?? '') : '';
  const { origin } = scene.server;
  const client = openStockClient(
    { origin, conference: scene.conference, cookieOf: () => browser.cookie() },
    document,
    '',
  );
  await synced(client);
  return { socket, client, document };
}

test('[P14] [L14] an hour after the copies were given out a person’s session is over, and every socket of theirs with it', async () => {
  const kezia = await scene.letIn(name, 'parent');
  const { socket, client, document } = await openBoard(kezia);
  const chair = live(scene.staff);
  expect((await scene.command(scene.staff, { kind: 'close' })).status).toBe(200);
  now += afterCloseMs + 1000;
  // Whoever waits for a copy keeps the page: it comes there by itself.
  await scene.command(scene.staff, { kind: 'showOnScreen', shows: 'board' });
  await socket.view((view) => view.at === 'conference' && view.screenShows === 'board');
  await scene.giveOut();
  now += afterCloseMs - 1000;
  // Still there, and still told of something new.
  await scene.command(scene.staff, { kind: 'showOnScreen', shows: 'blank' });
  await socket.view((view) => view.at === 'conference' && view.screenShows === 'blank');
  now += 2000;
  expect(await socket.closed).toBe(4401);
  expect(await client.closed()).toBe(4401);
  expect((await kezia.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  expect(await statusOf(kezia, `/live/${scene.conference}`)).toBe(404);
  expect(await statusOf(kezia, `/sync/${scene.conference}/${document}`)).toBe(404);
  // Staff go on.
  await chair.view(({ at }) => at === 'conference');
  expect((await scene.staff.get('/api/me')).json).toMatchObject({ as: 'staff' });
  client.close();
  chair.close();
});

test('[P11] who is sent out is out on every tab and with every copy of their cookie; link and knock are dead too', async () => {
  const kezia = await scene.letIn(name, 'parent');
  const token = await scene.tokenOf(name);
  const copy = copyOf(kezia);
  const [one, other] = [await openBoard(kezia), await openBoard(copy)];
  await scene.command(scene.staff, { kind: 'remove', person: await idOf() });
  for (const { socket, client } of [one, other]) {
    expect([4401, 4403]).toContain(await socket.closed);
    expect(await client.closed()).toBe(4403);
    client.close();
  }
  for (const browser of [kezia, copy]) {
    expect((await browser.get('/api/me')).json).toMatchObject({ as: 'nobody' });
    expect(await statusOf(browser, `/live/${scene.conference}`)).toBe(404);
    expect(await statusOf(browser, `/sync/${scene.conference}/${one.document}`)).toBe(404);
    expect((await scene.command(browser, { kind: 'leave', person: 'x' })).status).toBe(401);
  }
  const join = { token, name, role: 'parent', where: 'room' };
  for (const browser of [kezia, copy, createBrowser(scene.server.origin)]) {
    expect((await browser.post('/api/link', { token })).status).toBe(404);
    expect((await browser.post('/api/enter', { token })).status).toBe(404);
    expect((await browser.post('/api/join', join)).status).toBe(404);
  }
  // By the room's code they are a stranger like any other, and nobody's place is kept for them.
  const { code } = (await scene.links()).room;
  const stranger = createBrowser(scene.server.origin);
  await stranger.post('/api/join', { code, name, role: 'parent', where: 'room' });
  const room = await scene.server.serving.rooms.enter(scene.conference);
  expect([...(room?.state().waiting.values() ?? [])]).toMatchObject([{ person: null }]);
});

test('[P6] a cookie that somebody put into a browser beforehand is never taken over', async () => {
  const planted = makeToken();
  const victim = createBrowser(scene.server.origin, new Map([['__Host-cw', planted]]));
  const attacker = createBrowser(scene.server.origin, new Map([['__Host-cw', planted]]));
  await scene.knock(victim, name, 'parent');
  const waiting = victim.cookie();
  expect(waiting).not.toContain(planted);
  expect((await attacker.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  const kezia = await scene.letIn('Maud Pettigrew', 'professional');
  expect(kezia.cookie()).not.toBe(waiting);
  expect((await attacker.get('/api/me')).json).toMatchObject({ as: 'nobody' });
});

test('[P6] a cookie of another kind, or two of them, opens nothing', async () => {
  const kezia = await scene.letIn(name, 'parent');
  const value = kezia.cookie().split('=')[1] ?? '';
  const path = `/live/${scene.conference}`;
  const upgradeAs = (cookie: string) =>
    tryUpgrade(scene.server.origin, path, { origin: scene.server.origin, cookie });
  for (const cookie of [
    `cw=${value}`,
    `__Secure-cw=${value}`,
    `__host-cw=${value}`,
    `__Host-cw=${value}x`,
    `__Host-cw="${value}"`,
    `__Host-cw=${encodeURIComponent(`${value} `)}`,
    `__Host-cw=${makeToken()}; __Host-cw=${value}`,
  ]) {
    expect(await upgradeAs(cookie)).toBe(404);
  }
  expect(await upgradeAs(`a=b; __Host-cw=${value}`)).toBe(101);
});

test('[W1] who is no longer in, another conference and none at all get the same answer to the byte', async () => {
  const kezia = await scene.letIn(name, 'parent');
  const other = (await scene.staff.post('/api/conferences', newOne)).json as { conference: string };
  await scene.command(scene.staff, { kind: 'remove', person: await idOf() });
  const maud = await scene.letIn('Maud Pettigrew', 'professional');
  const asked = [
    () => kezia.get(`/api/conferences/${scene.conference}/links`),
    () => maud.get(`/api/conferences/${other.conference}/links`),
    () => maud.get('/api/conferences/AAAAAAAAAAAAAAAAAAAAAA/links'),
    () => maud.get(`/api/conferences/${scene.conference}/links`),
    () => maud.get(`/api/conferences/${other.conference}/outcomes/AAAAAAAAAAAAAAAAAAAAAA.json`),
  ];
  const texts = [];
  for (const ask of asked) {
    const { status, text } = await ask();
    texts.push(`${String(status)} ${text}`);
  }
  expect(new Set(texts).size).toBe(1);
  expect(await statusOf(maud, `/live/${other.conference}`)).toBe(404);
});

test('[W11] one browser opens so many sockets and is then told that it is too fast', async () => {
  const kezia = await scene.letIn(name, 'parent');
  const sockets = Array.from({ length: limits.socketsPerSession }, () => live(kezia));
  await Promise.all(sockets.map((socket) => socket.view(({ at }) => at === 'conference')));
  const oneMore = live(kezia);
  expect(await oneMore.closed).toBe(4429);
  expect(oneMore.views()).toEqual([]);
  sockets[0]?.close();
  await sockets[0]?.closed;
  const again = live(kezia);
  await again.view(({ at }) => at === 'conference');
  for (const socket of [...sockets, again]) socket.close();
});

test('[L12] who connects again and again is told so, and nobody else waits for it', async () => {
  const kezia = await scene.letIn(name, 'parent');
  const { burst, perSecond } = chargeLimits.handshakes;
  const since = performance.now();
  const codes: number[] = [];
  // Some at once, so that a busy machine too opens them faster than they are allowed again.
  while (!codes.includes(4429)) {
    const sockets = Array.from({ length: 20 }, () => live(kezia));
    const ends = sockets.map(async (socket) => {
      const opened = socket.view(({ at }) => at === 'conference').then(() => 0);
      return Promise.race([socket.closed, opened]);
    });
    codes.push(...(await Promise.all(ends)));
    for (const socket of sockets) socket.close();
    await Promise.all(sockets.map(({ closed }) => closed));
  }
  expect(new Set(codes)).toEqual(new Set([0, 4429]));
  const opened = codes.filter((code) => code === 0).length;
  expect(opened).toBeGreaterThanOrEqual(burst);
  const passed = (performance.now() - since) / 1000;
  expect(opened).toBeLessThanOrEqual(burst + perSecond * passed);
  const chair = live(scene.staff);
  await chair.view(({ at }) => at === 'conference');
  chair.close();
});

test('[W6] nobody fills the journal by themselves: five commands a second, and no more, in the long run', async () => {
  // Only the clock of the limits: everything else of the server has its own.
  vi.useFakeTimers({ toFake: ['Date'] });
  const kezia = await scene.letIn(name, 'parent');
  const room = await scene.server.serving.rooms.enter(scene.conference);
  const audience = [...(room?.state().audiences.values() ?? [])].find(
    (each) => each.name === 'everyone',
  )?.id;
  const person = await idOf();
  const line = { audience, code: 'family-worry', saidBy: person, about: null };
  const added = await scene.command(kezia, { kind: 'addLine', text: 'Once more', ...line });
  const { id } = added.json as { id: string };
  const statuses: number[] = [];
  let last = { status: 0, json: null as unknown };
  for (let second = 0; second < 50; second++) {
    vi.setSystemTime(now + second * 1000);
    for (let i = 0; i < 20; i++) {
      last = await scene.command(kezia, { kind: 'changeLine', line: id, text: `Now ${i}` });
      statuses.push(last.status);
    }
  }
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(300);
  expect(last).toMatchObject({
    status: 429,
    json: {
      refused: {
        kind: 'too-fast',
        message:
          'You have sent very much in a short time. Please wait a few minutes, or speak to the chair.',
      },
    },
  });
  // The others go on, and so does she in a while.
  const chair = await scene.command(scene.staff, { kind: 'showOnScreen', shows: 'blank' });
  expect(chair.status).toBe(200);
  vi.setSystemTime(now + 120_000);
  const later = await scene.command(kezia, { kind: 'changeLine', line: id, text: 'Later' });
  expect(later.status).toBe(200);
});

const newOne = {
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-05-14',
  time: '10:00',
  place: '',
  children: [{ name: 'Ari' }],
  people: [],
};
