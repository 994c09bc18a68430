import { expect, test } from 'vitest';
import { createKeeping } from '../../../server/people/keeping.ts';
import { openMemoryStore } from '../../../server/store/memory/open-memory-store.ts';

test('[C63] what the council had set before is kept, also where two change it at once', async () => {
  const store = await openMemoryStore();
  let clock = 0;
  const keeping = createKeeping(store, () => (clock += 1));
  expect(await keeping.rule()).toEqual({ days: 90, since: 0 });
  await Promise.all([keeping.change(28), keeping.change(365)]);
  expect(await createKeeping(store, () => 0).rule()).toEqual({
    days: 365,
    since: 2,
    earlier: [
      { days: 90, until: 1 },
      { days: 28, until: 2 },
    ],
  });
});
