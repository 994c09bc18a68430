import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBrowser } from './browser.ts';
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

const fill = (path: string): string => path.replace('CONFERENCE', scene.conference);

/** Everything a browser may ask to change. */
const changes = [
  '/api/set-up',
  '/api/sign-in',
  '/api/conferences',
  '/api/conferences/CONFERENCE/commands',
  '/api/link',
  '/api/enter',
  '/api/join',
  '/api/read',
  '/api/session',
  '/api/leave',
] as const;

const foreign: [string, Record<string, string>, number][] = [
  ['another site', { origin: 'https://evil.example' }, 403],
  ['a sandboxed frame', { origin: 'null' }, 403],
  ['a sibling host', { origin: 'http://blog.127.0.0.1' }, 403],
  ['our name with another scheme', { origin: 'https://127.0.0.1' }, 403],
  ['no page at all', { origin: '' }, 403],
  ['a page the browser calls same-site', { 'sec-fetch-site': 'same-site' }, 403],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ['plain text', { 'content-type': 'text/plain' }, 415],
  ['JSON in other letters', { 'content-type': 'application/json; charset=utf-16' }, 415],
];

describe.each(changes)('[W2] POST %s', (path) => {
  test.each(foreign)(
    'asked for by %s is refused before it is read',
    async (_from, headers, status) => {
      const answer = await scene.staff.postText(fill(path), '{"token":"x"}', headers);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('can be asked for in no other way', async () => {
    const statuses = [];
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const response = await fetch(`${scene.server.origin}${fill(path)}`, {
        method,
        headers: {
          cookie: scene.staff.cookie(),
          origin: scene.server.origin,
          'content-type': 'application/json',
          'x-http-method-override': 'POST',
          'access-control-request-method': 'POST',
        },
      });
      statuses.push(response.status);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('access-control-allow-methods')).toBeNull();
    }
    const allowed = path === '/api/conferences' ? [200, 404] : [404];
    for (const status of statuses) expect(allowed).toContain(status);
  });
});

test('[P5] a scanner that opens a link, looks at its head or fetches it in advance uses nothing up', async () => {
  await scene.command(scene.staff, { kind: 'addSpareLinks', count: 1 });
  const token = (await scene.links()).spare[0]?.split('#')[1] ?? '';
  const origin = scene.server.origin;
  const pages = [`/join#${token}`, `/join?token=${token}`, `/join/${token}`, `/read?${token}`];
  const ways: RequestInit[] = [
    { method: 'GET' },
    { method: 'HEAD' },
    { method: 'GET', headers: { 'sec-purpose': 'prefetch;prerender' } },
  ];
  for (const page of pages) {
    for (const way of ways) {
      const answer = await fetch(`${origin}${page}`, way);
      const text = await answer.text();
      expect([200, 404]).toContain(answer.status);
      for (const name of ['Kezia', 'Juno', 'Marguerite', scene.conference]) {
        expect(text).not.toContain(name);
      }
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  }
  for (const api of ['/api/link', '/api/join', '/api/enter']) {
    expect((await fetch(`${origin}${api}?token=${token}`)).status).toBe(404);
  }
  const join = { token, name: 'Sunniva Bright', role: 'advocate', where: 'room' };
  expect((await createBrowser(origin).post('/api/join', join)).status).toBe(200);
});

test('[P6] whoever waits can ask for nothing of the conference, and is told so calmly', async () => {
  const waiting = createBrowser(scene.server.origin);
  await scene.knock(waiting, 'Maud Pettigrew', 'professional');
  const room = await scene.server.serving.rooms.enter(scene.conference);
  const state = room?.state();
  const [audience] = [...(state?.audiences.keys() ?? [])];
  const [person] = [...(state?.people.keys() ?? [])];
  const own = [...(state?.waiting.keys() ?? [])][0];
  const commands = [
    { kind: 'start' },
    {
      kind: 'admit',
      waiting: own,
      person,
      name: 'x',
      role: 'chair',
      title: '',
      agency: '',
      where: 'room',
    },
    { kind: 'turnAwayAll', via: 'code' },
    { kind: 'renewCode' },
    { kind: 'leave', person },
    { kind: 'addLine', audience, code: 'strength', text: 'x', saidBy: person, about: null },
  ];
  for (const command of commands) {
    const answer = await scene.command(waiting, command);
    expect([answer.status, answer.json]).toEqual([
      403,
      { refused: { kind: 'not-allowed', message: 'The chair has not let you in yet.' } },
    ]);
  }
  for (const path of ['links', 'outcomes/AAAAAAAAAAAAAAAAAAAAAA.html']) {
    expect((await waiting.get(`/api/conferences/${scene.conference}/${path}`)).status).toBe(404);
  }
  expect((await waiting.get('/api/conferences')).status).toBe(401);
});

test('[W4] what a person may not decide for themselves is refused as something we do not understand', async () => {
  const kezia = await scene.letIn('Kezia Thistlewick', 'parent');
  const room = await scene.server.serving.rooms.enter(scene.conference);
  const audience = [...(room?.state().audiences.keys() ?? [])][0];
  const person = (await scene.links()).people.find(
    ({ name }) => name === 'Kezia Thistlewick',
  )?.person;
  const line = {
    kind: 'addLine',
    audience,
    code: 'strength',
    text: 'x',
    saidBy: person,
    about: null,
  };
  for (const more of [
    { by: person },
    { role: 'chair' },
    { author: person },
    { recordedBy: person },
    { zone: 'chair' },
    { at: 0 },
    { id: opId() },
    { order: 'a0' },
    { struck: true },
    { conference: scene.conference },
  ]) {
    const answer = await scene.command(kezia, { ...line, ...more });
    expect([answer.status, answer.json]).toMatchObject([400, { refused: { kind: 'malformed' } }]);
  }
  expect((await scene.command(kezia, line)).status).toBe(200);
});

/** What stands in front of a request, byte for byte; resolves with the status line. */
async function ask(text: string): Promise<string> {
  const socket = connect(scene.server.serving.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(text);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await Promise.race([once(socket, 'end'), once(socket, 'close')]).catch(() => undefined);
  socket.destroy();
  return Buffer.concat(chunks).toString('latin1').split('\r\n')[0] ?? '';
}

const head = (more: string): string =>
  `GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}`;
const raw: Record<string, readonly [string, RegExp]> = {
  'a header of nine kilobytes': [head(`X: ${'a'.repeat(9000)}\r\n\r\n`), / 431 /],
  'two lengths': [
    'POST /api/leave HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    / 400 /,
  ],
  'a length and pieces': [
    'POST /api/leave HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    / 400 /,
  ],
  'a header with a line of its own inside': [head('X: a\nb: c\r\n\r\n'), / 400 /],
  'a request to somewhere else': [
    'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    / (400|404) /,
  ],
  'a way through us to others': [
    'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
    /^$| 4\d\d /,
  ],
  'a trace': ['TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', / 4\d\d /],
  'no host': ['GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', / 400 /],
  'another protocol': ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', / 4\d\d |^$/],
};

test.each(Object.keys(raw))('[W9] %s gets no answer but no', async (what) => {
  const [text, expected] = raw[what] ?? ['', /never/];
  expect(await ask(text)).toMatch(expected);
  expect((await createBrowser(scene.server.origin).get('/health')).status).toBe(200);
});

test('[W9] five hundred connections that say nothing are closed within seconds, and nobody waits for them', async () => {
  const since = performance.now();
  const sockets = Array.from({ length: 500 }, () => {
    const socket = connect(scene.server.serving.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    return socket;
  });
  const gone = Promise.all(
    sockets.map(
      (socket) =>
        new Promise((resolve) => {
          socket.once('close', resolve);
        }),
    ),
  );
  expect((await createBrowser(scene.server.origin).get('/health')).status).toBe(200);
  await gone;
  expect(performance.now() - since).toBeLessThan(15_000);
});

test('[W10] nothing of all this stands in the log: no token, no name, no address with its question mark', () => {
  const log = scene.server.logged.join('');
  for (const word of ['Kezia', 'Maud', 'Sunniva', 'evil.example', 'token=', 'Pettigrew']) {
    expect(log).not.toContain(word);
  }
});
