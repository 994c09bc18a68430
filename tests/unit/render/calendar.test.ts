import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../server/render/ics/calendar.ts';

const entry = { what: 'Core group', date: '2026-04-24', time: '10:00', place: '' };
const madeAt = Date.UTC(2026, 3, 14, 15, 0, 0);

/** The lines of the file as a calendar reads them, with those that were cut joined again (RFC 5545, 3.1). */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

test('[H6] a date is an event on the clock of London, or the whole day where no time is set (M21)', () => {
  const lines = linesOf(
    calendarFile(
      [entry, { ...entry, date: '2026-07-07', time: '', place: 'School, room 2' }],
      madeAt,
    ),
  );
  expect(lines).toContain('DTSTART;TZID=Europe/London:20260424T100000');
  expect(lines).toContain('DTSTART;VALUE=DATE:20260707');
  expect(lines).toContain('LOCATION:School\\, room 2');
  expect(lines).toContain('DTSTAMP:20260414T150000Z');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(lines.at(-1)).toBe('');
});

test('[H6] the same date has the same id in every file, and another one another', () => {
  const idOf = (one: typeof entry, at: number) =>
    linesOf(calendarFile([one], at)).find((line) => line.startsWith('UID:'));
  expect(idOf(entry, madeAt)).toBe(idOf(entry, madeAt + 1));
  expect(idOf({ ...entry, time: '11:00' }, madeAt)).not.toBe(idOf(entry, madeAt));
});

test('[H6] whatever is written in a date, it begins no line of its own and no line is longer than 75 bytes', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '\r\nBEGIN:VEVENT',
      'a;b,c\\n',
      '👩‍👧‍👦'.repeat(40),
      '\u202Eevil',
      '\uD83D',
      'x\u2028UID:1',
    ),
  );
  fc.assert(
    fc.property(nasty, nasty, (what, place) => {
      const file = calendarFile([{ ...entry, what, place }], madeAt);
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\u2028\u202E]/);
      }
      expect(linesOf(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      expect(linesOf(file).filter((line) => line.startsWith('UID:'))).toHaveLength(1);
      expect(file.isWellFormed()).toBe(true);
    }),
  );
});
