import { expect, test } from 'vitest';
import { nextPlace, pageNumber, placeIn } from '../../../client/screen/tour.ts';

const sections = [
  { id: 'band', pages: 1 },
  { id: 'not-now', pages: 0 },
  { id: 'headings', pages: 2 },
];

test('[SC4] the screen goes from page to page and begins again after the last', () => {
  const first = { section: 'band', page: 0 };
  const second = nextPlace(sections, first);
  expect(second).toEqual({ section: 'headings', page: 0 });
  const third = nextPlace(sections, second ?? first);
  expect(third).toEqual({ section: 'headings', page: 1 });
  expect(nextPlace(sections, third ?? first)).toEqual(first);
});

test('a page that has gone gives way to the nearest of its section, or to the first of all', () => {
  expect(placeIn(sections, { section: 'headings', page: 7 })).toEqual({
    section: 'headings',
    page: 1,
  });
  expect(placeIn(sections, { section: 'not-now', page: 0 })).toEqual({ section: 'band', page: 0 });
  expect(placeIn([], { section: 'band', page: 0 })).toBeNull();
});

test('pages are counted through everything the screen shows', () => {
  expect(pageNumber(sections, { section: 'headings', page: 0 })).toEqual({ page: 2, of: 3 });
});
