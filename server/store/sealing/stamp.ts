import { createHmac } from 'node:crypto';
import { installationOwner, keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import type { Store } from '../store.ts';
import { derive } from './derive.ts';
import { seal } from './seal.ts';

const stampDigits = 32;

/** See `Store.stamp`. */
export const createStamp =
  (keys: KeyVault): Store['stamp'] =>
  (bytes) =>
    createHmac('sha256', derive(keys.key(installationOwner, keyNames.records), 'stamp'))
      .update(bytes)
      .digest('hex')
      .slice(0, stampDigits);

/** See `Store.probe`. A row of other bytes each time, so that there is something to write. */
export async function probe(rows: Rows, keys: KeyVault): Promise<void> {
  const place = { conference: installationOwner, kind: 'record/store', row: 'probe' };
  const key = keys.key(installationOwner, keyNames.records);
  await keys.durable();
  const bytes = seal(key, place, new Uint8Array(16));
  await rows.putRecord({ kind: 'store', id: place.row, bytes });
}
