import { join } from 'node:path';
import { rotateInstallationKey } from '../../../server/store/sqlite/rotate.ts';
import { openAsItIs } from '../../../server/store/sqlite/open-database.ts';

/** `node rotate-and-die.ts KEYS STEP`: changes the installation's key and is killed at this step. */
const [keysFolder = '', last] = process.argv.slice(2);

rotateInstallationKey({
  keysFolder,
  keys: openAsItIs(join(keysFolder, 'keys.db')),
  date: '2026-11-22',
  onStep: (step) => {
    if (step === last) process.kill(process.pid, 'SIGKILL');
  },
});
