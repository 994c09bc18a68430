import { expect, test } from 'vitest';
import { suggestParts } from '../../../client/parts/suggest-parts.ts';
import { family, idsOf, splitView } from '../../support/parted-family.ts';

const { people, speakers } = splitView();
const found = suggestParts({ people, speakers });

test('[PT4] two people who are kept apart make a side each, named after the first of the list', () => {
  expect(idsOf(found?.pair ?? [])).toEqual(['kezia', 'rowan']);
});

test('[PT4] a side has who must not meet the other, who has the same last name, who speaks for them, and all professionals', () => {
  expect(idsOf(found?.one ?? [])).toEqual([
    'dennis',
    'kezia',
    'bettina',
    'sunniva',
    'ines',
    'maud',
    'gethin',
  ]);
  expect(idsOf(found?.other ?? [])).toEqual([
    'dennis',
    'rowan',
    'halina',
    'sunniva',
    'zofia',
    'ines',
    'maud',
    'gethin',
  ]);
});

test('[PT4] who belongs to neither side for certain is left to the chair: a child, a friend of both', () => {
  expect(idsOf(found?.unplaced ?? [])).toEqual(['juno']);
  const applegarth = { ...people[7], id: 'applegarth', name: 'Mr Applegarth', role: 'network' };
  const withFriend = suggestParts({ people: [...people, applegarth as never], speakers });
  expect(idsOf(withFriend?.unplaced ?? [])).toEqual(['juno', 'applegarth']);
});

test('[PT4] nobody kept apart, nothing proposed', () => {
  const calm = family.map((person) => ({ ...person, apart: [] }));
  expect(suggestParts({ people: calm, speakers: [] })).toBeNull();
});
