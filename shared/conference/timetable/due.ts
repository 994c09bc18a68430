import type { Details, PlanOutcome } from '../conference.ts';
import type { Deadline, Template } from '../template.ts';
import { isDay, whyFree, workingDayOnOrBefore } from './days.ts';
import type { Day } from './days.ts';
import { readingsOf } from './readings.ts';
import type { Readings } from './readings.ts';

/** One date of the timetable, as it follows from the format's rule. */
export interface Due extends Readings {
  readonly id: string;
  readonly what: Deadline['what'];
  /** What it was counted from. */
  readonly from: Day;
  /** The leaflet or rule. */
  readonly source: string;
  /** Why nobody works on that day, and the working day before it. */
  readonly falls: 'weekend' | 'bank-holiday' | null;
  readonly suggested: Day;
}

interface Occasion {
  readonly details: Pick<Details, 'kind' | 'date' | 'strategyOn' | 'firstOn'>;
  /** When the core group met last, or is to meet first. */
  readonly coreGroupOn?: Day | undefined;
  /** What was decided; null while nothing is: both the plan's dates and the child in need plan's are given. */
  readonly outcomes: readonly PlanOutcome[] | null;
}

/** Everything that falls due before and after this conference by its format, in order of date. */
export const dueDates = (template: Template, occasion: Occasion): Due[] =>
  template.deadlines
    .filter((deadline) => concerns(deadline, occasion))
    .flatMap((deadline) => dueBy(deadline, occasion))
    .toSorted((one, other) => (one.use < other.use ? -1 : one.use > other.use ? 1 : 0));

function dueBy(deadline: Deadline, occasion: Occasion): Due[] {
  const from = countedFrom(deadline, occasion);
  if (from === undefined || !isDay(from)) return [];
  const readings = readingsOf(deadline.count, from);
  const { id, what, source } = deadline;
  return [
    {
      ...readings,
      id,
      what,
      source,
      from,
      falls: whyFree(readings.use),
      suggested: workingDayOnOrBefore(readings.use),
    },
  ];
}

function countedFrom({ from }: Deadline, { details, coreGroupOn }: Occasion): Day | undefined {
  switch (from) {
    case 'strategy':
      return details.strategyOn;
    case 'core-group':
      return coreGroupOn;
    case 'first-conference':
      return details.kind === 'initial' ? details.date : details.firstOn;
    default:
      return details.date;
  }
}

/** Of this kind of conference, and of what was decided: a core group follows a plan, a child in need meeting its plan. */
function concerns(deadline: Deadline, { details, outcomes }: Occasion): boolean {
  if (deadline.for !== 'both' && deadline.for !== details.kind) return false;
  const needed = followsFrom[deadline.what];
  return needed === undefined || outcomes === null || outcomes.includes(needed);
}

const followsFrom: Partial<Record<Deadline['what'], PlanOutcome>> = {
  'first-core-group': 'plan',
  'next-core-group': 'plan',
  'plan-to-family': 'plan',
  'first-review': 'plan',
  'next-review': 'plan',
  visit: 'plan',
  'child-in-need-meeting': 'child-in-need',
};
