import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSchema } from '../../../shared/board/line.ts';
import { compareByOrder, keyBetween } from '../../../shared/board/order.ts';

const isKey = (key: string) => lineSchema.shape.order.safeParse(key).success;
const madeUp = fc.stringMatching(/^[A-Za-z0-9]{1,128}$/);

describe('keys', () => {
  test('[B3] a key stands between its neighbours, however often a line is put in the same place', () => {
    let [low, high] = [keyBetween(null, null), keyBetween(keyBetween(null, null), null)];
    for (let count = 0; count < 300; count += 1) {
      const key = keyBetween(low, high);
      expect([low < key, key < high, isKey(key)]).toEqual([true, true, true]);
      if (count % 2 === 0) low = key;
      else high = key;
    }
  });

  test('[B3] lines put one after another at the end keep short keys', () => {
    let last = keyBetween(null, null);
    for (let count = 0; count < 2000; count += 1) {
      const next = keyBetween(last, null);
      expect(next > last).toBe(true);
      last = next;
    }
    expect(last.length).toBeLessThan(6);
  });

  test('[B3] equal and crossed neighbours give a key right after the first, not at the far end', () => {
    expect(keyBetween('a0', 'a0') > 'a0').toBe(true);
    expect(keyBetween('a0', 'a0') < 'a1').toBe(true);
    expect(keyBetween('a5', 'a2') > 'a5').toBe(true);
    expect(keyBetween('a5', 'a2') < 'a6').toBe(true);
  });

  test('[B3] keys of another program never throw, and there is room wherever there can be', () => {
    fc.assert(
      fc.property(fc.option(madeUp), fc.option(madeUp), (a, b) => {
        const key = keyBetween(a, b);
        expect(isKey(key)).toBe(true);
        if (a === null || b === null || b <= a) {
          if (a !== null && a.length < 100) expect(key > a).toBe(true);
          return;
        }
        expect(key >= a && key <= b).toBe(true);
        const isRoom = a.length < 100 && b.length < 100 && !/^0*$/u.test(b.slice(a.length));
        if (isRoom) expect([key > a, key < b]).toEqual([true, true]);
      }),
      { numRuns: 2000 },
    );
  });

  test('[B3] where there is no room at all, and at the longest key, it answers a key that is there', () => {
    expect(keyBetween('x', 'x0')).toBe('x');
    const longest = `a0${'z'.repeat(126)}`;
    expect(keyBetween(longest, 'a1')).toBe(longest);
    expect(isKey(keyBetween(null, '0'))).toBe(true);
  });
});

test('[B3] lines with the same key stand by id, so every browser shows them alike', () => {
  const line = (id: string, order: string) => ({ id, order });
  const lines = [line('b', 'a1'), line('a', 'a1'), line('c', 'Zz'), line('d', 'a0V')];
  const ids = lines.toSorted(compareByOrder).map(({ id }) => id);
  expect(ids).toEqual(['c', 'd', 'a', 'b']);
});
