import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Audience } from '../../../shared/conference/conference.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import type { Folder } from '../world/folder.ts';
import { foldersIn } from '../world/folder.ts';

type Which = 'data' | 'keys';

/** What a bad disk, or a bad hand, does to a folder nobody has open. Answers how many rows it met. */
export function alter(
  { path }: Pick<Folder, 'path'>,
  which: Which,
  sql: string,
  ...values: readonly (string | number)[]
): number {
  const { dataFolder, keysFolder } = foldersIn(path);
  const file = which === 'data' ? join(dataFolder, 'conferences.db') : join(keysFolder, 'keys.db');
  const database = new Database(file);
  try {
    return database.prepare(sql).run(...values).changes;
  } finally {
    database.close();
  }
}

/** One bit of each of its rows. */
export const spoilDocument = (folder: Folder, { document }: Pick<Audience, 'document'>): number =>
  alter(
    folder,
    'data',
    `UPDATE updates SET bytes = ${spoilt('bytes')} WHERE document = ?`,
    document,
  );

/** The last byte becomes another one. */
export const spoilt = (column: string): string =>
  `CAST(substr(${column}, 1, length(${column}) - 1) || CASE WHEN substr(${column}, -1) = x'00' THEN x'01' ELSE x'00' END AS BLOB)`;

/** The audiences of the conference, from the folder itself. */
export async function audiencesOf({
  path,
  conference,
}: Folder): Promise<(name: string) => Audience> {
  const store = await openSqliteStore(foldersIn(path));
  const state = fold(conference, await store.readFacts(conference));
  await store.close();
  return (name) => {
    const found = [...(state?.audiences.values() ?? [])].find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no audience ${name}`);
    return found;
  };
}
