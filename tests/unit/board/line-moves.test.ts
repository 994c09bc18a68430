import { expect, test } from 'vitest';
import { movesOf, placeUnder } from '../../../client/board/line-moves.ts';
import { aDocument, boardLine, shownBoard } from '../../support/shown-board.ts';

const { headings } = shownBoard([
  aDocument('everyone', [
    ...['a', 'b', 'c'].map((id) => boardLine({ id })),
    boardLine({ id: 's', code: 'strength' }),
  ]),
]);
const [worried, well] = headings;
if (worried === undefined || well === undefined) throw new Error('no headings');

const movesFor = (id: string) => {
  const line = worried.lines.find((one) => one.id === id);
  if (line === undefined) throw new Error('no line');
  return movesOf(line, worried.lines, headings);
};

test('[B2] a line in the middle goes up, down, to the top is as good as up, and to every other heading', () => {
  expect(movesFor('b').map(({ kind, heading }) => heading || kind)).toEqual([
    'up',
    'down',
    'What’s working well?',
    'What needs to happen?',
  ]);
});

test('[B2] each move names the lines it comes between', () => {
  const to = (id: string, kind: string) => movesFor(id).find((move) => move.kind === kind)?.to;
  expect(to('b', 'up')).toEqual({ code: 'harm-now', after: null, before: 'a' });
  expect(to('b', 'down')).toEqual({ code: 'harm-now', after: 'c', before: null });
  expect(to('c', 'top')).toEqual({ code: 'harm-now', after: null, before: 'a' });
  expect(to('a', 'heading')).toEqual({ code: 'strength', after: 's', before: null });
});

test('[B2] there is no way up from the first line and no way down from the last', () => {
  expect(movesFor('a').map(({ kind }) => kind)).not.toContain('up');
  expect(movesFor('c').map(({ kind }) => kind)).not.toContain('down');
});

test('a line dropped within its heading keeps its kind; under another one it becomes what that starts with', () => {
  const grey = { id: 'c', code: 'grey-area' } as const;
  expect(placeUnder(grey, worried, 'a')).toEqual({ code: 'grey-area', after: null, before: 'a' });
  expect(placeUnder(grey, well, null)).toEqual({ code: 'strength', after: 's', before: null });
});
