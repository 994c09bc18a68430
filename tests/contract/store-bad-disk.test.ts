import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCommitTogether } from '../../server/store/sqlite/commit-together.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import { readStored, startWriter, underWay } from './store-writer.ts';
import type { WriterOptions } from './store-writer.ts';

const compiler = process.env['CC'] ?? 'cc';
const hasCompiler = process.platform === 'linux' && spawnSync(compiler, ['--version']).status === 0;

let kit: SqliteKit;

beforeEach(() => {
  kit = sqliteKit();
});

afterEach(() => kit.remove());

interface Ending {
  readonly acked: number[];
  readonly failed: { readonly kind: string | undefined; readonly at: number }[];
}

/** Lets a writer store until every one of its twenty hands has met a failure. */
async function runToFailure(options: WriterOptions): Promise<Ending> {
  const writer = startWriter(kit, { first: 0, ...options });
  const acked: number[] = [];
  const failed: Ending['failed'] = [];
  for await (const line of writer.lines) {
    const [word, ...rest] = line.split(' ');
    if (word === 'acked') acked.push(Number(rest[0]));
    if (word === 'failed') failed.push({ kind: rest[0], at: Number(rest[1]) });
  }
  return { acked: acked.toSorted((a, b) => a - b), failed };
}

async function reopenAndRead(): Promise<number[]> {
  const store = await kit.open();
  const stored = await readStored(store);
  await store.close();
  return stored;
}

test('[S13] when writing fails, what was answered is there and nothing else', async () => {
  // A real write error: a file of this process may not grow past 300 kB (blocks of 512 bytes).
  const { acked, failed } = await runToFailure({ before: 'ulimit -f 600;' });
  expect(failed).toHaveLength(underWay);
  expect(failed.filter(({ kind }) => kind === 'io').length).toBeGreaterThan(0);
  expect(failed.filter(({ kind }) => kind !== 'io' && kind !== 'refused')).toEqual([]);
  expect(acked.length).toBeGreaterThan(0);
  expect(await reopenAndRead()).toEqual(acked);
});

/** A library that makes some fsyncs fail, made now. */
function makeFailingFsync(): string {
  const library = join(kit.folder, 'failing-fsync.so');
  const source = fileURLToPath(new URL('failing-fsync.c', import.meta.url));
  expect(spawnSync(compiler, ['-shared', '-fPIC', '-o', library, source, '-ldl']).status).toBe(0);
  return library;
}

test.skipIf(!hasCompiler).each([8, 12])(
  '[S13] when fsync %i of the log fails and the process is killed then, what was refused does not come back',
  async (nth) => {
    const library = makeFailingFsync();
    const { acked, failed } = await runToFailure({
      env: {
        KILLED_AT_FAILURE: 'yes',
        LD_PRELOAD: library,
        FAIL_FILE: 'conferences.db-wal',
        FAIL_FROM: String(nth),
        FAIL_TO: String(nth),
      },
    });
    const refused = failed.filter(({ kind }) => kind === 'io').map(({ at }) => at);
    expect(refused.length).toBeGreaterThan(0);
    const stored = await reopenAndRead();
    expect(stored.filter((at) => refused.includes(at))).toEqual([]);
    expect(acked.filter((at) => !stored.includes(at))).toEqual([]);
  },
);

test.skipIf(!hasCompiler)(
  '[S18] a probe waits for the disk: while its fsync fails nothing can be stored, and afterwards it can again',
  () => {
    const child = fileURLToPath(new URL('store-probe-child.ts', import.meta.url));
    const ended = spawnSync(process.execPath, [child, kit.dataFolder, kit.keysFolder, '12'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        LD_PRELOAD: makeFailingFsync(),
        FAIL_FILE: 'conferences.db-wal',
        FAIL_FROM: '8',
        FAIL_TO: '15',
      },
    });
    const answers = ended.stdout.trim().split('\n');
    expect(answers).toHaveLength(12);
    expect([answers[0], answers.at(-1)]).toEqual(['works', 'works']);
    expect(answers.filter((answer) => answer === 'io').length).toBeGreaterThan(1);
    expect(answers.filter((answer) => answer !== 'io' && answer !== 'works')).toEqual([]);
  },
);

test('[S13] a full disk fails what was written together, keeps what was there, and is written on when there is room', () => {
  const database = new Database(join(kit.folder, 'full.db'));
  database.exec(
    'CREATE TABLE mishaps (number INTEGER); INSERT INTO mishaps VALUES (0); CREATE TABLE things (bytes BLOB)',
  );
  const put = database.prepare<[Uint8Array]>('INSERT INTO things VALUES (?)');
  const commitTogether = createCommitTogether(database);
  const small = () => put.run(new Uint8Array(100)).changes;
  const large = () => put.run(new Uint8Array(100_000)).changes;
  const count = () => database.prepare('SELECT count(*) FROM things').pluck().get();

  expect(commitTogether([small])).toEqual([{ ok: true, value: 1 }]);
  database.pragma('max_page_count = 12');
  const full = { ok: false, problem: { kind: 'full', message: 'database or disk is full' } };
  expect(commitTogether([small, large, small])).toEqual([full, full, full]);
  expect(count()).toBe(1);
  database.pragma('max_page_count = 1000');
  expect(commitTogether([small, large, small]).map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(count()).toBe(4);
  database.close();
});
