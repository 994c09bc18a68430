import { beforeAll, expect, test } from 'vitest';
import {
  checkDetails,
  checkFormat,
  checkPeople,
  readDraft,
} from '../../../client/before/check-draft.ts';
import { newChild, newDraft, newPerson } from '../../../client/before/draft.ts';
import type { Draft } from '../../../client/before/draft.ts';
import { templates } from '../../../shared/templates/templates.ts';

const t = (key: string) => key;
let filled: Draft;

beforeAll(() => {
  filled = {
    ...newDraft(),
    template: 'somerset-5col',
    type: 'initial',
    date: '2026-04-14',
    time: '13:30',
    children: [newChild(' Juno '), newChild('')],
    people: [
      newPerson({ name: ' Kezia ', role: 'parent', title: 'Mother', agency: 'left from before' }),
      newPerson(),
    ],
  };
});

const fieldsOf = (found: readonly (false | { field: string })[]) =>
  found.flatMap((mistake) => (mistake === false ? [] : mistake.field));

test('[BD2] an empty form is told everything it needs, each with its field', () => {
  expect(fieldsOf(checkDetails(t, newDraft()))).toEqual(['type', 'date', 'time', 'child-0']);
  expect(fieldsOf(checkPeople(t, newDraft().people))).toEqual([]);
});

test('[BD2] a row somebody began needs a name and a role', () => {
  const people = [newPerson(), newPerson({ title: 'Mother' }), newPerson({ name: 'Rowan' })];
  expect(fieldsOf(checkPeople(t, people))).toEqual(['person-1-name', 'person-2-role']);
});

test('what is complete becomes what the server takes: trimmed, and without empty rows', () => {
  expect(fieldsOf([...checkDetails(t, filled), ...checkPeople(t, filled.people)])).toEqual([]);
  expect(readDraft(filled)).toMatchObject({
    children: [{ name: 'Juno' }],
    people: [{ name: 'Kezia', title: 'Mother', agency: '', device: true }],
  });
});

test('somebody by video has a device, whatever the box says', () => {
  const people = [
    newPerson({ name: 'Priya', role: 'professional', where: 'video', device: false }),
  ];
  expect(readDraft({ ...filled, people })?.people).toMatchObject([{ device: true }]);
});

test('what is incomplete is never sent', () => {
  expect(readDraft({ ...filled, type: null })).toBeNull();
  expect(readDraft({ ...filled, people: [newPerson({ name: 'Rowan' })] })).toBeNull();
});

test('[T9] a date that others are counted from, and that cannot be, is shown at its own field', () => {
  const late = { ...filled, strategyOn: '2026-04-15' };
  expect(fieldsOf(checkDetails(t, late))).toEqual(['strategyOn']);
  const review = {
    ...filled,
    type: 'review' as const,
    firstOn: '2026-03-01',
    lastOn: '2026-02-01',
  };
  expect(fieldsOf(checkDetails(t, review))).toEqual(['lastOn']);
  const born = { ...filled, children: [{ ...newChild('Wren'), born: '2026-08-11' }] };
  expect(fieldsOf(checkDetails(t, born))).toEqual(['born-0']);
});

test('[T9] only the dates that this kind of conference is asked for are sent', () => {
  const dates = { strategyOn: '2026-03-23', firstOn: '2026-01-01', lastOn: '2026-01-01' };
  const initial = readDraft({ ...filled, ...dates });
  expect(initial).toMatchObject({ strategyOn: '2026-03-23' });
  expect(initial).not.toHaveProperty('firstOn');
  const review = readDraft({ ...filled, ...dates, type: 'review' });
  expect(review).toMatchObject({ firstOn: '2026-01-01', lastOn: '2026-01-01' });
  expect(review).not.toHaveProperty('strategyOn');
});

test('[T8] a format that is not in the list any more has to be chosen again, and so has none', () => {
  expect(checkFormat(t, filled, templates)).toBe(false);
  for (const template of ['gone', '']) {
    expect(checkFormat(t, { ...filled, template }, templates)).toMatchObject({ field: 'template' });
  }
});
