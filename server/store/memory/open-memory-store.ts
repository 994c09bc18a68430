import { randomBytes } from 'node:crypto';
import type { WrappedKey } from '../keys/key-rows.ts';
import { openKeyVault } from '../keys/key-vault.ts';
import { openSealedStore } from '../sealing/sealed-store.ts';
import type { Store } from '../store.ts';
import { createMemoryRows } from './memory-rows.ts';

/** A store that lives as long as the process: the same sealing, rows in memory. */
export async function openMemoryStore(): Promise<Store> {
  const keys: WrappedKey[] = [];
  const vault = await openKeyVault(randomBytes(32), {
    list: async () => keys,
    put: async (more) => void keys.push(...more),
  });
  return openSealedStore(createMemoryRows(), vault);
}
