import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecordKind, Store } from '../../../server/store/store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { readBack } from './read-back.ts';
import type { Inventory, ReadBack } from './read-back.ts';

/** A folder as `npm start` has it, thrown away at the end of a test. */
export interface TestFolder {
  readonly folder: string;
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly dataFile: string;
  readonly keysFile: string;
  readonly keyFile: string;
  /** What was told to whoever started it. */
  readonly told: string[];
  open(): Promise<Store>;
  remove(): void;
}

export function newTestFolder(): TestFolder {
  const folder = mkdtempSync(join(tmpdir(), 'upkeep-'));
  const [dataFolder, keysFolder] = [join(folder, 'data'), join(folder, 'keys')];
  const told: string[] = [];
  return {
    folder,
    dataFolder,
    keysFolder,
    dataFile: join(dataFolder, 'conferences.db'),
    keysFile: join(keysFolder, 'keys.db'),
    keyFile: join(keysFolder, 'installation.key'),
    told,
    open: () => openSqliteStore({ dataFolder, keysFolder, tell: (said) => void told.push(said) }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Golden {
  readonly inventory: Inventory;
  readonly expected: ReadBack;
}

const fixture = (format: number, name: string): string =>
  fileURLToPath(new URL(`../../fixtures/store-format-${format}/${name}`, import.meta.url));

/** What must be read back from the store that was kept when this format was new. */
export const goldenOf = (format: number): Golden =>
  JSON.parse(readFileSync(fixture(format, 'expected.json'), 'utf8')) as Golden;

/** All that is in a store, as far as the golden one knew of such things. */
export async function readLike({ inventory, expected }: Golden, store: Store): Promise<ReadBack> {
  return readBack(store, inventory, Object.keys(expected.records) as RecordKind[]);
}

/** Lays the store that was kept of this format into a folder. */
export function layGolden(format: number, to: TestFolder): void {
  mkdirSync(to.dataFolder, { mode: 0o700 });
  mkdirSync(to.keysFolder, { mode: 0o700 });
  copyFileSync(fixture(format, 'conferences.db'), to.dataFile);
  copyFileSync(fixture(format, 'keys.db'), to.keysFile);
  copyFileSync(fixture(format, 'installation.key'), to.keyFile);
  chmodSync(to.dataFile, 0o600);
  chmodSync(to.keysFile, 0o600);
  chmodSync(to.keyFile, 0o400);
}
