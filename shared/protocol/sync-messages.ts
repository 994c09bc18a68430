/** Message types of the y-websocket protocol (y-websocket 3.1, y-protocols 1.0) and the one that is ours. */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server to client, varuint n: the first n sync writes of this connection are fsynced (`?saved=1`). */
  saved: 100,
} as const;

/** Sub-types of a sync message. A "sync write" is a SyncStep2 or an Update, empty ones included. */
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const;

/** Where a document is synced: `/sync/CONFERENCE/DOCUMENT`. */
export const syncPath = '/sync';

/** Where a person's view is pushed: `/live/CONFERENCE`. */
export const livePath = '/live';
