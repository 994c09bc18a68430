import { expect, test } from 'vitest';
import { dueDates } from '../../../shared/conference/timetable/due.ts';
import { dateText } from '../../../shared/protocol/texts.ts';
import type { Deadline, Template } from '../../../shared/conference/template.ts';
import { templates } from '../../../shared/templates/templates.ts';

const rule = (id: Deadline['what'], more: Partial<Deadline>): Deadline => ({
  id,
  what: id,
  for: 'both',
  from: 'conference',
  count: { amount: 1, unit: 'days', reading: 'working', before: false },
  source: 'a leaflet',
  ...more,
});

const [plain] = templates;
const template: Template = {
  ...plain,
  deadlines: [
    rule('first-review', {
      for: 'initial',
      from: 'first-conference',
      count: { amount: 3, unit: 'months', reading: 'both', before: false },
    }),
    rule('next-review', {
      for: 'review',
      count: { amount: 6, unit: 'months', reading: 'both', before: false },
    }),
    rule('initial-conference', {
      for: 'initial',
      from: 'strategy',
      count: { amount: 15, unit: 'days', reading: 'working', before: false },
    }),
    rule('reports-to-family', {
      for: 'review',
      count: { amount: 7, unit: 'days', reading: 'both', before: true },
    }),
    rule('child-in-need-meeting', {
      count: { amount: 6, unit: 'weeks', reading: 'calendar', before: false },
    }),
    rule('decision-letter', {}),
    rule('first-core-group', {
      for: 'initial',
      count: { amount: 10, unit: 'days', reading: 'both', before: false },
    }),
    rule('next-core-group', {
      from: 'core-group',
      count: { amount: 4, unit: 'weeks', reading: 'calendar', before: false },
    }),
  ],
};

const initial = { kind: 'initial', date: '2026-04-14', strategyOn: '2026-03-23' } as const;
const review = { kind: 'review', date: '2026-07-07', firstOn: '2026-04-14' } as const;

const whens = (...from: Parameters<typeof dueDates>) =>
  dueDates(...from).map(({ what, use }) => `${what} ${use}`);

test('[C134] the dates of the initial conference of the sample family, in order (D41, D44, N26)', () => {
  expect(whens(template, { details: initial, outcomes: ['plan', 'plan', 'plan'] })).toEqual([
    'initial-conference 2026-04-15',
    'decision-letter 2026-04-15',
    'first-core-group 2026-04-24',
    'first-review 2026-07-14',
  ]);
});

test('[C134] the dates of its review: reports before, the next review after, a child in need meeting for one (D22, D45, M20)', () => {
  const occasion = {
    details: review,
    outcomes: ['child-in-need', 'plan', 'plan'] as const,
    coreGroupOn: '2026-07-17',
  };
  expect(whens(template, occasion)).toEqual([
    'reports-to-family 2026-06-26',
    'decision-letter 2026-07-08',
    'next-core-group 2026-08-14',
    'child-in-need-meeting 2026-08-18',
    'next-review 2027-01-06',
  ]);
});

test('[C134] before anything is decided both plans have their dates; afterwards only what was decided', () => {
  expect(whens(template, { details: review, outcomes: null })).toContain(
    'child-in-need-meeting 2026-08-18',
  );
  expect(whens(template, { details: review, outcomes: ['neither'] })).toEqual([
    'reports-to-family 2026-06-26',
    'decision-letter 2026-07-08',
  ]);
});

test('[C134] what cannot be counted, because nobody wrote from when, is left out', () => {
  const { strategyOn: _unknown, ...without } = initial;
  const found = whens(template, { details: without, outcomes: null });
  expect(found.join(' ')).not.toContain('initial-conference');
});

test('[C132] a due day at a weekend or on a bank holiday says so, with the working day before it', () => {
  const details = { kind: 'initial', date: '2026-11-30' } as const;
  const [firstReview] = dueDates(template, { details, outcomes: ['plan'] }).slice(-1);
  expect(firstReview).toMatchObject({
    what: 'first-review',
    use: '2027-02-28',
    falls: 'weekend',
    suggested: '2027-02-26',
  });
});

test('[C134] from a day at either end of the calendar nothing is counted, and counting comes to an end', () => {
  for (const date of ['0000-01-01', '0001-01-01', '1899-12-31', '9999-12-31']) {
    expect(dateText.safeParse(date).success).toBe(false);
    for (const one of templates) {
      const details = { kind: 'initial', date, strategyOn: date } as const;
      expect(dueDates(one, { details, outcomes: null })).toEqual([]);
    }
  }
});
