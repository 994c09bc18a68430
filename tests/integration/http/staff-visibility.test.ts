import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeOverDelayMs } from '../../../shared/conference/decide/staff.ts';
import type { Answer, Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { openLive, tryUpgrade } from './live-socket.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { chairName, newConference, opId, passphrase, setScene } from './scene.ts';
import { signUp } from './staff-kit.ts';

const aMinute = 60_000;
const reason = 'Mrs Thistlewick asked for a second paper copy.';

let clock: number;
let scene: Scene;
let deputy: Browser;
let assigned: Browser;
let stranger: Browser;
const later = (ms: number) => void (clock += ms);

beforeAll(async () => {
  clock = Date.now();
  scene = await setScene(await startServer({ now: () => clock }));
  deputy = await join('Rue Amberley');
  assigned = await join('Ada Kestrel');
  stranger = await join('Merle Ashdown');
});
afterAll(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

/** One more colleague, signed in. */
async function join(name: string): Promise<Browser> {
  const answer = await scene.staff.post('/api/staff', { name, administrator: false });
  const token = (answer.json as { link: string }).link.split('#')[1];
  const browser = createBrowser(scene.server.origin);
  await signUp(browser, { token, name, username: name, passphrase: `${passphrase} too` }, clock);
  return browser;
}

async function prove(browser: Browser): Promise<void> {
  later(aMinute);
  const code = scene.kit.app.code(clock);
  expect((await browser.post('/api/prove', { passphrase, code })).status).toBe(200);
}

async function accounts(): Promise<Map<string, string>> {
  const { colleagues } = (await scene.staff.get('/api/colleagues')).json as {
    colleagues: { id: string; name: string }[];
  };
  return new Map(colleagues.map(({ id, name }) => [name, id]));
}

async function assign(): Promise<void> {
  const known = await accounts();
  const command = {
    kind: 'assignStaff',
    deputy: known.get('Rue Amberley'),
    assigned: [known.get('Ada Kestrel')],
  };
  expect((await scene.command(scene.staff, command)).status).toBe(200);
}

const listOf = async (browser: Browser) =>
  ((await browser.get('/api/conferences')).json as { conferences: { you: string }[] }).conferences;
const record = () => `/api/conferences/${scene.conference}/record`;
const takeOver = (browser: Browser, what: 'ask' | 'take') =>
  browser.post(`/api/conferences/${scene.conference}/take-over`, { opId: opId(), do: what });
const sameAnswer = ({ status, text, headers }: Answer) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => name !== 'date'),
});

describe('[P21] a conference is there for its chair, its deputy and those assigned', () => {
  test('and in nobody else’s list', async () => {
    expect(await listOf(deputy)).toEqual([]);
    await assign();
    const lists = await Promise.all([scene.staff, deputy, assigned, stranger].map(listOf));
    expect(lists.map((list) => list.map(({ you }) => you))).toEqual([
      ['chair'],
      ['deputy'],
      ['assigned'],
      [],
    ]);
  });

  test('to everybody else it answers as if it did not exist, wherever they ask', async () => {
    const { conference } = scene;
    const asked: ((id: string) => Promise<Answer>)[] = [
      (id) => stranger.get(`/api/conferences/${id}/links`),
      (id) => stranger.get(`/api/conferences/${id}/record`),
      (id) => stranger.post(`/api/conferences/${id}/record`, { opId: opId(), reason }),
      (id) => stranger.post(`/api/conferences/${id}/take-over`, { opId: opId(), do: 'ask' }),
      (id) => stranger.post(`/api/conferences/${id}/commands`, { opId: opId(), kind: 'start' }),
      (id) => stranger.get(`/api/conferences/${id}/outcomes/x.html`),
    ];
    for (const ask of asked) {
      const answer = await ask(conference);
      expect(answer.status).toBe(404);
      expect(sameAnswer(answer)).toEqual(sameAnswer(await ask('x'.repeat(conference.length))));
    }
    const headers = { origin: scene.server.origin, cookie: stranger.cookie() };
    const upgrade = (id: string) => tryUpgrade(scene.server.origin, `/live/${id}`, headers);
    expect(await upgrade(conference)).toBe(await upgrade('x'));
  });

  test('being named for it is not being in it: there is no board, no link and no way to chair', async () => {
    for (const browser of [deputy, assigned]) {
      const links = await browser.get(`/api/conferences/${scene.conference}/links`);
      expect(links.status).toBe(404);
      expect((await scene.command(browser, { kind: 'start' })).status).toBe(404);
      expect((await browser.get(record())).json).toMatchObject({ at: 'not-closed' });
      const headers = { origin: scene.server.origin, cookie: browser.cookie() };
      const path = `/live/${scene.conference}`;
      expect(await tryUpgrade(scene.server.origin, path, headers)).toBe(404);
    }
    expect((await takeOver(assigned, 'ask')).status).toBe(403);
  });
});

describe('[P22] the deputy takes over', () => {
  test('a minute after asking, seen by the chair, who may say no', async () => {
    const live = openLive(scene.server.origin, scene.conference, scene.staff.cookie());
    const asked = live.view(
      (view) => view.at === 'conference' && view.staff?.takeOver?.name === 'Rue Amberley',
    );
    expect((await takeOver(deputy, 'take')).status).toBe(409);
    expect((await takeOver(deputy, 'ask')).json).toEqual({ from: clock + takeOverDelayMs });
    await asked;
    later(takeOverDelayMs - 1);
    expect((await takeOver(deputy, 'take')).status).toBe(409);
    expect((await scene.command(scene.staff, { kind: 'refuseTakeOver' })).status).toBe(200);
    later(1);
    expect((await takeOver(deputy, 'take')).status).toBe(409);

    await takeOver(deputy, 'ask');
    later(takeOverDelayMs);
    expect((await takeOver(deputy, 'take')).status).toBe(200);
    await live.view((view) => view.at === 'outside');
  });

  test('then chairs it, and who chaired it before is the deputy', async () => {
    expect(await listOf(deputy)).toMatchObject([{ you: 'chair' }]);
    expect(await listOf(scene.staff)).toMatchObject([{ you: 'deputy' }]);
    expect((await scene.command(scene.staff, { kind: 'start' })).status).toBe(404);
    // Too early: trying to close it is no reason to read it later.
    expect((await scene.command(deputy, { kind: 'close' })).status).toBe(409);
    expect((await scene.command(deputy, { kind: 'start' })).status).toBe(200);
    await takeOver(scene.staff, 'ask');
    later(takeOverDelayMs);
    expect((await takeOver(scene.staff, 'take')).status).toBe(200);
    expect(await listOf(scene.staff)).toMatchObject([{ you: 'chair' }]);
  });
});

describe('[P23] once it is closed', () => {
  test('who closed it goes on in it; in another browser the same chair gives a reason', async () => {
    const other = createBrowser(scene.server.origin);
    await other.post('/api/sign-in', { username: 'marguerite', passphrase });
    const [code] = scene.kit.recovery;
    await other.post('/api/sign-in/code', { code });
    await prove(scene.staff);
    expect((await scene.command(scene.staff, { kind: 'close' })).status).toBe(200);
    expect((await scene.staff.get(record())).status).toBe(200);
    expect((await other.get(record())).json).toMatchObject({ at: 'needs-reason' });
    const path = `/live/${scene.conference}`;
    const headers = { origin: scene.server.origin, cookie: other.cookie() };
    expect(await tryUpgrade(scene.server.origin, path, headers)).toBe(404);
    expect((await other.get(`/api/conferences/${scene.conference}/links`)).status).toBe(404);
  });

  test('it is opened with a fresh proof and a reason, which the chair sees', async () => {
    later(11 * aMinute);
    const unproved = await assigned.post(record(), { opId: opId(), reason });
    expect(unproved.json).toMatchObject({ refused: { kind: 'prove-again' } });
    // Without a proof of her own she signs in again.
    assigned = await signInAgain('Ada Kestrel');
    expect((await assigned.get(record())).json).toMatchObject({ at: 'needs-reason' });
    expect((await assigned.post(record(), { opId: opId(), reason: ' ' })).status).toBe(400);
    const cookie = assigned.cookie();
    const opened = await assigned.post(record(), { opId: opId(), reason });
    expect(opened.json).toMatchObject({ you: 'assigned', openings: [] });
    expect(assigned.cookie()).not.toBe(cookie);
    const { openings } = (await scene.staff.get(record())).json as { openings: unknown[] };
    expect(openings).toEqual([{ at: clock, name: 'Ada Kestrel', reason }]);
  });

  test('those named read the official record and no other copy; nobody else reads anything', async () => {
    const { copy } = (await assigned.get(record())).json as { copy: string };
    const page = (id: string) => `/api/conferences/${scene.conference}/outcomes/${id}.json`;
    expect((await assigned.get(page(copy))).json).toMatchObject({ for: { name: chairName } });
    const state = (await scene.server.serving.rooms.enter(scene.conference))?.state();
    const copies = [...(state?.issues.at(-1)?.copies.values() ?? [])];
    for (const id of copies.filter((each) => each !== copy)) {
      expect((await assigned.get(page(id))).status).toBe(404);
    }
    expect((await deputy.get(page(copy))).status).toBe(404);
    expect((await stranger.get(page(copy))).status).toBe(404);
  });

  test('[P18] other people’s copies and the ways to them leave only with a fresh proof', async () => {
    const links = `/api/conferences/${scene.conference}/links`;
    later(11 * aMinute);
    const refused = await scene.staff.get(links);
    expect([refused.status, refused.json]).toMatchObject([
      403,
      { refused: { kind: 'prove-again' } },
    ]);
    await prove(scene.staff);
    expect((await scene.staff.get(links)).status).toBe(200);
  });

  test('a reason is for one conference and for one session', async () => {
    const made = await scene.staff.post('/api/conferences', newConference);
    expect(made.status).toBe(200);
    assigned = await signInAgain('Ada Kestrel');
    expect((await assigned.get(record())).json).toMatchObject({ at: 'needs-reason' });
  });

  test('[W6] nobody named for it asks without end: each asking is kept', async () => {
    for (let times = 0; times < 31; times += 1) await takeOver(assigned, 'ask');
    expect((await takeOver(assigned, 'ask')).status).toBe(429);
  });

  test('nobody who was taken off the list opens it', async () => {
    const command = { kind: 'assignStaff', deputy: null, assigned: [] };
    expect((await scene.command(scene.staff, command)).status).toBe(200);
    expect((await assigned.get(record())).status).toBe(404);
    expect(await listOf(assigned)).toEqual([]);
    expect(scene.server.logged.join('\n')).not.toContain('paper copy');
  });
});

/** In a new session, with a passphrase and an app set up anew. */
async function signInAgain(name: string): Promise<Browser> {
  const id = [...(await accounts())].find(([each]) => each === name)?.[1] ?? '';
  await prove(scene.staff);
  const answer = await scene.staff.post(`/api/staff/${id}/link`, {});
  const token = (answer.json as { link: string }).link.split('#')[1];
  const browser = createBrowser(scene.server.origin);
  await signUp(browser, { token, name, username: name, passphrase: `${passphrase} too` }, clock);
  return browser;
}
