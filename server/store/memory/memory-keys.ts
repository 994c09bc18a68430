import type { Anchor, KeyRows, WrappedKey } from '../keys/key-rows.ts';

/** Wrapped keys in memory, for tests and trials. */
export function createMemoryKeys(): KeyRows {
  const keys = new Map<string, WrappedKey>();
  const anchors = new Map<string, Anchor>();
  return {
    list: async () => [...keys.values()],
    async put(more) {
      for (const key of more) keys.set(`${key.owner}/${key.name}`, key);
    },
    async destroy(names) {
      for (const { owner, name } of names) keys.delete(`${owner}/${name}`);
    },
    listAnchors: async () => [...anchors.values()],
    async putAnchors(more) {
      for (const anchor of more) anchors.set(anchor.conference, anchor);
    },
  };
}
