import { getItem, type Doc, type ID, type Item } from 'yjs';
import type { Way } from './check-ways.ts';
import type { Seen } from './seen.ts';
import { refuse } from './verdict.ts';

/**
 * Throws a refusal unless the neighbours this item names are in one place with it. Of a struct whose beginning is known
 * Yjs takes the rest, puts it behind that beginning, and still believes the place it names.
 */
export function judgePlace(doc: Doc, item: Item): void {
  for (const neighbour of [find(doc, item.origin), find(doc, item.rightOrigin)]) {
    if (neighbour !== null && !standTogether(item, neighbour)) {
      refuse('malformed', 'between-two-places');
    }
  }
}

/**
 * A browser writes between two neighbours of its own copy, so whatever stands between them now it has not seen then.
 * For any other claim Yjs places the item by what has arrived before it, and two screens differ for good. Throws a
 * refusal unless an honest browser could have written these structs where they say.
 */
export function judgeWays(ways: readonly Way[], seenBy: (client: number) => Seen): void {
  for (const { struct, between } of ways) {
    if (between.length === 0) continue;
    const seen = seenBy(struct.client);
    seen.raise(struct.client, struct.clock);
    for (const neighbour of [struct.origin, struct.rightOrigin]) {
      if (neighbour !== null) seen.raise(neighbour.client, neighbour.clock + 1);
    }
    if (between.some((id) => seen.has(id))) refuse('malformed', 'not-neighbours');
  }
}

const find = (doc: Doc, id: ID | null): Item | null =>
  id === null ? null : getItem(doc.store, id);

const standTogether = (one: Item, other: Item): boolean =>
  other.parent === one.parent && other.parentSub === one.parentSub;
