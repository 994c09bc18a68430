import { expect, test } from 'vitest';
import {
  belongingsOf,
  movedTo,
  personAdded,
  relations,
  staysTidy,
  tidiedUp,
  tieBetween,
  wordsAdded,
} from '../../../client/drawing/list-edits.ts';
import { isBare, sectionsOf, whereIs } from '../../../client/drawing/list-sections.ts';
import { beginPage } from '../../../shared/drawing/begin-page.ts';
import { boxOf, overlap } from '../../../shared/drawing/box-of.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import { regionsOf } from '../../../shared/drawing/regions.ts';
import type { DrawingPage, Shape, Tie } from '../../../shared/drawing/shape.ts';
import { free, pageDoc, person, stroke, tie, wrote } from '../../support/drawn.ts';

const page = (shapes: readonly Shape[], ties: readonly Tie[] = []): DrawingPage => ({
  shapes,
  ties,
  description: '',
});

/** What the document holds once this was put there: what the gate would refuse is not. */
const kept = (shapes: readonly Shape[], ties: readonly Tie[] = []): DrawingPage =>
  readPage(pageDoc(shapes, ties));

test.each([...regionsOf('three-houses'), ...regionsOf('safety-circles')])(
  '[W21] what is added to the $id, or moved there, lies there and on nothing else, twelve times over',
  ({ id, is }) => {
    const kind = is === 'house' ? 'three-houses' : 'safety-circles';
    let shapes: Shape[] = [];
    for (let count = 0; count < 12; count += 1) {
      const next =
        is === 'house'
          ? wordsAdded(kind, page(shapes), { id: `w${count}`, text: 'My tooth', region: id })
          : personAdded(kind, page(shapes), {
              id: `p${count}`,
              name: 'Mo',
              symbol: 'diamond',
              region: id,
            });
      expect(whereIs(kind, next)).toBe(id);
      if (count < 8) {
        const [mine, ...others] = [next, ...shapes].map(boxOf);
        expect(others.some((box) => mine !== undefined && overlap(mine, box))).toBe(false);
      }
      shapes = [...shapes, next];
    }
    expect(kept(shapes).shapes).toHaveLength(12);
    for (const { id: other } of regionsOf(kind)) {
      const [first] = shapes;
      if (first === undefined || 'segments' in first || first.props.type === 'geo') continue;
      const moved =
        first.props.type === 'words'
          ? movedTo(kind, page(shapes), wrote('w0', 'My tooth', {}, { w: 1600 }), other)
          : movedTo(kind, page(shapes), person('p0', {}, { rotation: 3 }), other);
      expect(whereIs(kind, moved)).toBe(other);
    }
  },
);

test('[W21] what is new lies above what was there, whatever index somebody made up', () => {
  for (const index of ['a0', 'Zz', 'zzz', '0']) {
    const there = person('kezia', {}, { index });
    const { shapes } = kept([
      there,
      personAdded('family-tree', page([there]), {
        id: 'mo',
        name: 'Mo',
        symbol: 'circle',
        region: null,
      }),
    ]);
    expect(shapes.map(({ id }) => id)).toEqual(['shape:kezia', 'shape:mo']);
  }
});

test('[W21] a name or words that are too long, or cut a letter in two, go onto the page as far as they fit', () => {
  const long = `${'x'.repeat(79)}😀`;
  const mo = personAdded('family-tree', page([]), {
    id: 'mo',
    name: long,
    symbol: 'circle',
    region: null,
  });
  const words = wordsAdded('blank', page([]), { id: 'w', text: 'y'.repeat(900), region: null });
  expect(kept([mo, words]).shapes).toHaveLength(2);
});

test('[W21] the list has everything of a page once: by house or ring, lines counted', () => {
  const shapes = [
    wrote('tooth', 'My tooth', { x: 120, y: 400 }),
    wrote('aside', 'Beside', { x: -600, y: 0 }),
    stroke('line', [free([[1200, 500]])]),
  ];
  const sections = sectionsOf('three-houses', shapes);
  expect(sections.map(({ where, written, lines }) => [where, written.length, lines])).toEqual([
    ['worries', 1, 0],
    ['good', 0, 0],
    ['dreams', 0, 1],
    ['outside', 1, 0],
  ]);
});

test('[W24] why few or nobody is on a new family tree is said until somebody belongs to somebody', () => {
  const people = [person('kezia', { name: 'Kezia' }), person('otis', { name: 'Otis' })];
  expect(isBare('family-tree', page([]))).toBe(true);
  expect(isBare('family-tree', page(people))).toBe(true);
  expect(isBare('family-tree', kept(people, [tie('parent', 'kezia', 'otis')]))).toBe(false);
  expect(isBare('safety-circles', page(people))).toBe(false);
});

test('[W28] whose row is open stays in its place in the list until it is closed, wherever they are put', () => {
  const shapes = [wrote('tooth', 'My tooth', { x: 120, y: 400 })];
  const stays = new Map([['shape:tooth', 'dreams' as const]]);
  const places = sectionsOf('three-houses', shapes, stays).map(({ written }) => written.length);
  expect(places).toEqual([0, 0, 1]);
});

const begun = () => {
  const people = [
    { id: 'kezia', name: 'Kezia', title: 'Mother' },
    { id: 'rowan', name: 'Rowan', title: 'Father' },
  ];
  return page(...begunWith(people));
};

function begunWith(people: Parameters<typeof beginPage>[1]): [Shape[], Tie[]] {
  const { shapes, ties } = beginPage('family-tree', people, [{ id: 'juno', name: 'Juno' }]);
  return [shapes, ties];
}

/** The page after these stand where they are moved to. */
const after = ({ shapes, ties }: DrawingPage, moved: readonly Shape[]): DrawingPage => {
  const ids = new Set(moved.map(({ id }) => id));
  return page([...shapes.filter(({ id }) => !ids.has(id)), ...moved], ties);
};

test('[W24] a family tree that was tidy stays tidy as it grows, and a grandmother stands above', () => {
  const before = begun();
  expect(tidiedUp(before)).toEqual([]);
  const mo = personAdded('family-tree', before, {
    id: 'mo',
    name: 'Bettina',
    symbol: 'circle',
    region: null,
  });
  const mother = before.shapes.find(({ id }) => id === 'shape:kezia');
  const ties = [
    ...before.ties,
    tieBetween(before, 'new', { of: mo.id, relation: 'parent', to: 'shape:kezia' }),
  ];
  const grown = page([...before.shapes, mo], ties);
  const tidy = after(grown, staysTidy(before, grown));
  expect(tidiedUp(tidy)).toEqual([]);
  const at = (id: string) => tidy.shapes.find((one) => one.id === id)?.place.y ?? 0;
  expect(mother).toBeDefined();
  expect(at(mo.id)).toBeLessThan(at('shape:kezia'));
});

test('[W24] one that somebody arranged by hand is left as it is until it is tidied up', () => {
  const start = begun();
  const [first, ...others] = start.shapes;
  if (first === undefined) throw new Error('the page began with nobody');
  const before = page([{ ...first, place: { ...first.place, x: 900 } }, ...others], start.ties);
  const grown = page([...before.shapes, person('mo', {}, { x: 20, y: 700 })], before.ties);
  expect(staysTidy(before, grown)).toEqual([]);
  expect(tidiedUp(after(grown, tidiedUp(grown)))).toEqual([]);
});

test('[W26] a couple that is said to be separated is the same tie, changed, whoever says it', () => {
  const there = page([person('kezia'), person('rowan')], [tie('couple', 'kezia', 'rowan')]);
  for (const [of, to] of [
    ['shape:kezia', 'shape:rowan'],
    ['shape:rowan', 'shape:kezia'],
  ] as const) {
    const now = tieBetween(there, 'new', { of, relation: 'separated', to });
    expect([now.id, now.tie]).toEqual([there.ties[0]?.id, 'separated']);
  }
});

test.each(relations)('[W26] "%s" said twice, from either side, is one tie', (relation) => {
  const people = page([person('kezia'), person('juno')]);
  const said = { of: 'shape:kezia', relation, to: 'shape:juno' };
  const first = tieBetween(people, 'one', said);
  const there = page(people.shapes, [first]);
  expect(tieBetween(there, 'two', said)).toEqual(first);
  const own = belongingsOf(there, person('kezia'));
  expect(own.map((one) => one.relation)).toEqual([relation]);
  const [turned] = belongingsOf(there, person('juno'));
  if (turned === undefined) throw new Error('it is not there from the other side');
  const again = { of: 'shape:juno', relation: turned.relation, to: 'shape:kezia' };
  expect(tieBetween(there, 'three', again).id).toBe(first.id);
});

test('[W26] two people may be a couple, and one still look after the other', () => {
  const there = page([person('kezia'), person('rowan')], [tie('couple', 'kezia', 'rowan')]);
  const said = { of: 'shape:kezia', relation: 'looks-after', to: 'shape:rowan' } as const;
  expect(tieBetween(there, 'new', said).id).toBe('tie:new');
});
