import { expect, test } from 'vitest';
import { changeBetween, standingOf } from '../../../client/screen/changes.ts';
import type { Line } from '../../../shared/board/line.ts';

const line = (id: string, more: Partial<Line> = {}): Line => ({
  id,
  code: 'strength',
  order: 'a0',
  text: id,
  saidBy: [],
  recordedBy: 'dennis',
  struck: false,
  ...more,
});
const nothingElse = { scales: [], decision: null, dates: [] };
const board = (...lines: Line[]) => standingOf(nothingElse, [{ lines }]);

test('[SC4] a board that has just arrived calls nobody to any line', () => {
  expect(changeBetween(new Map(), board(line('one'), line('two')))).toBeNull();
});

test('[SC4] the line in which a word changed is the one to look at', () => {
  const before = board(line('one'), line('two'));
  const now = board(line('one', { text: 'one and more' }), line('two'));
  expect(changeBetween(before, now)).toEqual({ kind: 'line', id: 'one' });
});

test('[SC4] moving a line is no reason to turn the page', () => {
  const before = board(line('one'));
  expect(changeBetween(before, board(line('one', { order: 'a5', after: 'x' })))).toBeNull();
});

test('taking something away turns no page either', () => {
  expect(changeBetween(board(line('one'), line('two')), board(line('one')))).toBeNull();
});
