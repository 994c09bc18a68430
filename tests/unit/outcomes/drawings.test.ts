import { expect, test } from 'vitest';
import { boardOf } from '../../../server/rooms/board-of.ts';
import { checkCopies, makeCopies } from '../../../server/make-copies.ts';
import { prepareDocument } from '../../../shared/board/write-facts.ts';
import { Doc } from 'yjs';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import { withChanges } from '../../../shared/outcomes/changes.ts';
import { findHits } from '../../../shared/outcomes/copy-check/find-hits.ts';
import { leftOut } from '../../../shared/outcomes/left-out.ts';
import { outcomesSchema, type Outcomes } from '../../../shared/outcomes/outcomes.ts';
import type { DrawingPage } from '../../../shared/drawing/shape.ts';
import { pageDoc, person, stroke, free, tie, wrote } from '../../support/drawn.ts';
import { given } from '../../support/held-conference.ts';
import { onPage, withDrawings, type TestDrawing } from '../../support/with-drawings.ts';
import { boardOfFamily, holdSampleFamily } from './sample-family.ts';

const family = holdSampleFamily();
const { idOf } = family;
const stand = { conference: family.held.now(), board: boardOfFamily(family) };
const partAudience = (part: string): string =>
  given(stand.conference.parts.get(idOf(part))).audience;
/** Of everyone who is there with the mother; the father and his mother are of none of these. */
const [withMother, withFather, restricted] = ['A', 'B', 'R'].map(partAudience) as [
  string,
  string,
  string,
];

const edition = { version: 1, at: 0, keyOf: (id: string) => `key of ${id}` };

const copyOf = (key: string, drawings: readonly TestDrawing[]): Outcomes => {
  const { board, conference } = withDrawings(stand, drawings);
  return given(buildOutcomes(board, conference, idOf(key), edition));
};

const namesIn = (key: string, drawings: readonly TestDrawing[]): string[] =>
  (copyOf(key, drawings).drawings ?? []).map(({ name }) => name);

const says = (text: string): DrawingPage => onPage([wrote('words', text)]);

const houses: TestDrawing = {
  id: 'houses',
  audience: withMother,
  kind: 'three-houses',
  name: 'Otis’s houses',
  child: idOf('c2'),
  page: onPage([wrote('tooth', 'My tooth', { x: 120, y: 420 })], [], 'A tooth in the first house'),
};

test('[O30] a page stands in the copy of each who may read it: its picture, what it shows, and all of it in words', () => {
  const [found] = given(copyOf('p03', [houses]).drawings);
  expect(found).toMatchObject({
    kind: 'three-houses',
    name: 'Otis’s houses',
    child: 'Otis',
    onlyFor: null,
    description: 'A tooth in the first house',
    said: ['House of worries: My tooth'],
    key: 'key of houses',
  });
  const words = found?.picture.parts.flatMap((part) => (part.kind === 'words' ? part.lines : []));
  expect(words).toEqual(expect.arrayContaining(['House of worries', 'My tooth']));
  expect(copyOf('p04', [houses]).drawings).toBeUndefined();
});

test('[O30] chair and professionals read beside it whom it is for', () => {
  const [forChair] = given(copyOf('p01', [houses]).drawings);
  const [forProfessional] = given(copyOf('p09', [houses]).drawings);
  expect(forChair?.onlyFor).toMatch(/./u);
  expect(forProfessional?.onlyFor).toMatch(/./u);
});

test('[O30] pages stand in the order they were made in, whomever they are for', () => {
  const made = [
    { id: 'one', audience: withMother, name: 'First', page: says('one') },
    { id: 'two', audience: withFather, name: 'Second', page: says('two') },
    { id: 'three', audience: withMother, name: 'Third', page: says('three') },
  ];
  expect(namesIn('p01', made)).toEqual(['First', 'Second', 'Third']);
  expect(namesIn('p03', made)).toEqual(['First', 'Third']);
});

test('[O30] a copy without a drawing is to the byte as it was before there were any', () => {
  const none = given(buildOutcomes(stand.board, stand.conference, idOf('p03'), edition));
  expect(JSON.stringify(copyOf('p03', [{ id: 'bare', audience: withMother }]))).toBe(
    JSON.stringify(none),
  );
  expect('drawings' in none).toBe(false);
});

test('[O31] what is put away, of a restricted part, or about a child they may not hear about is in no copy', () => {
  const page = says('HIDDEN');
  const hidden: TestDrawing[] = [
    { id: 'away', audience: withMother, putAway: true, page },
    { id: 'restricted', audience: restricted, page },
  ];
  for (const key of ['p01', 'p02', 'p03', 'p09', 'p13']) expect(namesIn(key, hidden)).toEqual([]);
  // The father may not hear about Juno.
  const aboutJuno: TestDrawing[] = [
    { id: 'juno', audience: withFather, about: [idOf('c1')], page },
    { id: 'otis', audience: withFather, name: 'Of Otis', about: [idOf('c2')], page },
  ];
  expect(namesIn('p04', aboutJuno)).toEqual(['Of Otis']);
});

test('[O31] a page and a copy of it that shows the same are read once; once they differ, both are', () => {
  const page = says('A boat');
  const released: TestDrawing[] = [
    { id: 'first', audience: withMother, page },
    { id: 'copy', audience: withFather, from: 'first', page },
  ];
  expect(namesIn('p01', released)).toHaveLength(1);
  expect(namesIn('p04', released)).toHaveLength(1);
  const drawnOn = [released[0], { ...released[1], page: says('A boat at sea') }] as TestDrawing[];
  expect(namesIn('p01', drawnOn)).toHaveLength(2);
});

/** What the check finds in the father's copy that was not there without these pages. */
const foundIn = (drawings: readonly TestDrawing[], key = 'p04') => {
  const { board, conference } = withDrawings(stand, drawings);
  const before = new Set(findHits(stand.board, stand.conference).map(({ id }) => id));
  return findHits(board, conference).filter(
    (hit) => hit.person === idOf(key) && !before.has(hit.id),
  );
};
const address = '6 Larkspur Court';

test.each<[string, Partial<TestDrawing>]>([
  ['its name', { name: `At ${address}`, page: says('A dog') }],
  ['what it shows', { page: onPage([wrote('dog', 'A dog')], [], `They live at ${address} now`) }],
  ['words on it', { page: says(`Our house, ${address}`) }],
  ['words that its picture breaks', { page: onPage([wrote('w', address, {}, { w: 60 })]) }],
  ['somebody’s name', { page: onPage([person('mum', { name: address })]) }],
  ['what stands beneath a name', { page: onPage([person('mum', { note: address })]) }],
  [
    'the name of a home',
    {
      page: onPage([person('a', { home: address }), person('b', { home: address }, { x: 200 })]),
    },
  ],
])('[O32] a protected address is found in %s, once', (_, more) => {
  const found = foundIn([{ id: 'page', audience: withFather, kind: 'family-tree', ...more }]);
  expect(found.map(({ kind, where }) => [kind, where.startsWith('Drawings')])).toEqual([
    ['address', true],
  ]);
});

test.each<[string, DrawingPage]>([
  [
    'two boxes beside each other',
    onPage([wrote('a', '960983', { x: 200, y: 3 }), wrote('b', '01632')]),
  ],
  [
    'two boxes that were written one after the other',
    onPage([
      wrote('a', '01632'),
      wrote('b', '960983', { y: 400 }),
      wrote('c', 'My dog is big', { y: 200 }),
    ]),
  ],
  ['a name and what stands beneath it', onPage([person('mum', { name: '01632', note: '960983' })])],
  ['one box, and half of it in another', onPage([wrote('a', '01632 960983'), wrote('b', '01632')])],
])('[O32] a number on the chair’s list is found in %s, once', (_, page) => {
  const { conference, board } = withDrawings(stand, [
    { id: 'page', audience: withFather, kind: 'family-tree', page },
  ]);
  const text = '01632 960983';
  const father = idOf('p04');
  const listed = { id: 'number', kind: 'other' as const, keptFrom: [father], text };
  const givingOut = { ...conference.givingOut, protectedFacts: [listed] };
  const found = findHits(board, { ...conference, givingOut }).filter(
    (hit) => hit.person === father && hit.where.startsWith('Drawings'),
  );
  expect(found.map(({ kind }) => kind)).toEqual(['other']);
});

test('[O32] in the lines of a picture nothing is found, whatever its numbers look like', () => {
  const points = Array.from({ length: 200 }, (_, at) => [at * 7.31, (at * 977) % 613] as const);
  expect(
    foundIn([{ id: 'p', audience: withFather, page: onPage([stroke('s', [free(points)])]) }]),
  ).toEqual([]);
});

test('[O32] somebody whom the reader is kept apart from is found once on a page, however often it names them, and on two not', () => {
  const mother = given(stand.conference.people.get(idOf('p03')));
  const silent = {
    ...stand,
    board: stand.board.map((document) => ({ ...document, lines: [], scales: [] })),
  };
  const page = onPage(
    [
      person('k', { name: mother.name, symbol: 'circle' }),
      person('r', { name: 'Dad' }, { x: 300 }),
      person('o', { name: 'Otis' }, { x: 150, y: 300 }),
    ],
    [tie('separated', 'k', 'r'), tie('parent', 'k', 'o'), tie('parent', 'r', 'o')],
    `${mother.name} and Dad are not together`,
  );
  const tree: TestDrawing = {
    id: 't',
    audience: withFather,
    kind: 'family-tree',
    name: 'Tree',
    page,
  };
  const found = (drawings: readonly TestDrawing[]) => {
    const { board, conference } = withDrawings(silent, drawings);
    const father = idOf('p04');
    return findHits(board, conference).filter(
      (hit) => hit.person === father && hit.kind === 'person' && hit.where.startsWith('Drawings'),
    );
  };
  expect(found([tree]).map(({ fact }) => fact)).toEqual([mother.name]);
  const another = { ...tree, id: 'u', name: 'Another', page: says(`${mother.name} at the sea`) };
  expect(found([tree, another])).toEqual([]);
});

test('[O33] what a restricted part drew is looked for in the copies of all who were not named for it', () => {
  const secret: TestDrawing = {
    id: 's',
    audience: restricted,
    page: says('Take Zopiclone to Ambrosine'),
  };
  const told: TestDrawing = {
    id: 't',
    audience: withFather,
    page: says('Ambrosine has Zopiclone'),
  };
  expect(foundIn([told]).map(({ fact }) => fact)).toEqual([]);
  expect(foundIn([secret, told]).map(({ fact }) => fact)).toEqual(
    expect.arrayContaining(['Zopiclone']),
  );
});

test('[O34] a page a reader does not have is listed as left out, and why; one that is put away is not', () => {
  const { board, conference } = withDrawings(stand, [
    { ...houses, name: 'HOUSES' },
    { id: 'r', audience: restricted, name: 'RESTRICTED', page: says('words') },
    { id: 'j', audience: withFather, name: 'OF-JUNO', about: [idOf('c1')], page: says('words') },
    { id: 'a', audience: withMother, name: 'AWAY', putAway: true, page: says('words') },
    { id: 'b', audience: withMother, name: 'BARE' },
  ]);
  const drawings = leftOut(board, conference, idOf('p04')).filter(
    ({ heading }) => heading === 'Drawings',
  );
  expect(drawings.map(({ text, why }) => [text, why])).toEqual([
    ['HOUSES', 'part'],
    ['RESTRICTED', 'restricted'],
    ['OF-JUNO', 'children'],
  ]);
});

test('[O35] a later version says which pages are new and which were changed, and nothing of how they were', () => {
  const now = copyOf('p03', [
    houses,
    { id: 'new', audience: withMother, name: 'Another', page: says('new') },
    { id: 'same', audience: withMother, name: 'The same', page: says('same') },
  ]);
  const before = copyOf('p03', [
    { ...houses, page: onPage([wrote('tooth', 'BEFORE', { x: 120, y: 420 })]) },
    { id: 'same', audience: withMother, name: 'The same', page: says('same') },
  ]);
  const changed = withChanges(now, before, 'why');
  expect(changed.drawings?.map(({ name, changed: how }) => [name, how])).toEqual([
    ['Otis’s houses', 'redrawn'],
    ['Another', 'new'],
    ['The same', undefined],
  ]);
  expect(JSON.stringify(changed)).not.toContain('BEFORE');
});

test('[O36] a copy with drawings keeps to its schema, and the same pages are the same bytes', () => {
  const all: TestDrawing[] = [
    houses,
    {
      id: 'tree',
      audience: withMother,
      kind: 'family-tree',
      page: onPage(
        [person('a', { home: 'here' }), person('b', { home: 'here' }, { x: 300 })],
        [tie('couple', 'a', 'b')],
      ),
    },
  ];
  const copy = copyOf('p01', all);
  expect(outcomesSchema.parse(JSON.parse(JSON.stringify(copy)))).toEqual(copy);
  expect(JSON.stringify(copyOf('p01', all))).toBe(JSON.stringify(copy));
});

test('[O37] copies are made from the documents of boards and pages, and what is found in a page keeps them back', () => {
  const { conference } = withDrawings(stand, [{ id: 'page', audience: withFather }]);
  const board = (): Doc => {
    const doc = new Doc();
    doc.transact(() => prepareDocument(doc));
    return doc;
  };
  const documents = (words: string) =>
    new Map([
      ...[...conference.audiences.keys()].map((id) => [id, board()] as const),
      ['page', pageDoc([wrote('words', words)])] as const,
    ]);
  expect(boardOf(conference, documents('A dog')).flatMap(({ pages = [] }) => pages)).toHaveLength(
    1,
  );
  const copies = makeCopies(conference, documents('A dog'));
  const having = copies.filter(({ json }) => json.includes('"A dog"')).map(({ person: id }) => id);
  expect(having).toContain(idOf('p04'));
  expect(having).not.toContain(idOf('p03'));
  const open = new Set(checkCopies(conference, documents('A dog')));
  const found = checkCopies(conference, documents(address)).filter((id) => !open.has(id));
  expect(found.length).toBeGreaterThan(0);
});
