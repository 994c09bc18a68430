import { expect, test } from 'vitest';
import { candidatesFor } from '../../../client/chair/release-candidates.ts';
import type { Candidate } from '../../../client/chair/release-candidates.ts';
import { previewsOf, releaseCommand } from '../../../client/chair/release-command.ts';
import { emptyRelease, withoutLines } from '../../../client/chair/release-draft.ts';
import { judgeLine } from '../../../client/chair/release-judge.ts';
import type { Line } from '../../../shared/board/line.ts';
import { aDocument, boardLine, shownBoard } from '../../support/shown-board.ts';
import { idsOf, splitView } from '../../support/parted-family.ts';

const night = boardLine({
  id: 'night',
  text: 'Police found Kezia asleep. Juno was looking after Otis and Wren.',
  saidBy: ['gethin'],
  children: ['juno-child', 'otis', 'wren'],
});
const bottles = boardLine({
  id: 'bottles',
  text: 'She makes the bottles.',
  children: ['juno-child'],
});
const hungry = boardLine({ id: 'hungry', text: 'Otis came hungry.', children: ['otis'] });
const answer = boardLine({ id: 'answer', code: 'comment', about: 'hungry', text: 'That is true.' });
const view = splitView();

const candidates = (lines: readonly Line[], more: Partial<typeof view> = {}) => {
  const seen = { ...view, ...more };
  const written = [{ audience: 'audience-a', lines }];
  const board = shownBoard([aDocument('audience-a', lines)]);
  return candidatesFor(seen, board, written, 'audience-b').flatMap((group) => group.candidates);
};

function judged(line: Line, draft: Partial<typeof emptyRelease> = {}) {
  const [candidate] = candidates([line]);
  if (candidate === undefined) throw new Error('the line cannot be shown to anybody');
  return judgeLine(view, candidate, { ...emptyRelease, to: 'audience-b', ...draft });
}

const kindsOf = (line: Line, draft: Partial<typeof emptyRelease> = {}) =>
  judged(line, draft).problems.map(({ kind }) => kind);

const linesOf = (found: readonly Candidate[]) => found.map(({ line }) => line.id);

test('[RE1] what is crossed out or empty, and what they see already, is not offered', () => {
  const lines = [
    hungry,
    boardLine({ id: 'struck', struck: true }),
    boardLine({ id: 'empty', text: ' ' }),
  ];
  expect(linesOf(candidates(lines))).toEqual(['hungry']);
  const released = boardLine({ id: 'released' });
  const board = shownBoard([
    aDocument('audience-a', [hungry]),
    aDocument('audience-b', [released]),
  ]);
  const written = [
    { audience: 'audience-a', lines: [hungry] },
    { audience: 'audience-b', lines: [released] },
  ];
  const variants = [{ line: 'released', of: 'hungry' }];
  expect(candidatesFor({ ...view, variants }, board, written, 'audience-b')).toEqual([]);
});

test('[RE2] an answer goes only with its line', () => {
  const [line, comment] = candidates([hungry, answer]);
  expect(line?.about).toBeNull();
  expect(comment?.about).toBe('hungry');
  const seen = { ...answer, about: 'seen' };
  const board = shownBoard([
    aDocument('audience-b', [boardLine({ id: 'seen', text: 'Seen already.' })]),
    aDocument('audience-a', [seen]),
  ]);
  expect(candidatesFor(view, board, [], 'audience-b')).toMatchObject([
    { candidates: [{ about: null, answers: 'Seen already.' }] },
  ]);
});

test('[RE3] a child whom one of the readers may not hear about is left out, and that is said', () => {
  const { children, leftOut } = judged(night);
  expect(children).toEqual(['otis', 'wren']);
  expect(idsOf(leftOut)).toEqual(['juno-child']);
});

test('[RE3] the name of such a child asks for other words, also in the other words', () => {
  expect(kindsOf(night)).toEqual(['child', 'person']);
  expect(kindsOf(night, { words: { night: 'JUNO´s mum was asleep.' } })).toEqual(['child']);
  expect(kindsOf(night, { words: { night: 'A grown-up was asleep.' } })).toEqual([]);
});

test('[RE3] how we will know is looked through as well', () => {
  const action = boardLine({ id: 'a8', text: 'Breakfast club.', howWeWillKnow: 'Juno says so.' });
  expect(judged(action).problems).toMatchObject([{ kind: 'child', in: 'known' }]);
  expect(kindsOf(action, { known: { a8: 'The school says so.' } })).toEqual([]);
});

test('[RE3] every word of the plan is looked through, and goes out in other words where there are some', () => {
  const text = 'Nights.';
  const line = boardLine({ id: 'night-plan', text, does: 'Juno rings.', timely: 'Each day.' });
  expect(judged(line).problems).toMatchObject([{ kind: 'child', in: 'known' }]);
  const draft = { ...emptyRelease, to: 'audience-b', more: { 'night-plan': { does: 'Rings.' } } };
  expect(kindsOf(line, draft)).toEqual([]);
  expect(releaseCommand(draft, [judged(line, draft)])).toMatchObject({
    lines: [{ line: 'night-plan', text: null, does: 'Rings.' }],
  });
});

test('[RE5] who agreed is shown as far as they are readers, and not with other words', () => {
  const agreed = boardLine({ id: 'agreed', code: 'action', agreedBy: ['kezia', 'rowan'] });
  expect(judged(agreed).agreedBy).toHaveLength(1);
  expect(judged(agreed, { words: { agreed: 'Other words' } }).agreedBy).toEqual([]);
});

test('[RE3] a line about nobody else needs other words even where no name stands in it', () => {
  expect(kindsOf(bottles)).toEqual(['only-about']);
  expect(kindsOf(bottles, { words: { bottles: 'Somebody makes the bottles.' } })).toEqual([]);
});

test('[RE3] a word that only looks like the name may stand when the chair says so', () => {
  const moon = boardLine({ id: 'moon', text: 'The goddess Juno.', children: ['otis'] });
  expect(kindsOf(moon)).toEqual(['child']);
  expect(kindsOf(moon, { notAboutThem: ['moon'] })).toEqual([]);
});

test('[RE3] what such a child said needs other words: then nobody is named beside it who is no reader', () => {
  const said = boardLine({ id: 'said', text: 'I want someone else to do it.', saidBy: ['juno'] });
  expect(kindsOf(said)).toEqual(['said-by-child']);
  const other = { words: { said: 'Somebody else should do it.' } };
  expect(kindsOf(said, other)).toEqual([]);
  expect(judged(said, other).saidBy).toEqual([]);
});

test('[RE4] who is named in the words or beside them and is no reader is asked about once, by name', () => {
  const named = judged(night, { notAboutThem: ['night'] }).problems[0];
  expect(named?.kind === 'person' && idsOf(named.people)).toEqual(['kezia', 'gethin']);
  const notAboutThem = ['night'];
  expect(kindsOf(night, { notAboutThem, mayBeNamed: ['kezia'] })).toEqual(['person']);
  expect(kindsOf(night, { notAboutThem, mayBeNamed: ['kezia', 'gethin'] })).toEqual([]);
});

test('[RE5] each newcomer’s preview has the lines they do not see yet, those who see the same together', () => {
  const all = [judged(hungry), judged(bottles)];
  expect(previewsOf(all).map(({ people, lines }) => [idsOf(people), lines.length])).toEqual([
    [['rowan', 'halina', 'zofia'], 2],
  ]);
});

test('[RE5] one command carries the lines, the words and the newcomers of the preview', () => {
  const draft = { ...emptyRelease, to: 'audience-b', words: { night: 'Police came.' } };
  expect(releaseCommand(draft, [judged(night, draft), judged(hungry)])).toEqual({
    kind: 'releaseLines',
    to: 'audience-b',
    newcomers: ['rowan', 'halina', 'zofia'],
    lines: [
      { line: 'night', text: 'Police came.', howWeWillKnow: null, children: ['otis', 'wren'] },
      { line: 'hungry', text: null, howWeWillKnow: null, children: ['otis'] },
    ],
  });
});

test('[RE6] after they were shown the rest of what was typed is still there', () => {
  const draft = { ...emptyRelease, ticked: ['one', 'two'], words: { one: 'a', three: 'c' } };
  expect(withoutLines(draft, ['one'])).toMatchObject({ ticked: ['two'], words: { three: 'c' } });
});
