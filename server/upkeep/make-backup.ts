import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../store/make-folder.ts';
import { realPath } from '../store/real-path.ts';
import { backUp } from '../store/sqlite/backup.ts';
import { openAsItIs } from '../store/sqlite/open-database.ts';
import { askServer } from './channel.ts';
import { filesOf, meet } from './paths.ts';
import type { Folders } from './paths.ts';
import { CannotDo } from './program.ts';

export interface BackupFiles {
  readonly data: string;
  readonly keys: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Where a backup of this moment goes. Throws where data and keys would lie together, there or in the server's own folders. */
export function backupFilesAt(
  folders: Folders,
  to: string,
  keysTo: string,
  now: number,
): BackupFiles {
  for (const [data, keys] of [
    [to, keysTo],
    [folders.dataFolder, keysTo],
    [to, folders.keysFolder],
  ] as const) {
    if (!meet(realPath(data), realPath(keys))) continue;
    throw new CannotDo(
      `Data and keys must lie in two folders, neither inside the other: who finds both together can read everything (${data}, ${keys}).`,
    );
  }
  const at = `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  return { data: join(to, `conferences-${at}.db`), keys: join(keysTo, `keys-${at}.db`) };
}

/**
 * Copies a folder as it is at one moment into two new files: by the server, where one runs on it, or by ourselves.
 * Answers who did it.
 */
export async function makeBackup(folders: Folders, to: BackupFiles): Promise<'server' | 'us'> {
  const { data, keys } = filesOf(folders);
  if (!existsSync(data) || !existsSync(keys)) {
    throw new CannotDo(
      `There is nothing to back up: ${data} or ${keys} is not there, or this user may not see it.`,
    );
  }
  if ((await askServer(folders.dataFolder, { backup: to })) !== null) return 'server';
  await makeBackupOfStopped({ data, keys }, to);
  return 'us';
}

/** Throws "Another process has …" when it is not stopped. */
export async function makeBackupOfStopped(from: BackupFiles, to: BackupFiles): Promise<void> {
  makeFoldersFor(to);
  const data = openAsItIs(from.data);
  try {
    const keys = openAsItIs(from.keys);
    try {
      await backUp({ data, keys }, to);
    } finally {
      keys.close();
    }
  } finally {
    data.close();
  }
}

/** By whoever writes into them, so that they are its own. */
export function makeFoldersFor({ data, keys }: BackupFiles): void {
  makeFolder(dirname(data));
  makeFolder(dirname(keys));
}

/** Deletes backups of keys that are older than so many days, by the time in their names; answers how many. */
export function pruneKeys(folder: string, days: number, now: number): number {
  const old = readdirSync(folder).filter((name) => {
    const at = timeOf(name);
    return at !== null && now - at > days * dayMs;
  });
  for (const name of old) rmSync(join(folder, name));
  return old.length;
}

function timeOf(name: string): number | null {
  const [, date, hour, minute, second] =
    /^keys-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/.exec(name) ?? [];
  const at = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : at;
}
