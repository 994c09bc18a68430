import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goldenOf, layGolden, newTestFolder, readLike } from './golden.ts';
import type { TestFolder } from './golden.ts';

const dies = fileURLToPath(new URL('upgrade-and-die.ts', import.meta.url));

let at: TestFolder;

beforeEach(() => {
  at = newTestFolder();
});

afterEach(() => at.remove());

async function expectAllThere(format: number): Promise<void> {
  const golden = goldenOf(format);
  const store = await at.open();
  expect(await readLike(golden, store)).toEqual(golden.expected);
  await store.close();
}

/** Every row, so that it can be said that nothing was written. */
function rowsOf(file: string): string {
  const database = new Database(file);
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all();
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM ${name}`).all()]);
  database.close();
  return JSON.stringify(rows);
}

test('[UK1] what the first release wrote opens, is brought up to date once, and all of it is there', async () => {
  layGolden(1, at);
  await expectAllThere(1);
  expect(at.told).toHaveLength(2);
  expect(at.told[0]).toMatch(/A copy of what was there is kept: .*before-format-2/);
  expect(at.told[1]).toBe('Brought up to date: 2 conferences.');

  const before = rowsOf(at.dataFile);
  await expectAllThere(1);
  expect(at.told).toHaveLength(2);
  expect(rowsOf(at.dataFile)).toBe(before);
});

test('[UK1] what this release wrote opens as it is', async () => {
  layGolden(2, at);
  const before = rowsOf(at.dataFile);
  await expectAllThere(2);
  expect(at.told).toEqual([]);
  expect(rowsOf(at.dataFile)).toBe(before);
});

test('[UK1] the copy that is kept is what was there before', async () => {
  layGolden(1, at);
  const before = { data: rowsOf(at.dataFile), keys: rowsOf(at.keysFile) };
  await expectAllThere(1);
  const copies = [at.dataFile, at.keysFile].map((file) => `${file}.before-format-2`);
  expect(copies.map(rowsOf)).toEqual([before.data, before.keys]);

  // Put back by hand, it can be brought up to date again.
  rmSync(at.dataFile);
  rmSync(at.keysFile);
  for (const [index, file] of [at.dataFile, at.keysFile].entries())
    renameSync(copies[index] ?? '', file);
  await expectAllThere(1);
});

test.each(['copied', 'key made', 'conference 1', 'conference 2', 'done'])(
  '[UK2] killed while it is brought up to date (%s), it begins again or is done',
  async (step) => {
    layGolden(1, at);
    const { signal } = spawnSync(process.execPath, [dies, at.dataFolder, at.keysFolder, step]);
    expect(signal).toBe('SIGKILL');
    await expectAllThere(1);
    expect(existsSync(`${at.dataFile}.before-format-2`)).toBe(true);
    expect(at.told.slice(1)).toEqual(step === 'done' ? [] : ['Brought up to date: 2 conferences.']);
  },
);

test('[UK3] a journal that was damaged before is not made whole by it; the others are', async () => {
  layGolden(1, at);
  const { inventory, expected } = goldenOf(1);
  const [damaged = '', sound = ''] = inventory.conferences;
  const database = new Database(at.dataFile);
  database
    .prepare('UPDATE facts SET mac = zeroblob(32) WHERE conference = ? AND seq = 40')
    .run(damaged);
  database.close();
  const store = await at.open();
  expect(at.told[1]).toContain(
    `Damaged before, left as they are, and not to be opened: ${damaged}`,
  );
  await expect(store.readFacts(damaged)).rejects.toThrow(damaged);
  const found = expected.conferences.find(
    (one) => 'facts' in one && Object.values(one)[0] === sound,
  );
  expect(found).toMatchObject({ facts: await store.readFacts(sound) });
  await store.close();
});

test('[UK1] with the keys of another folder nothing is touched', async () => {
  layGolden(1, at);
  const other = newTestFolder();
  await (await other.open()).close();
  copyFileSync(other.keysFile, at.keysFile);
  rmSync(at.keyFile);
  copyFileSync(other.keyFile, at.keyFile);
  other.remove();
  const before = readFileSync(at.dataFile);
  await expect(at.open()).rejects.toThrow('The keys do not open this data.');
  expect(readFileSync(at.dataFile).equals(before)).toBe(true);
  expect(existsSync(join(at.dataFolder, 'conferences.db.before-format-2'))).toBe(false);
});
