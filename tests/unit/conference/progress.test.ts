import { expect, test } from 'vitest';
import type { Progress } from '../../../shared/conference/conference.ts';
import { given, holdConference, startConference } from '../../support/held-conference.ts';

const day = { date: '2026-05-01', time: '10:00' };
const steps = {
  start: { kind: 'start' },
  postpone: { kind: 'postpone', ...day },
  adjourn: { kind: 'adjourn', date: null, time: null },
  close: { kind: 'close' },
  reopen: { kind: 'reopen', reason: 'Closed by mistake' },
} as const;

/** The way there from the beginning, and what each step leads to. */
const graph: Record<
  Progress,
  { way: (keyof typeof steps)[]; to: Partial<Record<keyof typeof steps, Progress>> }
> = {
  planned: { way: [], to: { start: 'open', postpone: 'planned' } },
  open: { way: ['start'], to: { adjourn: 'adjourned', close: 'closed' } },
  adjourned: { way: ['start', 'adjourn'], to: { start: 'open', postpone: 'adjourned' } },
  closed: { way: ['start', 'close'], to: { reopen: 'open' } },
};

test.each(Object.entries(graph))(
  '[C10] from %s only the steps of the graph are taken',
  (from, { way, to }) => {
    for (const step of Object.keys(steps) as (keyof typeof steps)[]) {
      const held = holdConference();
      for (const before of way) held.must('Marguerite', steps[before]);
      expect(held.now().progress).toBe(from);
      const result = held.send('Marguerite', steps[step]);
      expect([step, result.ok ? held.now().progress : undefined]).toEqual([step, to[step]]);
      if (!result.ok) expect(result.problem.kind).toBe('wrong-time');
    }
  },
);

test('[C10] postponing moves the day; adjourning moves it only when a new one is known', () => {
  const held = holdConference();
  held.must('Marguerite', steps.postpone);
  expect(held.now().details).toMatchObject(day);
  held.must('Marguerite', steps.start);
  held.must('Marguerite', steps.adjourn);
  expect(held.now().details).toMatchObject(day);
  held.must('Marguerite', { kind: 'postpone', date: '2026-06-01', time: '09:00' });
  expect(held.now().details).toMatchObject({ date: '2026-06-01', time: '09:00' });
});

test('[C10] the reason for opening again is kept in words of its own', () => {
  const held = startConference();
  held.must('Marguerite', steps.close);
  held.must('Marguerite', steps.reopen);
  expect(held.facts().at(-1)).toMatchObject({
    progress: 'open',
    words: { reason: 'Closed by mistake' },
  });
});

test('[C11] at the close the screen goes dark, and shows the board again when the chair says so', () => {
  const held = startConference();
  held.must('Marguerite', { kind: 'close' });
  expect(held.now().screen.shows).toBe('blank');
  held.must('Marguerite', { kind: 'showOnScreen', shows: 'board' });
  expect(held.now().screen.shows).toBe('board');
});

test('[C11] the screen turns into the board at the start and back to the way in when it is adjourned', () => {
  const held = holdConference();
  const shows = () => held.now().screen.shows;
  expect(held.refused('Marguerite', { kind: 'showOnScreen', shows: 'board' })).toBe('wrong-time');
  held.must('Marguerite', { kind: 'showOnScreen', shows: 'blank' });
  expect(shows()).toBe('blank');
  held.must('Marguerite', steps.start);
  expect(shows()).toBe('board');
  held.must('Marguerite', { kind: 'showOnScreen', shows: 'break' });
  expect(shows()).toBe('break');
  held.must('Marguerite', steps.adjourn);
  expect(shows()).toBe('join');
});

test('[C12] closing makes a copy for everyone who is here, left or sent apologies, but for observers, and for nobody else', () => {
  const held = startConference();
  held.must('Marguerite', { kind: 'leave', person: held.id('Tamar') });
  held.must('Marguerite', { kind: 'remove', person: held.id('Sol') });
  held.must('Marguerite', steps.close);
  const { copies, version } = given(held.now().issues.at(-1));
  const people = [...held.now().people.values()];
  const everyone = people.map(({ name }) => name);
  const watching = people.filter(({ role }) => role === 'observer').map(({ name }) => name);
  expect(watching).toHaveLength(1);
  const withCopy = everyone.filter((name) => copies.has(held.id(name as 'Kezia')));
  expect(withCopy).toEqual(everyone.filter((name) => !['Sol', 'Juno', ...watching].includes(name)));
  expect(new Set(copies.values()).size).toBe(copies.size);
  expect(version).toBe(1);
});

test('[C12] each close issues the next version with copies of its own', () => {
  const held = startConference();
  for (const step of ['close', 'reopen', 'close'] as const) held.must('Marguerite', steps[step]);
  held.must('Marguerite', { kind: 'giveOutCopies', version: 2 });
  const [first, second] = held.now().issues;
  expect([first?.version, second?.version]).toEqual([1, 2]);
  const ids = held.now().issues.flatMap(({ copies }) => [...copies.values()]);
  expect(new Set(ids).size).toBe(ids.length);
  const view = held.view('Kezia');
  expect(view).toMatchObject({
    // Nobody was given the first: to its reader this is the first one.
    outcomes: { version: 1, copy: second?.copies.get(held.id('Kezia')) },
  });
});

test('[C32] details can be changed, and a child stays on the list once it has started', () => {
  const held = holdConference();
  const [juno, otis] = held.now().children;
  const details = {
    kind: 'changeDetails',
    type: 'review',
    template: 'somerset-5col',
    ...day,
    place: 'Hall',
  } as const;
  held.must('Marguerite', { ...details, children: [given(juno), { name: 'Max' }] });
  expect(held.now().children.map(({ name }) => name)).toEqual(['Juno', 'Max']);
  expect(held.now().details).toMatchObject({ kind: 'review', place: 'Hall' });
  held.must('Marguerite', { kind: 'start' });
  expect(held.refused('Marguerite', { ...details, children: [given(juno)] })).toBe('wrong-time');
  expect(held.refused('Marguerite', { ...details, children: [given(otis)] })).toBe('not-found');
  const twice = [...held.now().children, given(juno)];
  expect(held.refused('Marguerite', { ...details, children: twice })).toBe('malformed');
});

test('[C32] the next dates are set by the chair or the minute taker, and replace the ones before', () => {
  const held = startConference();
  const date = { what: 'core-group', label: 'At school', ...day, place: 'Fennmere' } as const;
  held.must('Dennis', { kind: 'setDates', dates: [date, { ...date, what: 'review', time: '' }] });
  expect(held.now().dates).toMatchObject([date, { what: 'review', time: '' }]);
  expect(new Set(held.now().dates.map(({ id }) => id)).size).toBe(2);
  held.must('Marguerite', { kind: 'setDates', dates: [] });
  expect(held.now().dates).toEqual([]);
});
