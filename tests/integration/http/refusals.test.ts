import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBrowser } from './browser.ts';
import { tryUpgrade } from './live-socket.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { opId, setScene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene(await startServer());
  await scene.command(scene.staff, { kind: 'start' });
});
afterAll(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

const commands = () => `/api/conferences/${scene.conference}/commands`;
const start = () => JSON.stringify({ kind: 'start', opId: opId() });

describe('where a request comes from', () => {
  const foreign: [string, Record<string, string>, number][] = [
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['a sibling host', { origin: 'http://blog.127.0.0.1' }, 403],
    ['this host on another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['no page at all', { origin: '' }, 403],
    ['a page the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page the browser calls same-site', { 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['another kind of JSON', { 'content-type': 'application/json-patch+json' }, 415],
  ];
  test.each(foreign)('[W2] a change asked for by %s is refused', async (_from, headers, status) => {
    const answer = await scene.staff.postText(commands(), start(), headers);
    expect(answer.status).toBe(status);
    expect(answer.json).toHaveProperty('refused.kind');
  });

  test.each([
    ['no Origin', undefined],
    ['null', 'null'],
    ['another site', 'https://evil.example'],
  ])('[W2] a socket from %s is refused before it opens', async (_from, origin) => {
    const headers = { cookie: scene.staff.cookie(), ...(origin === undefined ? {} : { origin }) };
    expect(await tryUpgrade(scene.server.origin, `/live/${scene.conference}`, headers)).toBe(403);
  });

  test('[W1] a socket to a conference that is not yours is refused like one to none at all', async () => {
    const headers = { origin: scene.server.origin };
    const stranger = await tryUpgrade(scene.server.origin, `/live/${scene.conference}`, headers);
    const unknown = await tryUpgrade(scene.server.origin, '/live/AAAAAAAAAAAAAAAAAAAAAA', headers);
    expect([stranger, unknown]).toEqual([404, 404]);
  });
});

describe('what a command may be', () => {
  const id = () => opId();
  const deep = '['.repeat(10_000) + ']'.repeat(10_000);
  const canary = 'CANARY-6-Larkspur';
  const malformed: [string, () => string][] = [
    ['nothing', () => ''],
    ['no JSON', () => '{'],
    ['a list', () => '[]'],
    ['null', () => 'null'],
    ['an unknown kind', () => `{"kind":"explode","opId":"${id()}"}`],
    ['a kind everything has', () => `{"kind":"constructor","opId":"${id()}"}`],
    ['no opId', () => '{"kind":"start"}'],
    ['a short opId', () => '{"kind":"start","opId":"a"}'],
    ['an extra field', () => `{"kind":"start","opId":"${id()}","by":"${canary}"}`],
    ['an author of its own', () => `{"kind":"start","opId":"${id()}","author":"x"}`],
    ['a number for a word', () => `{"kind":"remove","opId":"${id()}","person":7}`],
    ['a word for a number', () => `{"kind":"addSpareLinks","opId":"${id()}","count":"3"}`],
    ['1e999', () => `{"kind":"addSpareLinks","opId":"${id()}","count":1e999}`],
    ['-0', () => `{"kind":"addSpareLinks","opId":"${id()}","count":-0}`],
    ['a key twice', () => `{"kind":"start","kind":"close","opId":"${id()}"}`],
    [
      'a key twice, once spelled out',
      () => `{"kind":"start","\\u006bind":"close","opId":"${id()}"}`,
    ],
    ['__proto__', () => `{"kind":"start","opId":"${id()}","__proto__":{"x":1}}`],
    ['constructor', () => `{"kind":"start","opId":"${id()}","constructor":1}`],
    ['ten thousand brackets', () => `{"kind":"start","opId":"${id()}","x":${deep}}`],
    ['half an emoji', () => `{"kind":"reopen","opId":"${id()}","reason":"\\ud83d ${canary}"}`],
    ['nothing but blanks', () => `{"kind":"reopen","opId":"${id()}","reason":"   "}`],
    ['a score of 11', () => score('11')],
    ['a score of -1', () => score('-1')],
    ['a score of 4.5', () => score('4.5')],
  ];
  const score = (number: string) =>
    `{"kind":"answerScale","opId":"${id()}","scale":"s","person":"p","score":${number},"reason":"","oneHigher":""}`;

  test.each(malformed)('[W4] %s is refused, and nothing of it said back', async (_what, body) => {
    const answer = await scene.staff.postText(commands(), body());
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ refused: { kind: 'malformed' } });
    expect(answer.text).not.toContain(canary);
  });

  test('[W4] a score of 11 is refused in words a person understands', async () => {
    const answer = await scene.staff.postText(commands(), score('11'));
    expect(answer.json).toEqual({
      refused: {
        kind: 'malformed',
        message: 'A number on the scale goes from 0 to 10. Your words are still here.',
      },
    });
  });

  test('[W5] words that are too long are called too long, with how many letters fit', async () => {
    const long = await scene.command(scene.staff, { kind: 'reopen', reason: 'a'.repeat(2001) });
    expect([long.status, long.json]).toEqual([
      413,
      {
        refused: {
          kind: 'too-long',
          message: 'This is too long: up to 2,000 letters fit. Your words are still here.',
        },
      },
    ]);
  });

  test('[W5] an ordinary command has 8 KiB of room, a list of dates, of lines in other words or of views 64 KiB, and nothing more', async () => {
    const send = async (kind: string, letters: number) =>
      (await scene.command(scene.staff, { kind, dates: [], extra: 'a'.repeat(letters) })).status;
    expect(await send('start', 9 * 1024)).toBe(413);
    // Read to the end, and only then found to hold something that does not belong.
    for (const kind of ['setDates', 'releaseLines', 'giveViews']) {
      expect(await send(kind, 60 * 1024)).toBe(400);
      expect(await send(kind, 65 * 1024)).toBe(413);
    }
  });

  test('[W5] a line of four thousand letters of any script fits', async () => {
    const chair = await scene.server.serving.rooms.enter(scene.conference);
    const state = chair?.state();
    const audience = [...(state?.audiences.keys() ?? [])][0];
    const saidBy = [...(state?.people.keys() ?? [])][0];
    const line = { kind: 'addLine', audience, saidBy, code: 'strength', about: null };
    const answer = await scene.command(scene.staff, { ...line, text: 'ਕ'.repeat(4000) });
    expect(answer.json).toMatchObject({ accepted: true });
  });

  test('[W6] a flood is slowed down, and somebody else is not', async () => {
    const dennis = await scene.letIn('Dennis Quill', 'minute-taker');
    // More than there are in ten seconds, however slow the machine is.
    const flood = Array.from({ length: 330 }, () => scene.command(dennis, { kind: 'start' }));
    const answers = await Promise.all(flood);
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    const other = await scene.command(scene.staff, { kind: 'showOnScreen', shows: 'blank' });
    expect(other.json).toMatchObject({ accepted: true });
  });

  test('[W7] the same command sent twice is done once and answered the same', async () => {
    const command = { kind: 'addSpareLinks', count: 2, opId: opId() };
    const answers = [
      await scene.command(scene.staff, command),
      await scene.command(scene.staff, command),
    ];
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect((await scene.links()).spare).toHaveLength(2);
  });
});

describe('ways in that lead nowhere', () => {
  test('[P5] wrong, used and over look the same to the byte, and take the same time', async () => {
    await scene.command(scene.staff, { kind: 'addSpareLinks', count: 1 });
    const spare = (await scene.links()).spare[0]?.split('#')[1] ?? '';
    const over = await scene.tokenOf('Kezia Thistlewick');
    const person = (await scene.links()).people.find(({ link }) => link.endsWith(over))?.person;
    const stranger = () => createBrowser(scene.server.origin);
    const join = (token: string) =>
      stranger().post('/api/join', { token, name: 'Anybody', role: 'parent', where: 'room' });
    await join(spare);
    await scene.command(scene.staff, { kind: 'renewLink', person });

    const paths = ['/api/link', '/api/enter', '/api/join', '/api/read'];
    const tokens = ['w'.repeat(32), spare, over];
    const answers = [];
    const times: number[] = [];
    for (const path of paths) {
      for (const token of tokens) {
        const body = {
          '/api/join': { token, name: 'Anybody', role: 'parent', where: 'room' },
          '/api/read': { token, code: 'AAAAA-AAAAA' },
        }[path] ?? { token };
        const since = performance.now();
        answers.push(await stranger().post(path, body));
        times.push(performance.now() - since);
      }
    }
    const code = { code: 'AAA AAA', name: 'Anybody', role: 'parent', where: 'room' };
    answers.push(await stranger().post('/api/join', code));

    const shown = answers.map(({ status, text, headers }) => {
      const kept = [...headers].filter(([name]) => name !== 'date');
      return JSON.stringify({ status, text, kept });
    });
    expect(new Set(shown).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(Math.min(...times)).toBeGreaterThan(75);
  });

  test('[P5] after sixty wrong codes from one address no code opens there for a while, and links do', async () => {
    const other = await setScene(await startServer());
    const stranger = createBrowser(other.server.origin);
    const knock = (code: string) =>
      stranger.post('/api/join', { code, name: 'Anybody', role: 'parent', where: 'room' });
    await Promise.all(Array.from({ length: 60 }, () => knock('222 222')));
    const { code } = (await other.links()).room;
    expect((await knock(code)).status).toBe(404);
    const token = await other.tokenOf('Kezia Thistlewick');
    expect((await stranger.post('/api/link', { token })).status).toBe(200);
    await other.server.stop();
    forgetFolder(other.server.folder);
  });

  test('[P5] after three hundred wrong links from one address no link opens there for a while', async () => {
    const other = await setScene(await startServer());
    const stranger = createBrowser(other.server.origin);
    const tries = Array.from({ length: 300 }, () =>
      stranger.post('/api/link', { token: 'w'.repeat(32) }),
    );
    await Promise.all(tries);
    const token = await other.tokenOf('Kezia Thistlewick');
    expect((await stranger.post('/api/link', { token })).status).toBe(404);
    await other.server.stop();
    forgetFolder(other.server.folder);
  });
});

describe('every answer', () => {
  const strict = {
    'content-security-policy':
      /^default-src 'none'; script-src 'self'; style-src 'self';.*require-trusted-types-for 'script'/,
    'cross-origin-opener-policy': /^same-origin$/,
    'referrer-policy': /^no-referrer$/,
    'x-content-type-options': /^nosniff$/,
    'permissions-policy': /camera=\(\)/,
    'cache-control': /^no-store$/,
  };
  const paths = ['/', '/health', '/nowhere', '/api/nowhere', '/api/me', '/%E0%A4%A', '/join'];

  test.each(paths)('[W3] %s carries the headers that keep the page closed', async (path) => {
    const { headers } = await createBrowser(scene.server.origin).get(path);
    for (const [name, value] of Object.entries(strict)) expect(headers.get(name)).toMatch(value);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('[W8] pages that are there answer 200, others 404 with a page, and the API with JSON', async () => {
    const browser = createBrowser(scene.server.origin);
    const statusOf = async (path: string) => (await browser.get(path)).status;
    for (const path of ['/', '/join', '/sign-in', '/c/abc', '/screen/abc', '/conferences/new']) {
      expect(await statusOf(path)).toBe(200);
    }
    for (const path of [
      '/nowhere',
      '/join/x',
      '/index.php',
      '/.git/config',
      '/../package.json',
      '/%E0%A4%A',
    ]) {
      const answer = await browser.get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    }
    const api = await browser.get('/api/conferences/x/y');
    expect([api.status, api.json]).toEqual([
      404,
      { refused: { kind: 'not-found', message: 'There is nothing here.' } },
    ]);
  });

  test('[W9] a connection that says nothing is closed within seconds', async () => {
    const started = performance.now();
    const socket = connect(scene.server.serving.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    await new Promise((resolve) => {
      socket.once('close', resolve);
    });
    expect(performance.now() - started).toBeLessThan(8000);
  });

  test('[W10] the log holds patterns, counts and ids: no name, no token, no query', async () => {
    const browser = createBrowser(scene.server.origin);
    await browser.get('/join?token=SECRET-IN-A-QUERY');
    await scene.knock(browser, 'Kezia Thistlewick', 'parent');
    const log = scene.server.logged.join('');
    expect(log).toContain('/api/join');
    const token = await scene.tokenOf('Kezia Thistlewick');
    for (const word of ['Kezia', 'Marguerite', 'SECRET-IN-A-QUERY', token, 'CANARY', 'Willow']) {
      expect(log).not.toContain(word);
    }
  });
});
