import { randomBytes } from 'node:crypto';
import type { KeyRows } from '../keys/key-rows.ts';
import { openKeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import { openSealedStore } from '../sealing/sealed-store.ts';
import type { Store } from '../store.ts';
import { createMemoryKeys } from './memory-keys.ts';
import { createMemoryRows } from './memory-rows.ts';

/** What a memory store keeps; handed in again it is the same store, opened once more. */
export interface Memory {
  readonly installationKey: Uint8Array;
  readonly keys: KeyRows;
  readonly rows: Rows;
}

export function createMemory(): Memory {
  return {
    installationKey: randomBytes(32),
    keys: createMemoryKeys(),
    rows: createMemoryRows(),
  };
}

/** A store that lives as long as the process: the same sealing, rows in memory. */
export async function openMemoryStore(memory: Memory = createMemory()): Promise<Store> {
  return openSealedStore(memory.rows, await openKeyVault(memory.installationKey, memory.keys));
}
