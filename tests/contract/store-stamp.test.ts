import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemoryStore } from '../../server/store/memory/open-memory-store.ts';
import type { Store } from '../../server/store/store.ts';
import { sqliteKit } from './store-kits.ts';
import type { SqliteKit } from './store-kits.ts';

let kit: SqliteKit;
let store: Store;

beforeEach(async () => {
  kit = sqliteKit();
  store = await kit.open();
});

afterEach(async () => {
  await store.close().catch(() => undefined);
  kit.remove();
});

test('[S18] a stamp tells whether bytes are as they were, for as long as the installation lives, and nowhere else', async () => {
  const bytes = Buffer.from('{"outcomes":"typed"}');
  const stamp = store.stamp(bytes);
  expect(stamp).toMatch(/^[0-9a-f]{32}$/);
  expect(store.stamp(Buffer.from('{"outcomes":"Typed"}'))).not.toBe(stamp);
  await store.close();
  store = await kit.open();
  expect(store.stamp(bytes)).toBe(stamp);
  expect((await openMemoryStore()).stamp(bytes)).not.toBe(stamp);
});
