import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BackupFiles } from './make-backup.ts';
import { filesOf } from './paths.ts';
import type { Folders } from './paths.ts';

/** What a program that was killed has left: copies that were only looked at, and half of a backup. */
const lookedAt = /^verifying-[0-9a-f]{8}$/;
const half = /^(conferences|keys)-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db\.part(-journal|-wal)?$/;

/** Clears away the copies of verifying. A wrapped key that is destroyed must not be found in one of them. */
export function clearLookedAt({ dataFolder, keysFolder }: Folders): void {
  for (const folder of [dataFolder, keysFolder]) {
    for (const name of namesIn(folder).filter((one) => lookedAt.test(one))) {
      const copy = join(folder, name);
      overwrite(join(copy, 'keys.db'));
      rmSync(copy, { recursive: true, force: true });
    }
  }
}

/** The same for one of them, whose program has gone; leaves what is no such copy. */
export function clearLookedAtOf({ data, keys }: BackupFiles): void {
  if ([data, keys].some((file) => !lookedAt.test(basename(dirname(file))))) return;
  overwrite(keys);
  for (const file of [data, keys]) rmSync(dirname(file), { recursive: true, force: true });
}

/**
 * Clears away the copy of the keys that an upgrade left beside them, once it is older than so many days: what was destroyed
 * since could be read with it. Was there one?
 */
export function clearKeysBefore(folders: Folders, days: number, now: number): boolean {
  const file = `${filesOf(folders).keys}.before-format-2`;
  if (!existsSync(file) || now - statSync(file).mtimeMs <= days * dayMs) return false;
  overwrite(file);
  rmSync(file);
  return true;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Clears away halves of backups, while none is being made. */
export function clearHalves(folder: string): void {
  for (const name of namesIn(folder).filter((one) => half.test(one))) rmSync(join(folder, name));
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

function overwrite(file: string): void {
  if (!existsSync(file)) return;
  writeFileSync(file, Buffer.alloc(statSync(file).size), { flush: true, flag: 'r+' });
}
