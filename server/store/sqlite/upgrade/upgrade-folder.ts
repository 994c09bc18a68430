import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { installationOwner, journalKey, keyNames, openKeyVault } from '../../keys/key-vault.ts';
import type { KeyVault } from '../../keys/key-vault.ts';
import { checkKeysFit } from '../../sealing/check-keys-fit.ts';
import type { Files } from '../jobs.ts';
import { keysOnlyRead, rowsOnlyRead } from '../read-only-rows.ts';
import { isOfFormat1 } from './is-of-format-1.ts';
import { openAsItIs } from '../open-database.ts';
import { syncFile, syncFolder } from '../../sync.ts';
import { toFormat2 } from './to-format-2.ts';
import type { Upgraded } from './to-format-2.ts';

export interface UpgradeOptions {
  readonly files: Files;
  readonly installationKey: Uint8Array;
  readonly tell: (sentence: string) => void;
  /** Told how far it is; what a test stops it by. */
  readonly onStep?: (step: UpgradeStep) => void;
}

type UpgradeStep = 'copied' | 'key made' | 'conference' | 'done';

const suffix = '.before-format-2';

/**
 * Brings a folder that the first release wrote up to date, once; every other folder is left as it is. Keeps a copy of
 * both files beside them first. Stopped at any moment it begins again, or is done.
 */
export async function upgradeFolder(options: UpgradeOptions): Promise<void> {
  const { files } = options;
  if (statSync(files.data).size === 0 || statSync(files.keys).size === 0) return;
  const data = openAsItIs(files.data);
  try {
    if (!isOfFormat1(data)) return;
    const keys = openAsItIs(files.keys);
    try {
      await upgrade(options, data, keys);
    } finally {
      keys.close();
    }
  } finally {
    data.close();
  }
}

async function upgrade(
  { files, installationKey, tell, onStep = () => {} }: UpgradeOptions,
  data: Database.Database,
  keys: Database.Database,
): Promise<void> {
  const vault = await openVault(keys, installationKey);
  await checkKeysFit(rowsOnlyRead(data), vault);
  tell(
    `An earlier release has written this folder; it is brought up to date now. A copy of what was there is kept: ` +
      `${files.data}${suffix} and ${files.keys}${suffix}. Delete both when all is well: what is destroyed from now on is still in them.`,
  );
  const isBegun = vault.find(installationOwner, keyNames.journal) !== null;
  keepCopy(data, `${files.data}${suffix}`);
  if (!isBegun || !existsSync(`${files.keys}${suffix}`)) keepCopy(keys, `${files.keys}${suffix}`);
  onStep('copied');
  journalKey(vault);
  await vault.durable();
  onStep('key made');
  const upgraded = toFormat2(data, vault, () => onStep('conference'));
  onStep('done');
  tell(sentenceOf(upgraded));
}

async function openVault(keys: Database.Database, installationKey: Uint8Array): Promise<KeyVault> {
  const put = keys.prepare('INSERT INTO keys VALUES (?, ?, ?)');
  return openKeyVault(installationKey, {
    ...keysOnlyRead(keys),
    // An earlier release had no such thing.
    listAnchors: async () => [],
    put: async (rows) => {
      keys.transaction(() => {
        for (const { owner, name, wrapped } of rows) put.run(owner, name, wrapped);
      })();
    },
  });
}

/** Whole or not at all; in place of one that an attempt before this left. */
function keepCopy(database: Database.Database, file: string): void {
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    database.exec(`VACUUM INTO '${draft.replaceAll("'", "''")}'`);
    syncFile(draft);
    renameSync(draft, file);
    syncFolder(dirname(file));
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new Error(
      `The folder could not be brought up to date: there is no room for a copy of it in ${dirname(file)}. Nothing was changed. Make room there and start again.`,
      { cause },
    );
  }
}

function sentenceOf({ conferences, damaged }: Upgraded): string {
  const done = `Brought up to date: ${conferences} conferences.`;
  return damaged.length === 0
    ? done
    : `${done} Damaged before, left as they are, and not to be opened: ${damaged.join(', ')}.`;
}
