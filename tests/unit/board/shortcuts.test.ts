import { expect, test } from 'vitest';
import { readShortcut } from '../../../client/board/shortcuts.ts';

const pressed = (fields: Partial<Parameters<typeof readShortcut>[0]>) => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...fields,
});

test('[B3] a key pressed alone does nothing while somebody types', () => {
  expect(readShortcut(pressed({ key: '?' }), false)).toEqual({ kind: 'sheet' });
  expect(readShortcut(pressed({ key: '?' }), true)).toBeNull();
  for (const key of ['a', '1', ' ', 'Enter'])
    expect(readShortcut(pressed({ key }), true)).toBeNull();
});

test('[B3] Alt with a digit goes to a heading, also from within a box and on a Mac', () => {
  const third = { kind: 'heading', number: 3 };
  expect(readShortcut(pressed({ key: '3', code: 'Digit3', altKey: true }), true)).toEqual(third);
  expect(readShortcut(pressed({ key: '£', code: 'Digit3', altKey: true }), true)).toEqual(third);
});

test('Ctrl and Z takes back, with Shift or with Y it is done again', () => {
  expect(readShortcut(pressed({ key: 'z', ctrlKey: true }), true)).toEqual({ kind: 'undo' });
  expect(readShortcut(pressed({ key: 'z', metaKey: true }), true)).toEqual({ kind: 'undo' });
  expect(readShortcut(pressed({ key: 'Z', ctrlKey: true, shiftKey: true }), true)).toEqual({
    kind: 'redo',
  });
  expect(readShortcut(pressed({ key: 'y', ctrlKey: true }), true)).toEqual({ kind: 'redo' });
});
