import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../server/store/store.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';
import { conference, document, messageOf, readTexts, updateOf } from './store-samples.ts';

let kit: SqliteKit;
let store: Store | null = null;

beforeEach(() => {
  kit = sqliteKit();
});

afterEach(async () => {
  await store?.close();
  store = null;
  kit.remove();
});

async function fillAndClose(): Promise<void> {
  store = await kit.open();
  await store.commit({ conference, updates: [updateOf('one')] });
  await store.close();
  store = null;
}

const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

test('[S7] whatever is written, no word of it lies in any file in the clear', async () => {
  const canaries: string[] = [];
  const canary = () => {
    const word = `canary${canaries.length}Żółć`;
    canaries.push(word);
    return word;
  };
  store = await kit.open();
  await store.putRecord('account', canary(), { name: canary(), [canary()]: [canary()] });
  for (let round = 0; round < 3; round += 1) {
    await store.commit({
      conference,
      op: { id: `op-${round}`, answer: canary() },
      facts: [
        {
          kind: 'lineAdded',
          line: canary(),
          audience: 'everyone',
          code: 'comment',
          saidBy: canary(),
          about: null,
          evidence: canary(),
          words: { text: canary() },
          at: 1,
          by: canary(),
        },
        {
          kind: 'invited',
          person: canary(),
          role: 'parent',
          where: 'room',
          device: true,
          pen: false,
          words: { name: canary(), title: canary(), agency: canary() },
          at: 1,
          by: 'server',
        },
      ],
      updates: [
        updateOf(canary()),
        updateOf(canary(), { audience: 'chair', document: 'document-2' }),
      ],
      snapshot: updateOf(canary(), { epoch: 2 }),
      writers: [{ document, client: round, person: canary() }],
      copies: [
        {
          copy: `copy-${round}`,
          version: round,
          person: canary(),
          json: JSON.stringify({ words: canary() }),
        },
      ],
      summary: {
        conference,
        account: canary(),
        kind: 'review',
        progress: 'open',
        date: canary(),
        time: canary(),
        place: canary(),
        children: [canary()],
      },
    });
  }
  const openFiles = [...filesIn(kit.dataFolder), ...filesIn(kit.keysFolder)];
  expect(openFiles.some((file) => file.endsWith('conferences.db-wal'))).toBe(true);
  const whileOpen = openFiles.map((file) => readFileSync(file));
  await store.close();
  store = null;
  const afterwards = [...filesIn(kit.dataFolder), ...filesIn(kit.keysFolder)].map((file) =>
    readFileSync(file),
  );

  const bytes = Buffer.concat([...whileOpen, ...afterwards]);
  expect(bytes.includes(conference)).toBe(true); // the ids are there: we are looking in the right place
  const formsOf = (word: string) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word).toString('base64').slice(0, -4)),
    Buffer.from(JSON.stringify(word)),
  ];
  const found = canaries.filter((word) => formsOf(word).some((form) => bytes.includes(form)));
  expect(found).toEqual([]);
  expect(canaries.length).toBeGreaterThan(60);
});

test('[S7] the files are for their owner only', async () => {
  store = await kit.open();
  await store.commit({ conference, updates: [updateOf('one')] });
  const files = [kit.dataFolder, ...filesIn(kit.dataFolder), ...filesIn(kit.keysFolder)];
  expect(files.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
  expect(statSync(kit.keyFile).mode & 0o777).toBe(0o400);
});

describe('the installation key', () => {
  test('[S12] is made once, on the first start, and whoever started it is told', async () => {
    await fillAndClose();
    expect(kit.told).toEqual([expect.stringContaining(kit.keyFile)]);
    expect(readFileSync(kit.keyFile)).toHaveLength(32);
    store = await kit.open();
    expect(kit.told).toHaveLength(1);
    expect(await readTexts(store)).toEqual(['one']);
  });

  test('[S12] that others can read is refused, with what to do', async () => {
    await fillAndClose();
    chmodSync(kit.keyFile, 0o440);
    expect(await messageOf(kit.open())).toContain(`chmod 400 ${kit.keyFile}`);
  });

  test('[S12] of a wrong length is refused', async () => {
    await fillAndClose();
    chmodSync(kit.keyFile, 0o600);
    writeFileSync(kit.keyFile, Buffer.alloc(31));
    expect(await messageOf(kit.open())).toContain('has 31 bytes, it should have 32');
  });

  test('[S12] that is missing while there is data is never made again', async () => {
    await fillAndClose();
    rmSync(kit.keyFile);
    expect(await messageOf(kit.open())).toContain('is missing');
    expect(readdirSync(kit.keysFolder)).not.toContain('installation.key');
  });

  test('[S12] of another installation is refused, and nothing is written under it', async () => {
    await fillAndClose();
    chmodSync(kit.keyFile, 0o600);
    const own = readFileSync(kit.keyFile);
    writeFileSync(kit.keyFile, Buffer.alloc(32, 1));
    expect(await messageOf(kit.open())).toContain('installation key is another one');
    writeFileSync(kit.keyFile, own);
    store = await kit.open();
    expect(await readTexts(store)).toEqual(['one']);
  });
});

test('[S12] data without the wrapped keys that belong to it is refused', async () => {
  await fillAndClose();
  renameSync(kit.keysFile, `${kit.keysFile}.away`);
  expect(await messageOf(kit.open())).toContain('The keys do not open this data');
  rmSync(kit.keysFile);
  copyFileSync(`${kit.keysFile}.away`, kit.keysFile);
  store = await kit.open();
  expect(await readTexts(store)).toEqual(['one']);
});

test('[S12] keys inside the data folder are refused', async () => {
  const dataFolder = join(kit.folder, 'data');
  mkdirSync(dataFolder);
  for (const keysFolder of [dataFolder, join(dataFolder, 'keys')]) {
    expect(await messageOf(openSqliteStore({ dataFolder, keysFolder }))).toContain(
      'must not lie inside',
    );
  }
  const link = join(kit.folder, 'keys-behind-a-link');
  symlinkSync(dataFolder, link);
  for (const keysFolder of [link, join(link, 'keys')]) {
    expect(await messageOf(openSqliteStore({ dataFolder, keysFolder }))).toContain(
      'must not lie inside',
    );
  }
  expect(readdirSync(dataFolder)).toEqual([]);
});

test('[S6] a folder that is open already is refused in a plain sentence', async () => {
  store = await kit.open();
  expect(await messageOf(kit.open())).toMatch(/^Another process has .*conferences\.db open\./);
  await store.commit({ conference, updates: [updateOf('one')] });
});
