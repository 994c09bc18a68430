import { expect, test } from 'vitest';
import { answersUnder, sameWordsAs } from '../../../client/board/redaction.ts';
import type { ShownLine } from '../../../client/reading/shown-line.ts';
import type { Line } from '../../../shared/board/line.ts';

const line = (id: string, more: Partial<Line> = {}): Line => ({
  id,
  code: 'comment',
  order: 'a0',
  text: id,
  saidBy: [],
  recordedBy: 'dennis',
  struck: false,
  ...more,
});

const ids = (lines: readonly Line[]) => lines.map(({ id }) => id);

test('[B17] every answer goes with its line, and each answer to an answer, wherever it stands', () => {
  const lines = [
    line('worry', { code: 'harm-now' }),
    line('answer', { about: 'worry' }),
    line('deeper', { about: 'answer' }),
    line('other', { about: 'something-else' }),
    line('goal', { code: 'safety-goal', about: 'worry' }),
  ];
  expect(ids(answersUnder(lines, 'worry'))).toEqual(['answer', 'deeper']);
  expect(answersUnder(lines, 'deeper')).toEqual([]);
});

test('[B17] answers that answer each other in a ring end somewhere', () => {
  const lines = [line('one', { about: 'two' }), line('two', { about: 'one' })];
  expect(ids(answersUnder(lines, 'one'))).toEqual(['two']);
});

test('[B17] the same words before other people are meant too, other words only if somebody says so', () => {
  const also = (id: string, text: string) => ({ id, text }) as ShownLine;
  const alsoAs = [also('same', 'He drinks. '), also('other', 'We worry about alcohol.')];
  expect(sameWordsAs({ text: 'He drinks.', alsoAs })).toEqual(['same']);
});
