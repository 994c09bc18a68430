import { assert, integer, array, property } from 'fast-check';
import { expect, test } from 'vitest';
import { offsetOf, pageOf, paginate } from '../../../client/screen/paginate.ts';

const room = { height: 100, overlap: 20 };
const heights = array(integer({ min: 1, max: 400 }), { maxLength: 30 });

test('[SC1] lines that fit stand on one page', () => {
  expect(paginate([[40, 60], [10]], room)).toEqual([
    [
      { from: 0, to: 2, skip: 0 },
      { from: 0, to: 1, skip: 0 },
    ],
  ]);
});

test('[SC2] a line that does not fit any more begins the next page, whole', () => {
  const pages = paginate([[40, 61, 20]], room);
  expect(pages.map(([slice]) => slice)).toEqual([
    { from: 0, to: 1, skip: 0 },
    { from: 1, to: 3, skip: 0 },
  ]);
});

test('[SC3] a column that has run out stays where it is while the others go on', () => {
  const pages = paginate([[80, 80, 80], [30]], room);
  expect(pages.map((page) => page[1])).toEqual([0, 1, 2].map(() => ({ from: 0, to: 1, skip: 0 })));
});

test('[SC2] a line taller than a page goes on over pages, each beginning a little earlier than the last ended', () => {
  const pages = paginate([[30, 250, 40]], room);
  expect(pages.map(([slice]) => slice)).toEqual([
    { from: 0, to: 1, skip: 0 },
    { from: 1, to: 2, skip: 0 },
    { from: 1, to: 2, skip: 80 },
    { from: 1, to: 2, skip: 160 },
    { from: 2, to: 3, skip: 0 },
  ]);
});

test('an empty board has one page', () => {
  expect(paginate([[], []], room)).toHaveLength(1);
});

test('[SC3] whatever is written, every line is on a page, in order, and nothing stands on two but what has to', () => {
  assert(
    property(heights, (lines) => {
      const slices = paginate([lines], room).flatMap(([slice]) => slice ?? []);
      const fresh = slices.filter(({ skip }) => skip === 0);
      expect(fresh.flatMap(({ from, to }) => lines.slice(from, to))).toEqual(lines);
      for (const { from, to } of slices) {
        const high = lines.slice(from, to).reduce((sum, line) => sum + line, 0);
        expect(high <= room.height || to === from + 1).toBe(true);
      }
    }),
  );
});

test('[SC3] whatever is written, every pixel of a tall line is on some page', () => {
  assert(
    property(integer({ min: 101, max: 2000 }), (height) => {
      const slices = paginate([[height]], room).flatMap(([slice]) => slice ?? []);
      const ends = slices.map(({ skip }) => skip + room.height);
      expect(slices.every(({ skip }, at) => at === 0 || skip < (ends[at - 1] ?? 0))).toBe(true);
      expect(ends.at(-1)).toBeGreaterThanOrEqual(height);
    }),
  );
});

test('[SC4] the page of a line is found, also after a column has run out and in the last part of a tall one', () => {
  const pages = paginate([[80, 250, 80], [30]], room);
  expect(pageOf(pages, 0, 0)).toBe(0);
  expect(pageOf(pages, 0, 1)).toBe(3);
  expect(pageOf(pages, 0, 2)).toBe(4);
  expect(pageOf(pages, 1, 0)).toBe(0);
  expect(pageOf(pages, 1, 7)).toBeNull();
});

test('a column is moved up by what stands before its slice', () => {
  expect(offsetOf([40, 50, 60], { from: 2, to: 3, skip: 0 })).toBe(90);
  expect(offsetOf([40, 250], { from: 1, to: 2, skip: 80 })).toBe(120);
});
