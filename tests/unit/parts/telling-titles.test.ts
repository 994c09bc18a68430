import { expect, test } from 'vitest';
import { tellingTitles } from '../../../client/parts/telling-titles.ts';
import { family, idsOf, parts, splitView } from '../../support/parted-family.ts';

const people = family.map((one) =>
  one.id === 'sunniva' ? { ...one, title: 'Advocate for Juno' } : one,
);
const [, a, b] = parts;

test('[PT6] what somebody is here as is said where others of the part may not hear about that child', () => {
  if (b === undefined || a === undefined) throw new Error('there are no parts');
  const [found, ...others] = tellingTitles(splitView({ people }), b);
  expect(others).toEqual([]);
  expect(found?.person.id).toBe('sunniva');
  expect(idsOf(found?.readers ?? [])).toEqual(['rowan', 'halina']);
  expect(idsOf(found?.children ?? [])).toEqual(['juno-child']);
  expect(tellingTitles(splitView({ people }), a)).toEqual([]);
});

test('[PT6] a child who would sit with them by name is said, too', () => {
  if (b === undefined) throw new Error('there is no part B');
  const together = { ...b, people: ['juno', 'rowan'] };
  expect(tellingTitles(splitView(), together).map(({ person }) => person.id)).toEqual(['juno']);
});
