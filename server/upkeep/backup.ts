import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { backupFilesAt, makeBackup, pruneKeys } from './make-backup.ts';
import { clearHalves, clearKeysBefore } from './leftovers.ts';
import { filesOf, megabytes, seconds } from './paths.ts';
import { CannotDo, folderFlags, readFlags, runProgram } from './program.ts';
import type { Outcome, Say } from './program.ts';

/** `npm run backup -- --to FOLDER --keys-to FOLDER`: a backup of this moment, whether the server runs or not. */
async function backup(say: Say): Promise<Outcome> {
  const flags = readFlags({
    ...folderFlags,
    to: { type: 'string' },
    'keys-to': { type: 'string' },
    'keep-keys-days': { type: 'string', default: '35' },
  });
  const { to, 'keys-to': keysTo } = flags;
  if (to === undefined || keysTo === undefined) {
    throw new CannotDo('Say where to: npm run backup -- --to FOLDER --keys-to ANOTHER-FOLDER');
  }
  const days = Number(flags['keep-keys-days']);
  if (!Number.isFinite(days) || days < 1) {
    throw new CannotDo('The days to keep keys for are a number, like --keep-keys-days 35.');
  }
  const folders = { dataFolder: resolve(flags.data), keysFolder: resolve(flags.keys) };
  const now = Date.now();
  const files = backupFilesAt(folders, resolve(to), resolve(keysTo), now);
  const since = performance.now();
  const by = await makeBackup(folders, files);
  say(`Data: ${files.data} (${megabytes(statSync(files.data).size)})`);
  say(`Keys: ${files.keys} (${megabytes(statSync(files.keys).size)})`);
  say(`Done in ${seconds(since)}${by === 'server' ? ' while the server went on' : ''}.`);
  for (const folder of [to, keysTo]) clearHalves(resolve(folder));
  const pruned = pruneKeys(resolve(keysTo), days, now);
  if (pruned > 0) say(`Backups of keys older than ${days} days were deleted: ${pruned}.`);
  if (clearKeysBefore(folders, days, now))
    say(
      `The copy of the keys that an upgrade had left is older than ${days} days and was deleted.`,
    );
  say(
    `The installation key (${filesOf(folders).installationKey}) is in neither file. Keep a copy of it in a third place: ` +
      'without it no backup can be read.',
  );
  return true;
}

await runProgram(backup);
