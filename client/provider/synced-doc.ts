import { readVarUint } from 'lib0/decoding';
import type { Doc } from 'yjs';
import { closeReasons } from '../../shared/protocol/close-reasons.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { DocumentId, Instant } from '../../shared/protocol/ids.ts';
import { messageTypes } from '../../shared/protocol/sync-messages.ts';
import { reasonOf } from './conference-link.ts';
import { savePatience } from './save-status.ts';
import type { Connection } from './save-status.ts';
import type { SavedCount, Touched } from './saved-count.ts';
import { createProvider } from './stock-provider.ts';
import { createAlarm } from './waiting.ts';

export interface SyncedDocOptions {
  readonly origin: string;
  readonly conference: string;
  readonly document: DocumentId;
  readonly as?: 'screen';
  readonly WebSocket: typeof WebSocket;
  readonly now: () => Instant;
  readonly random: () => number;
  /** The server said no: this document is over and wants closing. */
  readonly onEnd: (why: CloseKind) => void;
}

/** What is known of one document's way to the server, whatever lies in it. */
export interface SyncStanding {
  /** The server's content has arrived. */
  readonly synced: boolean;
  readonly unsaved: Touched;
  readonly lastSaved: Instant | null;
  readonly connection: Connection;
}

interface SyncedDoc {
  readonly provider: ReturnType<typeof createProvider>;
  readonly standing: () => SyncStanding;
  /** A fresh connection for the same document, at once. */
  readonly reconnect: () => void;
  readonly close: () => void;
}

/**
 * Connects a document over the stock provider, and knows how its connection does and what is saved. `onChange` is told
 * after every change of it, of its content too. Whoever hears of edits must listen before: the provider sends an update
 * only after they have heard of it. [P3]
 */
export function openSyncedDoc(
  options: SyncedDocOptions & { readonly pen: boolean; readonly onChange: () => void },
  doc: Doc,
  count: SavedCount,
): SyncedDoc {
  const { now } = options;
  const overdue = createAlarm();
  const provider = createProvider(options, doc, count);
  let connection = { up: false, since: now() };
  let turnedAway = false;
  let synced = false;
  let lastSaved: Instant | null = null;
  let impatience = 0;

  doc.on('afterAllTransactions', (_, transactions) => {
    if (transactions.some(({ changed }) => changed.size > 0)) change();
  });
  provider.awareness.on('change', change);
  provider.on('sync', (isSynced) => {
    synced ||= isSynced;
    change();
  });
  provider.messageHandlers[messageTypes.saved] = (_, decoder) => {
    if (!count.saved(readVarUint(decoder))) return;
    lastSaved = now();
    impatience = 0;
    change();
  };
  provider.on('connection-close', (event) => {
    turnedAway = event?.code === closeReasons.tryAgain.code;
  });
  provider.on('status', ({ status }) => {
    const up = status === 'connected';
    if (up === connection.up) return;
    connection = { up, since: now() };
    change();
  });
  provider.on('closed', ({ code }) => options.onEnd(reasonOf(code) ?? 'notAllowed'));

  function change(): void {
    expectSaved();
    options.onChange();
  }

  /** A connection that acknowledges nothing may be dead without saying so: try a fresh one, ever more patiently. */
  function expectSaved(): void {
    const oldest = count.oldest();
    overdue.clear();
    if (oldest === null || !connection.up) return;
    const due = Math.max(oldest, connection.since) + savePatience.notSavedMs * 2 ** impatience;
    overdue.set(due - now(), () => {
      impatience += 1;
      reconnect();
    });
  }

  function reconnect(): void {
    provider.disconnect();
    provider.connect();
  }

  provider.connect();
  return {
    provider,
    standing: () => ({
      synced,
      lastSaved,
      unsaved: count.unsaved(),
      connection: {
        ...connection,
        trouble: impatience > 0,
        turnedAway: turnedAway && !connection.up,
        oldestUnsaved: count.oldest(),
      },
    }),
    reconnect,
    close: () => {
      provider.awareness.off('change', change);
      provider.destroy();
      overdue.clear();
    },
  };
}
