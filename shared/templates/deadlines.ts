import type { Deadline } from '../conference/template.ts';

type Count = Deadline['count'];

/** "Ten days" that does not say which: both readings are counted, and the earlier one is shown. */
export const days = (amount: number, reading: Count['reading'] = 'both'): Count => ({
  amount,
  unit: 'days',
  reading,
  before: false,
});
export const weeks = (amount: number): Count => ({
  amount,
  unit: 'weeks',
  reading: 'calendar',
  before: false,
});
export const months = (amount: number, reading: Count['reading'] = 'both'): Count => ({
  amount,
  unit: 'months',
  reading,
  before: false,
});
export const hours = (amount: number): Count => ({
  amount,
  unit: 'hours',
  reading: 'calendar',
  before: false,
});
export const before = (count: Count): Count => ({ ...count, before: true });

/** A rule by its own name; a second one of the same thing is named after the conference it is for. */
export const due = (
  what: Deadline['what'],
  holdsFor: Deadline['for'],
  count: Count,
  source: string,
  from: Deadline['from'] = 'conference',
): Deadline => ({
  id: holdsFor === 'both' ? what : `${what}-${holdsFor}`,
  what,
  for: holdsFor,
  from,
  count,
  source,
});

const guidance = 'National guidance, as councils repeat it';
const common = 'A local rule of many councils; the leaflet does not say';

/** What holds everywhere, and where a leaflet says nothing, what many councils do. */
export const everywhere = {
  initial: due(
    'initial-conference',
    'initial',
    days(15, 'working'),
    `${guidance}: 15 working days after the strategy discussion`,
    'strategy',
  ),
  coreGroup: due(
    'first-core-group',
    'initial',
    days(10, 'working'),
    `${guidance}: 10 working days`,
  ),
  firstReview: due(
    'first-review',
    'initial',
    months(3),
    `${guidance}: three months after the first conference; counted as 91 days, too`,
    'first-conference',
  ),
  nextReview: due(
    'next-review',
    'review',
    months(6),
    `${guidance}: six months after the last review; counted as 183 days, too`,
  ),
  letter: due('decision-letter', 'both', days(1, 'working'), `${common} (1 working day)`),
  record: due('record', 'both', days(15, 'working'), `${common} (15 working days)`),
  again: due('inquorate-again', 'both', days(10, 'working'), `${common} (10 working days)`),
  nextCoreGroup: due(
    'next-core-group',
    'both',
    weeks(6),
    `${common} (six weeks at most)`,
    'core-group',
  ),
} as const;
