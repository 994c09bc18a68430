import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { must } from './retention-scene.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { sceneOf, setScene } from './scene.ts';

const kezia = 'Kezia Thistlewick';
const maud = 'Maud Pettigrew';
const minute = 60_000;

let clock = 1_790_000_000_000;
let server: RunningServer;
let scene: Scene;
let mother: Browser;
let visitor: Browser;
beforeAll(async () => {
  server = await startServer({ now: () => clock });
  scene = await setScene(server);
  await must(scene.command(scene.staff, { kind: 'start' }));
  mother = await scene.letIn(kezia, 'parent');
  await must(mother.get('/api/me'));
  visitor = await scene.letIn(maud, 'professional');
  await must(visitor.get('/api/me'));
});
afterAll(async () => {
  await server.stop();
  forgetFolder(server.folder);
});

const pinPath = () => `/api/conferences/${scene.conference}/pin`;

async function state() {
  const room = await server.serving.rooms.enter(scene.conference);
  if (room === null) throw new Error('no room');
  return room.state();
}
const idOf = async (name: string): Promise<string> =>
  [...(await state()).people.values()].find((person) => person.name === name)?.id ?? '';

/** What somebody has on paper: the link's token and the code. */
async function waysOf(name: string): Promise<{ token: string; code: string }> {
  const way = (await scene.links()).people.find((one) => one.name === name);
  return { token: way?.link.split('#')[1] ?? '', code: way?.code ?? '' };
}

const read = (browser: Browser, typed: { token: string; code: string; pin?: string }) =>
  browser.post('/api/read', typed);
const fresh = (): Browser => createBrowser(server.origin);

/** All that an answer tells: what it says, and every header but the date. */
const told = ({ status, text, headers }: Answer) => [
  status,
  text,
  [...headers].filter(([name]) => name !== 'date').toSorted(([one], [two]) => (one < two ? -1 : 1)),
];

test('[P26] [W29] what is easy or no PIN at all is taken by nobody, and nothing of it is said back', async () => {
  for (const pin of ['123456', '140426', '48931', 'abcdef', "'; drop table", '\u0000\u202e']) {
    const answer = await mother.post(pinPath(), { pin });
    expect([400, 422]).toContain(answer.status);
    expect(answer.text).not.toContain(pin);
  }
  for (const body of [
    {},
    { pin: 489317 },
    { pin: '489317', person: 'x' },
    { pin: '4'.repeat(99) },
  ]) {
    expect([400, 413]).toContain((await mother.post(pinPath(), body)).status);
  }
  expect((await mother.get(pinPath())).json).toEqual({ chosen: false });
});

test('[P26] [W29] it is for whoever was let in, and to everybody else not there', async () => {
  const nothing = await fresh().get(pinPath());
  for (const browser of [scene.staff, fresh()]) {
    expect(told(await browser.get(pinPath()))).toEqual(told(nothing));
    expect((await browser.post(pinPath(), { pin: '489317' })).status).toBe(404);
  }
  expect((await must(mother.post(pinPath(), { pin: ' 489 317 ' }))).json).toEqual({ chosen: true });
  expect((await visitor.get(pinPath())).json).toEqual({ chosen: false });
  expect((await visitor.post(pinPath(), { pin: null })).json).toEqual({ chosen: false });
  expect((await mother.get(pinPath())).json).toEqual({ chosen: true });
  const kept = JSON.stringify(await server.store.listRecords('code'));
  expect(kept).not.toContain('489317');
  expect(server.logged.join('\n')).not.toContain('489317');
});

test('[W29] whoever chooses without end is asked to wait', async () => {
  const answers = [];
  for (let at = 0; at < 12; at += 1) answers.push(await visitor.post(pinPath(), { pin: null }));
  expect(answers.at(-1)?.status).toBe(429);
});

test('[P27] after the copies were given out link, code and PIN open the copy; whatever is wrong gets one answer, to the byte', async () => {
  await must(scene.command(scene.staff, { kind: 'close' }));
  const early = await waysOf(kezia);
  const tooEarly = await read(fresh(), { ...early, pin: '489317' });
  await scene.giveOut();
  const ways = await waysOf(kezia);
  const wrong = [
    tooEarly,
    await read(fresh(), { ...ways, pin: '489318' }),
    await read(fresh(), ways),
    await read(fresh(), { ...ways, code: 'AAAAA-AAAAA', pin: '489317' }),
    await read(fresh(), { token: 'x'.repeat(32), code: ways.code, pin: '489317' }),
  ];
  for (const answer of wrong) expect(told(answer)).toEqual(told(wrong[0] ?? answer));
  expect(wrong[0]?.status).toBe(404);
  const browser = fresh();
  const opened = await must(
    read(browser, { ...ways, code: ways.code.toLowerCase(), pin: '489-317' }),
  );
  const { copy } = opened.json as { copy: string };
  expect((await browser.get('/api/me')).json).toEqual({
    as: 'reading',
    conference: scene.conference,
    copy,
    secondsLeft: 1800,
  });
  await must(browser.get(`/api/conferences/${scene.conference}/outcomes/${copy}.html`));
});

test('[P27] whatever is wrong takes as long as the rest of it, at least', async () => {
  for (const typed of [
    { token: 'x'.repeat(32), code: 'A' },
    { ...(await waysOf(maud)), code: 'AAAAA-AAAAA' },
  ]) {
    const since = performance.now();
    await read(fresh(), typed);
    expect(performance.now() - since).toBeGreaterThanOrEqual(299);
  }
});

test('[P26] whoever reads by link and code changes no PIN, and reads nobody else’s copy', async () => {
  const browser = await openCopy(kezia, '489317');
  expect((await browser.post(pinPath(), { pin: null })).status).toBe(404);
  expect((await browser.get(pinPath())).status).toBe(404);
  const { issues } = await state();
  const other = issues.at(-1)?.copies.get(await idOf(maud)) ?? '';
  const path = `/api/conferences/${scene.conference}/outcomes`;
  expect(told(await browser.get(`${path}/${other}.pdf`))).toEqual(
    told(await browser.get(`${path}/no-such-copy.pdf`)),
  );
});

test('[P28] two tabs of one browser are one reader', async () => {
  const browser = await openCopy(maud);
  const first = browser.cookie();
  await must(read(browser, await waysOf(maud)));
  expect((await browser.get('/api/me')).json).toMatchObject({ as: 'reading' });
  // The cookie the first tab came with is the browser's no more, and opens nothing on another device.
  const stolen = await fresh().get('/api/me', { cookie: first });
  expect(stolen.json).toMatchObject({ as: 'nobody' });
});

test('[P28] where the copy is read in the office only, whoever reads it is out at once, and the link leads nowhere', async () => {
  const browser = await openCopy(kezia, '489317');
  const ways = { ...(await waysOf(kezia)), pin: '489317' };
  const set = async (on: boolean) =>
    must(scene.command(scene.staff, { kind: 'setOfficeOnly', person: await idOf(kezia), on }));
  await set(true);
  expect((await browser.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  expect(told(await read(fresh(), ways))).toEqual(
    told(await read(fresh(), { token: 'x'.repeat(32), code: 'A' })),
  );
  await set(false);
  await must(read(fresh(), ways));
  expect((await browser.get('/api/me')).json).toMatchObject({ as: 'nobody' });
});

test('[P13] [P27] a restart keeps whoever reads, the PIN, and what was tried wrongly', async () => {
  const browser = await openCopy(kezia, '489317');
  const ways = await waysOf(kezia);
  for (const pin of ['', '000001', '489318']) await read(fresh(), { ...ways, pin });
  const { folder } = server;
  const port = Number(new URL(server.origin).port);
  await server.stop();
  server = await startServer({ now: () => clock, folder, port });
  scene = sceneOf(server, scene, scene.conference);
  expect((await browser.get('/api/me')).json).toMatchObject({ as: 'reading' });
  for (const code of ['AAAAA-AAAAA', '']) await read(fresh(), { ...ways, code, pin: '489317' });
  const locked = await read(fresh(), { ...ways, pin: '489317' });
  expect(told(locked)).toEqual(told(await read(fresh(), { token: 'x'.repeat(32), code: 'A' })));
});

test('[P27] [P28] a link that is made again ends who reads by the old one, and has no PIN and no wrong tries', async () => {
  const old = await waysOf(kezia);
  const reader = await openCopy(maud);
  for (const name of [kezia, maud]) {
    await must(scene.command(scene.staff, { kind: 'renewLink', person: await idOf(name) }));
  }
  expect((await reader.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  const over = await read(fresh(), { ...old, pin: '489317' });
  expect(told(over)).toEqual(told(await read(fresh(), { token: 'x'.repeat(32), code: 'A' })));
  await openCopy(kezia);
  await openCopy(maud);
});

test('[P14] [P28] after half an hour the code is asked again', async () => {
  const browser = await openCopy(maud);
  const ways = await waysOf(maud);
  clock += 28 * minute + 1000;
  expect((await browser.get('/api/me')).json).toMatchObject({ as: 'reading', secondsLeft: 119 });
  clock += 2 * minute;
  expect((await browser.get('/api/me')).json).toMatchObject({ as: 'nobody' });
  await must(read(browser, ways));
  expect((await browser.get('/api/me')).json).toMatchObject({ as: 'reading', secondsLeft: 1800 });
});

async function openCopy(name: string, pin?: string): Promise<Browser> {
  const browser = fresh();
  await must(read(browser, { ...(await waysOf(name)), ...(pin === undefined ? {} : { pin }) }));
  return browser;
}
