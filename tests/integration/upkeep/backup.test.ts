import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { openChannel } from '../../../server/upkeep/open-channel.ts';
import { channelPath } from '../../../server/upkeep/channel.ts';
import { lineFact, updateOf } from '../../contract/store-samples.ts';
import { newTestFolder } from './golden.ts';
import type { TestFolder } from './golden.ts';
import { openPair } from './open-pair.ts';
import { runProgram } from './run-program.ts';

let at: TestFolder;
let to: string;
let keysTo: string;

beforeEach(() => {
  at = newTestFolder();
  [to, keysTo] = [join(at.folder, 'to'), join(at.folder, 'keys-to')];
});

afterEach(() => at.remove());

const backup = async (...more: string[]) =>
  runProgram(
    'backup',
    '--data',
    at.dataFolder,
    '--keys',
    at.keysFolder,
    '--to',
    to,
    '--keys-to',
    keysTo,
    ...more,
  );

const conferences = ['conference-0', 'conference-1', 'conference-2'] as const;

/** Batch number N goes to one of three conferences. */
async function commit(store: Store, at: number, size = 600): Promise<void> {
  await store.commit({
    conference: conferences[at % 3] ?? '',
    op: { id: `op-${at}`, answer: `answer ${at}` },
    facts: [lineFact(`line-${at}`, `text ${at}`)],
    updates: [updateOf(`update ${at} ${'x'.repeat(size)}`, { epoch: 1 + (at % 3) })],
  });
}

async function factsIn(store: Store): Promise<number> {
  let count = 0;
  for (const conference of conferences) {
    const facts = await store.readFacts(conference);
    // In order, and none left out.
    expect(facts.map((fact) => ('line' in fact ? fact.line : ''))).toEqual(
      facts.map((_, index) => `line-${index * 3 + conferences.indexOf(conference)}`),
    );
    let rows = 0;
    for await (const bytes of store.readUpdates(conference, 'document-1'))
      rows += bytes.length > 0 ? 1 : 0;
    expect(rows).toBe(facts.length);
    count += facts.length;
  }
  return count;
}

test('[UK5] a backup that is made while others write holds one moment: all that was answered before it, in order, and every key to it', async () => {
  const store = await at.open();
  for (let number = 0; number < 1500; number += 100)
    await Promise.all(Array.from({ length: 100 }, (_, index) => commit(store, number + index)));
  let next = 1500;
  const load = { on: true };
  const writing = Promise.all(
    Array.from({ length: 8 }, async () => {
      while (load.on) await commit(store, next++);
    }),
  );
  const answeredBefore = next - 8;
  mkdirSync(to);
  const files = { data: join(to, 'data.db'), keys: join(to, 'keys.db') };
  await store.backup?.(files);
  const askedBy = next;
  load.on = false;
  await writing;
  await store.close();

  const pair = await openPair(files, at.keyFile);
  const there = await factsIn(pair.store);
  expect(there).toBeGreaterThanOrEqual(answeredBefore);
  expect(there).toBeLessThanOrEqual(askedBy);
  expect(there).toBeGreaterThan(1500);
  await pair.close();
});

test('[UK5] keys that are destroyed while a backup is made leave no data in it without its key', async () => {
  const store = await at.open();
  for (let number = 0; number < 900; number += 100)
    await Promise.all(Array.from({ length: 100 }, (_, index) => commit(store, number + index)));
  mkdirSync(to);
  let epoch = 10;
  const load = { on: true };
  const destroying = (async () => {
    while (load.on) {
      epoch += 1;
      await store.commit({
        conference: 'conference-0',
        updates: [updateOf('anew', { document: `document-${epoch}`, epoch })],
        destroy: { lines: [], before: [{ audience: 'everyone', epoch }], copies: false },
      });
    }
  })();
  for (let turn = 0; turn < 6; turn += 1) {
    const files = { data: join(to, `data-${turn}.db`), keys: join(to, `keys-${turn}.db`) };
    await store.backup?.(files);
    const pair = await openPair(files, at.keyFile);
    expect((await pair.store.readFacts('conference-0')).length).toBe(300);
    for await (const bytes of pair.store.readUpdates('conference-1', 'document-1'))
      expect(bytes.length).toBeGreaterThan(600);
    await pair.close();
  }
  load.on = false;
  await destroying;
  await store.close();
});

test('[UK5] without a server the program copies the folder itself; with one that has no channel it says so', async () => {
  const store = await at.open();
  await commit(store, 0);
  expect(await backup()).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/^Another process has .*conferences\.db open/) as string,
  });
  expect(readdirSync(to)).toEqual([]);
  await store.close();
  const done = await backup();
  expect(done).toMatchObject({ code: 0, complained: '' });
  expect(done.said).toContain('The installation key');
  const [data, keys] = [readdirSync(to), readdirSync(keysTo)];
  expect(data).toEqual([
    expect.stringMatching(/^conferences-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/),
  ]);
  expect(keys).toEqual([expect.stringMatching(/^keys-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/)]);
  const files = { data: join(to, data[0] ?? ''), keys: join(keysTo, keys[0] ?? '') };
  for (const file of Object.values(files)) expect(statSync(file).mode & 0o777).toBe(0o600);
  const key = readFileSync(at.keyFile);
  for (const file of Object.values(files)) expect(readFileSync(file).includes(key)).toBe(false);
  const pair = await openPair(files, at.keyFile);
  expect(await factsIn(pair.store)).toBe(1);
  await pair.close();
});

test('[UK5] nothing is ever written over, and nothing half done is left', async () => {
  const store = await at.open();
  await commit(store, 0);
  mkdirSync(to);
  const files = { data: join(to, 'data.db'), keys: join(to, 'keys.db') };
  writeFileSync(files.keys, 'somebody else’s');
  await expect(store.backup?.(files)).rejects.toThrow('is there already');
  expect(readFileSync(files.keys, 'utf8')).toBe('somebody else’s');
  expect(readdirSync(to)).toEqual(['keys.db']);
  await store.close();
});

test('[UK5] a server that is stopped in the middle of a backup stops, and the backup is none', async () => {
  const store = await at.open();
  // A hundred steps of copying, so that the stop comes between two of them also where this thread is slow.
  for (let number = 0; number < 50; number += 1) await commit(store, number, 512 * 1024);
  mkdirSync(to);
  const files = { data: join(to, 'data.db'), keys: join(to, 'keys.db') };
  const made = store.backup?.(files).then(
    () => 'made',
    () => 'refused',
  );
  await store.close();
  expect(await made).toBe('refused');
  expect(readdirSync(to).filter((name) => !name.includes('.part'))).toEqual([]);
});

test('[UK5] data and keys go to two folders, neither inside the other', async () => {
  await (await at.open()).close();
  keysTo = join(to, 'inside');
  expect(await backup()).toMatchObject({
    code: 1,
    complained: expect.stringContaining('two folders') as string,
  });
  expect(existsSync(to)).toBe(false);
});

test('[UK5] nor through a link, nor keys beside the data or data beside the keys of the server', async () => {
  await (await at.open()).close();
  mkdirSync(to);
  symlinkSync(to, keysTo);
  const refused = { code: 1, complained: expect.stringContaining('two folders') as string };
  expect(await backup()).toMatchObject(refused);
  keysTo = join(at.dataFolder, 'keys-of-backups');
  expect(await backup()).toMatchObject(refused);
  [to, keysTo] = [at.keysFolder, join(at.folder, 'other')];
  expect(await backup()).toMatchObject(refused);
  expect(existsSync(keysTo)).toBe(false);
  expect(readdirSync(at.dataFolder).filter((name) => name.startsWith('keys'))).toEqual([]);
});

test('[UK9] the copy of the keys that an upgrade left goes after 35 days, by a backup or a start', async () => {
  const store = await at.open();
  const copy = `${at.keysFile}.before-format-2`;
  const leave = (days: number) => {
    writeFileSync(copy, 'wrapped keys');
    const then = Date.now() / 1000 - days * 86_400;
    utimesSync(copy, then, then);
  };
  leave(34);
  await openChannel({ ...at, store, tell: () => {} });
  expect(existsSync(copy)).toBe(true);
  leave(36);
  await openChannel({ ...at, store, tell: () => {} });
  expect(existsSync(copy)).toBe(false);
  leave(34);
  expect((await backup()).said).not.toContain('upgrade');
  leave(36);
  // Two within one second would have the same names.
  [to, keysTo] = [join(at.folder, 'to-2'), join(at.folder, 'keys-to-2')];
  expect((await backup()).said).toContain('an upgrade had left');
  expect(existsSync(copy)).toBe(false);
  await store.close();
});

test('[UK9] backups of keys go after 35 days, or as told; those of data and everything else stay', async () => {
  await (await at.open()).close();
  mkdirSync(to);
  mkdirSync(keysTo);
  const now = Date.now();
  const daysAgo = (days: number) =>
    `${new Date(now - days * 86_400_000).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;
  for (const days of [34, 36, 400]) {
    writeFileSync(join(keysTo, `keys-${daysAgo(days)}`), 'old');
    writeFileSync(join(to, `conferences-${daysAgo(days)}`), 'old');
  }
  const strangers = ['keys-2020.db', 'keys.db', 'notes.txt', 'keys-2020-01-01T00-00-00Z.db.txt'];
  for (const name of strangers) writeFileSync(join(keysTo, name), 'not ours');
  writeFileSync(join(to, `conferences-${daysAgo(1)}.part`), 'half of a backup that was cut off');
  const { said } = await backup();
  expect(said).toContain('older than 35 days were deleted: 2.');
  const kept = readdirSync(keysTo);
  expect(kept).toEqual(expect.arrayContaining([...strangers, `keys-${daysAgo(34)}`]));
  expect(kept).toHaveLength(strangers.length + 2);
  expect(readdirSync(to)).toHaveLength(4);
});

test('[UK8] the private channel is its owner’s alone, and knows one question', async () => {
  const store = await at.open();
  const told: string[] = [];
  await openChannel({ ...at, store, tell: (said) => void told.push(said) });
  const path = channelPath(at.dataFolder);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  for (const asked of ['{"delete":"everything"}', 'no JSON', '{"backup":{"data":1}}']) {
    const socket = connect(path);
    socket.write(`${asked}\n`);
    const [answer] = (await once(socket.setEncoding('utf8'), 'data')) as [string];
    expect(answer).toContain('does not know this question');
    socket.destroy();
  }
  expect(await backup()).toMatchObject({ code: 0, complained: '' });
  expect(told).toEqual([]);
  await store.close();
});

test.skipIf(process.getuid?.() !== 0)(
  '[UK8] a socket that somebody else put where the server’s would be is not believed',
  async () => {
    at = { ...at, dataFolder: join(at.folder, 'a'.repeat(90), 'data') };
    mkdirSync(at.dataFolder, { recursive: true });
    writeFileSync(join(at.dataFolder, 'conferences.db'), '');
    mkdirSync(at.keysFolder);
    writeFileSync(at.keysFile, '');
    const path = channelPath(at.dataFolder);
    const liar = createServer((socket) => socket.end('{"ok":true}\n')).listen(path);
    await once(liar, 'listening');
    chownSync(path, 65_534, 65_534);
    expect(await backup()).toMatchObject({
      code: 1,
      complained: expect.stringContaining('somebody else') as string,
    });
    liar.close();
  },
);

test('[UK8] where the folder’s path is too long for a socket, one in the machine’s own folder is used', async () => {
  const long = join(at.folder, 'a'.repeat(90), 'data');
  mkdirSync(long, { recursive: true });
  expect(channelPath(long).startsWith(at.folder)).toBe(false);
  expect(channelPath(long).length).toBeLessThan(100);
  expect(channelPath(long)).toBe(channelPath(join(long, '.')));
});
