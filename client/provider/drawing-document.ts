import { Doc } from 'yjs';
import type { DrawingPage } from '../../shared/drawing/shape.ts';
import { attachDrawingContent } from './drawing-content.ts';
import type { DrawingHands } from './drawing-hands.ts';
import { readDrawn } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import { createListeners } from './listeners.ts';
import { openHands } from './open-hands.ts';
import { createSavedCount } from './saved-count.ts';
import { openSyncedDoc } from './synced-doc.ts';
import type { SyncStanding, SyncedDocOptions } from './synced-doc.ts';

interface DrawingDocumentOptions extends SyncedDocOptions {
  readonly pen: boolean;
  /** What was done after it was closed, or could not be taken. */
  readonly onLate: (drawn: Drawn) => void;
}

export interface DrawingDocumentState extends SyncStanding {
  readonly page: DrawingPage;
}

export interface DrawingDocument {
  /** Null for whoever only looks. */
  readonly hands: DrawingHands | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => DrawingDocumentState;
  readonly reconnect: () => void;
  /** Lets go of everything. Answers what was not saved. [P1] */
  readonly close: () => Drawn;
}

/** The Yjs document of one page over the stock provider: read, and written by whoever draws there. */
export function openDrawingDocument(options: DrawingDocumentOptions): DrawingDocument {
  const { now, pen } = options;
  const doc = new Doc();
  const count = createSavedCount();
  const { subscribe, notify } = createListeners();
  let state: DrawingDocumentState | null = null;

  // Attached before the provider, which sends an update only after this has heard of it. [P3]
  const page = attachDrawingContent(doc, (touched) => count.edited(touched, now()));
  const synced = openSyncedDoc({ ...options, onChange: change }, doc, count);
  const hands = pen ? openHands(doc, options) : null;

  function change(): void {
    state = null;
    notify();
  }

  return {
    hands,
    subscribe,
    state: () => (state ??= { ...synced.standing(), page: page() }),
    reconnect: synced.reconnect,
    close: () => {
      const left = readDrawn(doc, count.unsaved());
      synced.close();
      hands?.close();
      doc.destroy();
      return left;
    },
  };
}
