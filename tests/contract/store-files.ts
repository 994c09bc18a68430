import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { SqliteKit } from './store-kits.ts';

/** Copies of the files of a store as they lie on disk now, logs included. */
export interface FilesCopy {
  readonly dataFolder: string;
  readonly keysFolder: string;
}

/** To be called while nothing is under way. */
export function copyFiles({ folder, dataFolder, keysFolder }: SqliteKit, name: string): FilesCopy {
  const copy = { dataFolder: join(folder, name, 'data'), keysFolder: join(folder, name, 'keys') };
  copyFolder(dataFolder, copy.dataFolder);
  copyFolder(keysFolder, copy.keysFolder);
  return copy;
}

export function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name));
}

/** The blobs a statement answers, read from a copy. */
export function blobsIn(file: string, sql: string): Buffer[] {
  const database = new Database(file);
  const rows = database.prepare<[], { bytes: Uint8Array }>(sql).all();
  database.close();
  return rows.map(({ bytes }) => Buffer.from(bytes));
}

/** In which of a store's four files any of these bytes stand. */
export function filesWith({ dataFile, keysFile }: SqliteKit, all: readonly Buffer[]): string[] {
  const files = [dataFile, `${dataFile}-wal`, keysFile, `${keysFile}-wal`].filter(existsSync);
  return files.flatMap((file) => {
    const content = readFileSync(file);
    const found = all.filter((bytes) => content.includes(bytes)).length;
    return found === 0 ? [] : [`${found} of ${all.length} in ${file}`];
  });
}
