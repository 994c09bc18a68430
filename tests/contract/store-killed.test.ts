import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import { document, failureOf, lineFact, readTexts } from './store-samples.ts';

/** STORE_KILLS=200 for a release. */
const kills = Number(process.env['STORE_KILLS'] ?? 4);
const child = fileURLToPath(new URL('store-child.ts', import.meta.url));
const underWay = 20;

let kit: SqliteKit;

beforeEach(() => {
  kit = sqliteKit();
});

afterEach(() => kit.remove());

interface Writer {
  readonly process: ChildProcess;
  readonly lines: AsyncIterable<string>;
}

function startWriter(first: number | null, shell = ''): Writer {
  const command = `${shell} exec "$0" "$@"`;
  const args = [
    '-c',
    command,
    process.execPath,
    child,
    kit.dataFolder,
    kit.keysFolder,
    ...(first === null ? [] : [String(first)]),
  ];
  const started = spawn('/bin/sh', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return { process: started, lines: createInterface({ input: started.stdout }) };
}

/** Every number in `0..count` that is stored: its op, its fact and its words, and the documents are whole. */
async function readStored(store: Store): Promise<Set<number>> {
  const stored = new Set<number>();
  for (const rest of [0, 1, 2]) {
    const conference = `conference-${rest}`;
    for (const fact of await store.readFacts(conference)) {
      const at = fact.kind === 'lineAdded' ? Number(fact.line.replace('line-', '')) : Number.NaN;
      expect(fact).toEqual(lineFact(`line-${at}`, `text ${at}`));
      expect(await store.readAnswer(conference, `op-${at}`)).toBe(`answer ${at}`);
      stored.add(at);
    }
    await readTexts(store, document, conference);
  }
  return stored;
}

test(
  `[S2] a process killed at any moment has lost nothing it had answered (${kills} kills)`,
  async () => {
    const acked = new Set<number>();
    let first = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const writer = startWriter(first);
      const last = 30 + Math.floor(Math.random() * 400);
      let seen = 0;
      for await (const line of writer.lines) {
        const [word, number] = line.split(' ');
        if (word === 'acked') acked.add(Number(number));
        if (word === 'acked' && (seen += 1) === last) writer.process.kill('SIGKILL');
      }

      const store = await kit.open();
      const stored = await readStored(store);
      await store.close();
      expect([...acked].filter((at) => !stored.has(at))).toEqual([]);
      // In the order of the calls: what was under way is there up to some batch, and nothing after it.
      const mine = [...stored].filter((at) => at >= first).toSorted((a, b) => a - b);
      expect(mine).toEqual(mine.map((_, at) => first + at));
      const newest = first + mine.length;
      expect(newest - 1 - Math.max(...acked)).toBeLessThanOrEqual(underWay);
      first = newest;
    }
    expect(acked.size).toBeGreaterThan(kills * 30);
  },
  30_000 + kills * 2000,
);

test('[S6] a folder that another process has open is refused, and free as soon as that process is gone', async () => {
  const writer = startWriter(null);
  const lines = writer.lines[Symbol.asyncIterator]();
  await lines.next();
  expect(await failureOf(kit.open())).toMatchObject({
    message: expect.stringMatching(/^Another process has /),
  });
  writer.process.kill('SIGKILL');
  await once(writer.process, 'exit');
  const store = await kit.open();
  await store.close();
});

test('[S13] when the disk says no, what was not answered is nowhere, and what was answered is there', async () => {
  // A real write error: files of this process may not grow past 300 kB (512-byte blocks).
  const writer = startWriter(0, 'ulimit -f 600;');
  const lines: string[] = [];
  for await (const line of writer.lines) lines.push(line);
  const numbers = (word: RegExp) =>
    lines.filter((line) => word.test(line)).map((line) => Number(line.split(' ').at(-1)));
  const acked = numbers(/^acked/);
  const failed = numbers(/^failed (io|full|refused)/);
  expect(failed).toHaveLength(underWay);
  expect(lines.filter((line) => /^failed io/.test(line)).length).toBeGreaterThan(0);
  expect(acked.length).toBeGreaterThan(0);

  const store = await kit.open();
  const stored = await readStored(store);
  await store.close();
  expect([...stored].toSorted((a, b) => a - b)).toEqual(acked.toSorted((a, b) => a - b));
});
