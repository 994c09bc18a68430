import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openChannel } from '../../../server/upkeep/open-channel.ts';
import { lineFact } from '../../contract/store-samples.ts';
import { layGolden, newTestFolder } from './golden.ts';
import type { TestFolder } from './golden.ts';
import { runProgram, stopPrograms } from './run-program.ts';

let at: TestFolder;

beforeEach(() => {
  at = newTestFolder();
  layGolden(2, at);
});

afterEach(() => at.remove());

const verify = async (...more: string[]) =>
  runProgram('verify', '--data', at.dataFolder, '--keys', at.keysFolder, ...more);

const copiesIn = (folder: string): number =>
  readdirSync(folder).filter((name) => name.startsWith('verifying')).length;

/** The conference with the longest journal that is not destroyed. */
async function aConference(): Promise<string> {
  const store = await at.open();
  const [first] = await store.listConferences();
  await store.close();
  return first?.conference ?? '';
}

function tamper(sql: string, file = at.dataFile): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
}

test('[UK10] a folder that is well says so: each journal with its length and its end, destroyed ones too', async () => {
  const store = await at.open();
  const [summary] = await store.listConferences();
  const end = await store.readJournalEnd(summary?.conference ?? '');
  await store.close();
  const { code, said, complained } = await verify();
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  expect(said).toContain(`${summary?.conference}: ${end?.facts} facts, ends with ${end?.mac}; `);
  expect(said).toMatch(/destroyed; its journal holds: \d+ facts, ends with [0-9a-f]{64}/);
  expect(said).toMatch(/All is well: 3 conferences, \d+ records\.\n$/);
  // Nothing of what it looked at is left behind.
  const left = [...readdirSync(at.dataFolder), ...readdirSync(at.keysFolder)];
  expect(left.filter((name) => name.startsWith('verifying'))).toEqual([]);
});

test('[UK10] by the private channel on a running server; a backup without any server', async () => {
  const store = await at.open();
  await openChannel({ ...at, store, tell: () => {} });
  const [summary] = await store.listConferences();
  const conference = summary?.conference ?? '';
  await store.commit({ conference, facts: [lineFact('line-new', 'words')] });
  const end = await store.readJournalEnd(conference);
  const running = await verify();
  expect(running).toMatchObject({ code: 0, complained: '' });
  expect(running.said).toContain(`${end?.facts} facts, ends with ${end?.mac}`);
  const files = { data: join(at.folder, 'd.db'), keys: join(at.folder, 'k.db') };
  await store.backup?.(files);
  await store.close();
  const pair = ['--data', files.data, '--keys', files.keys];
  expect(await runProgram('verify', ...pair, '--key', at.keyFile)).toMatchObject({ code: 0 });
  expect(await runProgram('verify', ...pair)).toMatchObject({
    code: 1,
    complained: expect.stringContaining('--key installation.key') as string,
  });
});

test('[UK10] copies that a killed program has left are cleared away by the next, and by the next start of the server', async () => {
  const leave = () => {
    for (const folder of [at.dataFolder, at.keysFolder])
      mkdirSync(join(folder, 'verifying-0123abcd'), { recursive: true });
    writeFileSync(join(at.keysFolder, 'verifying-0123abcd', 'keys.db'), 'wrapped keys');
  };
  const left = () =>
    [at.dataFolder, at.keysFolder].flatMap((folder) =>
      readdirSync(folder).filter((name) => name.startsWith('verifying')),
    );
  leave();
  expect((await verify()).code).toBe(0);
  expect(left()).toEqual([]);
  leave();
  const store = await at.open();
  await openChannel({ ...at, store, tell: () => {} });
  expect(left()).toEqual([]);
  await store.close();
});

test('[UK10] a program that is gone before its copy is made leaves none behind', async () => {
  const store = await at.open();
  const [asked, gone, made] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<boolean>(),
  ];
  const slowly = async (files: { data: string; keys: string }) => {
    asked.resolve();
    await gone.promise;
    await store.backup?.(files);
    made.resolve(existsSync(files.data) && existsSync(files.keys));
  };
  await openChannel({ ...at, store: { backup: slowly }, tell: () => {} });
  const verifying = runProgram('verify', '--data', at.dataFolder, '--keys', at.keysFolder);
  await asked.promise;
  stopPrograms('SIGKILL');
  expect((await verifying).code).toBeNull();
  gone.resolve();
  expect(await made.promise).toBe(true);
  await expect
    .poll(() => [at.dataFolder, at.keysFolder].map(copiesIn), { timeout: 60_000 })
    .toEqual([0, 0]);
  await store.close();
});

test('[UK10] a program that is stopped by hand leaves no copy', async () => {
  const store = await at.open();
  const asked = Promise.withResolvers<void>();
  const never = async (files: { data: string; keys: string }) => {
    await store.backup?.(files);
    asked.resolve();
    await new Promise(() => {});
  };
  await openChannel({ ...at, store: { backup: never }, tell: () => {} });
  const verifying = runProgram('verify', '--data', at.dataFolder, '--keys', at.keysFolder);
  await asked.promise;
  expect([at.dataFolder, at.keysFolder].map(copiesIn)).toEqual([1, 1]);
  stopPrograms('SIGINT');
  expect((await verifying).code).toBe(130);
  expect([at.dataFolder, at.keysFolder].map(copiesIn)).toEqual([0, 0]);
  await store.close();
});

test('[UK10] what was altered, cut, put back or lost is found, with where and in which conference', async () => {
  const conference = await aConference();
  const here = `WHERE conference = '${conference}'`;
  const tampered = async (sql: string, file?: string): Promise<string> => {
    at.remove();
    at = newTestFolder();
    layGolden(2, at);
    tamper(sql, file === undefined ? undefined : at.keysFile);
    const { code, said, complained } = await verify();
    expect({ sql, code }).toEqual({ sql, code: 1 });
    expect(said + complained).toContain(conference);
    expect(said.split('\n').filter((one) => one.includes('NOT '))).toHaveLength(1);
    return said.split('\n').find((one) => one.startsWith(conference)) ?? complained;
  };
  expect(
    await tampered(`UPDATE facts SET body = zeroblob(length(body)) ${here} AND seq = 17`),
  ).toContain('fact 17');
  expect(await tampered(`DELETE FROM facts ${here} AND seq = 20`)).toContain('fact 20');
  expect(
    await tampered(`DELETE FROM facts ${here} AND seq = (SELECT max(seq) FROM facts ${here})`),
  ).toContain('its head tells of');
  expect(await tampered(`UPDATE conferences SET head = zeroblob(length(head)) ${here}`)).toContain(
    'its head was altered',
  );
  expect(
    await tampered(`DELETE FROM ops ${here} AND op = (SELECT min(op) FROM ops ${here})`),
  ).toContain('its ops are not');
  expect(
    await tampered(`UPDATE updates SET bytes = zeroblob(length(bytes)) ${here} AND number = 1`),
  ).toContain('altered or moved');
  expect(
    await tampered(`DELETE FROM words ${here} AND seq = (SELECT min(seq) FROM words ${here})`),
  ).toContain('the words of fact');
  expect(
    await tampered(
      `DELETE FROM keys WHERE owner = '${conference}' AND name LIKE 'audience/%'`,
      at.keysFile,
    ),
  ).toContain('NOT READABLE');
});

test('[UK10] a destroyed conference’s journal is checked as the others are', async () => {
  const store = await at.open();
  const [destroyed] = await store.listDestroyed();
  await store.close();
  tamper(
    `UPDATE facts SET body = zeroblob(length(body)) WHERE conference = '${destroyed?.conference}' AND seq = 9`,
  );
  const { code, said } = await verify();
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`${destroyed?.conference}: NOT WELL.*fact 9`));
});

test('[UK10] --expect tells whether a journal still has the link that stands on a paper', async () => {
  const conference = await aConference();
  const store = await at.open();
  const end = await store.readJournalEnd(conference);
  const printed = `${end?.facts}:${end?.mac.slice(0, 4)} ${end?.mac.slice(4, 8)} ${end?.mac.slice(8, 12)}`;
  await store.commit({ conference, facts: [lineFact('line-new', 'said later')] });
  await store.close();
  const holds = await verify('--expect', printed);
  expect(holds).toMatchObject({ code: 0 });
  expect(holds.said).toContain(`The paper belongs to ${conference}`);
  const other = await verify('--expect', `${end?.facts}:00000000`, '--conference', conference);
  expect(other.code).toBe(1);
  expect(other.said).toContain('it is not the one the paper was printed from');
  expect((await verify('--expect', 'something')).complained).toContain('--expect 214:3f2a91c0');
  expect((await verify('--conference', 'nobody-knows')).complained).toContain(
    'There is no conference',
  );
});
