import { createHmac } from 'node:crypto';
import { installationOwner, keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import type { RecordKind, Store } from '../store.ts';
import { derive } from './derive.ts';
import { sealJson, unsealJson } from './seal.ts';

type Records = Pick<Store, 'putRecord' | 'readRecord' | 'listRecords' | 'deleteRecord'>;

interface Kept {
  readonly key: string;
  readonly value: unknown;
}

/** Records outside any conference, sealed under a key of the installation; found by a keyed hash of their key. */
export function createRecords(rows: Rows, keys: KeyVault, checkOpen: () => void): Records {
  const key = keys.key(installationOwner, keyNames.records);
  const indexKey = derive(key, 'record index');
  const idOf = (kind: RecordKind, name: string) =>
    createHmac('sha256', indexKey).update(`${kind}|${name}`).digest('base64url');
  const open = (kind: RecordKind, id: string, bytes: Uint8Array) =>
    openRecord(keys, kind, id, bytes);

  return {
    async putRecord(kind, name, value) {
      checkOpen();
      const id = idOf(kind, name);
      await keys.durable();
      await rows.putRecord({
        kind,
        id,
        bytes: sealJson(key, placeOf(kind, id), { key: name, value } satisfies Kept),
      });
    },
    async readRecord(kind, name) {
      const id = idOf(kind, name);
      const bytes = await rows.readRecord(kind, id);
      return bytes === null ? null : open(kind, id, bytes).value;
    },
    async listRecords(kind) {
      const listed = await rows.listRecords(kind);
      return listed.map(({ id, bytes }) => open(kind, id, bytes));
    },
    async deleteRecord(kind, name) {
      checkOpen();
      await rows.deleteRecord(kind, idOf(kind, name));
    },
  };
}

/** Throws where it was altered, moved or sealed with another key. */
export function openRecord(keys: KeyVault, kind: RecordKind, id: string, bytes: Uint8Array): Kept {
  try {
    return unsealJson(
      keys.key(installationOwner, keyNames.records),
      placeOf(kind, id),
      bytes,
    ) as Kept;
  } catch (cause) {
    throw new Error(`A stored ${kind} (${id}) was altered, moved or sealed with another key.`, {
      cause,
    });
  }
}

const placeOf = (kind: RecordKind, id: string) => ({
  conference: installationOwner,
  kind: `record/${kind}`,
  row: id,
});
