import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { destroyedConference } from './store-destroy.contract.ts';
import { copyFiles } from './store-files.ts';
import type { FilesCopy } from './store-files.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import {
  conference,
  copyOf,
  failureOf,
  lineFact,
  messageOf,
  readTexts,
  removedFact,
  summaryOf,
  updateOf,
} from './store-samples.ts';

let kit: SqliteKit;
let store: Store;
/** The files before the second half of what was written. */
let before: FilesCopy;

beforeEach(async () => {
  kit = sqliteKit();
  store = await kit.open();
  for (const id of [conference, 'conference-2'])
    await store.commit({
      conference: id,
      op: { id: 'op-1', answer: 'yes' },
      facts: [lineFact('line-1', 'dangerous'), lineFact('line-2', 'harmless')],
      updates: [updateOf('one')],
      copies: [copyOf('copy-1')],
      summary: summaryOf({ conference: id }),
    });
  await store.close();
  before = copyFiles(kit, 'before');
  store = await kit.open();
});

afterEach(async () => {
  await store.close().catch(() => undefined);
  kit.remove();
});

/** Puts rows of the older files back into the closed ones, or takes rows away, and opens the store again. */
async function putBack(dataSql: string, keysSql = ''): Promise<void> {
  await store.close();
  for (const [file, older, sql] of [
    [kit.dataFile, join(before.dataFolder, 'conferences.db'), dataSql],
    [kit.keysFile, join(before.keysFolder, 'keys.db'), keysSql],
  ] as const) {
    const database = new Database(file);
    database.pragma('foreign_keys = OFF');
    database.prepare('ATTACH ? AS older').run(older);
    database.exec(sql);
    database.close();
  }
  store = await kit.open();
}

const here = `conference = '${conference}'`;
const oldRows = (table: string) => `
  DELETE FROM ${table} WHERE ${here};
  INSERT INTO ${table} SELECT * FROM older.${table} WHERE ${here};`;

const redact = () =>
  store.commit({
    conference,
    updates: [updateOf('what stays', { document: 'document-9', epoch: 2 })],
    destroy: { lines: ['line-1'], before: [{ audience: 'everyone', epoch: 2 }], copies: true },
  });

test('[S15] one conference put back to an older state, whole and with all its rows, is found; the others open', async () => {
  await store.commit({
    conference,
    op: { id: 'op-2', answer: 'yes' },
    facts: [removedFact('person-1')],
  });
  const tables = ['conferences', 'ops', 'facts', 'words', 'updates', 'writers', 'copies'];
  await putBack(tables.map(oldRows).join(''));
  expect(await messageOf(store.readFacts(conference))).toContain('it is older than it was on');
  expect(await messageOf(store.readJournalEnd(conference))).toContain('it is older');
  expect(await store.listConferences()).toEqual([summaryOf({ conference: 'conference-2' })]);
  expect(await store.readFacts('conference-2')).toHaveLength(2);
});

test('[S14] an older head put back is found by itself, where the anchor is lost', async () => {
  await store.commit({ conference, updates: [updateOf('two')] });
  await putBack(
    `UPDATE conferences SET head = (SELECT head FROM older.conferences AS old WHERE old.${here}) WHERE ${here};`,
    'DELETE FROM anchors;',
  );
  expect(await messageOf(store.readFacts(conference))).toContain('its head is not the newest one');
  expect(await messageOf(store.commit({ conference, updates: [] }))).toContain('not the newest');
});

test('[S14] a conference whose key is gone is not written on under a new one', async () => {
  const itsKey = `owner = '${conference}' AND name = 'conference'`;
  await putBack('', `DELETE FROM keys WHERE ${itsKey};`);
  expect(await messageOf(store.commit({ conference, updates: [] }))).toContain('key is missing');
  await putBack('', `INSERT INTO keys SELECT * FROM older.keys WHERE ${itsKey};`);
  await store.commit({ conference, updates: [updateOf('two')] });
  expect(await readTexts(store)).toEqual(['one', 'two']);
});

test('[S14] destroyed words put back with their key are found', async () => {
  await redact();
  await putBack(
    `INSERT INTO words SELECT * FROM older.words WHERE ${here} AND seq = 1;`,
    `INSERT INTO keys SELECT * FROM older.keys WHERE owner = '${conference}' AND name = 'audience/everyone/1';`,
  );
  expect(await messageOf(store.readFacts(conference))).toContain('fact 1 has words again');
});

test('[S14] words of before a redaction in the place of those sealed anew are found, even with their key', async () => {
  await redact();
  await putBack(`UPDATE words SET bytes = (SELECT bytes FROM older.words AS old WHERE old.${here} AND old.seq = 2)
    WHERE ${here} AND seq = 2;`);
  expect(await failureOf(store.readFacts(conference))).toMatchObject({ name: 'StoreDamaged' });
});

test('[S14] destroyed copies and documents put back with their keys are found', async () => {
  await redact();
  await putBack(
    oldRows('copies'),
    `INSERT INTO keys SELECT * FROM older.keys WHERE owner = '${conference}' AND name <> 'root' AND name <> 'conference';`,
  );
  expect(await messageOf(store.readFacts(conference))).toContain('its copies are not those');
  await putBack(`DELETE FROM copies WHERE ${here};
    INSERT INTO updates SELECT * FROM older.updates WHERE ${here};`);
  expect(await store.readFacts(conference)).toHaveLength(2);
  expect(await failureOf(readTexts(store))).toMatchObject({ name: 'StoreDamaged' });
  expect(await readTexts(store, 'document-9')).toEqual(['what stays']);
});

test('[S17] a destroyed conference does not come back when it is forgotten that it was destroyed', async () => {
  await store.destroyConference(destroyedConference);
  await putBack("DELETE FROM records WHERE kind = 'destroyed'");
  expect(await failureOf(store.readFacts(conference))).toMatchObject({ name: 'StoreDamaged' });
  expect(await failureOf(store.commit({ conference, updates: [] }))).toMatchObject({
    name: 'StoreDamaged',
  });
  expect((await store.listConferences()).map(({ conference: id }) => id)).toEqual(['conference-2']);
});

test('[S17] nor when its rows are put back with its keys', async () => {
  await store.destroyConference(destroyedConference);
  const tables = ['conferences', 'ops', 'words', 'updates', 'copies'];
  await putBack(
    tables.map(oldRows).join(''),
    `INSERT INTO keys SELECT * FROM older.keys WHERE owner = '${conference}';`,
  );
  expect(await store.readFacts(conference)).toEqual([]);
  expect(await readTexts(store)).toEqual([]);
});
