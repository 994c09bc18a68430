import { expect, test } from 'vitest';
import { mayNotHear, narrowedFrom } from '../../../client/reading/hearing.ts';
import { shortNames } from '../../../client/reading/short-names.ts';
import { mothersView, narrowed, sampleAudiences, splitView } from '../../support/split-view.ts';

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name);

test('[V8] who of an audience may not hear about a child is known before a word is written', () => {
  const view = splitView();
  expect(namesOf(mayNotHear(view, 'everyone', ['otis']))).toEqual(['Silas Orrery']);
  expect(namesOf(mayNotHear(view, 'everyone', ['juno', 'otis']))).toEqual([
    'Rowan Pikestaff',
    'Silas Orrery',
  ]);
  expect(mayNotHear(view, 'a', ['juno', 'otis'])).toEqual([]);
  expect(mayNotHear(view, 'everyone', [])).toEqual([]);
});

test('[V8] somebody who was sent out does not count', () => {
  const people = splitView().people.map((one) =>
    one.id === 'silas' ? { ...one, attendance: 'removed' as const } : one,
  );
  expect(mayNotHear(splitView({ people }), 'everyone', ['otis'])).toEqual([]);
});

test('[V8] nobody but chair and minute taker can tell', () => {
  expect(mayNotHear(mothersView(), 'everyone', ['otis'])).toEqual([]);
});

test('[V8] a line about more children leads to the audience narrowed by all of them', () => {
  const about = narrowed('n', 'everyone', ['juno', 'otis'], []);
  const view = splitView({ audiences: [...sampleAudiences, about] });
  expect(narrowedFrom(view, 'everyone', ['otis', 'juno'])).toBe('n');
  expect(narrowedFrom(view, 'everyone', ['otis'])).toBeNull();
  // From one that was narrowed it goes on to the next.
  const first = narrowed('m', 'everyone', ['juno'], []);
  const both = splitView({ audiences: [...sampleAudiences, first, about] });
  expect(narrowedFrom(both, 'm', ['otis'])).toBe('n');
});

test('people are called by their first names, unless that would not tell who is meant', () => {
  const all = ['Kezia Thistlewick', 'Mr Applegarth', 'Anna One', 'Anna Two'].map((name) => ({
    id: name,
    name,
  }));
  expect(shortNames(all, all)).toEqual(['Kezia', 'Mr Applegarth', 'Anna One', 'Anna Two']);
});
