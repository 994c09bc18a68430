import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Clears away halves of backups, while none is being made. */
export function clearHalves(folder: string): void {
  for (const name of namesIn(folder).filter((one) => half.test(one))) rmSync(join(folder, name));
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

function overwrite(file: string): void {
  if (!existsSync(file)) return;
  writeFileSync(file, Buffer.alloc(statSync(file).size), { flush: true, flag: 'r+' });
}
