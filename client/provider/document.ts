import { readVarUint } from 'lib0/decoding';
import { Doc } from 'yjs';
import type { Line } from '../../shared/board/line.ts';
import type { Official } from '../../shared/board/read-lines.ts';
import type { Writer, Writing } from '../../shared/protocol/awareness.ts';
import { closeReasons } from '../../shared/protocol/close-reasons.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { DocumentId, Instant, LineId, PersonId } from '../../shared/protocol/ids.ts';
import { messageTypes } from '../../shared/protocol/sync-messages.ts';
import { reasonOf } from './conference-link.ts';
import { attachContent } from './content.ts';
import { createListeners } from './listeners.ts';
import { openPen } from './pen.ts';
import type { Pen, PenOptions } from './pen.ts';
import { createSavedCount } from './saved-count.ts';
import type { Touched } from './saved-count.ts';
import { savePatience } from './save-status.ts';
import type { Connection } from './save-status.ts';
import { createProvider, readWriters } from './stock-provider.ts';
import { readUnsent } from './unsent.ts';
import type { Unsent } from './unsent.ts';
import { createAlarm } from './waiting.ts';

export interface DocumentOptions {
  readonly origin: string;
  readonly conference: string;
  readonly document: DocumentId;
  readonly as?: 'screen';
  /** Who writes; null for a reader. */
  readonly penOf: PersonId | null;
  /** Does this line stand, saved, in a document that every reader of this one may open? */
  readonly standsWider: (line: LineId) => boolean;
  readonly WebSocket: typeof WebSocket;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly random: () => number;
  readonly onStep: () => void;
  readonly onLate: (words: Unsent) => void;
  /** The server said no: this document is over and wants closing. */
  readonly onEnd: (why: CloseKind) => void;
}

/** What is known of one document now. A new object whenever anything in it changed. */
export interface DocumentState {
  /** Counts the changes this page heard of; says nothing about what anybody else did. */
  readonly version: number;
  /** What is shown is the board: the server's content has arrived. */
  readonly synced: boolean;
  readonly lines: readonly Line[];
  readonly official: Official;
  /** Who else writes in which line, as the server stamped it. */
  readonly writers: readonly Writer[];
  readonly unsaved: Touched;
  readonly lastSaved: Instant | null;
  readonly connection: Connection;
}

export interface BoardDocument {
  readonly id: DocumentId;
  readonly pen: Pen | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => DocumentState;
  /** Tells the others who hold the pen here which line this person writes in. */
  readonly writingIn: (place: Writing) => void;
  /** A fresh connection for the same document, at once. */
  readonly reconnect: () => void;
  /** Lets go of the socket, the content, the clientID and the undo stack. Answers what was not saved. [P1] */
  readonly close: () => readonly Unsent[];
}

/** One Yjs document over the stock provider: read, and written by whoever holds the pen. */
export function openDocument(options: DocumentOptions): BoardDocument {
  const { now, penOf } = options;
  const doc = new Doc();
  const count = createSavedCount();
  const { subscribe, notify } = createListeners();
  const overdue = createAlarm();
  const opening = Symbol('opening');
  let connection = { up: false, since: now() };
  let turnedAway = false;
  let synced = false;
  let lastSaved: Instant | null = null;
  let impatience = 0;
  let version = 0;
  let state: DocumentState | null = null;

  // Attached before the provider, which sends an update only after this has heard of it. [P3]
  const content = attachContent(doc, (touched) => count.edited(touched, now()));
  const provider = createProvider({ ...options, pen: penOf !== null }, doc, count);
  const onLate: PenOptions['onLate'] = (words) => options.onLate({ ...words, opening });
  const pen = penOf === null ? null : openPen({ ...options, doc, content, me: penOf, onLate });

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
    state = null;
    version += 1;
    expectSaved();
    notify();
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

  function readState(): DocumentState {
    return {
      version,
      synced,
      lastSaved,
      lines: content.lines(),
      official: content.official(),
      writers: readWriters(provider),
      unsaved: count.unsaved(),
      connection: {
        ...connection,
        trouble: impatience > 0,
        turnedAway: turnedAway && !connection.up,
        oldestUnsaved: count.oldest(),
      },
    };
  }

  provider.connect();
  return {
    id: options.document,
    pen,
    subscribe,
    state: () => (state ??= readState()),
    writingIn: (place) => pen !== null && provider.awareness.setLocalState(place),
    reconnect,
    close: () => {
      const unsent = readUnsent(doc, count.unsaved(), opening);
      provider.awareness.off('change', change);
      provider.destroy();
      overdue.clear();
      pen?.close();
      doc.destroy();
      return unsent;
    },
  };
}
