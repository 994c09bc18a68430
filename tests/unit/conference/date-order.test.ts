import { expect, test } from 'vitest';
import { hasWrongDates, wrongDates } from '../../../shared/conference/date-order.ts';

const initial = { type: 'initial', date: '2026-04-14', children: [] } as const;
const review = { type: 'review', date: '2026-07-07', children: [] } as const;

test('[T9] what a conference is counted from comes before it; the same day will do for a strategy discussion', () => {
  expect(hasWrongDates({ ...initial, strategyOn: '2026-04-14' })).toBe(false);
  expect(hasWrongDates({ ...initial, strategyOn: '2026-04-15' })).toBe(true);
  expect(hasWrongDates({ ...review, firstOn: '2026-04-14', lastOn: '2026-04-14' })).toBe(false);
  expect(wrongDates({ ...review, firstOn: '2026-07-07' }).firstOn).toBe(true);
  expect(wrongDates({ ...review, firstOn: '2026-05-01', lastOn: '2026-04-14' }).lastOn).toBe(true);
});

test('[T9] nobody is born after the conference, and what nobody wrote is not wrong', () => {
  const children = [{ born: '2025-08-11' }, { born: '2026-08-11' }, { born: '' }, {}];
  expect(wrongDates({ ...initial, children }).born).toEqual([false, true, false, false]);
  expect(hasWrongDates({ ...initial, strategyOn: '', children: [{}] })).toBe(false);
});
