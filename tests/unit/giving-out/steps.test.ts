import { expect, test } from 'vitest';
import type { CopyReader, FoundHit } from '../../../shared/protocol/giving-out.ts';
import { samePlaces } from '../../../client/giving-out/same-places.ts';
import { stepsOf } from '../../../client/giving-out/steps.ts';

const hit = (id: string, more: Partial<FoundHit> = {}): FoundHit => ({
  id,
  kind: 'address',
  fact: '6 Larkspur Court',
  where: 'What is working well?',
  around: 'She is at 6 Larkspur Ct now',
  from: 10,
  to: 23,
  settled: null,
  ...more,
});
const reader = (person: string, hits: FoundHit[]): CopyReader => ({
  person,
  name: person,
  title: '',
  role: 'parent',
  copy: `copy-${person}`,
  version: 1,
  officeOnly: false,
  papers: [],
  hits,
  leftOut: 0,
  missing: [],
  opened: { times: 0, last: null },
  given: false,
});
const agreed = { name: 'Dennis', at: 1 };
const settled = { settled: 'She told him.' };

test.each([
  {
    now: 'nothing was found and nobody is asked',
    hits: [],
    needsSecond: false,
    agreed: null,
    steps: { open: 0, found: 0, second: 'not-needed', missing: null, first: null },
  },
  {
    now: 'something is open',
    hits: [hit('a'), hit('b', settled)],
    needsSecond: false,
    agreed: null,
    steps: { open: 1, found: 2, second: 'not-needed', missing: 'hits', first: 'Rowan' },
  },
  {
    now: 'something is open and a second person is asked for',
    hits: [hit('a')],
    needsSecond: true,
    agreed: null,
    steps: { open: 1, found: 1, second: 'later', missing: 'hits', first: 'Rowan' },
  },
  {
    now: 'all is settled and the second person is asked',
    hits: [hit('a', settled)],
    needsSecond: true,
    agreed: null,
    steps: { open: 0, found: 1, second: 'waits', missing: 'second', first: null },
  },
  {
    now: 'the second person has looked',
    hits: [hit('a', settled)],
    needsSecond: true,
    agreed,
    steps: { open: 0, found: 1, second: 'done', missing: null, first: null },
  },
])('[GO3] when $now, the button knows what is missing', ({ hits, steps, ...rest }) => {
  expect(stepsOf({ readers: [reader('Kezia', []), reader('Rowan', hits)], ...rest })).toEqual(
    steps,
  );
});

test('[GO7] the same place is offered in other copies only where it is open and word for word the same', () => {
  const readers = [
    reader('Rowan', [hit('a')]),
    reader('Halina', [hit('b')]),
    reader('Silas', [hit('c', settled)]),
    reader('Kezia', [hit('d', { around: 'He knows 6 Larkspur Ct', from: 9, to: 22 })]),
    reader('Otis', [hit('e', { fact: 'Larkspur School' })]),
    reader('Wren', [hit('f', { where: 'Dates' })]),
  ];
  expect(samePlaces(readers, hit('a'))).toEqual([{ id: 'b', name: 'Halina' }]);
});
