import { expect, test } from 'vitest';
import { dateInWords, timeInWords } from '../../../client/language/dates.ts';

test('dates and times are put into words as people say them', () => {
  expect(dateInWords('2026-04-14', 'en-GB')).toBe('Tuesday 14 April 2026');
  expect(timeInWords('13:30', 'en-GB')).toBe('1:30pm');
  expect(timeInWords('09:05', 'en-GB')).toBe('9:05am');
  expect(timeInWords('00:00', 'en-GB')).toBe('12:00am');
});

test('what is no date or time is shown as it was written', () => {
  expect(dateInWords('', 'en-GB')).toBe('');
  expect(timeInWords('later', 'en-GB')).toBe('later');
});
