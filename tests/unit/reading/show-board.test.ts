import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codes } from '../../../shared/board/codes.ts';
import { allLines } from '../../../client/reading/all-lines.ts';
import {
  aDocument,
  boardLine,
  chairReads,
  parentReads,
  shownBoard,
} from '../../support/shown-board.ts';

const oneLine = (fields: Parameters<typeof boardLine>[0], reader = chairReads) => {
  const [line] = allLines(shownBoard([aDocument('everyone', [boardLine(fields)])], reader));
  if (line === undefined) throw new Error('the line is not shown');
  return line;
};

test('[V1] every line of every document is shown exactly once', () => {
  const lines = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,6}$/),
      code: fc.constantFrom(...codes),
      about: fc.option(fc.stringMatching(/^[a-z]{1,6}$/)),
      struck: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
  fc.assert(
    fc.property(lines, fc.nat(20), (all, cut) => {
      const made = all.map((fields) => boardLine(fields));
      const board = shownBoard([
        aDocument('everyone', made.slice(0, cut)),
        aDocument('professionals', made.slice(cut)),
      ]);
      const shown = allLines(board).map(({ id }) => id);
      expect(shown.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    }),
    { numRuns: 200 },
  );
});

test('[V2] what a child said is marked with the first name, whatever kind of line it is', () => {
  expect(oneLine({ id: 'a', code: 'child-view', saidBy: ['juno'] }).childsWords).toBe('Juno');
  expect(oneLine({ id: 'a', code: 'impact', saidBy: ['juno'] }).childsWords).toBe('Juno');
  expect(oneLine({ id: 'a', code: 'child-view', saidBy: [], children: ['c2'] }).childsWords).toBe(
    'Otis',
  );
  expect(oneLine({ id: 'a', code: 'impact', saidBy: ['maud'] }).childsWords).toBeNull();
});

test('[V3] a struck line keeps its place and its words', () => {
  const board = shownBoard([
    aDocument('everyone', [
      boardLine({ id: 'a' }),
      boardLine({ id: 'b', struck: true }),
      boardLine({ id: 'c' }),
    ]),
  ]);
  expect(board.headings[0]?.lines.map(({ id, struck }) => [id, struck])).toEqual([
    ['a', false],
    ['b', true],
    ['c', false],
  ]);
});

test('[V4] danger statements are counted on the reader’s own board', () => {
  const all = boardLine({ id: 'b', code: 'danger-statement' });
  const hidden = boardLine({ id: 'a', code: 'danger-statement' });
  const wide = shownBoard([aDocument('everyone', [hidden, all])]);
  const narrow = shownBoard([aDocument('everyone', [all])]);
  expect(wide.band.dangers.map(({ statement }) => statement.number)).toEqual([1, 2]);
  expect(narrow.band.dangers.map(({ statement }) => statement.number)).toEqual([1]);
});

test('an action says which danger statement or goal it answers; a goal stands beside it and does not', () => {
  const board = shownBoard([
    aDocument('everyone', [
      boardLine({ id: 'd', code: 'danger-statement' }),
      boardLine({ id: 'g', code: 'safety-goal', goal: 'd' }),
      boardLine({ id: 'z', code: 'action', goal: 'g', owner: 'kezia', with: ['maud'] }),
    ]),
  ]);
  expect(board.band.dangers[0]?.goals[0]?.answers).toBeNull();
  const action = board.headings[2]?.lines[0];
  expect(action?.answers).toEqual({ kind: 'goal', number: 1 });
  expect(action?.action).toMatchObject({ who: 'Kezia Thistlewick', with: ['Maud Pettigrew'] });
});

test('[V5] who wrote it down is said for somebody without a device, and for nobody else', () => {
  expect(oneLine({ id: 'a', saidBy: ['bettina'] }).writtenBy).toBe('Dennis Quill');
  expect(oneLine({ id: 'a', saidBy: ['kezia'] }).writtenBy).toBeNull();
  expect(oneLine({ id: 'a', saidBy: ['bettina', 'kezia'] }).writtenBy).toBeNull();
});

test('[V6] only chair and minute taker are told who may read a line', () => {
  const documents = [aDocument('professionals', [boardLine({ id: 'a' })])];
  expect(allLines(shownBoard(documents))[0]?.onlyFor).toBe('professionals');
  expect(allLines(shownBoard(documents, parentReads))[0]?.onlyFor).toBeNull();
  expect(allLines(shownBoard(documents, null))[0]?.onlyFor).toBeNull();
});

test('a line about every child does not name them, and somebody unknown to the reader is not named', () => {
  expect(oneLine({ id: 'a', children: ['c1', 'c2'] }).children).toEqual([]);
  expect(oneLine({ id: 'a', children: ['c2'] }).children).toEqual(['Otis']);
  expect(oneLine({ id: 'a', saidBy: ['somebody-else'] }).saidBy).toEqual([]);
});

test('[V9] a line that stands for another which this reader sees too is shown once, with the answers to both', () => {
  const documents = [
    aDocument('everyone', [
      boardLine({ id: 'copy', text: 'In other words' }),
      boardLine({ id: 'answer', code: 'comment', about: 'copy' }),
    ]),
    aDocument('part', [
      boardLine({ id: 'root', text: 'As it was said' }),
      boardLine({ id: 'other', code: 'comment', about: 'root' }),
    ]),
  ];
  const variants = [{ line: 'copy', of: 'root' }];
  const [line, ...others] = shownBoard(documents, chairReads, variants).headings[0]?.lines ?? [];
  expect(others).toEqual([]);
  expect(line?.text).toBe('As it was said');
  expect(line?.comments.map(({ id }) => id)).toEqual(['answer', 'other']);
  expect(line?.alsoAs.map(({ id, text }) => [id, text])).toEqual([['copy', 'In other words']]);
  const read = shownBoard(documents, parentReads, variants).headings[0]?.lines[0];
  expect(read?.alsoAs).toEqual([]);
});

test('[V6] [V9] lines of the part that runs are not marked, lines of any other audience are', () => {
  const documents = [
    aDocument('everyone', [boardLine({ id: 'a' })]),
    aDocument('part', [boardLine({ id: 'b' })]),
  ];
  const lines = allLines(shownBoard(documents, { ...chairReads, usual: 'part' }));
  expect(lines.map(({ id, onlyFor }) => [id, onlyFor])).toEqual([
    ['a', 'everyone'],
    ['b', null],
  ]);
});
