import { expect, test } from 'vitest';
import { placeWords } from '../../../client/screen/place-words.ts';
import { pagesOfRows } from '../../../client/screen/use-word-pages.ts';

const hall = { widthEm: 66, heightEm: 33 };

test('[SC10] words stand beside a picture that leaves room there, and beneath one that does not', () => {
  expect(placeWords({ width: 1300, height: 1300 }, hall)).toBe('wide-beside');
  expect(placeWords({ width: 1400, height: 1000 }, hall)).toBe('beside');
  expect(placeWords({ width: 1680, height: 980 }, hall)).toBe('beneath');
  expect(placeWords({ width: 1300, height: 1300 }, { widthEm: 30, heightEm: 50 })).toBe('beneath');
});

test('[SC10] long words stand in pages as even as they can be, and every row is on one', () => {
  expect(pagesOfRows(3, 5)).toEqual({ perPage: 3, of: 1 });
  expect(pagesOfRows(6, 5)).toEqual({ perPage: 3, of: 2 });
  expect(pagesOfRows(0, 5)).toEqual({ perPage: 1, of: 1 });
  for (let rows = 1; rows < 40; rows += 1) {
    const { perPage, of } = pagesOfRows(rows, 4);
    expect(perPage).toBeLessThanOrEqual(4);
    expect(perPage * of).toBeGreaterThanOrEqual(rows);
  }
});
