import { expect, test } from 'vitest';
import { isDark, pressB, staysDark } from '../../../client/screen/own-blank.ts';

const shows = (what: 'join' | 'board' | 'break' | 'blank', drawing: string | null = null) => ({
  shows: what,
  drawing,
});
const board = shows('board');
const tree = shows('board', 'tree');

test('[SC7] B makes the screen dark at once, whatever it shows', () => {
  for (const set of [shows('join'), board, tree, shows('break')]) {
    expect(isDark(pressB(null, set), set)).toBe(true);
  }
});

test('[SC7] B once more brings the board back where the chair has the board on, or a page in its place', () => {
  for (const set of [board, tree]) expect(isDark(pressB(pressB(null, set), set), set)).toBe(false);
});

test('[SC7] what the chair made dark no key at the screen lights up', () => {
  const blank = shows('blank');
  expect(isDark(pressB(null, blank), blank)).toBe(true);
  expect(isDark(pressB(pressB(null, blank), blank), blank)).toBe(true);
});

test('[SC7] whatever the chair sets anew is shown, a page too', () => {
  expect(isDark(pressB(null, board), shows('break'))).toBe(false);
  expect(isDark(pressB(null, board), tree)).toBe(false);
});

test('[SC7] a page that goes from the screen by itself lights nothing up; shown again, it is shown', () => {
  const dark = staysDark(pressB(null, tree), board);
  expect(isDark(dark, board)).toBe(true);
  expect(staysDark(dark, tree)).toBeNull();
});
