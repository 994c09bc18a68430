import { expect, test } from 'vitest';
import { groupsOf } from '../../../client/screen/groups-of.ts';

test('headings stand in groups as even as they can be', () => {
  expect(groupsOf([1, 2, 3], 3)).toEqual([[1, 2, 3]]);
  expect(groupsOf([1, 2, 3, 4], 3)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(groupsOf([1, 2, 3, 4, 5], 3)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(groupsOf([], 3)).toEqual([]);
});
