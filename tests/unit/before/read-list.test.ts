import { expect, test } from 'vitest';
import { readList } from '../../../client/before/read-list.ts';
import { limits } from '../../../shared/protocol/limits.ts';

const read = (text: string) =>
  readList(text).map(({ name, title, agency, role }) => ({ name, title, agency, role }));

test('a pasted list is one person a line: name, here as, works for', () => {
  const text = 'Kezia Thistlewick, Mother\r\nMaud Pettigrew, Health visitor, Fennshire Health';
  expect(read(text)).toEqual([
    { name: 'Kezia Thistlewick', title: 'Mother', agency: '', role: 'parent' },
    {
      name: 'Maud Pettigrew',
      title: 'Health visitor',
      agency: 'Fennshire Health',
      role: 'professional',
    },
  ]);
});

test('cells of a spreadsheet may hold commas', () => {
  expect(read('Arkwell, Tobias\tSafeguarding lead\tFennmere Primary, Fennmere')).toEqual([
    {
      name: 'Arkwell, Tobias',
      title: 'Safeguarding lead',
      agency: 'Fennmere Primary, Fennmere',
      role: 'professional',
    },
  ]);
});

test('list marks and empty lines are not people', () => {
  const names = read('1. Kezia\n\n- Rowan\n  \n• Bettina').map(({ name }) => name);
  expect(names).toEqual(['Kezia', 'Rowan', 'Bettina']);
});

test('names alone get no role: it has to be chosen', () => {
  expect(read('Kezia\nRowan').map(({ role }) => role)).toEqual(['', '']);
});

test('a whole book pasted by mistake becomes no more people than a conference takes', () => {
  expect(readList('somebody\n'.repeat(5000))).toHaveLength(limits.people);
  expect(readList('x'.repeat(10_000))[0]?.name).toHaveLength(limits.nameText);
});
