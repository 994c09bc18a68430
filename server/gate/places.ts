import { ContentType, getItem, Item, Text, type Doc, type GC } from 'yjs';
import type { DocumentKind } from './document-kind.ts';
import { itemOf, parentOf } from './inside-yjs.ts';
import type { Content, Id, Struct } from './read-update.ts';
import { createStructIndex, type StructIndex } from './struct-index.ts';
import { refuse } from './verdict.ts';

/**
 * The places a document has: the entries of its root, the fields of an entry, the letters of a field's text. Any other
 * root is the server's own. There is no fourth, so nothing can be nested deeper.
 */
type Place = 'entry' | 'field' | 'letters' | 'official';

/** What may stand where, beside stretches that are deleted already. */
const fits: Record<Place, readonly Content[]> = {
  entry: ['map', 'deleted'],
  field: ['value', 'text', 'deleted'],
  letters: ['letters', 'deleted'],
  official: [],
};

/**
 * Follows neighbours and parents, in the update and in the document, to where each struct would stand. Throws a refusal
 * unless all of them stand where their content may.
 */
export function checkPlaces(structs: readonly Struct[], doc: Doc, kind: Root): void {
  const index = createStructIndex(structs);
  const places = new Map<Struct, Place>();
  // A struct may wait for one of another clientID of the same writer; whoever can go on does, until nobody can.
  let waiting = [...index.lists()];
  while (waiting.length > 0) {
    const before = places.size;
    waiting = waiting
      .map((list) => settle(list, places, { index, doc, kind }))
      .filter(({ length }) => length > 0);
    if (waiting.length > 0 && places.size === before) refuse('malformed', 'wait-for-each-other');
  }
}

type Places = Map<Struct, Place>;
type Root = Pick<DocumentKind, 'root'>;

interface Around {
  readonly index: StructIndex;
  readonly doc: Doc;
  readonly kind: Root;
}

/** Places these structs in order for as long as all they need is placed; answers the rest. */
function settle(list: readonly Struct[], places: Places, around: Around): Struct[] {
  const stop = list.findIndex((struct) => !settleOne(struct, places, around));
  return stop === -1 ? [] : list.slice(stop);
}

function settleOne(struct: Struct, places: Places, around: Around): boolean {
  const at = struct.origin ?? struct.rightOrigin ?? struct.parent;
  const neighbour = at === null || typeof at === 'string' ? undefined : around.index.find(at);
  const outer = neighbour === undefined ? undefined : places.get(neighbour);
  if (neighbour !== undefined && outer === undefined) return false;
  const place = placeOf(struct, neighbour, outer, around);
  if (place === 'official') refuse('notAllowed', 'official');
  if (!fits[place].includes(struct.content)) refuse('malformed', `${struct.content}-as-${place}`);
  places.set(struct, place);
  return true;
}

function placeOf(
  { origin, rightOrigin, parent, key }: Struct,
  neighbour: Struct | undefined,
  outer: Place | undefined,
  { doc, kind }: Around,
): Place {
  const beside = origin ?? rightOrigin;
  if (beside !== null) return outer ?? placeInDocument(doc, beside, kind);
  if (typeof parent === 'string') return placeInRoot(parent, key, kind);
  if (parent === null) return refuse('malformed', 'no-parent');
  const content = neighbour?.content ?? contentInDocument(doc, parent);
  return placeInside(outer ?? placeInDocument(doc, parent, kind), content, key);
}

function placeInRoot(root: string, key: string | null, kind: Root): Place {
  if (root !== kind.root) return 'official';
  return key === null ? refuse('malformed', 'list-in-root') : 'entry';
}

function placeInside(outer: Place, content: Content, key: string | null): Place {
  if (outer === 'official') return 'official';
  if (outer === 'entry' && content === 'map' && key !== null) return 'field';
  if (outer === 'field' && content === 'text' && key === null) return 'letters';
  return refuse('malformed', 'no-such-place');
}

function placeInDocument(doc: Doc, id: Id, kind: Root): Place {
  const item = itemAt(doc, id);
  const outer = itemOf(parentOf(item));
  if (outer === null) return item.parent === doc.share.get(kind.root) ? 'entry' : 'official';
  const place = placeInDocument(doc, outer.id, kind);
  return place === 'entry' ? 'field' : place === 'field' ? 'letters' : place;
}

function contentInDocument(doc: Doc, id: Id): Content {
  const { content } = itemAt(doc, id);
  if (!(content instanceof ContentType)) return 'value';
  return content.type instanceof Text ? 'text' : 'map';
}

/** Nothing that has a place of its own is ever deleted, so a collected stretch is no neighbour. */
function itemAt(doc: Doc, id: Id): Item {
  const item: Item | GC = getItem(doc.store, id);
  return item instanceof Item ? item : refuse('malformed', 'neighbour-is-gone');
}
