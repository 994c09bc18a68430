import { Item, type Doc, type GC, type ID } from 'yjs';
import { itemOf, parentOf } from './inside-yjs.ts';
import type { Id } from './read-update.ts';

/**
 * What the browser behind one clientID must have had when it wrote: whatever its structs name, all that those stand
 * on, and everything that came before any of it from the same client. It may have had more.
 */
export interface Seen {
  /** All of this client before this clock, and whatever that stands on. */
  raise(client: number, clock: number): void;
  has(id: Id): boolean;
}

export function createSeen(doc: () => Doc): Seen {
  const clocks = new Map<number, number>();
  const walked = new Map<number, number>();
  const waiting: number[] = [];

  const note = (client: number, clock: number): void => {
    if ((clocks.get(client) ?? 0) >= clock) return;
    clocks.set(client, clock);
    waiting.push(client);
  };
  const noteId = (id: ID | null | undefined): void => {
    if (id) note(id.client, id.clock + 1);
  };
  const walk = (client: number): void => {
    const structs = doc().store.clients.get(client) ?? [];
    const end = clocks.get(client) ?? 0;
    for (const struct of structsFrom(structs, walked.get(client) ?? 0)) {
      if (struct.id.clock >= end) break;
      if (!(struct instanceof Item)) continue;
      noteId(struct.origin);
      noteId(struct.rightOrigin);
      noteId(itemOf(parentOf(struct))?.id);
    }
    walked.set(client, end);
  };

  return {
    raise: (client, clock) => {
      note(client, clock);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) walk(next);
    },
    has: ({ client, clock }) => clock < (clocks.get(client) ?? 0),
  };
}

/** The structs from the one that reaches beyond this clock on. */
function* structsFrom(structs: readonly (Item | GC)[], clock: number): Generator<Item | GC> {
  let low = 0;
  let high = structs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (struct !== undefined && struct.id.clock + struct.length <= clock) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < structs.length; index++) {
    const struct = structs[index];
    if (struct !== undefined) yield struct;
  }
}
