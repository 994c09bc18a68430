import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import {
  conference,
  copyOf,
  document,
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

beforeEach(async () => {
  kit = sqliteKit();
  store = await kit.open();
  for (const id of [conference, 'conference-2']) {
    for (const at of [1, 2, 3]) {
      await store.commit({
        conference: id,
        op: { id: `op-${at}`, answer: `answer ${at}` },
        facts: [lineFact(`line-${at}`, `text ${at}`), removedFact(`person-${at}`)],
        updates: [updateOf(`update ${at}`), updateOf(`other ${at}`, { document: 'document-2' })],
        writers: [{ document, client: at, person: `person-${at}` }],
        copies: [copyOf(`copy-${at}`)],
        summary: summaryOf({ conference: id }),
      });
    }
  }
  await store.close();
});

afterEach(async () => {
  await store.close().catch(() => undefined);
  kit.remove();
});

/** Does to the closed file what somebody with access to the disk could do, and opens the store again. */
async function tamper(sql: string, file = kit.dataFile): Promise<void> {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  const { changes } = database
    .function('flip', { deterministic: true }, flipOneBit)
    .prepare(sql)
    .run();
  database.close();
  expect(changes).toBeGreaterThan(0);
  store = await kit.open();
}

/** In hex, from the closed file. */
function readBytes(sql: string): string {
  const database = new Database(kit.dataFile);
  const row = database.prepare<[], { bytes: Uint8Array }>(sql).get();
  database.close();
  return Buffer.from(row?.bytes ?? []).toString('hex');
}

function flipOneBit(bytes: unknown): Uint8Array {
  const flipped = Uint8Array.from(bytes as Uint8Array);
  const middle = flipped.length >> 1;
  flipped[middle] = (flipped[middle] ?? 0) ^ 1;
  return flipped;
}

const here = `conference = '${conference}'`;
const anUpdate = `${here} AND document = '${document}' AND number = 2`;

test.each([
  ['a bit of a row flips', `UPDATE updates SET bytes = flip(bytes) WHERE ${anUpdate}`],
  [
    'two rows change places',
    `UPDATE updates SET bytes = (SELECT bytes FROM updates AS other WHERE ${here} AND document = '${document}' AND other.number = 5 - updates.number) WHERE ${here} AND document = '${document}' AND number IN (2, 3)`,
  ],
  [
    'a row of another document takes its place',
    `UPDATE updates SET bytes = (SELECT bytes FROM updates WHERE ${here} AND document = 'document-2' AND number = 2) WHERE ${anUpdate}`,
  ],
  [
    'a row of another conference takes its place',
    `UPDATE updates SET bytes = (SELECT bytes FROM updates WHERE conference = 'conference-2' AND document = '${document}' AND number = 2) WHERE ${anUpdate}`,
  ],
  ['a row claims to be a snapshot', `UPDATE updates SET kind = 'snapshot' WHERE ${anUpdate}`],
  ['a row claims another audience', `UPDATE updates SET audience = 'chair' WHERE ${anUpdate}`],
  ['a row in the middle is removed', `DELETE FROM updates WHERE ${anUpdate}`],
  [
    'the first row is removed',
    `DELETE FROM updates WHERE ${here} AND document = '${document}' AND number = 1`,
  ],
  [
    'the last row is removed',
    `DELETE FROM updates WHERE ${here} AND document = '${document}' AND number = 3`,
  ],
  ['all rows are removed', `DELETE FROM updates WHERE ${here} AND document = '${document}'`],
  [
    'a row is added twice',
    `INSERT INTO updates SELECT conference, document, 4, audience, epoch, kind, bytes FROM updates WHERE ${anUpdate}`,
  ],
])('[S8] when %s, the document does not open and the reason names it', async (_, sql) => {
  await tamper(sql);
  const failure = await failureOf(readTexts(store));
  expect(failure).toMatchObject({ name: 'StoreDamaged', conference, document });
  expect(String(failure)).toContain('Conference conference-1, document document-1: ');
  expect(await readTexts(store, document, 'conference-2')).toEqual([
    'update 1',
    'update 2',
    'update 3',
  ]);
  expect(await readTexts(store, 'document-2')).toEqual(['other 1', 'other 2', 'other 3']);
});

test.each([
  ['a bit of a fact flips', `UPDATE facts SET body = flip(body) WHERE ${here} AND seq = 3`],
  ['a bit of its link flips', `UPDATE facts SET mac = flip(mac) WHERE ${here} AND seq = 3`],
  [
    'two facts change places',
    `UPDATE facts SET seq = CASE seq WHEN 2 THEN 92 ELSE 94 END WHERE ${here} AND seq IN (2, 4)`,
  ],
  ['a fact is removed', `DELETE FROM facts WHERE ${here} AND seq = 3`],
  ['the first fact is removed', `DELETE FROM facts WHERE ${here} AND seq = 1`],
  ['the last facts are cut off', `DELETE FROM facts WHERE ${here} AND seq > 4`],
  ['all facts are removed', `DELETE FROM facts WHERE ${here}`],
  [
    'a fact of another conference takes its place',
    `UPDATE facts SET body = (SELECT body FROM facts WHERE conference = 'conference-2' AND seq = 3) WHERE ${here} AND seq = 3`,
  ],
  [
    'the words of a fact are altered',
    `UPDATE words SET bytes = flip(bytes) WHERE ${here} AND seq = 3`,
  ],
  [
    'the words of two facts change places',
    `UPDATE words SET bytes = (SELECT bytes FROM words AS other WHERE ${here} AND other.seq = 4 - words.seq) WHERE ${here} AND seq IN (1, 3)`,
  ],
  [
    'words are given to a fact that had none',
    `INSERT INTO words SELECT conference, 2, audience, epoch, bytes FROM words WHERE ${here} AND seq = 1`,
  ],
  ['the words of a fact are removed', `DELETE FROM words WHERE ${here} AND seq = 3`],
  ['the head is altered', `UPDATE conferences SET head = flip(head) WHERE ${here}`],
  [
    'the head of another conference takes its place',
    `UPDATE conferences SET head = (SELECT head FROM conferences WHERE conference = 'conference-2') WHERE ${here}`,
  ],
  ['an op is removed', `DELETE FROM ops WHERE ${here} AND op = 'op-2'`],
  ['an op takes another name', `UPDATE ops SET op = 'op-9' WHERE ${here} AND op = 'op-2'`],
  ['an op is added', `INSERT INTO ops VALUES ('${conference}', 'op-9', x'01')`],
  ['a writer is removed', `DELETE FROM writers WHERE ${here} AND client = 2`],
  [
    'a writer is of another document',
    `UPDATE writers SET document = 'document-2' WHERE ${here} AND client = 2`,
  ],
  ['a copy is removed', `DELETE FROM copies WHERE ${here} AND copy = 'copy-2'`],
  [
    'a copy takes another name',
    `UPDATE copies SET copy = 'copy-9' WHERE ${here} AND copy = 'copy-2'`,
  ],
  ['the summary is removed', `UPDATE conferences SET summary = NULL WHERE ${here}`],
  ['the conference is forgotten but for its rows', `DELETE FROM conferences WHERE ${here}`],
])(
  '[S9] when %s, the journal does not open and the reason names the conference',
  async (_, sql) => {
    await tamper(sql);
    if (sql.includes('THEN 92')) {
      await store.close();
      await tamper(`UPDATE facts SET seq = 96 - seq WHERE ${here} AND seq > 90`);
    }
    expect(await failureOf(store.readFacts(conference))).toMatchObject({
      name: 'StoreDamaged',
      conference,
    });
    expect(await store.readFacts('conference-2')).toHaveLength(6);
  },
);

test('[S8] an older head brought back is found when the conference is written on', async () => {
  const old = readBytes(`SELECT head AS bytes FROM conferences WHERE ${here}`);
  store = await kit.open();
  await store.commit({ conference, facts: [removedFact('person-9')] });
  await store.close();
  await tamper(`UPDATE conferences SET head = x'${old}' WHERE ${here}`);
  expect(
    await failureOf(store.commit({ conference, facts: [removedFact('person-8')] })),
  ).toMatchObject({ name: 'StoreDamaged', conference });
});

test('[S14] a summary put back to an older one is found when the conference is read, and is not in the list', async () => {
  const old = readBytes(`SELECT summary AS bytes FROM conferences WHERE ${here}`);
  store = await kit.open();
  await store.commit({ conference, summary: summaryOf({ progress: 'closed' }) });
  await store.close();
  await tamper(`UPDATE conferences SET summary = x'${old}' WHERE ${here}`);
  expect(
    (await store.listConferences()).filter((summary) => summary.conference === conference),
  ).toEqual([]);
  expect(await failureOf(store.readFacts(conference))).toMatchObject({ name: 'StoreDamaged' });
});

test.each([
  [
    'a summary',
    `UPDATE conferences SET summary = flip(summary) WHERE ${here}`,
    () => store.readFacts(conference),
  ],
  [
    'a writer',
    `UPDATE writers SET client = 9 WHERE ${here} AND client = 2`,
    () => store.readWriters(conference, document),
  ],
  [
    'an answer',
    `UPDATE ops SET answer = flip(answer) WHERE ${here}`,
    () => store.readAnswer(conference, 'op-1'),
  ],
  [
    'a copy',
    `UPDATE copies SET bytes = flip(bytes) WHERE ${here}`,
    () => store.readCopy(conference, 'copy-1'),
  ],
])('[S8] %s that was altered is not handed out', async (_, sql, read) => {
  await tamper(sql);
  expect(await failureOf(read())).toMatchObject({ name: 'StoreDamaged', conference });
});

test('[S8] a wrapped key that was altered does not open, and others go on', async () => {
  await tamper(
    `UPDATE keys SET wrapped = flip(wrapped) WHERE owner = '${conference}' AND name = 'audience/everyone/1'`,
    kit.keysFile,
  );
  expect(await messageOf(readTexts(store))).toContain(
    'key "audience/everyone/1" of conference conference-1',
  );
  expect(await readTexts(store, document, 'conference-2')).toHaveLength(3);
});

test('[S7] content is destroyed by deleting its key', async () => {
  await tamper(
    `DELETE FROM keys WHERE owner = '${conference}' AND name = 'audience/everyone/1'`,
    kit.keysFile,
  );
  expect(await messageOf(readTexts(store))).toContain(
    'key of audience everyone, epoch 1, is missing',
  );
});
