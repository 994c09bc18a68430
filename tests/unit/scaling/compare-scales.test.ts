import { describe, expect, test } from 'vitest';
import { compareScales } from '../../../shared/conference/compare-scales.ts';
import type { Side } from '../../../shared/conference/compare-scales.ts';

/** FICTIONAL: the sample family's numbers in April and in July. */
const april = {
  Juno: 4,
  Kezia: 6,
  Rowan: 8,
  Bettina: 5,
  Ines: 3,
  Maud: 4,
  Tobias: 3,
  Priya: 2,
  Gethin: 4,
};
const july = {
  Juno: 7,
  Kezia: 8,
  Rowan: 6,
  Bettina: 7,
  Ines: 6,
  Maud: 7,
  Tobias: 6,
  Priya: 5,
  Gethin: 7,
};
const family = ['Juno', 'Kezia', 'Rowan', 'Bettina'];
const sideOf = (person: string): Side => (family.includes(person) ? 'family' : 'professionals');

const ends = {
  ten: 'The children are safe and do not need a child protection plan',
  zero: 'The children are not safe; action needed straight away',
};
const scale = (
  scores: Readonly<Record<string, number | null>>,
  words: Partial<typeof ends> = {},
) => ({
  ...ends,
  ...words,
  answers: Object.entries(scores).map(([person, score]) => ({ person, score })),
});
const compare = (now: ReturnType<typeof scale>, before: ReturnType<typeof scale>) => {
  const comparison = compareScales(now, before, sideOf);
  if (comparison.kind !== 'compared') throw new Error('these are not compared');
  return comparison;
};

describe('the sample family in April and in July', () => {
  const comparison = compare(scale(july), scale(april));

  test('[C117] everybody’s own number stands beside their own of last time (D46)', () => {
    expect(
      comparison.people.map(({ person, before, now, change }) => [person, before, now, change]),
    ).toEqual([
      ['Juno', 4, 7, 3],
      ['Kezia', 6, 8, 2],
      ['Rowan', 8, 6, -2],
      ['Bettina', 5, 7, 2],
      ['Ines', 3, 6, 3],
      ['Maud', 4, 7, 3],
      ['Tobias', 3, 6, 3],
      ['Priya', 2, 5, 3],
      ['Gethin', 4, 7, 3],
    ]);
  });

  test('[C117] eight went up and one down, the middle from 4 to 7, the spread from 6 to 3', () => {
    expect(comparison).toMatchObject({ up: 8, down: 1, same: 0 });
    expect(comparison.before).toMatchObject({ low: 2, high: 8, spread: 6, median: 4 });
    expect(comparison.now).toMatchObject({ low: 5, high: 8, spread: 3, median: 7 });
  });

  test('[C117] the gap between family and professionals has narrowed (N19)', () => {
    expect(comparison.before?.gap).toBe(2.5);
    expect(comparison.now?.gap).toBe(1);
    expect(comparison.gap).toBe('narrower');
  });
});

test.each([
  ['ten', { ten: 'No concerns at all' }],
  ['zero', { zero: 'No concerns', ten: ends.ten }],
] as const)(
  '[C117] where %s means something else, nothing is compared, and it says which',
  (end, words) => {
    expect(compareScales(scale(july), scale(april, words), sideOf)).toEqual({
      kind: 'not-compared',
      differs: [end],
    });
  },
);

test('[C117] a scale that is turned round, or whose words were destroyed, is compared with nothing', () => {
  const turned = { ten: ends.zero, zero: ends.ten };
  expect(compareScales(scale(july), scale(april, turned), sideOf)).toMatchObject({
    differs: ['ten', 'zero'],
  });
  const gone = { ten: '', zero: '' };
  expect(compareScales(scale(july, gone), scale(april, gone), sideOf).kind).toBe('not-compared');
  expect(compareScales(scale(july, { ten: ` ${ends.ten}\n` }), scale(april), sideOf).kind).toBe(
    'compared',
  );
});

test('[C117] who is missing, or gave no number, is normal: they are named, and counted neither up nor down', () => {
  const { people, up, down, same } = compare(
    scale({ Kezia: 6, Maud: null, Halina: 5, Ines: 3 }),
    scale({ Kezia: 6, Maud: 4, Priya: 2, Ines: null }),
  );
  expect(people.map(({ person, before, now }) => [person, before, now])).toEqual([
    ['Kezia', 6, 6],
    ['Maud', 4, 'no-number'],
    ['Halina', 'not-there', 5],
    ['Ines', 'no-number', 3],
    ['Priya', 2, 'not-there'],
  ]);
  expect([up, down, same]).toEqual([0, 0, 1]);
});

test('[C117] with numbers of one side only there is no gap, and with none no summary', () => {
  const { gap, now, before } = compare(
    scale({ Kezia: 6, Juno: 3 }),
    scale({ Ines: 3, Kezia: null }),
  );
  expect([gap, now?.gap, before?.gap]).toEqual([null, null, null]);
  expect(now?.median).toBe(4.5);
  expect(compare(scale({ Kezia: null }), scale({})).now).toBeNull();
});

test('[C117] a gap may widen or stay, whoever stands above', () => {
  expect(compare(scale({ Kezia: 9, Ines: 2 }), scale({ Kezia: 5, Ines: 4 })).gap).toBe('wider');
  expect(compare(scale({ Kezia: 2, Ines: 4 }), scale({ Kezia: 6, Ines: 4 })).gap).toBe('the-same');
});
