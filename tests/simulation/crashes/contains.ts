import { createID, decodeUpdate, getState, isDeleted } from 'yjs';
import type { RecoveredDocument } from './recovery.ts';

/** What an update says was written and taken away, without the words. */
export interface Content {
  /** Client → the clock behind the last thing of theirs. */
  readonly clocks: ReadonlyMap<number, number>;
  readonly deletions: readonly { client: number; clock: number; length: number }[];
}

export function contentOf(update: Uint8Array): Content {
  const { structs, ds } = decodeUpdate(update);
  const clocks = new Map<number, number>();
  for (const { id, length, constructor } of structs) {
    // A gap in an update, not a thing.
    if (constructor.name === 'Skip') continue;
    clocks.set(id.client, Math.max(clocks.get(id.client) ?? 0, id.clock + length));
  }
  const deletions = [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, clock, length: len })),
  );
  return { clocks, deletions };
}

/** What of it this document does not have; null when it has all. */
export function missingFrom(
  { doc, deleted }: RecoveredDocument,
  { clocks, deletions }: Content,
): string | null {
  for (const [client, clock] of clocks) {
    const has = getState(doc.store, client);
    if (has < clock) return `client ${client} wrote ${clock}, there is ${has}`;
  }
  for (const { client, clock, length } of deletions) {
    for (let at = clock; at < clock + length; at += 1)
      if (!isDeleted(deleted, createID(client, at))) return `${client}/${at} was taken away`;
  }
  return null;
}
