import { installationOwner, keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import { writeFormat } from './format.ts';
import { seal, unseal } from './seal.ts';

const place = { conference: installationOwner, kind: 'record/store', row: 'check' };
const words = Buffer.from('these keys open this data');

/**
 * Throws when the data was sealed under other keys than these. Data that is new is marked, with its format first: what
 * has the one mark and not the other was written by the first release.
 */
export async function checkKeysFit(rows: Rows, keys: KeyVault): Promise<void> {
  const mark = await rows.readRecord('store', place.row);
  const known = keys.find(installationOwner, keyNames.records);
  if (mark === null) {
    await writeFormat(rows, keys);
    const bytes = seal(keys.key(installationOwner, keyNames.records), place, words);
    await rows.putRecord({ kind: 'store', id: place.row, bytes });
    return;
  }
  try {
    if (known === null) throw new Error('keys.db holds no key.');
    unseal(known, place, mark);
  } catch (cause) {
    throw new Error(
      'The keys do not open this data. Put back the keys folder that belongs to this data folder.',
      { cause },
    );
  }
}
