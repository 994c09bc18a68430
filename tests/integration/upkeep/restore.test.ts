import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesOf, officialOf } from '../../../shared/board/roots.ts';
import { loadConference } from '../../../server/rooms/load-conference.ts';
import type { LoadedConference } from '../../../server/rooms/load-conference.ts';
import { summaryOf } from '../../../server/rooms/summary.ts';
import type { Store } from '../../../server/store/store.ts';
import type { BackupFiles } from '../../../server/upkeep/make-backup.ts';
import { lineFact } from '../../contract/store-samples.ts';
import { goldenOf, layGolden, newTestFolder, readLike } from './golden.ts';
import type { TestFolder } from './golden.ts';
import { runProgram } from './run-program.ts';

let at: TestFolder;
let fresh: TestFolder;

beforeEach(() => {
  at = newTestFolder();
  fresh = newTestFolder();
  layGolden(2, at);
});

afterEach(() => {
  at.remove();
  fresh.remove();
});

/** The golden conferences: one goes on, one is closed; a third is destroyed. */
async function conferencesOf(store: Store): Promise<{ going: string; closed: string }> {
  const all = await store.listConferences();
  const of = (progress: string) => all.find((one) => one.progress === progress)?.conference ?? '';
  return { going: of('open'), closed: of('closed') };
}

async function backUp(name: string): Promise<BackupFiles> {
  const files = {
    data: join(at.folder, `${name}-data.db`),
    keys: join(at.folder, `${name}-keys.db`),
  };
  const store = await at.open();
  await store.backup?.(files);
  await store.close();
  return files;
}

const restore = async ({ data, keys }: BackupFiles, into: TestFolder, ...more: string[]) =>
  runProgram(
    'restore',
    '--data',
    data,
    '--keys',
    keys,
    '--into',
    into.dataFolder,
    '--keys-into',
    into.keysFolder,
    ...(more.includes('--no-key') ? [] : ['--key', at.keyFile]),
    ...more.filter((word) => word !== '--no-key'),
  );

async function load(store: Store, conference: string): Promise<LoadedConference> {
  const loaded = await loadConference(store, conference);
  if (loaded === null) throw new Error(`${conference} does not load`);
  return loaded;
}

const boards = ({ documents }: LoadedConference) =>
  documents.map(({ address, committed, writers }) => ({
    audience: address.audience,
    lines: linesOf(committed).toJSON(),
    official: officialOf(committed).toJSON(),
    writers: writers.kept().toSorted(([one], [other]) => one - other),
  }));

test('[UK6] everything is as it was, at new addresses and in new epochs; sessions are over', async () => {
  const backup = await backUp('one');
  expect(await restore(backup, fresh)).toMatchObject({ code: 0, complained: '' });
  const [before, after] = [await at.open(), await fresh.open()];
  const { going, closed } = await conferencesOf(before);
  for (const conference of [going, closed]) {
    const [old, now] = [await load(before, conference), await load(after, conference)];
    expect(boards(now)).toEqual(boards(old));
    for (const [index, { address }] of now.documents.entries()) {
      const was = old.documents[index]?.address;
      expect(address.document).not.toBe(was?.document);
      expect(address.epoch).toBe((was?.epoch ?? 0) + 1);
      expect(now.everDocuments.has(was?.document ?? '')).toBe(true);
    }
    const facts = await after.readFacts(conference);
    expect(facts.slice(0, -1)).toEqual(await before.readFacts(conference));
    expect(facts.at(-1)).toMatchObject({ kind: 'addressesRenewed', by: 'server' });
  }
  expect(await after.listRecords('session')).toEqual([]);
  expect(await after.listRecords('account')).toEqual(await before.listRecords('account'));
  expect(await after.listDestroyed()).toEqual(await before.listDestroyed());
  expect(
    readdirSync(fresh.dataFolder).filter((name) => !name.startsWith('conferences.db')),
  ).toEqual([]);
  await before.close();
  await after.close();
});

test('[UK7] what was agreed to be destroyed is agreed anew: nothing goes the minute after it was put back', async () => {
  const store = await at.open();
  const { closed } = await conferencesOf(store);
  const by = 'staff';
  await store.commit({
    conference: closed,
    facts: [
      { kind: 'destructionAsked', account: 'one', words: { name: 'One' }, at: 1, by },
      { kind: 'destructionAgreed', account: 'two', words: { name: 'Two' }, at: 2, by },
    ],
  });
  const { conference } = await load(store, closed);
  expect(conference.retention).toMatchObject({ agreed: { account: 'two' } });
  await store.commit({ conference: closed, summary: summaryOf(conference) });
  await store.close();
  expect(await restore(await backUp('one'), fresh)).toMatchObject({ code: 0, complained: '' });
  const after = await fresh.open();
  const { retention } = (await load(after, closed)).conference;
  expect([retention.asked, retention.agreed]).toEqual([null, null]);
  const listed = (await after.listConferences()).find((one) => one.conference === closed);
  expect(listed?.kept).toMatchObject({ asked: null, agreed: null, held: false });
  await after.close();
});

test('[UK6] a backup that the first release made is restored, too', async () => {
  const old = newTestFolder();
  layGolden(1, old);
  const key = ['--key', old.keyFile, '--no-key'];
  const files = { data: old.dataFile, keys: old.keysFile };
  expect(await restore(files, fresh, ...key)).toMatchObject({ code: 0, complained: '' });
  const golden = goldenOf(1);
  const store = await fresh.open();
  const read = await readLike({ ...golden, expected: { ...golden.expected } }, store);
  const copies = (all: readonly object[]) => all.map((one) => ('copies' in one ? one.copies : []));
  expect(copies(read.conferences)).toEqual(copies(golden.expected.conferences));
  await store.close();
  old.remove();
});

test('[UK7] no nonce is used twice, however often one backup is restored and written on', async () => {
  const backup = await backUp('one');
  const twice: TestFolder[] = [newTestFolder(), newTestFolder()];
  const nonces = new Map<string, string>();
  let again = 0;
  for (const into of twice) {
    expect((await restore(backup, into)).code).toBe(0);
    const store = await into.open();
    const { going } = await conferencesOf(store);
    const { address } = (await load(store, going)).documents[0] ?? {};
    if (address === undefined) throw new Error('nothing to write on');
    for (let row = 0; row < 300; row += 1)
      await store.commit({
        conference: going,
        updates: [{ ...address, bytes: new Uint8Array([0, 0]) }],
      });
    await store.close();
    for (const sealed of sealedIn(into.dataFile)) {
      const nonce = sealed.subarray(1, 13).toString('hex');
      const known = nonces.get(nonce);
      // The very same row, restored twice, is no second use.
      if (known !== undefined && known !== sealed.toString('hex')) again += 1;
      nonces.set(nonce, sealed.toString('hex'));
    }
  }
  expect(nonces.size).toBeGreaterThan(1000);
  expect(again).toBe(0);
  for (const into of twice) into.remove();
});

/** Every sealed row of a data file. */
function sealedIn(file: string): Buffer[] {
  const database = new Database(file);
  const columns = [
    'head FROM conferences',
    'summary FROM conferences WHERE summary IS NOT NULL',
    'answer FROM ops',
    'body FROM facts',
    'bytes FROM words',
    'bytes FROM updates',
    'person FROM writers',
    'bytes FROM copies',
    'bytes FROM records',
  ];
  const rows = columns.flatMap((column) =>
    database.prepare<[], Buffer>(`SELECT ${column}`).pluck().all(),
  );
  database.close();
  return rows;
}

test('[UK7] keys of a time after a destruction open nothing of what was destroyed, and the rest is there', async () => {
  const before = await backUp('before');
  const store = await at.open();
  const { going, closed } = await conferencesOf(store);
  // These keys know that it had come further.
  await store.commit({ conference: going, facts: [lineFact('line-later', 'lost with the disk')] });
  await store.destroyConference({
    conference: closed,
    at: 1,
    asked: 'a',
    agreed: 'b',
    accounts: [],
  });
  await store.close();
  const after = await backUp('after');
  const { code, said } = await restore({ data: before.data, keys: after.keys }, fresh);
  expect(code).toBe(0);
  expect(said).toContain(`${closed} cannot be opened: keys are missing (all of them).`);
  expect(said).toContain('Restored');
  const restored = await fresh.open();
  expect((await restored.listConferences()).map(({ conference }) => conference)).toEqual([going]);
  await load(restored, going);
  await expect(restored.readFacts(closed)).rejects.toThrow(closed);
  await restored.close();
});

test('[UK7] the same for a document whose words were redacted since: its conference stays shut, others open', async () => {
  const before = await backUp('before');
  const store = await at.open();
  const { going, closed } = await conferencesOf(store);
  const { address } = (await load(store, going)).documents[0] ?? {};
  const { audience = '', epoch = 0 } = address ?? {};
  const destroy = { lines: [], before: [{ audience, epoch: epoch + 1 }], copies: true };
  await store.commit({ conference: going, destroy });
  await store.close();
  const after = await backUp('after');
  const { code, said } = await restore({ data: before.data, keys: after.keys }, fresh);
  expect(code).toBe(0);
  expect(said).toContain(`${going} cannot be opened: keys are missing (audience/${audience}/`);
  expect(said).toContain('then take data of a later time');
  const restored = await fresh.open();
  await load(restored, closed);
  await restored.close();
});

test('[UK6] a damaged backup is not restored, unless one wants what can be read of it', async () => {
  const backup = await backUp('one');
  const database = new Database(backup.data);
  const { conference } = database
    .prepare<[], { conference: string }>(
      'SELECT conference FROM facts GROUP BY conference ORDER BY count(*) DESC',
    )
    .get() ?? { conference: '' };
  database
    .prepare('UPDATE facts SET body = zeroblob(length(body)) WHERE conference = ? AND seq = 20')
    .run(conference);
  database.close();
  const refused = await restore(backup, fresh);
  expect(refused.code).toBe(1);
  expect(refused.complained).toContain('This backup is damaged, and nothing was restored');
  expect(refused.complained).toMatch(new RegExp(`${conference}: .*fact 20`));
  expect(existsSync(fresh.dataFile)).toBe(false);
  expect(readdirSync(fresh.dataFolder)).toEqual([]);
  const despite = await restore(backup, fresh, '--despite-damage');
  expect(despite.code).toBe(0);
  expect(despite.said).toContain(`${conference} is damaged and cannot be opened`);
});

test('[UK6] only into empty folders, with a key, from files that are backups', async () => {
  const backup = await backUp('one');
  const refused = async (...more: string[]) => {
    const { code, complained } = await restore(backup, fresh, ...more);
    expect(code).toBe(1);
    return complained;
  };
  expect(await refused('--no-key')).toMatch(
    /^The installation key is needed too: put it at .* or say/,
  );
  expect(await refused('--no-key', '--key', join(at.folder, 'nowhere'))).toContain('is not there');
  mkdirSync(fresh.dataFolder, { recursive: true });
  writeFileSync(join(fresh.dataFolder, 'a-note.txt'), 'mine');
  expect(await refused()).toMatch(/data is not empty \(a-note\.txt\)\. Move away/);
  rmSync(join(fresh.dataFolder, 'a-note.txt'));
  writeFileSync(`${backup.data}-wal`, 'half of it');
  expect(await refused()).toContain('is no backup but a copy of a folder in use');
  rmSync(`${backup.data}-wal`);
  expect(readdirSync(fresh.dataFolder)).toEqual([]);

  // With the key in its place already.
  mkdirSync(fresh.keysFolder, { recursive: true });
  copyFileSync(at.keyFile, fresh.keyFile);
  expect(await restore(backup, fresh, '--no-key')).toMatchObject({ code: 0 });
  expect(readFileSync(fresh.keyFile).equals(readFileSync(at.keyFile))).toBe(true);
  expect(await refused('--no-key')).toContain('is not empty');
});

test('[UK6] a restore that was cut off is begun again, or one is told to empty the folders', async () => {
  const backup = await backUp('one');
  for (const folder of [fresh.dataFolder, fresh.keysFolder])
    mkdirSync(join(folder, 'restoring'), { recursive: true });
  writeFileSync(join(fresh.dataFolder, 'restoring', 'conferences.db'), 'half');
  writeFileSync(fresh.dataFile, 'moved already');
  const refused = await restore(backup, fresh);
  expect(refused.complained).toContain('was cut off. Empty that folder');
  rmSync(fresh.dataFile);
  expect(await restore(backup, fresh)).toMatchObject({ code: 0, complained: '' });
});
