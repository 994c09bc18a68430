import { readdirSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { request as rawSecureRequest } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { outcomesSchema } from '../../../shared/outcomes/outcomes.ts';
import type { Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import { must } from './retention-scene.ts';
import { forgetFolder, startServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { setScene } from './scene.ts';

const kezia = 'Kezia Thistlewick';
const maud = 'Maud Pettigrew';
const words = 'Twelve lanterns were lit';
const pdf = 'application/pdf';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let scene: Scene;
let mother: Browser;
let visitor: Browser;
beforeAll(async () => {
  scene = await setScene(await startServer());
  await must(scene.command(scene.staff, { kind: 'start' }));
  mother = await scene.letIn(kezia, 'parent');
  visitor = await scene.letIn(maud, 'professional');
  await must(mother.get('/api/me'));
  const { audiences } = await state();
  const audience = [...audiences.values()].find(({ name }) => name === 'everyone')?.id;
  const said = { kind: 'addLine', code: 'strength', text: words, about: null };
  await must(scene.command(mother, { ...said, saidBy: await idOf(kezia), audience }));
  await must(scene.command(scene.staff, { kind: 'close' }));
});
afterAll(async () => {
  await scene.server.stop();
  forgetFolder(scene.server.folder);
});

async function state() {
  const room = await scene.server.serving.rooms.enter(scene.conference);
  if (room === null) throw new Error('no room');
  return room.state();
}
const idOf = async (name: string): Promise<string> =>
  [...(await state()).people.values()].find((person) => person.name === name)?.id ?? '';
const copyOf = async (name: string): Promise<string> =>
  (await state()).issues.at(-1)?.copies.get(await idOf(name)) ?? '';
const addressOf = async (name: string): Promise<string> =>
  `/api/conferences/${scene.conference}/outcomes/${await copyOf(name)}`;
const readings = async (): Promise<number> => (await state()).readings.length;

const forms = ['.html', '.pdf', '.docx', '.json', '.csv', '.ics', '/plan.pdf', '/easy-read.html'];

test('[W27] before the copies are given out nobody but the chair opens one in any form, and no form tells that it is there', async () => {
  const before = await readings();
  const nothing = await mother.get(
    `/api/conferences/${scene.conference}/outcomes/no-such-copy.pdf`,
  );
  for (const form of forms) {
    const answer = await mother.get(`${await addressOf(kezia)}${form}`);
    expect([answer.status, answer.text]).toEqual([404, nothing.text]);
  }
  expect(await readings()).toBe(before);
});

test('[W27] given out, the reader has each paper in each form and size, under a name that says nothing', async () => {
  await scene.giveOut();
  const path = await addressOf(kezia);
  const wanted = [
    ['.html', 'text/html; charset=utf-8', 'outcomes-1.html'],
    ['.html?size=large', 'text/html; charset=utf-8', 'outcomes-1-large.html'],
    ['.pdf', pdf, 'outcomes-1.pdf'],
    ['.docx', docx, 'outcomes-1.docx'],
    ['.json', 'application/json; charset=utf-8', 'outcomes-1.json'],
    ['.csv', 'text/csv; charset=utf-8', 'outcomes-1.csv'],
    ['.ics', 'text/calendar; charset=utf-8', 'outcomes-1.ics'],
    ['/plan.pdf', pdf, 'plan-1.pdf'],
    ['/plan.docx?size=large', docx, 'plan-1-large.docx'],
    ['/easy-read.html', 'text/html; charset=utf-8', 'easy-read-1.html'],
    ['/record.pdf?size=large', pdf, 'record-1-large.pdf'],
  ];
  for (const [form, type, name] of wanted) {
    const answer = await must(mother.get(`${path}${form ?? ''}`));
    expect(answer.headers.get('content-type')).toBe(type);
    const way = /\.(pdf|docx|csv)$/.test(name ?? '') ? 'attachment' : 'inline';
    expect(answer.headers.get('content-disposition')).toBe(`${way}; filename="${name ?? ''}"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.text.length).toBeGreaterThan(100);
  }
  expect((await mother.get(`${path}.pdf`)).text.startsWith('%PDF-')).toBe(true);
  expect((await mother.get(`${path}.docx`)).text.startsWith('PK')).toBe(true);
  for (const form of ['.html', '.csv', '.json', '/easy-read.html']) {
    expect((await mother.get(`${path}${form}`)).text).toContain(words);
  }
});

test('[W27] what another program opens may do nothing if a browser shows it after all', async () => {
  const path = await addressOf(kezia);
  for (const form of ['.pdf', '.docx', '.csv']) {
    const policy = (await mother.get(`${path}${form}`)).headers.get('content-security-policy');
    expect(policy).toBe("default-src 'none'; sandbox");
  }
});

test('[W19] the code of the copy stands on every paper of it', async () => {
  const path = await addressOf(kezia);
  const { code = '' } = outcomesSchema.parse((await mother.get(`${path}.json`)).json);
  expect(code).not.toBe('');
  for (const form of ['.html', '/easy-read.html', '/plan.html', '/record.html']) {
    const text = (await mother.get(`${path}${form}`)).text.replaceAll(/\s/g, '');
    expect(text.includes(code) || text.includes((code.match(/.{4}/g) ?? []).join(''))).toBe(true);
  }
});

test('[W27] a paper that is not this reader’s, and an address that is no paper, are as if they were not there', async () => {
  const path = await addressOf(kezia);
  const before = await readings();
  const nothing = await mother.get(
    `/api/conferences/${scene.conference}/outcomes/no-such-copy.pdf`,
  );
  for (const form of [
    '/child-page.html',
    '/annex.pdf',
    '/notifications.docx',
    '/plan.json',
    '/plan.csv',
    '/no-paper.pdf',
    '/Plan.pdf',
    '/__proto__.pdf',
    '/.pdf',
    '/plan.pdf.html',
    '.exe',
    '',
  ]) {
    const answer = await mother.get(`${path}${form}`);
    expect([form, answer.status, answer.text]).toEqual([form, 404, nothing.text]);
  }
  expect(await readings()).toBe(before);
});

test('[W1] somebody else’s copy is the same 404 in every form, for people inside and for strangers', async () => {
  const path = await addressOf(kezia);
  const stranger = createBrowser(scene.server.origin);
  const nothing = await stranger.get(
    `/api/conferences/${scene.conference}/outcomes/no-such-copy.pdf`,
  );
  const before = await readings();
  for (const browser of [visitor, stranger]) {
    for (const form of forms) {
      const answer = await browser.get(`${path}${form}`);
      expect([form, answer.status, answer.text]).toEqual([form, 404, nothing.text]);
    }
  }
  expect(await readings()).toBe(before);
});

test('[W17] many papers of one copy in a minute are one reading; twice at once both are right, and no file is left', async () => {
  const files = () =>
    new Set(readdirSync(scene.server.folder, { recursive: true, encoding: 'utf8' }));
  const path = await addressOf(maud);
  await must(visitor.get(`${path}.html`));
  const [before, lying] = [await readings(), files()];
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => visitor.get(`${path}${at % 2 === 0 ? '.pdf' : '.docx'}`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect(new Set(answers.filter((_, at) => at % 2 === 0).map(({ text }) => text)).size).toBe(1);
  expect(await readings()).toBeLessThanOrEqual(before + 1);
  expect(files()).toEqual(lying);
});

test('[W28] with too many papers under way the next is told to ask again, and whoever goes away keeps nobody waiting', async () => {
  const path = await addressOf(maud);
  const url = `${scene.server.origin}${path}.pdf`;
  const cookie = visitor.cookie();
  const goers = Array.from({ length: 60 }, () => hangUpLater(url, cookie));
  await Promise.all(goers.map(({ sent }) => sent));
  const answers = Array.from({ length: 4 }, () => visitor.get(`${path}.pdf`));
  for (const { hangUp } of goers) hangUp();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
  const late = await visitor.get(`${path}.pdf`);
  expect(late.status).toBe(200);
});

test('[W27] a copy fits the schema that is served beside it, and one with a word missing does not', async () => {
  const served = (await mother.get('/schemas/outcomes.v1.json')).json;
  const schema = z.fromJSONSchema(served as Parameters<typeof z.fromJSONSchema>[0]);
  const copy = (await mother.get(`${await addressOf(kezia)}.json`)).json as Record<string, unknown>;
  expect(schema.safeParse(copy).success).toBe(true);
  expect(schema.safeParse({ ...copy, issuedAt: undefined }).success).toBe(false);
  expect(schema.safeParse({ ...copy, people: [{ name: 1 }] }).success).toBe(false);
});

function hangUpLater(url: string, cookie: string) {
  const send = url.startsWith('https') ? rawSecureRequest : rawRequest;
  const request = send(url, { headers: { cookie } });
  request.on('error', () => undefined);
  const sent = new Promise<void>((resolve) => {
    request.once('finish', () => resolve());
  });
  request.end();
  return { sent, hangUp: () => request.destroy() };
}
