import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobsIn, copyFiles, filesWith } from './store-files.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import { conference, readTexts } from './store-samples.ts';

/** STORE_KILLS=200 for a release. */
const kills = Number(process.env['STORE_KILLS'] ?? 4);
const child = fileURLToPath(new URL('store-destroy-child.ts', import.meta.url));

let kit: SqliteKit;

beforeEach(() => {
  kit = sqliteKit();
});

afterEach(() => kit.remove());

/** Runs a process until it is killed while it destroys, or, with null, as soon as it has answered. */
async function killWhileDestroying(afterMs: number | null) {
  const started = spawn(process.execPath, [child, kit.dataFolder, kit.keysFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(started, 'exit');
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('filled');
  const before = copyFiles(kit, `before-${String(afterMs)}`);
  const wrapped = blobsIn(
    join(before.keysFolder, 'keys.db'),
    `SELECT wrapped AS bytes FROM keys WHERE owner = '${conference}' AND (name = 'audience/everyone/1' OR name LIKE 'copies/%')`,
  );
  expect(wrapped).toHaveLength(61);
  started.stdin.write('go on\n');
  if (afterMs === null) expect((await lines.next()).value).toBe('destroyed');
  else await wait(afterMs);
  started.kill('SIGKILL');
  await exited;
  return wrapped;
}

test('[S16] a process killed as soon as it has answered leaves nothing of what it destroyed', async () => {
  const wrapped = await killWhileDestroying(null);
  expect(filesWith(kit, wrapped)).toEqual([]);
});

test(
  `[S16] a process killed while it destroys has done it all once the folder is opened again, or nothing of it (${kills} kills)`,
  async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const wrapped = await killWhileDestroying(Math.random() * 12);
      const store = await kit.open();
      const isDone = (await store.readAnswer(conference, 'op-redact')) !== null;
      expect((await store.readFacts(conference)).filter((fact) => !('words' in fact))).toHaveLength(
        isDone ? 1 : 0,
      );
      expect(await readTexts(store)).toHaveLength(isDone ? 0 : 60);
      expect(await readTexts(store, 'document-9')).toHaveLength(isDone ? 1 : 0);
      expect(filesWith(kit, wrapped).length === 0).toBe(isDone);
      await store.close();
      kit.remove();
      kit = sqliteKit();
    }
  },
  30_000 + kills * 5000,
);
