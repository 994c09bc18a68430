import { getItem, getState, Item, type Doc } from 'yjs';
import type { DocumentKind } from './document-kind.ts';
import { entriesOf, firstOf, itemOf, parentOf } from './inside-yjs.ts';
import type { Id, Struct } from './read-update.ts';
import { createStructIndex } from './struct-index.ts';
import { refuse } from './verdict.ts';

/**
 * Letters and values that the structs of one update may pass, all together, on the way from the neighbour each names on
 * the left to the one on the right. Yjs looks at each of them: 20,000 deleted letters at one place, and 1,000 more from
 * another clientID, stopped the server for twenty seconds (measured). Whoever was offline passes only what others wrote
 * meanwhile, and passes it once for each stretch of their own.
 */
const mostPassed = 200_000;

/** Before Yjs does: follows each new struct from its left neighbour to its right one. Throws when that is too long a way. */
export function checkWays(
  fresh: readonly Struct[],
  doc: Doc,
  kind: Pick<DocumentKind, 'root'>,
): Way[] {
  const order = openOrder(fresh, doc, kind.root);
  const ways: Way[] = [];
  let passed = 0;
  for (const struct of fresh) {
    let before = order.leftOf(struct);
    const between: Id[] = [];
    for (let at = order.next(before); !isSame(at, struct.rightOrigin); at = order.next(at)) {
      if (at === null) return refuse('malformed', 'right-of-its-right');
      passed += 1;
      if (passed > mostPassed) return refuse('malformed', 'too-much-between');
      between.push(at);
      before = at;
    }
    ways.push({ struct, between });
    // As near to its right neighbour as it goes: what its writer wrote next has no way at all then.
    order.putBehind(before, struct);
  }
  return ways;
}

/** What stands between a new struct and the neighbours it names, and must be unseen by its writer. */
export interface Way {
  readonly struct: Struct;
  readonly between: readonly Id[];
}

const isSame = (one: Id | null, other: Id | null): boolean =>
  one === other || (one?.client === other?.client && one?.clock === other?.clock);

/** A type as far as one looks for its first letters and values. */
type Place = Parameters<typeof firstOf>[0] & Parameters<typeof entriesOf>[0];

/** Where a list, or the values of a field, begin. */
type Start = string;

/** The document's letters and values in order, with the new ones put in; only where somebody looks. */
interface Order {
  next(at: Id | Start): Id | null;
  leftOf(struct: Struct): Id | Start;
  putBehind(at: Id | Start, struct: Struct): void;
}

function openOrder(fresh: readonly Struct[], doc: Doc, root: string): Order {
  const index = createStructIndex(fresh);
  const starts = new Map<Start, Id | null>();
  const changed = new Map<number, Map<number, Id | null>>();
  const known = ({ client }: Id): number => getState(doc.store, client);

  const startAt = (type: Place | null, id: Id | null, key: string | null): Start => {
    const name = JSON.stringify([id?.client, id?.clock, key]);
    if (!starts.has(name)) starts.set(name, type === null ? null : firstIn(type, key));
    return name;
  };
  const startOf = (struct: Struct): Start => {
    const { parent, key } = struct;
    if (typeof parent === 'string') return startAt(doc.getMap(root), null, key);
    if (parent !== null) return startAt(typeOf(doc, parent), parent, key);
    const beside = struct.origin ?? struct.rightOrigin;
    const other = beside === null ? undefined : index.find(beside);
    if (beside === null) return refuse('malformed', 'no-parent');
    if (other !== undefined && beside.clock >= known(beside)) return startOf(other);
    const item = itemAt(doc, beside);
    const type = parentOf(item);
    return startAt(type, itemOf(type)?.id ?? null, item.parentSub);
  };
  const next = (at: Id | Start): Id | null => {
    if (typeof at === 'string') return starts.get(at) ?? null;
    const told = changed.get(at.client)?.get(at.clock);
    if (told !== undefined) return told;
    return at.clock < known(at) ? nextInDocument(doc, at) : { ...at, clock: at.clock + 1 };
  };
  const set = (at: Id | Start, to: Id | null): void => {
    if (typeof at === 'string') return void starts.set(at, to);
    const ofClient = changed.get(at.client) ?? new Map<number, Id | null>();
    changed.set(at.client, ofClient.set(at.clock, to));
  };
  return {
    next,
    // What is known of it stands already, and the rest goes on behind that.
    leftOf: (struct) =>
      struct.clock < known(struct)
        ? { client: struct.client, clock: known(struct) - 1 }
        : (struct.origin ?? startOf(struct)),
    putBehind: (at, struct) => {
      const { client, clock, length } = struct;
      const after = next(at);
      set(at, { client, clock: Math.max(clock, known(struct)) });
      set({ client, clock: clock + length - 1 }, after);
    },
  };
}

function nextInDocument(doc: Doc, id: Id): Id | null {
  const item = itemAt(doc, id);
  const isLast = id.clock + 1 === item.id.clock + item.length;
  return isLast ? (item.right?.id ?? null) : { ...id, clock: id.clock + 1 };
}

function firstIn(type: Place, key: string | null): Id | null {
  let item = key === null ? firstOf(type) : (entriesOf(type).get(key) ?? null);
  while (item !== null && item.left !== null) item = item.left;
  return item?.id ?? null;
}

/** Null for a type that comes with this very update. */
function typeOf(doc: Doc, id: Id): Place | null {
  if (id.clock >= getState(doc.store, id.client)) return null;
  const { content } = itemAt(doc, id);
  return 'type' in content ? (content.type as Place) : null;
}

function itemAt(doc: Doc, { client, clock }: Id): Item {
  const item: unknown = getItem(doc.store, { client, clock });
  return item instanceof Item ? item : refuse('malformed', 'neighbour-is-gone');
}
