import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { openLive } from './live-socket.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { chairName, newConference, passphrase, sceneOf, setScene } from './scene.ts';
import { setUpApp, signIn, signUp } from './staff-kit.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';

const marguerite = { username: 'marguerite', passphrase };
const aStep = 30_000;

let clock: number;
let scene: Scene;
const later = (ms: number) => void (clock += ms);
const newBrowser = (): Browser => createBrowser(scene.server.origin);
const code = () => scene.kit.app.code(clock);

beforeAll(async () => {
  clock = Date.now();
  scene = await setScene(await startServer({ now: () => clock }));
  later(2 * aStep);
});
afterAll(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const isStaff = async (browser: Browser) => (await browser.get('/api/conferences')).status === 200;

describe('[P24] a passphrase and a second factor, always', () => {
  test('the passphrase alone lets a browser be nobody', async () => {
    const browser = newBrowser();
    const begun = await browser.post('/api/sign-in', marguerite);
    expect(begun.json).toEqual({ next: 'second-factor', app: true, passkey: false });
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-cw-tx=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
      ) as string,
    ]);
    expect((await browser.get('/api/me')).json).toMatchObject({ as: 'nobody' });
    for (const path of ['/api/conferences', '/api/account', '/api/staff']) {
      expect((await browser.get(path)).status).toBe(401);
    }
    // Nor does it let anybody add a second factor to an account that has one.
    expect((await browser.post('/api/second-factor/app', {})).status).toBe(401);
  });

  test('a wrong code is refused, the right one signs in, and works once', async () => {
    const browser = newBrowser();
    await browser.post('/api/sign-in', marguerite);
    expect((await browser.post('/api/sign-in/code', { code: '000000' })).status).toBe(403);
    const used = code();
    const answer = await browser.post('/api/sign-in/code', { code: used });
    expect(answer.json).toEqual({ as: 'staff', name: chairName });
    expect(await isStaff(browser)).toBe(true);
    const again = await signIn(newBrowser(), marguerite, used);
    expect(again.status).toBe(403);
    expect(again.text).not.toContain(used);
  });

  test('a code without a passphrase before it, or ten minutes after it, opens nothing', async () => {
    const browser = newBrowser();
    expect((await browser.post('/api/sign-in/code', { code: code() })).status).toBe(409);
    await browser.post('/api/sign-in', marguerite);
    later(10 * 60_000 + 1);
    expect((await browser.post('/api/sign-in/code', { code: code() })).status).toBe(409);
    expect(await isStaff(browser)).toBe(false);
  });

  test('a recovery code stands in for the phone, once', async () => {
    const [first = '', second = ''] = scene.kit.recovery;
    expect(scene.kit.recovery).toHaveLength(10);
    const browser = newBrowser();
    expect((await signIn(browser, marguerite, first.toLowerCase())).status).toBe(200);
    expect((await browser.get('/api/account')).json).toMatchObject({ recoveryLeft: 9 });
    expect((await signIn(newBrowser(), marguerite, first)).status).toBe(403);
    expect((await signIn(newBrowser(), marguerite, second)).status).toBe(200);
  });

  test('after ten wrong codes nobody tries on, whatever address they come from', async () => {
    const browser = newBrowser();
    const account = { username: 'guessed', passphrase: 'pelican umbrella fourteen moss' };
    await invite('Guessed At', account);
    await browser.post('/api/sign-in', account);
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      statuses.push((await browser.post('/api/sign-in/code', { code: '12345' })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 403), 429]);
  });

  test('an account from before has no second factor: nothing is there for it until it has one', async () => {
    const before = { username: 'kestrel', passphrase: 'pelican umbrella fourteen moss' };
    await invite('Ada Kestrel', before);
    await restart(async (store) => {
      const records = await store.listRecords('account');
      const kept = records.map(({ value }) => value as Record<string, unknown>);
      const found = kept.find((each) => each['username'] === 'kestrel') ?? {};
      // As the first release wrote it.
      const { id, name, username, passphrase: hash } = found;
      await store.putRecord('account', String(id), { id, name, username, passphrase: hash });
    });

    const browser = newBrowser();
    const begun = await browser.post('/api/sign-in', before);
    expect(begun.json).toMatchObject({ next: 'set-up' });
    expect((await browser.post('/api/sign-in/code', { code: '123456' })).status).toBe(409);
    expect(await isStaff(browser)).toBe(false);
    const kit = await setUpApp(browser, clock);
    expect(await isStaff(browser)).toBe(true);
    later(2 * aStep);
    expect((await signIn(newBrowser(), before, kit.app.code(clock))).status).toBe(200);
  });

  test('two browsers in the middle of a first sign-in: the second one adds nothing', async () => {
    const who = { username: 'merle', passphrase: 'pelican umbrella fourteen moss' };
    const token = await invitationFor('Merle Ashdown');
    const [owner, other] = [newBrowser(), newBrowser()];
    await owner.post('/api/set-up', { token, name: 'Merle Ashdown', ...who });
    await other.post('/api/sign-in', who);
    await setUpApp(owner, clock);
    await expect(setUpApp(other, clock)).rejects.toThrow(/invalid/i);
    expect(await isStaff(other)).toBe(false);
  });
});

describe('[P17] further staff', () => {
  test('somebody invited chooses their own passphrase and second factor by a link that works once', async () => {
    const token = await invitationFor('Rue Amberley');
    const who = { name: 'Rue Amberley', username: 'rue', passphrase: 'gravel anthem cushion tide' };
    const browser = newBrowser();
    expect((await browser.post('/api/set-up', { token, ...who })).json).toMatchObject({
      next: 'set-up',
    });
    expect((await newBrowser().post('/api/set-up', { token, ...who })).status).toBe(404);
    await setUpApp(browser, clock);
    expect(await isStaff(browser)).toBe(true);
    // Not an administrator: to them there is no list.
    expect((await browser.get('/api/staff')).status).toBe(404);
    expect((await browser.post('/api/staff', { name: 'X', administrator: true })).status).toBe(404);
  });

  test('an invitation is over after a week, and two people never share a name', async () => {
    const who = { name: 'Late', username: 'late', passphrase: 'gravel anthem cushion tide' };
    const token = await invitationFor('Late');
    const taken = { ...who, token, username: ' MARGUERITE' };
    expect((await newBrowser().post('/api/set-up', taken)).status).toBe(409);
    later(7 * 24 * 60 * 60_000 + 1);
    expect((await newBrowser().post('/api/set-up', { token, ...who })).status).toBe(404);
    scene = await signedInAgain();
  });

  test('a stopped account is out at once: its requests, its sockets, its passphrase and its link', async () => {
    const who = { username: 'dennis', passphrase: 'gravel anthem cushion tide' };
    const { browser, kit } = await invite('Dennis Quill', who);
    const made = await browser.post('/api/conferences', newConference);
    const { conference } = made.json as { conference: string };
    const live = openLive(scene.server.origin, conference, browser.cookie());
    await live.view(({ at }) => at === 'conference');

    const account = await idOf('Dennis Quill');
    const since = performance.now();
    const stopped = await scene.staff.post(`/api/staff/${account}/stop`, { stopped: true });
    expect(stopped.status).toBe(200);
    await live.closed;
    expect(performance.now() - since).toBeLessThan(1000);
    expect(await isStaff(browser)).toBe(false);
    later(2 * aStep);
    expect((await signIn(newBrowser(), who, kit.app.code(clock))).status).toBe(403);

    await scene.staff.post(`/api/staff/${account}/stop`, { stopped: false });
    expect((await signIn(newBrowser(), who, kit.app.code(clock))).status).toBe(200);
    expect(await isStaff(browser)).toBe(false);
  });

  test('who lost everything gets a new link; it ends what they had', async () => {
    const who = { username: 'otter', passphrase: 'gravel anthem cushion tide' };
    const { browser } = await invite('Otter Brook', who);
    const account = await idOf('Otter Brook');
    const answer = await scene.staff.post(`/api/staff/${account}/link`, {});
    const token = (answer.json as { link: string }).link.split('#')[1];
    expect(await isStaff(browser)).toBe(true);
    const again = newBrowser();
    const fresh = { ...who, passphrase: 'velvet quarry nineteen stamps' };
    await signUp(again, { token, name: 'Otter Brook', ...fresh }, clock);
    expect(await isStaff(again)).toBe(true);
    expect(await isStaff(browser)).toBe(false);
    expect((await newBrowser().post('/api/sign-in', who)).status).toBe(403);
  });

  test('a first sign-in that somebody else began by an older link never ends', async () => {
    const who = { name: 'Perrin Vale', username: 'perrin' };
    const older = await invitationFor(who.name);
    const thief = newBrowser();
    await thief.post('/api/set-up', {
      ...who,
      token: older,
      passphrase: 'seventeen grey umbrellas',
    });
    const account = await idOf(who.name);
    const answer = await scene.staff.post(`/api/staff/${account}/link`, {});
    const token = (answer.json as { link: string }).link.split('#')[1];
    const owner = newBrowser();
    await owner.post('/api/set-up', { ...who, token, passphrase: 'velvet quarry nineteen stamps' });
    await expect(setUpApp(thief, clock)).rejects.toThrow(/invalid/i);
    expect(await isStaff(thief)).toBe(false);
    await scene.staff.post(`/api/staff/${account}/stop`, { stopped: true });
    await scene.staff.post(`/api/staff/${account}/stop`, { stopped: false });
    await expect(setUpApp(owner, clock)).rejects.toThrow(/invalid/i);
  });

  test('nobody stops their own account', async () => {
    const account = await idOf(chairName);
    const answer = await scene.staff.post(`/api/staff/${account}/stop`, { stopped: true });
    expect(answer.status).toBe(403);
    expect(await isStaff(scene.staff)).toBe(true);
  });
});

describe('[P18] [W12] a fresh proof', () => {
  const invitation = { name: 'Proof Needed', administrator: false };

  test('is ten minutes old at most, comes with another session id, and a code is used up by it', async () => {
    later(10 * 60_000 + 1);
    const { staff } = scene;
    const old = staff.cookie();
    const refused = await staff.post('/api/staff', invitation);
    expect(refused.status).toBe(403);
    expect(refused.json).toMatchObject({ refused: { kind: 'prove-again' } });

    const used = code();
    const wrong = { passphrase: 'not the passphrase', code: used };
    expect((await staff.post('/api/prove', wrong)).status).toBe(403);
    expect((await staff.post('/api/prove', { passphrase, code: '000000' })).status).toBe(403);
    expect((await staff.post('/api/staff', invitation)).status).toBe(403);
    expect((await staff.post('/api/prove', { passphrase, code: used })).json).toEqual({
      proved: true,
    });
    expect((await staff.post('/api/staff', invitation)).status).toBe(200);
    expect((await staff.post('/api/prove', { passphrase, code: used })).status).toBe(403);

    expect(staff.cookie()).not.toBe(old);
    const stolen = createBrowser(scene.server.origin);
    expect((await stolen.get('/api/conferences', { cookie: old })).status).toBe(401);
  });

  test('keeps open sockets open', async () => {
    const { staff, conference } = scene;
    const live = openLive(scene.server.origin, conference, staff.cookie());
    await live.view(({ at }) => at === 'conference');
    later(aStep);
    expect((await staff.post('/api/prove', { passphrase, code: code() })).status).toBe(200);
    expect(await isStaff(staff)).toBe(true);
    const pushed = live.view(
      (view) => view.at === 'conference' && view.conference.progress === 'open',
    );
    expect((await scene.command(staff, { kind: 'start' })).status).toBe(200);
    await pushed;
  });

  test('is never made by a clock that is set back', async () => {
    const { staff } = scene;
    later(-60_000);
    expect((await staff.post('/api/staff', invitation)).status).toBe(403);
    later(60_000);
    expect((await staff.post('/api/staff', invitation)).status).toBe(200);
  });
});

test('[P13] a sign-in that is half done, a used code and a stopped account outlive a restart', async () => {
  const browser = newBrowser();
  later(2 * aStep);
  await browser.post('/api/sign-in', marguerite);
  await restart();
  const used = code();
  expect((await browser.post('/api/sign-in/code', { code: used })).status).toBe(200);
  expect((await signIn(newBrowser(), marguerite, used)).status).toBe(403);
});

test('[P24] nobody begins sign-ins without end: each is a record', async () => {
  const browser = newBrowser();
  const ask = () => browser.post('/api/passkey/ask', { for: 'sign-in' });
  const answers = await Promise.all(Array.from({ length: 301 }, ask));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
});

test('nothing of a sign-in is in the log', () => {
  const log = scene.server.logged.join('\n');
  for (const secret of [passphrase, ...scene.kit.recovery, 'marguerite', 'Dennis', 'Otter']) {
    expect(log).not.toContain(secret);
  }
});

/** The server stops and starts again on the same port, and the store is changed in between. */
async function restart(change: (store: Store) => Promise<void> = async () => undefined) {
  const { folder, origin } = scene.server;
  await scene.server.stop();
  const dataFolder = join(folder, 'data');
  const store = await openSqliteStore({ dataFolder, keysFolder: join(folder, 'keys') });
  await change(store);
  await store.close();
  const port = Number(new URL(origin).port);
  const server = await startServer({ folder, port, now: () => clock });
  scene = sceneOf(server, scene, scene.conference);
}

async function invitationFor(name: string): Promise<string> {
  const answer = await scene.staff.post('/api/staff', { name, administrator: false });
  return (answer.json as { link: string }).link.split('#')[1] ?? '';
}

async function invite(name: string, who: { username: string; passphrase: string }) {
  await provedAgain();
  const browser = newBrowser();
  const token = await invitationFor(name);
  return { browser, kit: await signUp(browser, { token, name, ...who }, clock) };
}

async function provedAgain(): Promise<void> {
  later(2 * aStep);
  await scene.staff.post('/api/prove', { passphrase, code: code() });
}

/** After a stretch in which every session ran out. */
async function signedInAgain(): Promise<Scene> {
  await signIn(scene.staff, marguerite, code());
  return scene;
}

async function idOf(name: string): Promise<string> {
  const { staff } = (await scene.staff.get('/api/staff')).json as {
    staff: { id: string; name: string }[];
  };
  return staff.find((each) => each.name === name)?.id ?? '';
}
