import { expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/conference/commands.ts';
import { given, startConference } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';

type Decision = Omit<CommandOf<'recordDecision'>, 'opId'>;

const plan = { outcome: 'plan', category: 'neglect', alsoCategories: ['emotional'] } as const;
const none = { outcome: 'neither' as const, category: null, alsoCategories: [] };

const decision = (held: Held, more: Partial<Decision> = {}): Decision => ({
  kind: 'recordDecision',
  over: held.now().decision?.version ?? 0,
  children: held
    .now()
    .children.map(({ id }) => ({ child: id, ...plan, alsoCategories: [...plan.alsoCategories] })),
  reasons: 'We are worried about Friday nights',
  dissent: [],
  parentsViews: [],
  ...more,
});

test('[C30] the decision stands on the board with who disagreed and what parents said', () => {
  const held = startConference();
  const children = [given(held.now().children[0]).id];
  const dissent = [
    { person: held.id('Tamar'), children, outcome: 'child-in-need' as const, reason: 'More open' },
  ];
  const parentsViews = [{ person: held.id('Kezia'), words: 'I understand' }];
  held.must('Marguerite', decision(held, { dissent, parentsViews }));
  const shown = {
    decision: { version: 1, reasons: 'We are worried about Friday nights', dissent, parentsViews },
  };
  expect(held.view('Kezia')).toMatchObject(shown);
  expect(held.view({ as: 'screen' })).toMatchObject(shown);
});

test('[C36] neither the decision nor the dates reach a blank screen', () => {
  const held = startConference();
  held.must('Marguerite', decision(held));
  const date = { what: 'review', label: '', date: '2026-07-07', time: '13:30', place: '' } as const;
  held.must('Marguerite', { kind: 'setDates', dates: [date] });
  expect(held.view({ as: 'screen' })).toMatchObject({ dates: [date] });
  held.must('Marguerite', { kind: 'showOnScreen', shows: 'blank' });
  expect(held.view({ as: 'screen' })).toMatchObject({ decision: null, dates: [] });
});

test('[C30] whoever records over an older one is told, and nothing is lost', () => {
  const held = startConference();
  held.must('Marguerite', decision(held));
  expect(held.refused('Marguerite', decision(held, { over: 0 }))).toBe('someone-was-first');
  held.must('Marguerite', decision(held, { reasons: 'Put better' }));
  expect(held.now().decision).toMatchObject({ version: 2, reasons: 'Put better' });
});

test('[C30] a decision recorded in another part takes nothing from those who heard of an earlier one', () => {
  const held = startConference();
  held.must('Marguerite', decision(held, { reasons: 'Said to all' }));
  const people = [held.id('Tamar')];
  held.must('Marguerite', { kind: 'addPart', name: 'Without Kezia', restricted: false, people });
  const part = given([...held.now().parts.keys()].at(-1));
  const whole = held.now().currentPart;
  held.must('Marguerite', { kind: 'openPart', part });
  held.must('Marguerite', decision(held, { reasons: 'Said to Tamar' }));
  held.must('Marguerite', { kind: 'openPart', part: whole });
  expect(held.view('Kezia')).toMatchObject({ decision: { version: 1, reasons: 'Said to all' } });
  expect(held.view('Tamar')).toMatchObject({ decision: { version: 1, reasons: 'Said to Tamar' } });
});

test('[C31] every child has exactly one decision', () => {
  const held = startConference();
  const { children } = decision(held);
  const refused = (list: Decision['children']) =>
    held.refused('Marguerite', decision(held, { children: list }));
  expect(refused(children.slice(1))).toBe('not-complete');
  expect(refused([...children, given(children[0])])).toBe('malformed');
  expect(refused([...children.slice(1), { ...given(children[0]), child: 'nobody' }])).toBe(
    'not-found',
  );
});

test('[C31] a plan has a main reason, and nothing else has one', () => {
  const held = startConference();
  const [first, ...rest] = decision(held).children;
  const refused = (change: Partial<Decision['children'][number]>) =>
    held.refused(
      'Marguerite',
      decision(held, { children: [{ ...given(first), ...change }, ...rest] }),
    );
  expect(refused({ category: null })).toBe('not-complete');
  expect(refused({ ...none, category: 'neglect' })).toBe('malformed');
  expect(refused({ ...none, alsoCategories: ['neglect'] })).toBe('malformed');
  expect(refused({ alsoCategories: ['neglect'] })).toBe('malformed');
  expect(refused({ alsoCategories: ['emotional', 'emotional'] })).toBe('malformed');
  held.must('Marguerite', decision(held, { children: [{ ...given(first), ...none }, ...rest] }));
});

test('[C31] those named in it are people and children of the conference', () => {
  const held = startConference();
  const children = [given(held.now().children[0]).id];
  const view = {
    person: held.id('Ines'),
    children,
    outcome: 'neither' as const,
    reason: 'Enough is in place',
  };
  const refused = (more: Partial<Decision>) => held.refused('Marguerite', decision(held, more));
  expect(refused({ dissent: [{ ...view, person: 'nobody' }] })).toBe('not-found');
  expect(refused({ dissent: [{ ...view, children: ['nobody'] }] })).toBe('not-found');
  expect(refused({ parentsViews: [{ person: 'nobody', words: 'No' }] })).toBe('not-found');
});
