import { expect, test } from 'vitest';
import { readAddress } from '../../../server/relay/address.ts';
import { createAllowance } from '../../../server/relay/allowance.ts';
import { createSavedCount } from '../../../server/relay/saved-count.ts';

const nextTurn = async (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('[L5] what is saved together is told once, with the newest number, and never goes back', async () => {
  const told: number[] = [];
  const count = createSavedCount((n) => told.push(n));
  for (let n = 0; n < 5; n++) count.receive();
  for (const n of [1, 2, 3]) count.saved(n);
  await nextTurn();
  count.saved(2);
  count.saved(5);
  await nextTurn();
  expect(told).toEqual([3, 5]);
});

test('[L6] while something is held nothing is told, and afterwards all of it', async () => {
  const told: number[] = [];
  const count = createSavedCount((n) => told.push(n));
  expect([count.receive(), count.receive(), count.receive()]).toEqual([1, 2, 3]);
  count.hold();
  count.saved(2);
  await nextTurn();
  expect(told).toEqual([]);
  count.release();
  count.saved(3);
  await nextTurn();
  expect(told).toEqual([3]);
});

test('[L4] an allowance is used up by a burst and comes back with time', () => {
  const allowance = createAllowance({ burst: 10, perSecond: 2 }, 0);
  expect(Array.from({ length: 11 }, () => allowance.take(1, 0)).filter(Boolean)).toHaveLength(10);
  expect(allowance.take(2, 1000)).toBe(true);
  expect(allowance.take(1, 1000)).toBe(false);
  expect(allowance.take(11, 1_000_000)).toBe(false);
  expect(allowance.take(10, 1_000_000)).toBe(true);
});

test('[L9] only the two addresses there are can be asked for', () => {
  expect(readAddress('/sync/c1/d1?saved=1&x=2')).toEqual({
    to: 'sync',
    conference: 'c1',
    document: 'd1',
    wantsSaved: true,
  });
  expect(readAddress('/live/c1')).toEqual({ to: 'live', conference: 'c1' });
  const others = [
    '',
    '/',
    '/sync',
    '/sync/c1',
    '/sync/c1/',
    '/sync/c1/d1/e1',
    '/live',
    '/live/',
    '/live/c1/d1',
    '//live/c1',
    '/LIVE/c1',
    '/live/c%31',
    '/live/../c1',
    `/live/${'c'.repeat(65)}`,
  ];
  expect(others.map((url) => readAddress(url))).toEqual(others.map(() => null));
});
