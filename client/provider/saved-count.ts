import { messageTypes, syncTypes } from '../../shared/protocol/sync-messages.ts';
import type { LineId } from '../../shared/protocol/ids.ts';

/** What of a line was changed: names of its fields, and `line` for a line that is new. */
export type Touched = ReadonlyMap<LineId, ReadonlySet<string>>;

/**
 * Which local edits the server has not acknowledged. A sync write is every SyncStep2 or Update frame sent on one
 * connection, empty ones included, counted from 1; *Saved n* covers the first n of them and so every edit made
 * before the n-th was sent. [P3]
 */
export interface SavedCount {
  /** A fresh connection: counting starts again, and nothing sent on the one before is waited for. */
  readonly connected: () => void;
  /** A local edit, told before its frame is sent. */
  readonly edited: (touched: Touched, at: number) => void;
  /** May this frame go out? Counts it when it does. */
  readonly sends: (frame: Uint8Array) => boolean;
  /** The server's "saved n". True when an edit that was waiting is saved now. */
  readonly saved: (n: number) => boolean;
  /** Lines with an edit that no Saved covers yet. */
  readonly unsaved: () => Touched;
  /** When the oldest edit without a Saved was made, or null. */
  readonly oldest: () => number | null;
}

interface Edits {
  readonly touched: Map<LineId, Set<string>>;
  readonly at: number;
  /** The sync write that carries them, none until one is sent on this connection. */
  write: number | null;
}

export function createSavedCount(): SavedCount {
  let waiting: Edits[] = [];
  let writes = 0;
  let caughtUp = false;

  return {
    connected: () => {
      writes = 0;
      caughtUp = false;
      for (const edits of waiting) edits.write = null;
    },
    edited: (touched, at) => {
      const last = waiting.at(-1);
      // What is typed while nothing can be sent is one lot, however long that lasts.
      const edits = last?.write === null ? last : { touched: new Map(), at, write: null };
      if (edits !== last) waiting.push(edits);
      addTouched(edits.touched, touched);
    },
    sends: (frame) => {
      const write = syncWriteOf(frame);
      if (write === null) return true;
      // An update before the connection's first SyncStep2 may build on words typed offline, a gap in the server's
      // eyes; the SyncStep2 that is about to be asked for holds it anyway.
      if (write === 'update' && !caughtUp) return false;
      caughtUp = true;
      writes += 1;
      for (const edits of waiting) edits.write ??= writes;
      return true;
    },
    saved: (n) => {
      const before = waiting.length;
      waiting = waiting.filter((edits) => edits.write === null || edits.write > n);
      return waiting.length < before;
    },
    unsaved: () =>
      waiting.reduce(
        (all, edits) => addTouched(all, edits.touched),
        new Map<LineId, Set<string>>(),
      ),
    oldest: () => waiting[0]?.at ?? null,
  };
}

function addTouched(all: Map<LineId, Set<string>>, more: Touched): Map<LineId, Set<string>> {
  for (const [line, fields] of more) all.set(line, new Set([...(all.get(line) ?? []), ...fields]));
  return all;
}

function syncWriteOf(frame: Uint8Array): 'step2' | 'update' | null {
  // Both type numbers are below 128, so each is one byte of its varuint.
  if (frame[0] !== messageTypes.sync) return null;
  if (frame[1] === syncTypes.step2) return 'step2';
  return frame[1] === syncTypes.update ? 'update' : null;
}
