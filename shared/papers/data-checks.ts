import type { CaseRow } from './case-data.ts';

/** What the census return would be sent back for (domain, section 3), and what is missing for it; in plain words. */
export const dataChecks = (row: Omit<CaseRow, 'checks'>): string[] =>
  rules.flatMap(([isWrong, words]) => (isWrong(row) ? [words] : []));

type Rule = readonly [isWrong: (row: Omit<CaseRow, 'checks'>) => boolean, words: string];

const rules: readonly Rule[] = [
  [({ outcome }) => outcome === '', 'No decision was written down for this child.'],
  [
    ({ type, strategyOn }) => type === 'initial' && strategyOn === '',
    'The day of the strategy discussion is missing, so there is no target date.',
  ],
  [
    ({ icpcTarget, icpcDate }) => icpcTarget !== '' && icpcDate > icpcTarget,
    'The first conference was after its target date.',
  ],
  [
    ({ outcome, latestCategory }) => outcome === 'plan' && latestCategory === '',
    'The plan has no category.',
  ],
  [
    ({ outcome, planStart, reviewed }) =>
      planStart === '' && (outcome === 'plan' || reviewed !== ''),
    'The day on which the plan began is missing.',
  ],
  [
    ({ planStart, planEnd }) => planStart !== '' && planEnd !== '' && planEnd <= planStart,
    'A plan cannot end on the day it begins, or before.',
  ],
  [
    ({ planStart, reviewed }) => planStart !== '' && reviewed !== '' && reviewed <= planStart,
    'A review cannot be on the day the plan begins, or before.',
  ],
  [
    ({ outcome, nextReview }) => outcome === 'plan' && nextReview === '',
    'The next review has no date.',
  ],
  [
    ({ date, nextReview }) => nextReview !== '' && nextReview <= date,
    'The next review cannot be on the day of this conference, or before.',
  ],
  [({ born }) => born === '', 'The day of birth is missing.'],
  [({ participation }) => participation === '', 'Nobody noted how the child took part.'],
  [({ quorate }) => quorate === null, 'Nobody counted whether enough agencies were there.'],
];
