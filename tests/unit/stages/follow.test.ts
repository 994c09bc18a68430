import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heard, isWithAll, looked, opened, returned } from '../../../client/stages/follow.ts';
import type { Place } from '../../../client/stages/follow.ts';

test('[ST1] whoever is with the conference goes along, and what is to come to the front is new', () => {
  const place = heard(opened('welcome'), 'reports', false);
  expect(place).toEqual({ at: 'reports', now: 'reports', turn: 2 });
  expect(heard(place, 'reports', false)).toBe(place);
});

test('[ST2] nothing moves under the hands of somebody who is writing; one press goes there', () => {
  const place = heard(opened('welcome'), 'reports', true);
  expect(place).toEqual({ at: 'welcome', now: 'reports', turn: 1 });
  expect(isWithAll(place)).toBe(false);
  // Nor when they are done writing and the conference goes on: they say when.
  expect(heard(place, 'family', false).at).toBe('welcome');
  expect(returned(place)).toEqual({ at: 'reports', now: 'reports', turn: 2 });
});

test('[ST3] whoever looks back stays there until they return', () => {
  const back = looked(opened('family'), 'welcome');
  expect(heard(back, 'worries', false)).toEqual({ at: 'welcome', now: 'worries', turn: 2 });
  expect(isWithAll(returned(heard(back, 'worries', false)))).toBe(true);
});

test('[ST1] another part takes everyone along: it has not begun', () => {
  expect(heard(looked(opened('family'), 'welcome'), null, true)).toMatchObject({ at: null });
  expect(opened(null)).toEqual({ at: null, now: null, turn: 0 });
});

test('[ST3] whatever happens, one press leads to where the conference is', () => {
  const step = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
  const change = fc.oneof(
    step.map((to) => (place: Place) => looked(place, to)),
    fc.tuple(step, fc.boolean()).map(
      ([to, isWriting]) =>
        (place: Place) =>
          heard(place, to, isWriting),
    ),
  );
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const place = changes.reduce((at, one) => one(at), opened('a'));
      expect(isWithAll(returned(place))).toBe(true);
      expect(returned(place).at).toBe(place.now);
    }),
  );
});
