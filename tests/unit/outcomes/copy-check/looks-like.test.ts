import { describe, expect, test } from 'vitest';
import { detailsIn } from '../../../../shared/outcomes/copy-check/looks-like.ts';
import { sampleTexts } from './sample-texts.ts';

const found = (text: string): [string, string][] =>
  detailsIn(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('[O23] what looks like a way to somebody’s door is found without a list', () => {
  test.each([
    ['They live at 6 Larkspur Court now', 'address', '6 Larkspur Court'],
    ['They live at six Larkspur Ct', 'address', 'six Larkspur Ct'],
    ['at 12a high street', 'address', '12a high street'],
    ['in Larkspur Court', 'address', 'Larkspur Court'],
    ['the neighbour at number 11 saw it', 'address', 'at number 11'],
    ['in flat 3 upstairs', 'address', 'flat 3'],
    ['the postcode is ZZ99 7LC', 'address', 'ZZ99 7LC'],
    ['the postcode is zz997lc', 'address', 'zz997lc'],
    ['the postcode is ZZ 99-7 LC', 'address', 'ZZ 99-7 LC'],
    ['ring 01632 960123', 'phone', '01632 960123'],
    ['ring +44 7700 900 123', 'phone', '+44 7700 900 123'],
    ['ring 07700900123', 'phone', '07700900123'],
    ['write to kezia@example.org', 'email', 'kezia@example.org'],
    ['write to kezia (at) example.org', 'email', 'kezia (at) example.org'],
    ['NHS 943 476 5919', 'other', '943 476 5919'],
  ])('%s', (text, kind, words) => {
    expect(found(text)).toEqual([[kind, words]]);
  });
});

test('[O23] and none in the words of the sample conference, but for what is protected in it', () => {
  const all = sampleTexts();
  expect(all.length).toBeGreaterThan(150);
  expect(all.flatMap(found).map(([, words]) => words)).toEqual([
    'at number 11',
    '6 Larkspur Court',
    'ZZ99 7LC',
  ]);
});

test.each([
  ['of one letter', 'a'],
  ['of apostrophes', 'A’'],
  ['of brackets after a number', '44'.padEnd(20, '(')],
])('[O23] a line %s is looked through once and not from each of its letters', (_what, piece) => {
  // Tried from each letter, this takes minutes.
  const filler = piece.at(-1) ?? '';
  const line =
    piece.length > 2 ? piece.padEnd(300_000, filler) : piece.repeat(300_000 / piece.length);
  expect(found(line)).toEqual([]);
});
