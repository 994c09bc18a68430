import { expect, test } from 'vitest';
import { guessRole } from '../../../client/before/guess-role.ts';

test.each([
  ['Mother', 'parent'],
  ['Father of Otis and Wren', 'parent'],
  ['foster carer', 'parent'],
  ['Maternal grandmother', 'network'],
  ['Family friend', 'network'],
  ['Solicitor', 'supporter'],
  ['Health visitor', 'professional'],
  ['Independent advocate for Juno', 'advocate'],
  ['BSL signer', 'interpreter'],
  ['Minute taker', 'minute-taker'],
  ['Young person', 'child'],
])('[BD3] "%s" can only be a %s', (title, role) => {
  expect(guessRole(title)).toBe(role);
});

test.each([
  "Mother's solicitor",
  'Social worker for the father',
  'Student social worker',
  "Child's aunt and carer",
  'Rowan',
  '',
])('[BD3] "%s" may mean more than one role or none, so the chair chooses', (title) => {
  expect(guessRole(title)).toBe('');
});
