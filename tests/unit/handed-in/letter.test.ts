import { expect, test } from 'vitest';
import { emptyLetter, missingIn, readersOf } from '../../../client/handed-in/letter.ts';
import { handedInKinds } from '../../../shared/conference/preparation.ts';

const list = { by: 'list', children: [{ id: 'juno', name: 'Juno' }] } as const;

test('[HI1] nothing is sent before there is something in it', () => {
  expect(missingIn('statement', emptyLetter, list)).toEqual(['text']);
  expect(missingIn('statement', { ...emptyLetter, text: ' \n ' }, list)).toEqual(['text']);
  expect(missingIn('needs', { ...emptyLetter, text: 'A quiet place' }, list)).toEqual([]);
});

test('[C92] (M6) a child’s own words say whose they are and what about; on one’s own page nobody is asked whose', () => {
  expect(missingIn('child-view', emptyLetter, list)).toEqual(['child', 'voice', 'text']);
  expect(missingIn('child-view', emptyLetter, { by: 'name' })).toEqual(['child', 'voice', 'text']);
  expect(missingIn('child-view', emptyLetter, { by: 'own' })).toEqual(['voice', 'text']);
});

test('[C96] “only some people” names them', () => {
  const some = { ...emptyLetter, text: 'Words', to: 'some' } as const;
  expect(missingIn('statement', some, list)).toEqual(['to-whom']);
  expect(missingIn('statement', { ...some, toWhom: 'My nan' }, list)).toEqual([]);
  // What is for the chair alone asks for nobody.
  expect(missingIn('objection', some, list)).toEqual([]);
});

test('[C96] (D3, D5) the chair alone reads what is for the chair, whatever was chosen in another box before', () => {
  const open = handedInKinds.filter(
    (kind) => readersOf(kind, { ...emptyLetter, to: 'some' }) === 'some',
  );
  expect(open).toEqual(['statement', 'child-view']);
  for (const kind of ['objection', 'needs', 'factual-error'] as const) {
    expect(readersOf(kind, { ...emptyLetter, to: 'everyone' })).toBe('chair');
  }
  for (const kind of ['danger-statement', 'safety-goal', 'action'] as const) {
    expect(readersOf(kind, emptyLetter)).toBe('everyone');
  }
});
