import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemory, openMemoryStore } from '../../server/store/memory/open-memory-store.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../server/store/store.ts';

/** One way of keeping things, on a place of its own; opened again it finds what was there. */
export interface StoreKit {
  open(): Promise<Store>;
  remove(): void;
}

export interface SqliteKit extends StoreKit {
  readonly folder: string;
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly dataFile: string;
  readonly keysFile: string;
  readonly keyFile: string;
  /** What the store told whoever started it. */
  readonly told: string[];
}

export function memoryKit(): StoreKit {
  const memory = createMemory();
  return { open: () => openMemoryStore(memory), remove: () => {} };
}

export function sqliteKit(): SqliteKit {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const dataFolder = join(folder, 'data');
  const keysFolder = join(folder, 'keys');
  const told: string[] = [];
  return {
    folder,
    dataFolder,
    keysFolder,
    dataFile: join(dataFolder, 'conferences.db'),
    keysFile: join(keysFolder, 'keys.db'),
    keyFile: join(keysFolder, 'installation.key'),
    told,
    open: () =>
      openSqliteStore({ dataFolder, keysFolder, tell: (sentence) => void told.push(sentence) }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
