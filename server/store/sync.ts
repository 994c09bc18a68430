import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What was written into a file is there after the power was cut, too. */
export const syncFile = (file: string): void => sync(file, 'r+');

/** What was made or renamed in a folder is there after the power was cut, too. Windows sees to that by itself. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
