import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { foundIn } from '../../support/found-in.ts';
import {
  kept,
  lettersIn,
  narrowLetters,
  scaleLetters,
  openAll,
  secretLetters,
  type Known,
} from './redaction-story.ts';

/** REDACTION_KILLS=100 npx vitest run tests/integration/relay/redaction-killed.test.ts */
const kills = Number(process.env['REDACTION_KILLS'] ?? 3);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redaction-killed-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Killed extends Known {
  readonly wasAnswered: boolean;
}

/** A server of its own redacts, and is killed so many milliseconds after it began, or as soon as it has answered. */
async function redactAndKill(name: string, afterMs: number | 'answer'): Promise<Killed> {
  const child = spawn(
    process.execPath,
    [program, join(folder, name, 'data'), join(folder, name, 'keys')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const gone = once(child, 'exit');
  let known: Known | null = null;
  let wasAnswered = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) {
      known = JSON.parse(line) as Known;
      child.stdin.write('redact\n');
    }
    if (line === 'redacting' && afterMs !== 'answer') {
      void wait(afterMs).then(() => child.kill('SIGKILL'));
    }
    if (line === 'redacted') {
      wasAnswered = true;
      child.kill('SIGKILL');
    }
  }
  await gone;
  if (known === null) throw new Error('the server said nothing');
  return { ...known, wasAnswered };
}

const program = fileURLToPath(new URL('redaction-child.ts', import.meta.url));

/** What is there after the next start. */
async function lookAgain(name: string, known: Known) {
  const [dataFolder, keysFolder] = [join(folder, name, 'data'), join(folder, name, 'keys')];
  const store = await openSqliteStore({ dataFolder, keysFolder });
  const all = await openAll(store, known);
  const isRedacted = (await store.readFacts(known.conference)).some(
    ({ kind }) => kind === 'linesRedacted',
  );
  await store.close();
  return { ...all, isRedacted };
}

test('[R15] killed right after the answer, the next start has no letter of it', async () => {
  const known = await redactAndKill('answered', 'answer');
  expect(known.wasAnswered).toBe(true);
  const { bytes, refused, isRedacted } = await lookAgain('answered', known);
  expect(isRedacted).toBe(true);
  expect(refused).toBe(0);
  expect(lettersIn(bytes)).toEqual([]);
  expect(foundIn(bytes, kept)).toBe(true);
});

test(
  `[R15] killed at any moment, the next start has the whole line or no letter of it (${kills} kills)`,
  async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const name = `kill-${String(kill)}`;
      const known = await redactAndKill(name, Math.random() * 40);
      const { bytes, refused, isRedacted } = await lookAgain(name, known);
      expect(refused).toBe(0);
      expect(isRedacted || !known.wasAnswered).toBe(true);
      expect(lettersIn(bytes)).toEqual(
        isRedacted ? [] : [...secretLetters, ...narrowLetters, ...scaleLetters],
      );
      expect(foundIn(bytes, kept)).toBe(true);
    }
  },
  60_000 + kills * 10_000,
);
