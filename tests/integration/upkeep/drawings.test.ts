import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConference } from '../../../server/rooms/load-conference.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import type { Store } from '../../../server/store/store.ts';
import { person, wrote } from '../../support/drawn.ts';
import { foundIn } from '../../support/found-in.ts';
import { startTestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';
import { describe, drawingRelay, pageIn, pencil, put } from '../relay/drawing-relay.ts';
import { newTestFolder, type TestFolder } from './golden.ts';
import { runProgram } from './run-program.ts';

let at: TestFolder;
let fresh: TestFolder;
let conference: string;
let drawn: ReturnType<typeof pageIn>;
let id: string;

const secret = 'the blue door in Fennmere Lane';

/** A page that was drawn on by real sockets, on a folder that nobody has open any more. */
beforeEach(async () => {
  [at, fresh] = [newTestFolder(), newTestFolder()];
  const relay = await startTestRelay({ openStore: () => at.open() });
  const pages = drawingRelay(relay);
  id = await pages.make({ drawing: 'family-tree', name: secret });
  const [chair, mother] = [await pages.sit('chair', id), await pages.sit('mother', id)];
  put(chair, person('rowan', { note: secret }, { x: 300 }));
  put(chair, wrote('words', secret));
  for (let points = 10; points <= 100; points += 10) put(chair, pencil('line', points));
  describe(chair, secret);
  await until(mother.changes, () => pageIn(mother).description === secret);
  drawn = pageIn(mother);
  ({ conference } = relay);
  pages.leaveAll();
  await relay.stop();
});

afterEach(() => {
  at.remove();
  fresh.remove();
});

const foldersOf = ({ dataFolder, keysFolder }: TestFolder) => [
  '--data',
  dataFolder,
  '--keys',
  keysFolder,
];

async function pageOf(store: Store) {
  const loaded = await loadConference(store, conference);
  const document = loaded?.drawings.find(({ address }) => address.audience === id);
  if (document === undefined) throw new Error('the page is not there');
  const { name } = loaded?.conference.drawings.get(id) ?? {};
  return { name, page: readPage(document.committed), address: document.address };
}

const done = async (name: string, ...args: string[]): Promise<void> => {
  expect(await runProgram(name, ...args)).toMatchObject({ code: 0, complained: '' });
};

test('[UK5] [UK6] [UK7] [UK10] [UK11] backed up, put back, verified and under another key a page is what it was, at a new address', async () => {
  const [to, keysTo] = [join(at.folder, 'backups'), join(at.folder, 'key-backups')];
  const newest = (folder: string): string =>
    join(folder, readdirSync(folder).toSorted().at(-1) ?? '');
  await done('backup', ...foldersOf(at), '--to', to, '--keys-to', keysTo);
  const from = ['--data', newest(to), '--keys', newest(keysTo), '--key', at.keyFile];
  const into = ['--into', fresh.dataFolder, '--keys-into', fresh.keysFolder];
  await done('restore', ...from, ...into);
  await done('verify', ...foldersOf(fresh));
  await done('rotate-key', ...foldersOf(fresh));
  await done('verify', ...foldersOf(fresh));
  const [before, after] = [await at.open(), await fresh.open()];
  const [was, is] = [await pageOf(before), await pageOf(after)];
  expect(was).toMatchObject({ name: secret, page: drawn });
  expect(is).toMatchObject({ name: secret, page: drawn });
  expect(is.address.document).not.toBe(was.address.document);
  expect(is.address.epoch).toBe(was.address.epoch + 1);
  await before.close();
  await after.close();
});

test('[UK10] verifying finds a page of which one byte is another', async () => {
  const store = await at.open();
  const { address } = await pageOf(store);
  await store.close();
  const database = new Database(at.dataFile);
  database
    .prepare('UPDATE updates SET bytes = zeroblob(length(bytes)) WHERE document = ?')
    .run(address.document);
  database.close();
  const { code, said } = await runProgram('verify', ...foldersOf(at));
  expect(code).toBe(1);
  expect(said).toContain(address.document);
});

test('[S11] its name lies under its own key, and not under that of its audience, which stays when it goes', async () => {
  const data = new Database(at.dataFile);
  const words = data.prepare('SELECT count(*) FROM words WHERE audience = ?').pluck();
  expect(words.get(id)).toBe(1);
  data.close();
  const keys = new Database(at.keysFile);
  const names = keys.prepare('SELECT name FROM keys WHERE owner = ?').pluck();
  expect(names.all(conference)).toContain(`audience/${id}/0`);
  keys.close();
});

test('[S17] when its conference is destroyed a page leaves neither a row, nor a key, nor a word in any file', async () => {
  const store = await at.open();
  const { address } = await pageOf(store);
  await store.destroyConference({ conference, at: 1, asked: 'a', agreed: 'b', accounts: [] });
  await store.close();
  const data = new Database(at.dataFile);
  const rows = data.prepare('SELECT count(*) FROM updates WHERE document = ?').pluck();
  expect(rows.get(address.document)).toBe(0);
  data.close();
  const keys = new Database(at.keysFile);
  const names = keys.prepare('SELECT count(*) FROM keys WHERE owner = ?').pluck();
  expect(names.get(conference)).toBe(0);
  keys.close();
  const files = readdirSync(at.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(foundIn(files, secret)).toBe(false);
});
