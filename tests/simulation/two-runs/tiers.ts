import type { listOwn } from '../../../server/http/corrections.ts';
import type { makeCopies } from '../../../server/make-copies.ts';
import type { openLiveConnection } from '../../../server/relay/live-connection.ts';
import type { openSyncConnection } from '../../../server/relay/sync-connection.ts';
import type { openRooms } from '../../../server/rooms/open-rooms.ts';
import type { annexPaper } from '../../../shared/papers/annex.ts';
import type { makePaper } from '../../../shared/papers/make-paper.ts';
import type { notificationsPaper } from '../../../shared/papers/notifications.ts';

/** The code under test: as it is, or loaded anew with a leak planted. */
export interface Tiers {
  readonly openRooms: typeof openRooms;
  readonly openSyncConnection: typeof openSyncConnection;
  readonly openLiveConnection: typeof openLiveConnection;
  readonly makeCopies: typeof makeCopies;
  readonly papers: Papers;
}

/** What a reader is given when they ask for it. */
export interface Papers {
  readonly makePaper: typeof makePaper;
  readonly annexPaper: typeof annexPaper;
  readonly notificationsPaper: typeof notificationsPaper;
  readonly listOwn: typeof listOwn;
}

/** The code under test, as it is loaded now. */
export async function loadTiers(): Promise<Tiers> {
  const { openRooms } = await import('../../../server/rooms/open-rooms.ts');
  const { openSyncConnection } = await import('../../../server/relay/sync-connection.ts');
  const { openLiveConnection } = await import('../../../server/relay/live-connection.ts');
  const { makeCopies } = await import('../../../server/make-copies.ts');
  const { makePaper } = await import('../../../shared/papers/make-paper.ts');
  const { annexPaper } = await import('../../../shared/papers/annex.ts');
  const { notificationsPaper } = await import('../../../shared/papers/notifications.ts');
  const { listOwn } = await import('../../../server/http/corrections.ts');
  const papers = { makePaper, annexPaper, notificationsPaper, listOwn };
  return { openRooms, openSyncConnection, openLiveConnection, makeCopies, papers };
}
