import type { Conference } from '../conference.ts';
import type { Fact, FactKind } from '../facts.ts';

/** The conference after one fact of this kind. */
export type Fold<Kind extends FactKind> = (
  conference: Conference,
  fact: Extract<Fact, { kind: Kind }>,
) => Conference;

/** A map with one entry set; the old one is left as it was. */
export const withEntry = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> => new Map(map).set(key, value);

/** A map without one entry. */
export function withoutEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
): ReadonlyMap<Key, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

/** A map with one entry changed; nothing happens to a map that does not hold it. */
export function withChange<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  change: (value: Value) => Value,
): ReadonlyMap<Key, Value> {
  const value = map.get(key);
  return value === undefined ? map : withEntry(map, key, change(value));
}

/** A map with every entry changed. */
export const withEach = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  change: (value: Value) => Value,
): ReadonlyMap<Key, Value> => new Map([...map].map(([key, value]) => [key, change(value)]));
