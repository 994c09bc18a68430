import { ContentType, findIndexSS, Item, type AbstractType, type GC, type Transaction } from 'yjs';
import { lineSchema } from '../../shared/board/line.ts';
import { roots } from '../../shared/board/roots.ts';
import type { LineId } from '../../shared/protocol/ids.ts';
import { itemOf, parentOf } from './inside-yjs.ts';
import { judgePlace } from './judge-position.ts';
import { refuse } from './verdict.ts';

/** What one transaction did to one line. */
export interface Touch {
  created: boolean;
  /** Fields set or cleared. */
  readonly fields: Set<string>;
  /** Letters written or taken away. */
  letters: boolean;
}

/**
 * Every line this transaction really changed, from the items it brought and the items it deleted. (`changed` of a
 * transaction leaves out types that are new: attributes on a new text slipped through there once.) Throws a refusal for
 * whatever stands anywhere else.
 */
export function listTouched(transaction: Transaction): Map<LineId, Touch> {
  const touched = new Map<LineId, Touch>();
  for (const item of freshItems(transaction)) {
    // Only the last of them is shown. (Of those deleted, nothing is kept.)
    if (!item.deleted && item.parentSub !== null && item.length > 1)
      refuse('malformed', 'hidden-values');
    judgePlace(transaction.doc, item);
    // A second map under a line's key that lost to the first.
    if (item.deleted && item.content instanceof ContentType) refuse('notAllowed', 'line-exists');
    note(item, transaction, touched);
  }
  for (const item of deletedItems(transaction)) {
    if (isFresh(item, transaction)) continue;
    if (item.content instanceof ContentType) refuse('notAllowed', 'deletes-a-line');
    note(item, transaction, touched);
  }
  return touched;
}

function note(item: Item, transaction: Transaction, touched: Map<LineId, Touch>): void {
  const path = pathOf(item, transaction);
  const touch = touchOf(path.line, touched);
  if (path.field === null) touch.created = true;
  // Of a deleted field its name stays for ever.
  else if (!Object.hasOwn(lineSchema.shape, path.field)) refuse('malformed', 'unknown-field');
  else if (path.letters) touch.letters = true;
  else touch.fields.add(path.field);
}

function touchOf(line: LineId, touched: Map<LineId, Touch>): Touch {
  const known = touched.get(line);
  if (known !== undefined) return known;
  const touch = { created: false, fields: new Set<string>(), letters: false };
  touched.set(line, touch);
  return touch;
}

interface Path {
  readonly line: LineId;
  /** Null for the line's own entry. */
  readonly field: string | null;
  /** Inside the text of that field. */
  readonly letters: boolean;
}

/** `lines` → a line's entry → a field → letters; anything else is refused. */
function pathOf(item: Item, { doc }: Transaction): Path {
  const keys: (string | null)[] = [];
  let at: Item | null = item;
  let root: AbstractType<unknown> | null = null;
  while (at !== null) {
    keys.unshift(at.parentSub);
    root = parentOf(at);
    at = itemOf(root);
  }
  const [line, field, letters] = keys;
  if (root !== doc.share.get(roots.lines)) refuse('notAllowed', 'official');
  if (keys.length > 3 || typeof line !== 'string') return refuse('malformed', 'no-such-place');
  if (keys.length === 1) return { line, field: null, letters: false };
  if (typeof field !== 'string') return refuse('malformed', 'list-in-line');
  if (letters !== undefined && letters !== null) refuse('malformed', 'attribute-on-text');
  return { line, field, letters: letters !== undefined };
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
