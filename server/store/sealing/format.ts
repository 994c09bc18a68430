import { installationOwner, keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import { sealJson, unsealJson } from './seal.ts';

/**
 * How the data of this release is sealed. 1: chain and head under a key of the conference. 2: under the installation's
 * key of journals, and the head knows ops, writers, copies, summary and destroyed words.
 */
const currentFormat = 2;

/** Where the mark lies. */
export const formatPlace = { conference: installationOwner, kind: 'record/store', row: 'format' };

/** The format this data was written in. The first release left no mark. */
async function readFormat(rows: Rows, keys: KeyVault): Promise<number> {
  const sealed = await rows.readRecord('store', formatPlace.row);
  if (sealed === null) return 1;
  const key = keys.key(installationOwner, keyNames.records);
  return (unsealJson(key, formatPlace, sealed) as { format: number }).format;
}

/** Marks the data as written in this release's format. */
export async function writeFormat(rows: Rows, keys: KeyVault): Promise<void> {
  keys.key(installationOwner, keyNames.journal);
  const key = keys.key(installationOwner, keyNames.records);
  await keys.durable();
  const bytes = sealJson(key, formatPlace, { format: currentFormat });
  await rows.putRecord({ kind: 'store', id: formatPlace.row, bytes });
}

/** Throws a plain sentence where the data is of another format, or the key of its journals is missing. */
export async function checkFormat(rows: Rows, keys: KeyVault): Promise<void> {
  const format = await readFormat(rows, keys);
  if (format > currentFormat)
    throw new Error('A newer release has written this folder. Start that release, or a newer one.');
  if (format < currentFormat)
    throw new Error('An older release has written this folder, and it was not brought up to date.');
  if (keys.find(installationOwner, keyNames.journal) === null)
    throw new Error(
      'The keys do not open this data: the key of its journals is missing. Put back the keys folder that belongs to this data folder.',
    );
}
