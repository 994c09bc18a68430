import { expect, test } from 'vitest';
import { dangerNotes, gapsOf, greyStandings } from '../../../shared/board/plan-gaps.ts';
import { boardLine } from '../../support/shown-board.ts';

const day = '2026-04-14';

test('[B11] an action is ready when somebody does it by a day that is still to come (N24, Y11)', () => {
  expect(gapsOf({ owner: 'maud', by: '2026-04-28', with: ['kezia'] }, day)).toEqual([]);
  expect(gapsOf({ owner: 'maud', by: day }, day)).toEqual([]);
  expect(gapsOf({}, day)).toEqual(['nobody', 'no-date']);
  expect(gapsOf({ owner: null, by: '' }, day)).toEqual(['nobody', 'no-date']);
});

test('[B11] a day that is over and help from oneself are named, never lost (N24)', () => {
  const action = { owner: 'maud', by: '2026-04-13', with: ['maud', 'kezia'] };
  expect(gapsOf(action, day)).toEqual(['date-past', 'with-oneself']);
});

test('[B12] what we do not know is open until an action finds it out or somebody settles it (D26)', () => {
  const grey = (id: string, more = {}) => boardLine({ id, code: 'grey-area', ...more });
  const lines = [
    grey('open'),
    grey('asked'),
    grey('known', { became: 'closed' }),
    grey('answered', { became: 'answered' }),
    grey('gone', { struck: true }),
    grey('struck-action'),
    boardLine({ id: 'action', code: 'action', goal: 'asked' }),
    boardLine({ id: 'taken-back', code: 'action', goal: 'struck-action', struck: true }),
    boardLine({ id: 'a-comment', code: 'comment', goal: 'open' }),
  ];
  expect(Object.fromEntries(greyStandings(lines))).toEqual({
    open: 'open',
    asked: 'action',
    known: 'settled',
    answered: 'settled',
    'struck-action': 'open',
  });
});

const stands = { struck: false };
const struck = { struck: true };

test('[B14] one statement, one goal: what is missing or too much is said, and what is struck out counts for nothing (D26)', () => {
  const dangers = [
    { statement: stands, goals: [stands] },
    { statement: stands, goals: [] },
    { statement: stands, goals: [stands, stands] },
    { statement: stands, goals: [struck] },
    { statement: struck, goals: [] },
  ];
  expect(dangerNotes({ dangers, goals: [stands, struck] }, 4)).toEqual([
    { kind: 'no-goal', number: 2 },
    { kind: 'many-goals', number: 3 },
    { kind: 'no-goal', number: 4 },
    { kind: 'loose-goals', count: 1 },
  ]);
});

test('[B14] more statements than the format can hold are counted (N20)', () => {
  const dangers = Array.from({ length: 5 }, () => ({ statement: stands, goals: [stands] }));
  expect(dangerNotes({ dangers, goals: [] }, 4)).toEqual([{ kind: 'too-many', count: 5, most: 4 }]);
  expect(dangerNotes({ dangers, goals: [] }, 5)).toEqual([]);
});
