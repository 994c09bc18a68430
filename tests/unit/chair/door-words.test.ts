import { expect, test } from 'vitest';
import { isExpected, matchOf, movingOf } from '../../../client/chair/door-words.ts';
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
  expect(isExpected(knocks, [maud], [knocks])).toBe(true);
});

test.each([
  ['is not on the list', { person: null }],
  ['has the chair’s name', { flag: 'name-of-chair' as const }],
  ['seems to be here already', { flag: 'already-in-the-room' as const }],
  ['comes by a link that somebody waits by', { flag: 'already-waiting' as const }],
])('[C1] for somebody who %s the chair chooses', (_, odd) => {
  expect(isExpected({ ...knocks, ...odd }, [maud], [knocks])).toBe(false);
});

test('[C1] of two who wait by one link neither is let in with one press', () => {
  const later = { ...knocks, id: 'w2', flag: 'already-waiting' as const };
  expect(isExpected(knocks, [maud], [knocks, later])).toBe(false);
  expect(isExpected(later, [maud], [knocks, later])).toBe(false);
});

test('[C1] only of somebody who is in by a device can it be said that they changed to another', () => {
  const here = { ...maud, attendance: 'present' as const };
  expect(movingOf(knocks, [here])).toBe(here);
  expect(movingOf(knocks, [maud])).toBeNull();
  expect(movingOf(knocks, [{ ...here, device: false }])).toBeNull();
  expect(movingOf({ ...knocks, person: null }, [here])).toBeNull();
});
