import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those on the way to it, for their owner only; one that is there stays as it is. Step by step: with
 * `recursive`, Node never comes back where a disk says that a folder is there and will have nothing made in it, as
 * places that are mounted on demand do.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
