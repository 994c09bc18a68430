import { expect, test } from 'vitest';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { annexPaper } from '../../../shared/papers/annex.ts';
import { childPageFor } from '../../../shared/papers/child-page-for.ts';
import { makePaper } from '../../../shared/papers/make-paper.ts';
import { outcomeRows } from '../../../shared/papers/outcomes-rows.ts';
import type { Block, Paper, PaperKind } from '../../../shared/papers/paper.ts';
import { papersFor } from '../../../shared/papers/papers-for.ts';
import { person, wrote } from '../../support/drawn.ts';
import { given } from '../../support/held-conference.ts';
import { onPage, withDrawings, type TestDrawing } from '../../support/with-drawings.ts';
import { boardOfFamily, holdSampleFamily } from '../outcomes/sample-family.ts';
import { readOut, textsOf } from './paper-text.ts';

const family = holdSampleFamily();
const { idOf } = family;
const stand = { conference: family.held.now(), board: boardOfFamily(family) };
const partAudience = (part: string): string =>
  given(stand.conference.parts.get(idOf(part))).audience;
const withMother = partAudience('A');

const houses: TestDrawing = {
  id: 'houses',
  audience: withMother,
  kind: 'three-houses',
  name: 'My houses',
  child: idOf('c1'),
  page: onPage([wrote('tooth', 'My tooth', { x: 120, y: 420 })], [], 'A TOOTH HURTS'),
};
const tree: TestDrawing = {
  id: 'tree',
  audience: withMother,
  kind: 'family-tree',
  name: 'Who is who',
  page: onPage(
    [person('mum', { name: 'KEZIA-ON-THE-TREE', symbol: 'circle' })],
    [],
    'THE WHOLE FAMILY',
  ),
};
const secret: TestDrawing = {
  id: 'secret',
  audience: partAudience('R'),
  name: 'A map',
  page: onPage([wrote('way', 'THE-WAY-THERE')], [], 'WHERE IT IS'),
};

const all = withDrawings(stand, [houses, tree, secret]);

const copyFor = (key: string): Outcomes =>
  given(buildOutcomes(all.board, all.conference, idOf(key), { version: 1, at: 0 }));

const paperFor = (key: string, kind: PaperKind): Paper => given(makePaper(kind, copyFor(key)));

const pageFor = ({ board, conference }: typeof all, child = 'c1'): Paper =>
  given(childPageFor(board, conference, idOf(child), { version: 1, at: 0 }));

const pictures = (blocks: readonly Block[]): Extract<Block, { is: 'picture' }>[] =>
  blocks.flatMap((block) => {
    if (block.is === 'section') return pictures(block.blocks);
    return block.is === 'picture' ? [block] : [];
  });

test.each(['outcomes', 'record', 'easy-read'] as const)(
  '[A59] in %s each drawing stands under its name, with its picture, what it shows and all that is on it',
  (kind) => {
    const paper = paperFor('p03', kind);
    expect(pictures(paper.blocks)).toHaveLength(2);
    const texts = textsOf(paper);
    const order = ['Drawings', 'My houses', 'This is Juno’s page', 'A TOOTH HURTS', 'Who is who'];
    const places = order.map((text) => texts.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(texts).toContain('House of worries: My tooth');
    expect(texts.filter((text) => text.startsWith('KEZIA-ON-THE-TREE, '))).toHaveLength(1);
    expect(texts).toContain('THE WHOLE FAMILY');
  },
);

test('[A59] letter and plan have none, and a reader who may see none reads no heading for them', () => {
  for (const kind of ['decision-letter', 'plan'] as const) {
    expect(pictures(paperFor('p03', kind).blocks)).toEqual([]);
  }
  for (const kind of papersFor(copyFor('p04'))) {
    expect(readOut(paperFor('p04', kind))).not.toContain('Drawings');
  }
});

test('[A60] who made the Three Houses is said beneath them, and beneath nothing else', () => {
  const text = readOut(paperFor('p03', 'outcomes'));
  expect(text.split('Three Houses was made by Nicki Weld and Maggie Greening.')).toHaveLength(2);
});

test('[A61] in place of each picture there are words that say where to read on', () => {
  const alts = pictures(paperFor('p03', 'outcomes').blocks).map(({ alt }) => alt);
  expect(alts).toEqual([
    'Drawing: My houses. What it shows is written below it.',
    'Drawing: Who is who. What it shows is written below it.',
  ]);
});

test('[A62] the page of a child has what is theirs and nobody else’s', () => {
  const text = readOut(pageFor(all));
  expect(text).toContain('Your drawings');
  expect(text).toContain('A TOOTH HURTS');
  expect(text).not.toContain('THE WHOLE FAMILY');
  const others: readonly TestDrawing[] = [
    { ...houses, id: 'other', child: idOf('c2') },
    { ...houses, id: 'away', putAway: true },
    { ...houses, id: 'restricted', audience: partAudience('R') },
  ];
  for (const other of others) {
    expect(readOut(pageFor(withDrawings(stand, [other])))).not.toContain('Your drawings');
  }
});

test('[A62] [O38] what a child drew where they were apart stands on their page, and not in the copy of others who were not there', () => {
  expect(copyFor('p07').drawings).toBeUndefined();
  expect(readOut(pageFor(all, 'c1'))).toContain('House of worries: My tooth');
  const wrens = withDrawings(stand, [{ ...houses, child: idOf('c3') }]);
  expect(readOut(pageFor(wrens, 'c3'))).toContain('Your drawings');
});

test('[A63] what a restricted part drew stands in its annex and in no other paper', () => {
  const { board, conference } = all;
  const annexOf = (key: string) => annexPaper(board, conference, idOf('R'), idOf(key));
  const text = readOut(given(annexOf('p01')));
  expect(text).toContain('A map');
  expect(text).toContain('WHERE IT IS');
  expect(text).toContain('THE-WAY-THERE');
  expect(text).not.toContain('My houses');
  for (const key of ['p01', 'p02', 'p03', 'p04', 'p09', 'p13']) {
    const papers = papersFor(copyFor(key)).map((kind) => paperFor(key, kind));
    expect(JSON.stringify(papers)).not.toContain('THE-WAY-THERE');
  }
  const away = withDrawings(stand, [{ ...secret, putAway: true }]);
  const without = annexPaper(away.board, away.conference, idOf('R'), idOf('p01'));
  expect(readOut(given(without))).not.toContain('THE-WAY-THERE');
});

test('[A64] in the table a drawing is a row, and each thing on it one more', () => {
  const [head = [], ...rows] = outcomeRows(copyFor('p03'));
  const cell = (row: readonly string[], column: string) => row[head.indexOf(column)];
  const drawn = rows.filter((row) => ['drawing', 'drawn'].includes(cell(row, 'Row') ?? ''));
  expect(
    drawn.map((row) => ['Row', 'Heading', 'Kind', 'Words', 'About'].map((name) => cell(row, name))),
  ).toEqual([
    ['drawing', 'My houses', 'three-houses', 'A TOOTH HURTS', 'Juno'],
    ['drawn', 'My houses', '', 'House of worries: My tooth', ''],
    ['drawing', 'Who is who', 'family-tree', 'THE WHOLE FAMILY', ''],
    ['drawn', 'Who is who', '', expect.stringMatching(/^KEZIA-ON-THE-TREE, /u), ''],
  ]);
});

test('[A65] in a later version the paper says which drawings are new and which were changed', () => {
  const copy = copyFor('p03');
  const [first, second] = given(copy.drawings);
  const changed: Outcomes = {
    ...copy,
    drawings: [
      { ...given(first), changed: 'new' },
      { ...given(second), changed: 'redrawn' },
    ],
  };
  const texts = textsOf(given(makePaper('outcomes', changed)));
  expect(texts.indexOf('New in this version')).toBeLessThan(texts.indexOf('A TOOTH HURTS'));
  expect(texts.indexOf('Changed in this version')).toBeGreaterThan(texts.indexOf('Who is who'));
});
