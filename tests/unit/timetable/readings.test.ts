import { expect, test } from 'vitest';
import type { DateCount } from '../../../shared/conference/date-rule.ts';
import {
  addDays,
  addWorkingDays,
  holidaysKnownUntil,
  isDay,
  whyFree,
  workingDayOnOrBefore,
} from '../../../shared/conference/timetable/days.ts';
import { readingsOf } from '../../../shared/conference/timetable/readings.ts';

const days = (amount: number, before = false): DateCount => ({
  amount,
  unit: 'days',
  reading: 'both',
  before,
});
const months = (amount: number): DateCount => ({
  amount,
  unit: 'months',
  reading: 'both',
  before: false,
});

/** Days, and what is counted from each of them, known beforehand. */
const vectors = [
  {
    from: '2026-04-14',
    one: '2026-04-15',
    two: ['2026-04-16', '2026-04-16'],
    ten: ['2026-04-24', '2026-04-28'],
    fifteen: '2026-05-06',
    three: ['2026-07-14', '2026-07-14'],
  },
  {
    from: '2026-07-07',
    one: '2026-07-08',
    two: ['2026-07-09', '2026-07-09'],
    ten: ['2026-07-17', '2026-07-21'],
    fifteen: '2026-07-28',
    six: ['2027-01-07', '2027-01-06'],
  },
  {
    from: '2026-08-27',
    one: '2026-08-28',
    two: ['2026-08-29', '2026-09-01'],
    ten: ['2026-09-06', '2026-09-11'],
    fifteen: '2026-09-18',
    three: ['2026-11-27', '2026-11-26'],
  },
  {
    from: '2026-11-30',
    one: '2026-12-01',
    two: ['2026-12-02', '2026-12-02'],
    ten: ['2026-12-10', '2026-12-14'],
    fifteen: '2026-12-21',
    three: ['2027-02-28', '2027-03-01'],
  },
  {
    from: '2026-12-22',
    one: '2026-12-23',
    two: ['2026-12-24', '2026-12-24'],
    ten: ['2027-01-01', '2027-01-08'],
    fifteen: '2027-01-15',
    three: ['2027-03-22', '2027-03-23'],
  },
  {
    from: '2026-03-30',
    one: '2026-03-31',
    two: ['2026-04-01', '2026-04-01'],
    ten: ['2026-04-09', '2026-04-15'],
    fifteen: '2026-04-22',
    three: ['2026-06-30', '2026-06-29'],
  },
] as const;

test.each(vectors)(
  '[C130] days counted from $from, by both readings (D41, Y15, N26, N27, N28)',
  (vector) => {
    const { from, one, two, ten, fifteen } = vector;
    const both = (amount: number) => {
      const { calendar, working } = readingsOf(days(amount), from);
      return [calendar, working];
    };
    expect(addWorkingDays(from, 1)).toBe(one);
    expect(both(2)).toEqual(two);
    expect(both(10)).toEqual(ten);
    expect(addWorkingDays(from, 15)).toBe(fifteen);
  },
);

test.each(vectors)(
  '[C130] months counted from $from, by the calendar and by 91 or 183 days (D44, D45, E20, Y16)',
  (vector) => {
    const [amount, expected] = 'six' in vector ? [6, vector.six] : [3, vector.three];
    const { calendar, counted, use } = readingsOf(months(amount), vector.from);
    expect([calendar, counted]).toEqual(expected);
    expect(use).toBe([...expected].toSorted()[0]);
  },
);

test('[C130] an initial conference is due fifteen working days after the strategy discussion, across Easter', () => {
  expect(addWorkingDays('2026-03-23', 15)).toBe('2026-04-15');
});

test('[C131] of two readings the earlier one is used, before a conference too (D22)', () => {
  expect(readingsOf(days(10), '2026-04-14').use).toBe('2026-04-24');
  expect(readingsOf(days(7, true), '2026-07-07')).toEqual({
    calendar: '2026-06-30',
    working: '2026-06-26',
    counted: null,
    use: '2026-06-26',
  });
});

test('[C131] a rule that says which days it means has one reading (M20: six weeks, D41: working days)', () => {
  const weeks = { amount: 6, unit: 'weeks', reading: 'calendar', before: false } as const;
  expect(readingsOf(weeks, '2026-07-07').use).toBe('2026-08-18');
  const working = readingsOf({ ...days(10), reading: 'working' }, '2026-04-14');
  expect(working).toEqual({
    calendar: null,
    working: '2026-04-28',
    counted: null,
    use: '2026-04-28',
  });
  expect(readingsOf({ ...days(72), unit: 'hours', reading: 'calendar' }, '2026-04-14').use).toBe(
    '2026-04-17',
  );
});

test('[C132] a day on which nobody works is known, and the working day before it is suggested', () => {
  expect(whyFree('2026-08-29')).toBe('weekend');
  expect(whyFree('2026-12-28')).toBe('bank-holiday');
  expect(whyFree('2026-04-14')).toBeNull();
  expect(workingDayOnOrBefore('2027-01-01')).toBe('2026-12-31');
  expect(workingDayOnOrBefore('2027-02-28')).toBe('2027-02-26');
  expect(workingDayOnOrBefore('2026-04-14')).toBe('2026-04-14');
});

test('[C132] the list of bank holidays holds eight for each year and says how far it goes', () => {
  const last = Number(holidaysKnownUntil.slice(0, 4));
  for (let year = 2024; year <= last; year += 1) {
    const all = Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at));
    const free = all.filter((day) => day.startsWith(`${year}`) && whyFree(day) === 'bank-holiday');
    expect(free).toHaveLength(8);
  }
});

test('[C130] going forth and back over a year keeps the number of days', () => {
  for (let count = -400; count <= 400; count += 1) {
    const there = addDays('2026-11-30', count);
    expect((Date.parse(there) - Date.parse('2026-11-30')) / 86_400_000).toBe(count);
    expect(addDays(there, -count)).toBe('2026-11-30');
  }
  expect(isDay('2026-02-30')).toBe(false);
  expect(isDay('2028-02-29')).toBe(true);
  expect(isDay('soon')).toBe(false);
});
