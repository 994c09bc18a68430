import { beforeAll, expect, test } from 'vitest';
import { checkDetails, checkPeople, readDraft } from '../../../client/before/check-draft.ts';
import { newChild, newDraft, newPerson } from '../../../client/before/draft.ts';
import type { Draft } from '../../../client/before/draft.ts';

const t = (key: string) => key;
let filled: Draft;

beforeAll(() => {
  filled = {
    ...newDraft(),
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
