import { spawnSync } from 'node:child_process';
import { createSecretKey } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unseal } from '../../../server/store/sealing/seal.ts';
import { goldenOf, layGolden, newTestFolder, readLike } from './golden.ts';
import type { TestFolder } from './golden.ts';
import { runProgram } from './run-program.ts';

const dies = fileURLToPath(new URL('rotate-and-die.ts', import.meta.url));
const format = 2;

let at: TestFolder;

beforeEach(() => {
  at = newTestFolder();
  layGolden(format, at);
});

afterEach(() => at.remove());

const rotate = async () =>
  runProgram('rotate-key', '--data', at.dataFolder, '--keys', at.keysFolder);

async function expectAllThere(): Promise<void> {
  const golden = goldenOf(format);
  const store = await at.open();
  expect(await readLike(golden, store)).toEqual(golden.expected);
  await store.close();
}

/** Which files of the keys folder open every root. */
function keysThatOpen(): string[] {
  const keys = new Database(at.keysFile);
  const roots = keys
    .prepare<[], { owner: string; wrapped: Buffer }>(
      "SELECT owner, wrapped FROM keys WHERE name = 'root'",
    )
    .all();
  keys.close();
  expect(roots.length).toBeGreaterThan(1);
  const opens = (file: string) => {
    const key = createSecretKey(readFileSync(file));
    return roots.every(({ owner, wrapped }) => {
      try {
        return unseal(key, { conference: owner, kind: 'key', row: 'root' }, wrapped).length === 32;
      } catch {
        return false;
      }
    });
  };
  return ['installation.key', 'installation.key.next'].filter((name) => {
    const file = join(at.keysFolder, name);
    return existsSync(file) && opens(file);
  });
}

/** Under which name the old key is kept. */
const oldKeyIn = (said: string): string => /The old key is (\S+)\. /.exec(said)?.[1] ?? '';

test('[UK11] after a change of the key everything opens with the new one, and the old one is kept and opens nothing', async () => {
  const before = readFileSync(at.keyFile);
  const { code, said } = await rotate();
  expect(code).toBe(0);
  expect(said).toContain('Put it away');
  const kept = oldKeyIn(said);
  expect(readFileSync(kept).equals(before)).toBe(true);
  expect(statSync(kept).mode & 0o777).toBe(0o400);
  expect(statSync(at.keyFile).mode & 0o777).toBe(0o400);
  await expectAllThere();

  renameSync(kept, at.keyFile);
  await expect(at.open()).rejects.toThrow(/installation key is another one/);
});

test('[UK11] what was wrapped under the old key is in no file any more', async () => {
  const keys = new Database(at.keysFile);
  const wrapped = keys
    .prepare<[], { wrapped: Buffer }>("SELECT wrapped FROM keys WHERE name = 'root'")
    .all();
  keys.close();
  await rotate();
  const left = Buffer.concat(
    [at.keysFile, `${at.keysFile}-wal`].filter(existsSync).map((file) => readFileSync(file)),
  );
  expect(wrapped.filter((one) => left.includes(one.wrapped))).toEqual([]);
});

test.each([
  ['key written', 'installation.key'],
  ['half wrapped', 'installation.key'],
  ['wrapped', 'installation.key.next'],
  ['old key kept', 'installation.key.next'],
  ['done', 'installation.key'],
])(
  '[UK12] killed at "%s" the keys open with %s alone, and done again it is done',
  async (step, opens) => {
    const { signal } = spawnSync(process.execPath, [dies, at.keysFolder, step]);
    expect(signal).toBe('SIGKILL');
    expect(keysThatOpen()).toEqual([opens]);
    if (opens === 'installation.key') await expectAllThere();
    else await expect(at.open()).rejects.toThrow(/was cut off.*npm run rotate-key$/);

    const { code, said } = await rotate();
    expect(code).toBe(0);
    expect(said.includes('The change that was cut off is done')).toBe(opens !== 'installation.key');
    expect(keysThatOpen()).toEqual(['installation.key']);
    expect(existsSync(`${at.keyFile}.next`)).toBe(false);
    await expectAllThere();
  },
);

test('[UK11] a key that does not open the keys is told, and nothing is changed', async () => {
  const other = newTestFolder();
  await (await other.open()).close();
  const before = readFileSync(at.keysFile);
  rmSync(at.keyFile);
  copyFileSync(other.keyFile, at.keyFile);
  other.remove();
  const { code, complained } = await rotate();
  expect(code).toBe(1);
  expect(complained).toContain('nothing was changed');
  expect(readFileSync(at.keysFile).equals(before)).toBe(true);
  expect(existsSync(`${at.keyFile}.next`)).toBe(false);
});

test('[UK11] not while a server has the folder open', async () => {
  const store = await at.open();
  const { code, complained } = await rotate();
  expect(code).toBe(1);
  expect(complained).toMatch(/^Another process has .*Stop it first/);
  await store.close();
});
