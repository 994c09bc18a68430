import { randomBytes } from 'node:crypto';
import type { KeyRows, WrappedKey } from '../keys/key-rows.ts';
import { openKeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import { openSealedStore } from '../sealing/sealed-store.ts';
import type { Store } from '../store.ts';
import { createMemoryRows } from './memory-rows.ts';

/** What a memory store keeps; handed in again it is the same store, opened once more. */
export interface Memory {
  readonly installationKey: Uint8Array;
  readonly keys: KeyRows;
  readonly rows: Rows;
}

export function createMemory(): Memory {
  const keys: WrappedKey[] = [];
  return {
    installationKey: randomBytes(32),
    keys: { list: async () => keys, put: async (more) => void keys.push(...more) },
    rows: createMemoryRows(),
  };
}

/** A store that lives as long as the process: the same sealing, rows in memory. */
export async function openMemoryStore(memory: Memory = createMemory()): Promise<Store> {
  return openSealedStore(memory.rows, await openKeyVault(memory.installationKey, memory.keys));
}
