import { ContentType, findIndexSS, Item, type AbstractType, type GC, type Transaction } from 'yjs';
import type { DocumentKind } from './document-kind.ts';
import { itemOf, parentOf } from './inside-yjs.ts';
import { judgePlace } from './judge-position.ts';
import { refuse } from './verdict.ts';

/** What one transaction did to one entry: a line, or what lies on a drawing. */
export interface Touch {
  created: boolean;
  /** Fields set or cleared. */
  readonly fields: Set<string>;
  /** Letters written or taken away. */
  letters: boolean;
}

/**
 * Every entry this transaction really changed, from the items it brought and the items it deleted. (`changed` of a
 * transaction leaves out types that are new: attributes on a new text slipped through there once.) Throws a refusal for
 * whatever stands anywhere else.
 */
export function listTouched(transaction: Transaction, kind: Places): Map<string, Touch> {
  const touched = new Map<string, Touch>();
  for (const item of freshItems(transaction)) {
    // Only the last of them is shown. (Of those deleted, nothing is kept.)
    if (!item.deleted && item.parentSub !== null && item.length > 1)
      refuse('malformed', 'hidden-values');
    judgePlace(transaction.doc, item);
    // A second map under an entry's key that lost to the first.
    if (item.deleted && item.content instanceof ContentType) refuse('notAllowed', 'entry-exists');
    note(item, transaction, touched, kind);
  }
  for (const item of deletedItems(transaction)) {
    if (isFresh(item, transaction)) continue;
    if (item.content instanceof ContentType) refuse('notAllowed', 'deletes-an-entry');
    note(item, transaction, touched, kind);
  }
  return touched;
}

type Places = Pick<DocumentKind, 'root' | 'isField'>;

function note(
  item: Item,
  transaction: Transaction,
  touched: Map<string, Touch>,
  kind: Places,
): void {
  const path = pathOf(item, transaction, kind);
  const touch = touchOf(path.entry, touched);
  if (path.field === null) touch.created = true;
  // Of a deleted field its name stays for ever.
  else if (!kind.isField(path.field)) refuse('malformed', 'unknown-field');
  else if (path.letters) touch.letters = true;
  else touch.fields.add(path.field);
}

function touchOf(entry: string, touched: Map<string, Touch>): Touch {
  const known = touched.get(entry);
  if (known !== undefined) return known;
  const touch = { created: false, fields: new Set<string>(), letters: false };
  touched.set(entry, touch);
  return touch;
}

interface Path {
  readonly entry: string;
  /** Null for the entry itself. */
  readonly field: string | null;
  /** Inside the text of that field. */
  readonly letters: boolean;
}

/** The root → an entry → a field → letters; anything else is refused. */
function pathOf(item: Item, { doc }: Transaction, kind: Places): Path {
  const keys: (string | null)[] = [];
  let at: Item | null = item;
  let root: AbstractType<unknown> | null = null;
  while (at !== null) {
    keys.unshift(at.parentSub);
    root = parentOf(at);
    at = itemOf(root);
  }
  const [entry, field, letters] = keys;
  if (root !== doc.share.get(kind.root)) refuse('notAllowed', 'official');
  if (keys.length > 3 || typeof entry !== 'string') return refuse('malformed', 'no-such-place');
  if (keys.length === 1) return { entry, field: null, letters: false };
  if (typeof field !== 'string') return refuse('malformed', 'list-in-entry');
  if (letters !== undefined && letters !== null) refuse('malformed', 'attribute-on-text');
  return { entry, field, letters: letters !== undefined };
}

function* freshItems(transaction: Transaction): Generator<Item> {
  const { store } = transaction.doc;
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (clock === before) continue;
    const structs = store.clients.get(client) ?? [];
    for (let index = findIndexSS(structs, before); index < structs.length; index++) {
      yield asItem(structs[index]);
    }
  }
}

/** Yjs makes a collected stretch of whatever it cannot place. */
const asItem = (struct: Item | GC | undefined): Item =>
  struct instanceof Item ? struct : refuse('malformed', 'nowhere');

function* deletedItems({ doc, deleteSet }: Transaction): Generator<Item> {
  for (const [client, ranges] of deleteSet.clients) {
    const structs = doc.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges) {
      for (let index = findIndexSS(structs, clock); index < structs.length; index++) {
        const struct = structs[index];
        if (struct === undefined || struct.id.clock >= clock + len) break;
        if (struct instanceof Item) yield struct;
      }
    }
  }
}

const isFresh = ({ id }: Item, { beforeState }: Transaction): boolean =>
  id.clock >= (beforeState.get(id.client) ?? 0);
