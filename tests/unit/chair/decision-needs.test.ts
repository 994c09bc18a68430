import { expect, test } from 'vitest';
import { needsOf } from '../../../client/chair/decision-needs.ts';
import { templateOf } from '../../../shared/templates/templates.ts';

const durham = templateOf('durham-agenda');
const somerset = templateOf('somerset-5col');
const juno = { child: 'c1', category: 'neg', also: [], reason: '', differs: '' } as const;
const tally = [{ child: 'c1', plan: 4, childInNeed: 1, neither: 0 }];
const shown = { agencies: [], tally };
const round = { id: 'r', audience: 'a', standing: 'shown' as const, asked: 5, answered: 5, shown };

test('[C127] the form asks for what the server asks for, before it is sent', () => {
  const plan = { ...juno, outcome: 'plan' as const };
  expect(needsOf({}, durham, plan)).toMatchObject({ reason: true });
  expect(needsOf({}, somerset, plan)).toMatchObject({ reason: false });
  expect(needsOf({}, durham, { ...juno, outcome: 'neither' })).toMatchObject({ reason: false });
});

test('[C127] it asks why where most agencies said something else, and not where they agree or are even', () => {
  const view = { agencyViews: [round] };
  const needs = (outcome: 'plan' | 'child-in-need') =>
    needsOf(view, somerset, { ...juno, outcome }).differsFrom;
  expect(needs('plan')).toBeNull();
  expect(needs('child-in-need')).toBe('plan');
  const even = { ...shown, tally: [{ child: 'c1', plan: 2, childInNeed: 2, neither: 0 }] };
  const evenly = { agencyViews: [{ ...round, shown: even }] };
  expect(needsOf(evenly, somerset, { ...juno, outcome: 'plan' }).differsFrom).toBeNull();
});

test('[C127] it asks why where the main reason is another one than at the last conference', () => {
  const quorum = { agencies: [], socialCare: true, others: 2, needs: 2, met: true };
  const before = [{ child: 'c1', category: 'emo' }];
  const view = { deciding: { quorum, overTime: [], before } };
  const needs = (category: string) =>
    needsOf(view, somerset, { ...juno, category, outcome: 'plan' });
  expect(needs('neg')).toMatchObject({ reason: true, changedFrom: 'emo' });
  expect(needs('emo')).toMatchObject({ reason: false, changedFrom: null });
});
