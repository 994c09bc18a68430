import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { upgradeFolder } from '../../../server/store/sqlite/upgrade/upgrade-folder.ts';

/** `node upgrade-and-die.ts DATA KEYS STEP`: brings a folder up to date and is killed at this step. */
const [dataFolder = '', keysFolder = '', last] = process.argv.slice(2);
let conferences = 0;

await upgradeFolder({
  files: { data: join(dataFolder, 'conferences.db'), keys: join(keysFolder, 'keys.db') },
  installationKey: readFileSync(join(keysFolder, 'installation.key')),
  tell: () => {},
  onStep: (step) => {
    if (step === 'conference') conferences += 1;
    const reached = step === 'conference' ? `conference ${conferences}` : step;
    if (reached === last) process.kill(process.pid, 'SIGKILL');
  },
});
