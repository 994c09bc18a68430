import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import { foundIn } from '../../support/found-in.ts';
import { typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openRawClient, say, syncPathOf } from '../../support/raw-client.ts';
import { openLive } from '../../support/split-relay.ts';
import { openStockClient, synced } from '../../support/stock-client.ts';
import { newOpId, type CommandInput } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';
import {
  kept,
  lettersIn,
  narrowLetters,
  scaleLetters,
  openAll,
  secret,
  secretLetters,
  tellStory,
  type Story,
} from './redaction-story.ts';

let folder: string;
let story: Story;

const foldersIn = (at: string) => ({
  dataFolder: join(at, 'data'),
  keysFolder: join(at, 'keys'),
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redaction-'));
  story = await tellStory(async () => openSqliteStore(foldersIn(join(folder, 'live'))));
});

afterEach(async () => {
  await story.relay.stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const redact = async (lines = story.lines, scales = story.scales): Promise<unknown> => {
  const { relay } = story;
  const opId = newOpId();
  const command = {
    kind: 'redactLines' as const,
    opId,
    lines: [...lines],
    scales: [...scales],
  } satisfies CommandInput;
  const first = await relay.command(relay.people.chair, command);
  expect(first).toMatchObject({ ok: true });
  return [first, await relay.command(relay.people.chair, command)];
};

/** A copy of the files as they are at this moment, as somebody might take it who steals the disk. */
function take(which: 'data' | 'keys', name: string): void {
  cpSync(join(folder, 'live', which), join(folder, name, which), { recursive: true });
}

test('[R15] before it is redacted its letters are in the journal, the documents and the copies', async () => {
  const { bytes, refused } = await openAll(story.relay.store(), story);
  expect(refused).toBe(0);
  expect(lettersIn(bytes)).toEqual([...secretLetters, ...narrowLetters, ...scaleLetters]);
});

test('[R15] when the command is answered not a letter of it can be had from the store, and all else can', async () => {
  await redact();
  const { bytes, refused } = await openAll(story.relay.store(), story);
  expect(refused).toBe(0);
  expect(lettersIn(bytes)).toEqual([]);
  expect(foundIn(bytes, kept)).toBe(true);
});

test('[R15] nor from its files by who kept the keys of the day before, nor from older files by who has the keys of today', async () => {
  take('data', 'old-data');
  take('keys', 'old-keys');
  await redact();
  take('data', 'old-keys');
  take('keys', 'old-data');
  for (const mixed of ['old-data', 'old-keys']) {
    const store = await openSqliteStore(foldersIn(join(folder, mixed))).catch(() => null);
    if (store === null) continue;
    const { bytes } = await openAll(store, story);
    expect(lettersIn(bytes)).toEqual([]);
    await store.close();
  }
});

test('[R15] nobody is sent a letter of it afterwards: no newcomer, no view, no answer, no log; nor after a restart', async () => {
  const { relay } = story;
  const sent: Buffer[] = [Buffer.from(JSON.stringify(await redact()))];
  for (const how of [undefined, 'hard'] as const) {
    for (const who of [relay.people.chair, relay.people.police, relay.people.mother]) {
      for (const { document } of (await relay.room()).state().audiences.values()) {
        sent.push(...(await heardAt(document, who)));
      }
      const live = await openLive(relay, who);
      await live.view(({ at }) => at === 'conference');
      sent.push(Buffer.from(JSON.stringify(live.views())));
      live.socket.terminate();
    }
    await relay.restart(how);
  }
  sent.push(Buffer.from(JSON.stringify(relay.events)));
  expect(lettersIn(sent)).toEqual([]);
  expect(foundIn(sent, kept)).toBe(true);
});

/** The lines on all boards there are. */
async function standing(): Promise<string[]> {
  const room = await story.relay.room();
  const chair = { as: 'person', person: story.relay.people.chair } as const;
  return [...room.state().audiences.keys()].flatMap((audience) =>
    (room.readLines(chair, audience) ?? []).map(({ id }) => id),
  );
}

/** What somebody is sent who asks for everything at this address. */
async function heardAt(document: string, who: string): Promise<Buffer[]> {
  const client = await openRawClient(story.relay, syncPathOf(story.relay, document), who);
  client.send(say.step1());
  const isThere = client.hears(({ kind }) => kind === 'step2');
  await Promise.race([isThere, client.closed()]);
  client.socket.terminate();
  return client.heard.flatMap((heard) =>
    heard.kind === 'step2' ? [Buffer.from(heard.payload)] : [],
  );
}

test('[R15] no file holds its words in the clear, before or after', async () => {
  await redact();
  const files = readdirSync(join(folder, 'live'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(files.length).toBeGreaterThan(2);
  expect(foundIn(files, secret)).toBe(false);
});

test('[R15] the next close gives everyone a copy without it', async () => {
  const { relay, copies } = story;
  await redact();
  const closed = await relay.command(relay.people.chair, { kind: 'close' });
  expect(closed).toMatchObject({ ok: true });
  for (const copy of copies)
    expect(await relay.store().readCopy(relay.conference, copy)).toBe(null);
  const issue = (await relay.room()).state().issues.at(-1);
  const issued = await Promise.all(
    [...(issue?.copies.values() ?? [])].map((copy) =>
      relay.store().readCopy(relay.conference, copy),
    ),
  );
  // Nobody was given the copies before these: a version counts when its reader gets it.
  expect(issued.map((copy) => copy?.version)).toEqual(issued.map(() => 1));
  const bytes = [Buffer.from(JSON.stringify(issued))];
  expect(lettersIn(bytes)).toEqual([]);
  expect(foundIn(bytes, kept)).toBe(true);
});

test('[R15] the documents are what they were but for it', async () => {
  const { relay } = story;
  await redact();
  const { document } = [...(await relay.room()).state().audiences.values()][0] ?? {};
  const doc = new Doc();
  for (const bytes of await heardAt(document ?? '', relay.people.chair)) applyUpdate(doc, bytes);
  expect(encodeStateAsUpdate(doc).length).toBeGreaterThan(0);
  const words = [...linesOf(doc).keys()].map((id) => wordsIn(doc, id));
  // What went to fewer people is empty where it stood.
  expect(words).toHaveLength(2);
  expect(new Set(words)).toEqual(new Set(['', kept]));
});

test('[R16] a line that went to fewer people is gone from where it stood before, and nobody there notices', async () => {
  const { relay, lines } = story;
  const [everyone] = [...(await relay.room()).state().audiences.values()];
  const address = everyone?.document ?? '';
  const [nana, pen] = await Promise.all(
    (['nana', 'chair'] as const).map(async (who) => {
      const client = openStockClient(relay, address, relay.people[who]);
      await synced(client);
      return client;
    }),
  );
  if (nana === undefined || pen === undefined) throw new Error('they are there');
  const live = await openLive(relay, relay.people.nana);
  await live.view(({ at }) => at === 'conference');
  typeIn(pen.doc, 'kept', ' and');
  const before = await standing();
  await redact(lines.slice(2), []);
  typeIn(pen.doc, 'kept', ' more');
  await until(nana.changes, () => wordsIn(nana.doc, 'kept') === `${kept} and more`);
  expect(live.views()).toHaveLength(1);
  for (const how of [undefined, 'hard'] as const) {
    const { bytes, refused } = await openAll(relay.store(), story);
    expect(refused).toBe(0);
    expect(lettersIn(bytes, [narrowLetters])).toEqual([]);
    expect(await standing()).toEqual(before.filter((line) => line !== lines[2]));
    expect(lettersIn(bytes, [secretLetters])).toEqual(secretLetters);
    expect((await relay.room()).state().audiences.get(everyone?.id ?? '')?.document).toBe(address);
    await relay.restart(how);
  }
  const doc = new Doc();
  for (const bytes of await heardAt(address, relay.people.chair)) applyUpdate(doc, bytes);
  expect(wordsIn(doc, 'kept')).toBe(`${kept} and more`);
  for (const client of [nana, pen]) client.close();
});
