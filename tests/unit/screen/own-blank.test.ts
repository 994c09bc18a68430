import { expect, test } from 'vitest';
import { isDark, pressB } from '../../../client/screen/own-blank.ts';

test('[SC7] B makes the screen dark at once, whatever it shows', () => {
  for (const shows of ['join', 'board', 'break'] as const) {
    expect(isDark(pressB(null, shows), shows)).toBe(true);
  }
});

test('[SC7] B once more brings the board back where the chair has the board on', () => {
  expect(isDark(pressB(pressB(null, 'board'), 'board'), 'board')).toBe(false);
});

test('[SC7] what the chair made dark no key at the screen lights up', () => {
  expect(isDark(pressB(null, 'blank'), 'blank')).toBe(true);
  expect(isDark(pressB(pressB(null, 'blank'), 'blank'), 'blank')).toBe(true);
});

test('[SC7] whatever the chair sets anew is shown', () => {
  expect(isDark(pressB(null, 'board'), 'break')).toBe(false);
});
