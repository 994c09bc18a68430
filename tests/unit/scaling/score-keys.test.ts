import { expect, test } from 'vitest';
import { digitTyped } from '../../../client/ui/score-keys.ts';

test('a digit chooses its number, Home 0 and End 10', () => {
  expect(digitTyped('7', 0, null)?.score).toBe(7);
  expect(digitTyped('Home', 0, null)?.score).toBe(0);
  expect(digitTyped('End', 0, null)?.score).toBe(10);
});

test('1 and then 0 is 10, but not after a pause and not after another digit', () => {
  const one = digitTyped('1', 0, null);
  expect(digitTyped('0', 500, one)?.score).toBe(10);
  expect(digitTyped('0', 5000, one)?.score).toBe(0);
  expect(digitTyped('0', 500, digitTyped('2', 0, null))?.score).toBe(0);
});

test('other keys choose nothing', () => {
  for (const key of ['a', ' ', 'ArrowRight', 'F1', '²']) {
    expect(digitTyped(key, 0, null)).toBeNull();
  }
});
