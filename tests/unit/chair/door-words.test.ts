import { expect, test } from 'vitest';
import { isExpected, matchOf } from '../../../client/chair/door-words.ts';
import type { PersonView, WaitingView } from '../../../shared/conference/view.ts';

const maud: PersonView = {
  id: 'maud',
  name: 'Maud Pettigrew',
  role: 'professional',
  title: 'Health visitor',
  agency: '',
  where: 'video',
  attendance: 'invited',
  device: true,
  pen: false,
};
const knocks: WaitingView = {
  id: 'w1',
  name: 'maud pettigrew',
  role: 'professional',
  where: 'video',
  via: 'link',
  person: 'maud',
  flag: null,
};

test('[C1] somebody who fits the list is let in with one press', () => {
  expect(matchOf(knocks, [maud])).toBe(maud);
  expect(isExpected(knocks, [maud])).toBe(true);
});

test.each([
  ['is not on the list', { person: null }],
  ['has the chair’s name', { flag: 'name-of-chair' as const }],
  ['seems to be here already', { flag: 'already-in-the-room' as const }],
])('[C1] for somebody who %s the chair chooses', (_, odd) => {
  expect(isExpected({ ...knocks, ...odd }, [maud])).toBe(false);
});
