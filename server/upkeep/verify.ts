import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readInstallationKey } from '../store/keys/installation-key.ts';
import { askServer } from './channel.ts';
import { clearLookedAt } from './leftovers.ts';
import { makeBackupOfStopped } from './make-backup.ts';
import type { BackupFiles } from './make-backup.ts';
import { count, filesOf } from './paths.ts';
import type { Folders } from './paths.ts';
import { CannotDo, folderFlags, readFlags, runProgram } from './program.ts';
import type { Outcome, Say } from './program.ts';
import { readExpected, verifyDatabases, withBackup } from './verify-folder.ts';
import type { Expected, Verification, VerifyOptions } from './verify-folder.ts';
import type { Finding } from './verify-conference.ts';

/** `npm run verify`: does every journal hold, and does everything that is stored open? */
async function verify(say: Say): Promise<Outcome> {
  const flags = readFlags({
    ...folderFlags,
    key: { type: 'string' },
    conference: { type: 'string' },
    expect: { type: 'string' },
  });
  const expected = flags.expect === undefined ? undefined : readExpected(flags.expect);
  const options = { conference: flags.conference, expected };
  const [data, keys] = [resolve(flags.data), resolve(flags.keys)];
  if (!isFile(data) && flags.key !== undefined)
    throw new CannotDo('--key goes with the two files of a backup. A folder has its own key.');
  const verified = isFile(data)
    ? await verifyBackup({ data, keys }, flags.key, options)
    : await verifyFolders({ dataFolder: data, keysFolder: keys }, options);
  for (const finding of verified.findings) say(lineOf(finding, flags.conference !== undefined));
  return sayWhole(verified, expected, say);
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

async function verifyBackup(
  files: BackupFiles,
  key: string | undefined,
  options: VerifyOptions,
): Promise<Verification> {
  if (key === undefined)
    throw new CannotDo('Say where the installation key is: --key installation.key');
  const installationKey = readInstallationKey(resolve(key));
  if (!isFile(files.keys)) throw new CannotDo(`There is no file ${files.keys}.`);
  return withBackup(files, (databases) => verifyDatabases(databases, installationKey, options));
}

/** A copy of this moment is looked at, so that whoever works is not kept waiting. */
async function verifyFolders(folders: Folders, options: VerifyOptions): Promise<Verification> {
  const files = filesOf(folders);
  if (!existsSync(files.data) || !existsSync(files.keys))
    throw new CannotDo(
      `There is nothing to verify: ${files.data} or ${files.keys} is not there, or this user may not see it.`,
    );
  const installationKey = readInstallationKey(files.installationKey);
  const name = `verifying-${randomBytes(4).toString('hex')}`;
  const copy = {
    data: join(folders.dataFolder, name, 'conferences.db'),
    keys: join(folders.keysFolder, name, 'keys.db'),
  };
  clearLookedAt(folders);
  clearWhenStopped(folders);
  try {
    const byServer = await askServer(folders.dataFolder, { backup: copy });
    if (byServer === null) await makeBackupOfStopped(files, copy);
    return await withBackup(copy, (databases) =>
      verifyDatabases(databases, installationKey, options),
    );
  } finally {
    clearLookedAt(folders);
  }
}

/** Stopped by hand it leaves nothing either; a server that still copies clears away its own. */
function clearWhenStopped(folders: Folders): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      clearLookedAt(folders);
      process.exit(130);
    });
  }
}

/** The two ways it comes to that. */
const whyMissing =
  'what they opened was destroyed after this data was copied, or these keys are of an earlier time than the data.';

function lineOf(finding: Finding, inFull: boolean): string {
  const { conference, facts, end, destroyed, documents, copies, damage, withoutKey } = finding;
  const journal = `${facts ?? '?'} facts, ends with ${end ?? '?'}`;
  if (damage.length > 0) return `${conference}: NOT WELL, ${journal}. ${damage.join(' ')}`;
  if (destroyed) return `${conference}: destroyed; its journal holds: ${journal}`;
  if (withoutKey.length > 0)
    return `${conference}: NOT READABLE, ${journal}. Keys are missing (${withoutKey.join(', ')}): ${whyMissing}`;
  const codes = inFull ? copies.map((code) => `\n  code of a copy: ${code}`).join('') : '';
  return `${conference}: ${journal}; ${count(documents, 'document')} and ${count(copies.length, 'copy', 'copies')} open${codes}`;
}

function sayWhole(
  { findings, records, belongsTo }: Verification,
  expected: Expected | undefined,
  say: Say,
): Outcome {
  const bad = findings.filter(
    ({ damage, withoutKey }) => damage.length > 0 || withoutKey.length > 0,
  );
  if (records.damaged.length > 0) say(`Records that do not open: ${records.damaged.join(', ')}`);
  if (belongsTo !== null) {
    say(
      belongsTo.length === 0
        ? `No journal here has link ${expected?.link} at entry ${expected?.fact}: it is not the one the paper was printed from, or it was altered since.`
        : `The paper belongs to ${belongsTo.join(', ')}: its journal has the same link at entry ${expected?.fact} and holds.`,
    );
  }
  const isWell = bad.length === 0 && records.damaged.length === 0 && belongsTo?.length !== 0;
  if (!isWell)
    return `Not well: ${bad.length} of ${count(findings.length, 'conference')}, ${count(records.damaged.length, 'record')}.`;
  say(`All is well: ${count(findings.length, 'conference')}, ${count(records.whole, 'record')}.`);
  return true;
}

await runProgram(verify);
