import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import type { Store } from '../../../server/store/store.ts';
import type { BackupFiles } from '../../../server/upkeep/make-backup.ts';
import { newTestFolder } from './golden.ts';

/** Opens a backup as it is, in a folder of its own. */
export async function openPair(
  { data, keys }: BackupFiles,
  keyFile: string,
): Promise<{ readonly store: Store; close(): Promise<void> }> {
  const at = newTestFolder();
  mkdirSync(at.dataFolder);
  mkdirSync(at.keysFolder);
  copyFileSync(data, at.dataFile);
  copyFileSync(keys, at.keysFile);
  copyFileSync(keyFile, at.keyFile);
  chmodSync(at.keyFile, 0o400);
  const store = await at.open();
  return {
    store,
    async close() {
      await store.close();
      at.remove();
    },
  };
}
