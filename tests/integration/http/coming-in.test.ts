import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import type { RunningServer } from './running-server.ts';
import { forgetFolder, isInFiles, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { admission, chairName, newConference, passphrase, setScene } from './scene.ts';
import type { StaffKit } from './staff-kit.ts';
import { setUpApp, signIn } from './staff-kit.ts';

describe('the first start', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
    forgetFolder(server.folder);
  });
  const setUp = (token: string, browser: Browser) =>
    browser.post('/api/set-up', { token, name: chairName, username: 'Marguerite', passphrase });
  let kit: StaffKit;

  test('[P2] the one-time link makes the first chair, once', async () => {
    const browser = createBrowser(server.origin);
    expect((await browser.get('/api/me')).json).toMatchObject({ as: 'nobody', setUp: false });
    const token = (await server.serving.people.accounts.offerSetUp()) ?? '';
    expect((await browser.get('/api/me')).json).toMatchObject({ as: 'nobody', setUp: true });

    expect((await setUp('x'.repeat(43), browser)).status).toBe(404);
    expect((await setUp(token, browser)).status).toBe(200);
    kit = await setUpApp(browser);
    expect((await browser.get('/api/me')).json).toMatchObject({ as: 'staff', name: chairName });

    const late = createBrowser(server.origin);
    expect((await setUp(token, late)).status).toBe(404);
    expect(await server.serving.people.accounts.offerSetUp()).toBeNull();
  });

  test('[P1] the chair signs in again with name, in any case, passphrase and code', async () => {
    const browser = createBrowser(server.origin);
    const who = { username: ' marguerite', passphrase };
    const answer = await signIn(browser, who, kit.app.code());
    expect(answer.json).toEqual({ as: 'staff', name: chairName });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-cw=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
  });

  test('[P1] a wrong passphrase and a name nobody has get the very same answer', async () => {
    const browser = createBrowser(server.origin);
    const wrong = await browser.post('/api/sign-in', { username: 'marguerite', passphrase: 'no' });
    const nobody = await browser.post('/api/sign-in', { username: 'nobody', passphrase: 'no' });
    expect(wrong.status).toBe(403);
    expect([nobody.status, nobody.text]).toEqual([wrong.status, wrong.text]);
  });

  test('[P1] after ten wrong tries in a quarter of an hour nobody tries on from there', async () => {
    const browser = createBrowser(server.origin);
    const attempt = () => browser.post('/api/sign-in', { username: 'dennis', passphrase: 'no' });
    const answers = await Promise.all(Array.from({ length: 11 }, attempt));
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe('a conference and its doors', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(await startServer());
  });
  afterAll(async () => {
    await scene.server.stop();
    forgetFolder(scene.server.folder);
  });

  test('staff see the conferences they made', async () => {
    const list = (await scene.staff.get('/api/conferences')).json;
    expect(list).toEqual({
      conferences: [
        {
          conference: scene.conference,
          kind: 'initial',
          progress: 'planned',
          date: newConference.date,
          time: newConference.time,
          place: newConference.place,
          children: newConference.children.map(({ name }) => name),
          you: 'chair',
          kept: null,
          review: null,
        },
      ],
      destroyed: [],
    });
  });

  test('[P4] every link is the same each time it is asked for, and nowhere in the data', async () => {
    const links = await scene.links();
    expect(links.people.map(({ name }) => name)).toEqual([
      'Dennis Quill',
      'Kezia Thistlewick',
      'Maud Pettigrew',
    ]);
    expect(links.people.map(({ link }) => link)).toEqual(
      (await scene.links()).people.map(({ link }) => link),
    );
    const tokens = [...links.people.map(({ link }) => link), links.screen.link].map(
      (link) => link.split('#')[1] ?? '',
    );
    expect(tokens.filter((token) => isInFiles(scene.server.folder, token))).toEqual([]);
    expect(links.room.code).toMatch(/^[2-9A-Z]{3} [2-9A-Z]{3}$/);
  });

  test('[P5] asking what a link leads to uses nothing up and tells no name', async () => {
    const token = await scene.tokenOf('Kezia Thistlewick');
    const browser = createBrowser(scene.server.origin);
    for (const answer of [
      await browser.post('/api/link', { token }),
      await browser.post('/api/link', { token }),
    ]) {
      expect(answer.json).toEqual({ leads: 'join' });
    }
  });

  test('[P6] a personal link, then the chair, then a new session; the old one opens nothing', async () => {
    const browser = createBrowser(scene.server.origin);
    const knocked = await scene.knock(browser, 'Kezia Thistlewick', 'parent');
    expect(knocked.json).toEqual({ conference: scene.conference, at: 'waiting-room' });
    expect((await browser.get('/api/me')).json).toEqual({
      as: 'waiting',
      conference: scene.conference,
    });
    const early = await scene.command(browser, { kind: 'start' });
    expect([early.status, early.json]).toEqual([
      403,
      { refused: { kind: 'not-allowed', message: 'The chair has not let you in yet.' } },
    ]);
    const waitingCookie = browser.cookie();

    const { server, staff, conference } = scene;
    const admitted = await scene.command(
      staff,
      await admission(server, conference, 'Kezia Thistlewick'),
    );
    expect(admitted.json).toMatchObject({ accepted: true });
    expect((await browser.post('/api/session', {})).json).toEqual({ conference, at: 'conference' });
    expect((await browser.get('/api/me')).json).toEqual({ as: 'person', conference });
    expect(browser.cookie()).not.toBe(waitingCookie);
    const old = createBrowser(server.origin);
    expect((await old.get('/api/me', { cookie: waitingCookie })).json).toMatchObject({
      as: 'nobody',
    });
  });

  test('[P6] an answer that is lost on the way locks nobody out', async () => {
    const { server, staff, conference } = scene;
    const browser = createBrowser(server.origin);
    await scene.knock(browser, 'Maud Pettigrew', 'professional');
    const waitingCookie = browser.cookie();
    await scene.command(staff, await admission(server, conference, 'Maud Pettigrew'));
    // The first answer never arrives: the browser asks again with what it has.
    await createBrowser(server.origin).post('/api/session', {}, { cookie: waitingCookie });
    expect((await browser.post('/api/session', {})).status).toBe(200);
    expect((await browser.get('/api/me')).json).toMatchObject({ as: 'person' });
    const late = await createBrowser(server.origin).post(
      '/api/session',
      {},
      { cookie: waitingCookie },
    );
    expect(late.status).toBe(401);
    await browser.post('/api/leave', {});
  });

  test('[P7] a link whose person is in brings their own browser back, and another one to the door', async () => {
    const browser = await scene.letIn('Dennis Quill', 'minute-taker');
    const token = await scene.tokenOf('Dennis Quill');
    expect((await browser.post('/api/link', { token })).json).toEqual({ leads: 'enter' });
    expect((await browser.post('/api/enter', { token })).json).toMatchObject({ at: 'conference' });
    const other = createBrowser(scene.server.origin);
    expect((await other.post('/api/link', { token })).json).toEqual({ leads: 'join' });
    expect((await other.post('/api/enter', { token })).status).toBe(404);
    expect((await scene.knock(other, 'Dennis Quill', 'minute-taker')).status).toBe(200);
    expect((await browser.get('/api/me')).json).toMatchObject({ as: 'person' });
  });

  test("[P8] the room's code leads to the waiting room, however it is typed", async () => {
    const { code } = (await scene.links()).room;
    for (const typed of [
      code,
      code.replace(' ', '').toLowerCase(),
      `${code.slice(0, 3)}-${code.slice(4)}`,
    ]) {
      const browser = createBrowser(scene.server.origin);
      const knock = { code: typed, name: 'Ines Falconbridge', role: 'professional', where: 'room' };
      expect((await browser.post('/api/join', knock)).json).toMatchObject({ at: 'waiting-room' });
    }
  });

  test('[P8] whoever knocks again with the same browser is on the list once', async () => {
    const { server, conference } = scene;
    const kept = createBrowser(server.origin);
    const { code } = (await scene.links()).room;
    const knock = { code, name: 'Gethin Moorcroft', role: 'professional', where: 'room' };
    await kept.post('/api/join', knock);
    await kept.post('/api/join', knock);
    const phone = createBrowser(server.origin);
    await scene.knock(phone, 'Maud Pettigrew', 'professional');
    await scene.knock(phone, 'Maud Pettigrew', 'professional');
    const waiting = (await server.serving.rooms.enter(conference))?.state().waiting.values() ?? [];
    const names = [...waiting].map(({ name }) => name);
    expect(names.filter((name) => name === 'Gethin Moorcroft')).toHaveLength(1);
    expect(names.filter((name) => name === 'Maud Pettigrew')).toHaveLength(1);
  });

  test('[P9] a spare link opens the door once', async () => {
    await scene.command(scene.staff, { kind: 'addSpareLinks', count: 1 });
    const token = (await scene.links()).spare[0]?.split('#')[1];
    const join = { token, name: 'Sunniva Bright', role: 'advocate', where: 'room' };
    const first = await createBrowser(scene.server.origin).post('/api/join', join);
    const second = await createBrowser(scene.server.origin).post('/api/join', join);
    expect([first.status, second.status]).toEqual([200, 404]);
  });

  test('[P10] the screen comes in by its own link and leaves the chair signed in beside it', async () => {
    const token = (await scene.links()).screen.link.split('#')[1];
    expect((await scene.staff.post('/api/enter', { token })).json).toEqual({
      conference: scene.conference,
      at: 'screen',
    });
    expect((await scene.staff.get('/api/me')).json).toMatchObject({ as: 'staff' });
    expect((await scene.staff.get('/api/me?as=screen')).json).toEqual({
      as: 'screen',
      conference: scene.conference,
    });
  });

  test('[W1] nobody but the chair gets the links, and a stranger learns not even that they exist', async () => {
    const path = `/api/conferences/${scene.conference}/links`;
    const kezia = createBrowser(scene.server.origin);
    const answers = await Promise.all([
      kezia.get(path),
      scene.staff.get('/api/conferences/AAAAAAAAAAAAAAAAAAAAAA/links'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.text).toBe(answers[1]?.text);
  });
});
