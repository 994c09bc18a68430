import { chmodSync, copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layGolden, newTestFolder } from './golden.ts';
import type { TestFolder } from './golden.ts';
import { killServers, startRefused, startServerOn } from './server-on.ts';

let at: TestFolder;

beforeEach(() => {
  at = newTestFolder();
  layGolden(2, at);
});

afterEach(async () => {
  await killServers();
  at.remove();
});

async function otherKeys(): Promise<TestFolder> {
  const other = newTestFolder();
  await (await other.open()).close();
  return other;
}

/** What is wrong, and what the sentence must tell to do. */
const troubles: readonly [string, () => Promise<void>, RegExp][] = [
  [
    'the key is missing',
    async () => renameSync(at.keyFile, join(at.folder, 'away')),
    /The key .*installation\.key is missing.*Put it back from where you keep it safe\./,
  ],
  [
    'the key can be read by others',
    async () => chmodSync(at.keyFile, 0o444),
    /can be read by others on this machine \(mode 444\)\. Run: chmod 400 .*installation\.key/,
  ],
  [
    'the key is cut short',
    async () => {
      rmSync(at.keyFile);
      writeFileSync(at.keyFile, Buffer.alloc(16), { mode: 0o400 });
    },
    /has 16 bytes, it should have 32\. Put back the right one/,
  ],
  [
    'the key is another one',
    async () => {
      const other = await otherKeys();
      rmSync(at.keyFile);
      copyFileSync(other.keyFile, at.keyFile);
      other.remove();
    },
    /installation key is another one.*Put back/s,
  ],
  [
    'the keys are those of another folder',
    async () => {
      const other = await otherKeys();
      rmSync(at.keyFile);
      copyFileSync(other.keyFile, at.keyFile);
      copyFileSync(other.keysFile, at.keysFile);
      other.remove();
    },
    /The keys do not open this data\. Put back the keys folder that belongs to this data folder\./,
  ],
  [
    'keys.db is missing',
    async () => rmSync(at.keysFile),
    /The keys do not open this data\. Put back the keys folder/,
  ],
];

test.each(troubles)(
  '[UK13] the server does not start when %s, and says what to do',
  async (_, make, sentence) => {
    await make();
    const { code, complained } = await startRefused(at);
    expect(code).toBe(1);
    expect(complained).toMatch(sentence);
    // An instruction, not a stack of calls.
    expect(complained).not.toContain('    at ');
  },
);

test('[UK13] a second server on the same folder is told so', async () => {
  await startServerOn(at);
  const { code, complained } = await startRefused(at);
  expect(code).toBe(1);
  expect(complained).toMatch(/^Another process has .* open\. Stop it first/);
});
