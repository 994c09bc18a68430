import type { Tiers } from './world.ts';

/** The code under test, as it is loaded now. */
export async function loadTiers(): Promise<Tiers> {
  const { openRooms } = await import('../../../server/rooms/open-rooms.ts');
  const { openSyncConnection } = await import('../../../server/relay/sync-connection.ts');
  const { openLiveConnection } = await import('../../../server/relay/live-connection.ts');
  const { makeCopies } = await import('../../../server/make-copies.ts');
  return { openRooms, openSyncConnection, openLiveConnection, makeCopies };
}
