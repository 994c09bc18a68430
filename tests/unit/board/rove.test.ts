import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepOf, tabStop, walk } from '../../../client/board/rove.ts';

const layout = [['d1', 'd2'], [], ['w1', 'w2', 'w3'], ['s1'], ['n1', 'n2']];

test('[B1] up and down stay within a heading and stop at its ends', () => {
  expect(walk(layout, 'w2', 'up')).toBe('w1');
  expect(walk(layout, 'w1', 'up')).toBe('w1');
  expect(walk(layout, 'w3', 'down')).toBe('w3');
  expect(walk(layout, 'w2', 'first')).toBe('w1');
  expect(walk(layout, 'w2', 'last')).toBe('w3');
});

test('[B1] back and on go to the line of the same height in the next heading that has one', () => {
  expect(walk(layout, 'w2', 'back')).toBe('d2');
  expect(walk(layout, 'w3', 'on')).toBe('s1');
  expect(walk(layout, 'd1', 'on')).toBe('w1');
  expect(walk(layout, 'n2', 'on')).toBe('n2');
  expect(walk(layout, 'd1', 'back')).toBe('d1');
});

test('[B1] in a right-to-left page left leads on and right leads back', () => {
  expect(stepOf('ArrowLeft', false)).toBe('back');
  expect(stepOf('ArrowLeft', true)).toBe('on');
  expect(stepOf('ArrowRight', true)).toBe('back');
  expect(stepOf('a', true)).toBeNull();
});

test('[B1] wherever one walks from, one arrives at a line of the board', () => {
  const lines = layout.flat();
  const step = fc.constantFrom('up', 'down', 'back', 'on', 'first', 'last');
  fc.assert(
    fc.property(fc.constantFrom(...lines), fc.array(step as fc.Arbitrary<'up'>), (start, steps) => {
      expect(lines).toContain(steps.reduce((at, one) => walk(layout, at, one), start));
    }),
    { numRuns: 100 },
  );
});

test('[B1] Tab reaches the line one was on, or the first when that one is gone', () => {
  expect(tabStop(layout, 's1')).toBe('s1');
  expect(tabStop(layout, 'gone')).toBe('d1');
  expect(tabStop(layout, null)).toBe('d1');
  expect(tabStop([[], []], null)).toBeNull();
});
