import { Doc } from 'yjs';
import type { Line } from '../../shared/board/line.ts';
import type { Official } from '../../shared/board/read-lines.ts';
import type { Writer, Writing } from '../../shared/protocol/awareness.ts';
import type { DocumentId, LineId, PersonId } from '../../shared/protocol/ids.ts';
import { attachContent } from './content.ts';
import { createListeners } from './listeners.ts';
import { openPen } from './pen.ts';
import type { Pen, PenOptions } from './pen.ts';
import { createSavedCount } from './saved-count.ts';
import { readWriters } from './stock-provider.ts';
import { openSyncedDoc } from './synced-doc.ts';
import type { SyncStanding, SyncedDocOptions } from './synced-doc.ts';
import { readUnsent } from './unsent.ts';
import type { Unsent } from './unsent.ts';

export interface DocumentOptions extends SyncedDocOptions {
  /** Who writes; null for a reader. */
  readonly penOf: PersonId | null;
  /** Does this line stand, saved, in a document that every reader of this one may open? */
  readonly standsWider: (line: LineId) => boolean;
  readonly newId: () => string;
  readonly onStep: () => void;
  readonly onLate: (words: Unsent) => void;
}

/** What is known of one document now. A new object whenever anything in it changed. */
export interface DocumentState extends SyncStanding {
  /** Counts the changes this page heard of; says nothing about what anybody else did. */
  readonly version: number;
  readonly lines: readonly Line[];
  readonly official: Official;
  /** Who else writes in which line, as the server stamped it. */
  readonly writers: readonly Writer[];
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
  const opening = Symbol('opening');
  let version = 0;
  let state: DocumentState | null = null;

  // Attached before the provider, which sends an update only after this has heard of it. [P3]
  const content = attachContent(doc, (touched) => count.edited(touched, now()));
  const { provider, ...synced } = openSyncedDoc(
    { ...options, pen: penOf !== null, onChange: change },
    doc,
    count,
  );
  const onLate: PenOptions['onLate'] = (words) => options.onLate({ ...words, opening });
  const pen = penOf === null ? null : openPen({ ...options, doc, content, me: penOf, onLate });

  function change(): void {
    state = null;
    version += 1;
    notify();
  }

  function readState(): DocumentState {
    return {
      ...synced.standing(),
      version,
      lines: content.lines(),
      official: content.official(),
      writers: readWriters(provider),
    };
  }

  return {
    id: options.document,
    pen,
    subscribe,
    state: () => (state ??= readState()),
    writingIn: (place) => pen !== null && provider.awareness.setLocalState(place),
    reconnect: synced.reconnect,
    close: () => {
      const unsent = readUnsent(doc, count.unsaved(), opening);
      synced.close();
      pen?.close();
      doc.destroy();
      return unsent;
    },
  };
}
