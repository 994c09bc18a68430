/* eslint-disable no-underscore-dangle -- Yjs shows these in its types but has no other names for them. */
import type { AbstractType, Item } from 'yjs';

/** The item a type stands in; null for a root. */
export const itemOf = (type: { readonly _item: Item | null }): Item | null => type._item;

/** Once it stands in a document an item's parent is a type, never a name or an id. */
export const parentOf = (item: Item): AbstractType<unknown> => item.parent as AbstractType<unknown>;

/** What stands under each key, deleted or not. */
export const entriesOf = (type: {
  readonly _map: ReadonlyMap<string, Item>;
}): ReadonlyMap<string, Item> => type._map;

/** The first item that stands in it without a key. */
export const firstOf = (type: { readonly _start: Item | null }): Item | null => type._start;

/** Does anything stand in it without a key? */
export const hasList = (type: { readonly _start: Item | null }): boolean => type._start !== null;
