import { expect, test } from 'vitest';
import { namedIn } from '../../../client/parts/names-in-words.ts';
import { family, idsOf, somebody } from '../../support/parted-family.ts';

const juno = [{ id: 'juno', name: 'Juno' }];

test.each([
  'Juno was there.',
  'JUNO was there.',
  'It was Juno’s bottle.',
  "It was Juno's bottle.",
  'Junos bottle',
  'Júno was there.',
  'Jun\u200Bo was there.',
  'Jun\u00ADo was there.',
  'Junno was there.',
  'Jnuo was there.',
  'Jino was there.',
  'Junо was there.', // a Cyrillic о
  'Otis(Juno)Wren',
  'with Otis/Juno',
])('a name is found in %j', (text) => {
  expect(idsOf(namedIn(text, juno))).toEqual(['juno']);
});

test.each(['On 7 June at nine.', 'The journey was long.', 'Jo came.', 'No. You know.', ''])(
  'and not in %j',
  (text) => {
    expect(namedIn(text, juno)).toEqual([]);
  },
);

test('a name of three letters is found as it stands, and no other word for it', () => {
  const ben = [{ id: 'ben', name: 'Ben' }];
  expect(namedIn('Ben came.', ben)).toHaveLength(1);
  expect(namedIn('They had been on a bin.', ben)).toEqual([]);
});

test('somebody is known by the first name, the last name and a name in brackets, and not by "Mr"', () => {
  const people = [
    { id: 'applegarth', name: 'Mr Applegarth' },
    { id: 'bettina', name: 'Bettina Thistlewick (Nana Bett)' },
  ];
  expect(idsOf(namedIn('Mr Smith rang.', people))).toEqual([]);
  expect(idsOf(namedIn('Mr Aplegarth walks Otis to football.', people))).toEqual(['applegarth']);
  expect(idsOf(namedIn('Juno rang nana.', people))).toEqual(['bettina']);
});

test('a last name that the readers share names nobody else', () => {
  const halina = [somebody('halina')];
  expect(namedIn('The Pikestaff family', halina)).toHaveLength(1);
  expect(namedIn('The Pikestaff family', halina, ['Rowan Pikestaff'])).toEqual([]);
});

test('everybody named in a line is found', () => {
  const text = 'Kezia rang Gethin, and maud came.';
  expect(idsOf(namedIn(text, family))).toEqual(['kezia', 'maud', 'gethin']);
});
