import { expect, test } from 'vitest';
import { listUnfinished } from '../../../client/chair/unfinished.ts';

const done = {
  view: { decision: null, dates: [], scales: [], waiting: [] },
  dangers: 0,
  dangersWithoutGoal: 0,
  openActions: 0,
  isUnsaved: false,
};

test('[C4] what is not saved comes first, and everything that is open is named', () => {
  expect(
    listUnfinished({ ...done, dangers: 1, dangersWithoutGoal: 1, openActions: 2, isUnsaved: true }),
  ).toEqual(['not-saved', 'no-decision', 'no-goal', 'action-open', 'no-dates']);
});

test('[C4] a board without a danger statement, a decision and dates is shown as such', () => {
  expect(listUnfinished(done)).toEqual(['no-decision', 'no-danger', 'no-dates']);
});

test('[C4] what we do not know and nobody finds out is shown before the close', () => {
  expect(listUnfinished({ ...done, openGreys: 1 })).toContain('grey-open');
  expect(listUnfinished({ ...done, openGreys: 0 })).not.toContain('grey-open');
});

test('[C4] a part that was planned and never opened is not forgotten', () => {
  const part = { id: 'B', name: 'With Rowan', audience: 'b', people: [], restricted: false };
  const view = { ...done.view, parts: [{ ...part, opened: false, current: false }] };
  expect(listUnfinished({ ...done, view })[0]).toBe('part-not-held');
  const held = { ...done.view, parts: [{ ...part, opened: true, current: true }] };
  expect(listUnfinished({ ...done, view: held })).not.toContain('part-not-held');
});
