import { expect, test } from 'vitest';
import { spreadOf, stacksOf } from '../../../client/ui/scale-answers.ts';
import { initialsOf, voiceOf } from '../../../shared/outcomes/voices.ts';

test('[SL4] the spread is the lowest and the highest number, and nothing for those who gave none', () => {
  expect(spreadOf([{ score: 6 }, { score: null }, { score: 2 }])).toEqual({ low: 2, high: 6 });
  expect(spreadOf([{ score: null }])).toBeNull();
  expect(spreadOf([])).toBeNull();
});

test('people with the same number stand above one another in the order they were asked', () => {
  const stacks = stacksOf([
    { score: 4, name: 'Juno' },
    { score: null, name: 'Nobody' },
    { score: 4, name: 'Maud' },
    { score: 10, name: 'Ines' },
  ]);
  expect(stacks).toHaveLength(11);
  expect(stacks[4]?.answers.map(({ name }) => name)).toEqual(['Juno', 'Maud']);
  expect(stacks[10]?.answers.map(({ name }) => name)).toEqual(['Ines']);
  expect(stacks.flatMap(({ answers }) => answers)).toHaveLength(3);
});

test('a dot holds the first letters of the first and the last name', () => {
  expect(initialsOf('Bettina Thistlewick')).toBe('BT');
  expect(initialsOf('DC Priya Lanternhill')).toBe('DL');
  expect(initialsOf('juno')).toBe('J');
  expect(initialsOf('Ana Okonkwo-Bailey')).toBe('AB');
  expect(initialsOf('👩‍👧 Özil')).toBe('👩‍👧Ö');
  expect(initialsOf('  ')).toBe('');
});

test('whose number it is shows as family, professional or child', () => {
  expect(voiceOf('child')).toBe('child');
  expect(voiceOf('network')).toBe('family');
  expect(voiceOf('parent')).toBe('family');
  expect(voiceOf('professional')).toBe('professional');
});
