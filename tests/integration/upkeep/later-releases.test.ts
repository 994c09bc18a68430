import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Doc, Map as YMap, Text, encodeStateAsUpdate } from 'yjs';
import { listLines } from '../../../shared/board/read-lines.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import { loadConference } from '../../../server/rooms/load-conference.ts';
import { openKeyVault } from '../../../server/store/keys/key-vault.ts';
import { keysOnlyRead } from '../../../server/store/sqlite/read-only-rows.ts';
import { formatPlace } from '../../../server/store/sealing/format.ts';
import { sealJson } from '../../../server/store/sealing/seal.ts';
import { goldenOf, layGolden, newTestFolder } from './golden.ts';
import type { TestFolder } from './golden.ts';

let at: TestFolder;

beforeEach(() => {
  at = newTestFolder();
  layGolden(2, at);
});

afterEach(() => at.remove());

/** The conference that goes on. */
const conferenceOf = (): string => {
  const going = goldenOf(2).expected.conferences.find(
    (one) =>
      JSON.stringify(one).includes('"progress":"open"') &&
      !('copies' in one && [one.copies].flat().length > 0),
  );
  return String(Object.values(going ?? {})[0]);
};

const refusal = 'A newer release has written this folder. Start that release, or a newer one.';

test('[UK4] a folder in a later format is refused in one sentence', async () => {
  const keys = new Database(at.keysFile);
  const vault = await openKeyVault(readFileSync(at.keyFile), keysOnlyRead(keys));
  const record = sealJson(vault.key('', 'records'), formatPlace, { format: 3 });
  keys.close();
  const data = new Database(at.dataFile);
  data.prepare("UPDATE records SET bytes = ? WHERE kind = 'store' AND id = 'format'").run(record);
  data.close();
  await expect(at.open()).rejects.toThrow(refusal);
});

test.each(['dataFile', 'keysFile'] as const)(
  '[UK4] tables of a later release are refused in one sentence (%s)',
  async (which) => {
    const database = new Database(at[which]);
    database.pragma('user_version = 7');
    database.close();
    await expect(at.open()).rejects.toThrow(refusal);
  },
);

test('[UK4] a fact of a later release changes nothing that this one knows, and is kept', async () => {
  const conference = conferenceOf();
  const store = await at.open();
  const before = await loadConference(store, conference);
  const later = {
    kind: 'somethingLater',
    colour: 'green',
    words: { note: 'a word of a later release' },
    at: 1,
    by: 'server',
  } as unknown as Fact;
  await store.commit({ conference, facts: [later] });
  const after = await loadConference(store, conference);
  expect(after?.conference).toEqual(before?.conference);
  expect((await store.readFacts(conference)).at(-1)).toEqual(later);
  await store.close();
});

test('[UK4] a line with a field of a later release is shown without it, and keeps it', async () => {
  const conference = conferenceOf();
  const store = await at.open();
  const before = await loadConference(store, conference);
  const document = before?.documents[0];
  if (document === undefined) throw new Error('the golden conference has no document');
  const doc = new Doc();
  const fields = { id: 'later', code: 'strength', order: 'zz', saidBy: [], recordedBy: 'somebody' };
  linesOf(doc).set(
    'later',
    new YMap<unknown>(
      Object.entries({ ...fields, struck: false, text: new Text('Said.'), weather: { wind: 3 } }),
    ),
  );
  const { document: id, audience, epoch } = document.address;
  const bytes = encodeStateAsUpdate(doc);
  await store.commit({ conference, updates: [{ document: id, audience, epoch, bytes }] });
  const after = (await loadConference(store, conference))?.documents[0]?.committed ?? new Doc();
  const line = listLines(after).find((one) => one.id === 'later');
  expect(line).toMatchObject({ text: 'Said.' });
  expect(line).not.toHaveProperty('weather');
  expect(linesOf(after).toJSON()['later']).toMatchObject({ weather: { wind: 3 } });
  await store.close();
});
