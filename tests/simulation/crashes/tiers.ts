import type { makeCopies } from '../../../server/make-copies.ts';
import type { openLiveConnection } from '../../../server/relay/live-connection.ts';
import type { openSyncConnection } from '../../../server/relay/sync-connection.ts';
import type { openRooms } from '../../../server/rooms/open-rooms.ts';
import type { KeyRows } from '../../../server/store/keys/key-rows.ts';
import type { openKeyVault } from '../../../server/store/keys/key-vault.ts';
import type { Rows } from '../../../server/store/rows.ts';
import type { checkKeysFit } from '../../../server/store/sealing/check-keys-fit.ts';
import type { openSealedStore } from '../../../server/store/sealing/sealed-store.ts';
import type { watchStorage } from '../../../server/store/storage-watch.ts';
import type { StoreFailure } from '../../../server/store/store-failure.ts';
import type { Store } from '../../../server/store/store.ts';

/** The code under test: as it is, or a copy of it with a bug planted. */
export interface Tiers {
  readonly openRooms: typeof openRooms;
  readonly openSyncConnection: typeof openSyncConnection;
  readonly openLiveConnection: typeof openLiveConnection;
  readonly openSealedStore: typeof openSealedStore;
  readonly openKeyVault: typeof openKeyVault;
  readonly checkKeysFit: typeof checkKeysFit;
  readonly watchStorage: typeof watchStorage;
  readonly StoreFailure: typeof StoreFailure;
  readonly makeCopies: typeof makeCopies;
  /** A bug in what stands around it. */
  readonly ports?: Ports;
}

export interface Ports {
  readonly rows?: (rows: Rows) => Rows;
  readonly keys?: (keys: KeyRows) => KeyRows;
  readonly store?: (store: Store) => Store;
}

/** From the tree of this test, or from a copy of it. `root` ends with a slash. */
export async function loadTiers(root = new URL('../../../', import.meta.url).href): Promise<Tiers> {
  const load = async <Module>(path: string): Promise<Module> =>
    (await import(/* @vite-ignore */ new URL(path, root).href)) as Module;
  return {
    ...(await load<Pick<Tiers, 'openRooms'>>('server/rooms/open-rooms.ts')),
    ...(await load<Pick<Tiers, 'openSyncConnection'>>('server/relay/sync-connection.ts')),
    ...(await load<Pick<Tiers, 'openLiveConnection'>>('server/relay/live-connection.ts')),
    ...(await load<Pick<Tiers, 'openSealedStore'>>('server/store/sealing/sealed-store.ts')),
    ...(await load<Pick<Tiers, 'openKeyVault'>>('server/store/keys/key-vault.ts')),
    ...(await load<Pick<Tiers, 'checkKeysFit'>>('server/store/sealing/check-keys-fit.ts')),
    ...(await load<Pick<Tiers, 'watchStorage'>>('server/store/storage-watch.ts')),
    ...(await load<Pick<Tiers, 'StoreFailure'>>('server/store/store-failure.ts')),
    ...(await load<Pick<Tiers, 'makeCopies'>>('server/make-copies.ts')),
  };
}
