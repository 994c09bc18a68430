import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { rotateInstallationKey } from '../store/sqlite/rotate.ts';
import { openAsItIs } from '../store/sqlite/open-database.ts';
import { isServed } from './channel.ts';
import { count, filesOf } from './paths.ts';
import { CannotDo, folderFlags, readFlags, runProgram } from './program.ts';
import type { Outcome, Say } from './program.ts';

/** `npm run rotate-key`: a new key of the installation in the place of the old one, while the server is stopped. */
async function rotateKey(say: Say): Promise<Outcome> {
  const flags = readFlags(folderFlags);
  const folders = { dataFolder: resolve(flags.data), keysFolder: resolve(flags.keys) };
  const files = filesOf(folders);
  if (await isServed(folders.dataFolder)) {
    throw new CannotDo('The server runs on this folder. Stop it first.');
  }
  if (!existsSync(files.keys)) throw new CannotDo(`There are no keys here: ${files.keys}.`);
  const keys = openAsItIs(files.keys);
  try {
    const date = new Date().toISOString().slice(0, 10);
    const { roots, oldKey, finished } = rotateInstallationKey({
      keysFolder: folders.keysFolder,
      keys,
      date,
    });
    say(
      finished
        ? 'The change that was cut off is done.'
        : `Done: wrapped anew: ${count(roots, 'key')}.`,
    );
    say(`In use from now on: ${files.installationKey}. Put a copy of it in a safe place now.`);
    say(
      `The old key is ${oldKey}. Put it away in that safe place and delete it here. It opens only backups of keys that ` +
        'were made before today; destroy it when the last of those is deleted.',
    );
  } finally {
    keys.close();
  }
  return true;
}

await runProgram(rotateKey);
