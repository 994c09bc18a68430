import published from './bank-holidays.json' with { type: 'json' };

/** A day of the calendar, "2026-04-14". No clock and no time zone: days are counted by the calendar alone. */
export type Day = string;

const dayMs = 86_400_000;
const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** A day of the calendar, of a year that can be counted from and back: beyond 9999 counting would never end. */
export const isDay = (text: string): boolean =>
  /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(numberOf(text)) &&
  dayOf(numberOf(text)) === text;

/** So many days later, or earlier where `count` is below 0. The day itself is day 0. */
export const addDays = (day: Day, count: number): Day => dayOf(numberOf(day) + count * dayMs);

/** The same day of another month; the last one of it where that month is shorter (30 November and 3 months: 28 February). */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(of, last)));
}

const holidays = new Map(published.events.map(({ date, title }) => [date, title]));

/** Until then the bank holidays of England and Wales are published; what is counted beyond may be out by a day. */
export const holidaysKnownUntil: Day = `${[...holidays.keys()].toSorted().at(-1)?.slice(0, 4)}-12-31`;

/** Why nobody works on this day, or null for a working day: Monday to Friday, no bank holiday of England and Wales. */
export function whyFree(day: Day): 'weekend' | 'bank-holiday' | null {
  const weekday = new Date(numberOf(day)).getUTCDay();
  if (weekday === 0 || weekday === 6) return 'weekend';
  return holidays.has(day) ? 'bank-holiday' : null;
}

const isWorkingDay = (day: Day): boolean => whyFree(day) === null;

/** So many working days later (or earlier, below 0). The day of the event is day 0, whether anybody works on it or not. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The day itself where people work on it, else the working day before: what falls due then is in time for sure. */
export function workingDayOnOrBefore(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, -1);
  return at;
}
