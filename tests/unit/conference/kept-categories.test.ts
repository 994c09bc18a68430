import { expect, test } from 'vitest';
import { withCategoriesBefore } from '../../../shared/conference/kept-categories.ts';
import { templateOf } from '../../../shared/templates/templates.ts';

const somerset = templateOf('somerset-5col');
const durham = templateOf('durham-agenda');
const ours = { id: 'ours', words: 'Harm outside the home', censusCode: 'MUL' };
const template = { ...durham, categories: [...durham.categories, ours] };

test('[T8] once it has begun, a category that only the format before has comes along, so that what was decided keeps its word', () => {
  for (const progress of ['open', 'adjourned', 'closed'] as const) {
    expect(withCategoriesBefore({ progress, template }, somerset).categories).toEqual([
      ...somerset.categories,
      ours,
    ]);
  }
});

test('[T8] before it has begun, and where nothing is missing, the other format is taken as it is', () => {
  expect(withCategoriesBefore({ progress: 'planned', template }, somerset)).toBe(somerset);
  expect(withCategoriesBefore({ progress: 'open', template: durham }, somerset)).toBe(somerset);
});
