import type { DateCount } from '../date-rule.ts';
import { addDays, addMonths, addWorkingDays } from './days.ts';
import type { Day } from './days.ts';

/** A due date by every way its rule can be read, and the one to keep to. */
export interface Readings {
  /** By the calendar: days, weeks or months. Null where the rule leaves no such reading. */
  readonly calendar: Day | null;
  /** By working days. */
  readonly working: Day | null;
  /** By the rule of the data systems: three months are 91 days, six are 183. */
  readonly counted: Day | null;
  /** The earliest of them: whoever keeps to it is in time by every reading. */
  readonly use: Day;
}

/**
 * When something is due that is counted from `from`. Where a leaflet says "days" and not which, both readings are
 * computed and the earlier one is used; so also for three months and 91 days.
 */
export function readingsOf({ amount, unit, reading, before }: DateCount, from: Day): Readings {
  const count = before ? -amount : amount;
  switch (unit) {
    case 'hours':
      return earliest({ calendar: addDays(from, Math.floor(count / 24)) });
    case 'days':
      return earliest({
        ...(reading !== 'working' && { calendar: addDays(from, count) }),
        ...(reading !== 'calendar' && { working: addWorkingDays(from, count) }),
      });
    case 'weeks':
      return earliest({ calendar: addDays(from, 7 * count) });
    default:
      return earliest({
        ...(reading !== 'working' && { calendar: addMonths(from, count) }),
        ...(reading !== 'calendar' && { counted: addDays(from, Math.floor(count * daysInMonth)) }),
      });
  }
}

/** Three months: 91 days, six: 183, as the case systems count them. */
const daysInMonth = 30.5;

function earliest(found: Partial<Omit<Readings, 'use'>>): Readings {
  const days = Object.values(found).filter((day) => day !== null);
  const use = days.toSorted()[0];
  if (use === undefined) throw new Error('a rule has at least one reading');
  return { calendar: null, working: null, counted: null, ...found, use };
}
