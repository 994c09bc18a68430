import { expect, test } from 'vitest';
import type { Conference } from '../../../shared/conference/conference.ts';
import { withDecidedCategories } from '../../../shared/conference/kept-categories.ts';
import { templateOf } from '../../../shared/templates/templates.ts';

const somerset = templateOf('somerset-5col');
const durham = templateOf('durham-agenda');
const ours = { id: 'ours', words: 'Harm outside the home', censusCode: 'MUL' };
const own = { ...durham, categories: [...durham.categories, ours, { ...ours, id: 'unused' }] };

const decided = (category: string, also: string[] = []) =>
  ({
    audience: 'all',
    version: 1,
    children: [{ child: 'a', outcome: 'plan', category, alsoCategories: also }],
    reasons: '',
    dissent: [],
    parentsViews: [],
  }) as const;

const of = (given: Pick<Conference, 'decision' | 'decisions'>) =>
  withDecidedCategories({ template: own, ...given }, somerset).categories;

test('[T8] a category that was decided keeps its word in another format; no other comes along', () => {
  expect(of({ decision: decided('ours'), decisions: [] })).toEqual([...somerset.categories, ours]);
  expect(of({ decision: null, decisions: [decided('neg', ['ours'])] })).toContainEqual(ours);
});

test('[T8] without such a category the other format is taken as it is', () => {
  expect(of({ decision: decided('neg'), decisions: [] })).toBe(somerset.categories);
  expect(of({ decision: null, decisions: [] })).toBe(somerset.categories);
});
