import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { givingOutSchema } from '../../../shared/protocol/giving-out.ts';
import { listLines } from '../../../shared/board/read-lines.ts';
import { roleSchema } from '../../../shared/conference/roles.ts';
import type { StockClient } from '../../support/stock-client.ts';
import { openStockClient, synced } from '../../support/stock-client.ts';
import { until } from '../../support/until.ts';
import { openLive } from './live-socket.ts';
import { forgetFolder, newFolder } from './running-server.ts';
import { opId } from './scene.ts';

/** The line of DESIGN's "outside of the system", exactly. */
const lineSchema = z.strictObject({
  origin: z.url(),
  conference: z.string(),
  documents: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: roleSchema,
      pen: z.boolean(),
      link: z.url(),
      cookie: z.string(),
      documents: z.array(z.string()),
    }),
  ),
  screen: z.strictObject({ link: z.url(), cookie: z.string(), documents: z.array(z.string()) }),
});
type Demo = z.infer<typeof lineSchema>;
type Person = Demo['people'][number];

const program = fileURLToPath(new URL('../../../server/demo.ts', import.meta.url));
const fixture = new URL('../../fixtures/sample-conference.json', import.meta.url);
const canaries = z
  .object({ meta: z.object({ restrictedCanaries: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync(fixture, 'utf8'))).meta.restrictedCanaries;

let child: ChildProcess;
let ended: Promise<number | null>;
let stdout: string[];
let demo: Demo;
const folder = newFolder();

beforeAll(async () => {
  stdout = [];
  child = spawn(process.execPath, [program, '--json', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, TMPDIR: folder },
  });
  ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  demo = await new Promise<Demo>((resolve) => {
    lines.on('line', (line) => {
      stdout.push(line);
      if (line.startsWith('{')) resolve(lineSchema.parse(JSON.parse(line)));
    });
  });
});

afterAll(async () => {
  child.kill('SIGKILL');
  await ended;
  forgetFolder(folder);
});

const named = (name: string): Person => {
  const found = demo.people.find((person) => person.name.startsWith(name));
  if (found === undefined) throw new Error(`nobody called ${name}`);
  return found;
};

const open = (who: { cookie: string }, document: string): StockClient =>
  openStockClient({ ...demo, cookieOf: () => who.cookie }, document, '');

const documentNamed = (name: string): string =>
  demo.documents.find((document) => document.name === name)?.id ?? '';

const nameOfDocument = (id: string): string =>
  demo.documents.find((document) => document.id === id)?.name ?? '';

const request = (who: { cookie: string }, path: string, init: RequestInit = {}) =>
  fetch(`${demo.origin}${path}`, {
    ...init,
    headers: { cookie: who.cookie, origin: demo.origin, 'content-type': 'application/json' },
  });

async function command(who: { cookie: string }, sent: Record<string, unknown>): Promise<unknown> {
  const body = JSON.stringify({ opId: opId(), ...sent });
  const path = `/api/conferences/${demo.conference}/commands`;
  return jsonOf(await request(who, path, { method: 'POST', body }));
}

const jsonOf = async (response: Response): Promise<unknown> => JSON.parse(await response.text());

/** Dennis looks at the copies of a split family too. */
async function giveOut(): Promise<void> {
  const [chair, dennis] = [named('Marguerite'), named('Dennis')];
  const facts = await jsonOf(
    await request(chair, `/api/conferences/${demo.conference}/giving-out`),
  );
  for (const { hits } of givingOutSchema.parse(facts).readers) {
    for (const { id: hit } of hits) {
      const settled = { kind: 'settleHit', hit, reason: 'It may stay.' };
      expect(await command(chair, settled)).toHaveProperty('accepted');
    }
  }
  expect(await command(dennis, { kind: 'agreeToCopies', version: 1 })).toHaveProperty('accepted');
  expect(await command(chair, { kind: 'giveOutCopies', version: 1 })).toHaveProperty('accepted');
}

test('[D1] stdout is the one line, and the people of both sides are in it', () => {
  expect(stdout).toHaveLength(1);
  expect(demo.people.map(({ name }) => name.split(' ')[0]).join(' ')).toBe(
    'Marguerite Dennis Kezia Rowan Bettina Halina Sunniva Ines Caspian Maud Tobias DC Gethin Zofia',
  );
  expect(demo.people.filter(({ pen }) => pen).map(({ role }) => role)).toEqual([
    'chair',
    'minute-taker',
  ]);
  expect(demo.documents.map(({ name }) => name)).toEqual([
    'everyone',
    'professionals',
    'chair',
    'With Kezia and Bettina',
    'Restricted part',
    'With Rowan and Halina',
    'Decision and dates',
  ]);
  // What is prepared for a part that was never open belongs to those who hold the pen.
  for (const who of [named('Kezia'), named('Sunniva'), demo.screen]) {
    expect(who.documents.map(nameOfDocument)).toEqual(['everyone', 'With Kezia and Bettina']);
  }
  for (const name of ['Rowan', 'Halina', 'Zofia']) expect(named(name).documents).toEqual([]);
});

test('[D2] every cookie opens exactly its documents, and no protected word is in any of them', async () => {
  for (const who of [...demo.people, demo.screen]) {
    for (const { id } of demo.documents) {
      const client = open(who, id);
      if (who.documents.includes(id)) {
        await synced(client);
        // What is decided comes later.
        const isEmpty = nameOfDocument(id) === 'Decision and dates';
        expect(listLines(client.doc).length > 0).toBe(!isEmpty);
        const words = JSON.stringify(client.doc.getMap('lines').toJSON());
        for (const canary of canaries) expect(words).not.toContain(canary);
      } else {
        // Somebody else's, or not theirs at this moment.
        expect([4403, 4404]).toContain(await client.closed());
      }
      client.close();
    }
  }
});

test('[D2] the views tell the same documents as the line', async () => {
  for (const who of [...demo.people, demo.screen]) {
    const live = openLive(demo.origin, demo.conference, who.cookie);
    const view = await live.view(({ at }) => at !== 'waiting-room' && at !== 'outside');
    const documents = 'documents' in view ? view.documents.map(({ id }) => id) : [];
    expect(documents).toEqual(who.documents);
    live.close();
  }
});

test('[D3] a personal link leads straight in, again and again', async () => {
  const token = named('Kezia').link.split('#')[1];
  const body = JSON.stringify({ token });
  for (const path of ['/api/link', '/api/enter', '/api/enter']) {
    const answer = await request({ cookie: '' }, path, { method: 'POST', body });
    expect(answer.status).toBe(200);
  }
});

test('[D7] who waits for the other part reads nothing, and finds their own words when it is opened', async () => {
  const [chair, rowan, kezia] = [named('Marguerite'), named('Rowan'), named('Kezia')];
  const live = openLive(demo.origin, demo.conference, rowan.cookie);
  await live.view(({ at }) => at === 'holding');
  const { parts = [] } = await view(chair);
  const part = parts.find(({ name }) => name === 'With Rowan and Halina');
  const back = parts.find(({ current }) => current);
  expect(await command(chair, { kind: 'openPart', part: part?.id })).toMatchObject({
    accepted: true,
  });
  const here = await live.view(({ at }) => at === 'conference');
  const client = open(rowan, documentNamed('With Rowan and Halina'));
  await synced(client);
  const words = JSON.stringify(client.doc.getMap('lines').toJSON());
  expect(listLines(client.doc).length).toBeGreaterThan(15);
  expect(words).toContain('Twice Kezia asked for help');
  for (const told of [words, JSON.stringify(here)]) {
    for (const hidden of ['Juno', 'Nana', 'Bettina', 'Gethin', 'Silas', ...canaries]) {
      expect(told).not.toContain(hidden);
    }
  }
  const mothers = open(kezia, documentNamed('With Kezia and Bettina'));
  expect(await mothers.closed()).toBe(4403);
  expect(await command(chair, { kind: 'openPart', part: back?.id })).toMatchObject({
    accepted: true,
  });
  await live.view(({ at }) => at === 'holding');
  for (const each of [live, client]) each.close();
});

test('[D4] a program joins, reads, holds the pen, writes, and sees the outcomes', async () => {
  const [dennis, kezia, chair] = [named('Dennis'), named('Kezia'), named('Marguerite')];
  const here = documentNamed('With Kezia and Bettina');
  const pen = open(dennis, here);
  const reader = open(kezia, here);
  await Promise.all([synced(pen), synced(reader)]);

  const id = opId();
  const line = new Y.Map<unknown>(
    Object.entries({
      id,
      code: 'strength',
      order: 'zz',
      saidBy: [named('Bettina').id],
      recordedBy: dennis.id,
      struck: false,
    }),
  );
  line.set('text', new Y.Text('Nana Bett mended the cot.'));
  pen.doc.getMap('lines').set(id, line);
  const textOf = ({ doc }: StockClient, key: string) =>
    listLines(doc).find((each) => each.id === key)?.text;
  await until(reader.changes, () => textOf(reader, id) === 'Nana Bett mended the cot.');

  const said = await command(kezia, {
    kind: 'addLine',
    audience: (await view(kezia)).writesTo,
    code: 'comment',
    about: id,
    saidBy: kezia.id,
    text: 'Thank you, Mum.',
  });
  expect(said).toMatchObject({ accepted: true });
  const comment = z.object({ id: z.string() }).parse(said).id;
  await until(pen.changes, () => textOf(pen, comment) === 'Thank you, Mum.');

  expect(await command(kezia, { kind: 'close' })).toMatchObject({
    refused: { kind: 'not-allowed' },
  });
  const live = openLive(demo.origin, demo.conference, kezia.cookie);
  await live.view(({ at }) => at === 'conference');
  const recorded = await command(chair, await decision(chair));
  expect(recorded).toMatchObject({ accepted: true });
  expect(await command(chair, { kind: 'close' })).toMatchObject({ accepted: true });
  await giveOut();
  const issued = await live.frame(({ type }) => type === 'outcomes-issued');
  const copy = issued.type === 'outcomes-issued' ? issued.copy : '';

  const path = `/api/conferences/${demo.conference}/outcomes/${copy}`;
  const json = await (await request(kezia, `${path}.json`)).text();
  for (const words of ['Nana Bett mended the cot.', 'Thank you, Mum.'])
    expect(json).toContain(words);
  expect(json).not.toContain('Accounts differ.');
  const page = await request(kezia, `${path}.html`);
  expect(page.headers.get('content-security-policy')).toMatch(
    /script-src 'none'.*style-src 'sha256-/s,
  );
  expect(await page.text()).toContain('Nana Bett mended the cot.');
  const calendar = await request(kezia, `${path}.ics`);
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(calendar.headers.get('cache-control')).toBe('no-store');
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
  expect((await request(named('Bettina'), `${path}.ics`)).status).toBe(404);
  expect((await request(named('Bettina'), `${path}.json`)).status).toBe(404);
  expect((await request(chair, `${path}.json`)).status).toBe(200);
  const schema = await jsonOf(await request(kezia, '/schemas/outcomes.v1.json'));
  expect(schema).toHaveProperty('$schema');

  for (const each of [pen, reader, live]) each.close();
});

test('[D5] after the close the link leads to the outcomes with the code, and five wrong codes end that', async () => {
  const [kezia, chair] = [named('Kezia'), named('Marguerite')];
  const answer = await request(chair, `/api/conferences/${demo.conference}/links`);
  const links = z
    .object({ people: z.array(z.object({ person: z.string(), code: z.string() })) })
    .parse(await jsonOf(answer));
  const codeOf = (id: string) => links.people.find(({ person }) => person === id)?.code ?? '';
  const read = async (who: Person, code: string) => {
    const body = JSON.stringify({ token: who.link.split('#')[1], code });
    return request({ cookie: '' }, '/api/read', { method: 'POST', body });
  };

  const typed = codeOf(kezia.id).toLowerCase().replace('-', ' ');
  const right = await read(kezia, typed);
  const { copy } = z.object({ copy: z.string() }).parse(await jsonOf(right));
  const cookie = right.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const path = `/api/conferences/${demo.conference}/outcomes`;
  expect((await request({ cookie }, `${path}/${copy}.html`)).status).toBe(200);
  expect((await request({ cookie }, `${path}/AAAAAAAAAAAAAAAA.html`)).status).toBe(404);
  expect(await command({ cookie }, { kind: 'reopen', reason: 'x' })).toHaveProperty('refused');

  const maud = named('Maud');
  const wrong = await Promise.all(Array.from({ length: 5 }, () => read(maud, 'AAAAA-AAAAA')));
  const late = await read(maud, codeOf(maud.id));
  const nonsense = await request({ cookie: '' }, '/api/read', {
    method: 'POST',
    body: JSON.stringify({ token: 'w'.repeat(32), code: 'AAAAA-AAAAA' }),
  });
  const answers = await Promise.all(
    [...wrong, late, nonsense].map(async (each) => `${String(each.status)} ${await each.text()}`),
  );
  expect(new Set(answers).size).toBe(1);
  expect(late.status).toBe(404);
});

test('[D6] nothing of it stays when it ends', async () => {
  expect(readdirSync(folder)).toHaveLength(1);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

async function view(who: { cookie: string }) {
  const live = openLive(demo.origin, demo.conference, who.cookie);
  const found = await live.view(({ at }) => at === 'conference');
  live.close();
  if (found.at !== 'conference') throw new Error('not in the conference');
  return found;
}

async function decision(chair: Person) {
  const { conference } = await view(chair);
  return {
    kind: 'recordDecision',
    over: 0,
    children: conference.children.map(({ id }) => ({
      child: id,
      outcome: 'child-in-need',
      category: null,
      alsoCategories: [],
    })),
    reasons: 'Kezia and Bettina have made a start.',
    dissent: [],
    parentsViews: [],
  };
}
