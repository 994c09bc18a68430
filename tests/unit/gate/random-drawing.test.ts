import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeStateAsUpdate, Map as YMap, Text, type Doc } from 'yjs';
import { entriesOf } from '../../../server/gate/inside-yjs.ts';
import { drawingOf } from '../../../shared/board/roots.ts';
import { drawingLimits } from '../../../shared/drawing/drawing.ts';
import { pageKey, readPage, readShape, readTie } from '../../../shared/drawing/read-page.ts';
import { toRecord, validateRecord } from '../../../shared/drawing/tldraw-schema.ts';
import { openDrawnGate } from './drawn-gate.ts';

/**
 * Somebody who writes whatever comes to mind, much of it nearly right: whatever of it passes, what lies on the page can
 * be read whole, and tldraw itself takes each shape of it.
 */

const ids = fc.constantFrom(
  'shape:kezia',
  'shape:line',
  'shape:a',
  'shape:b',
  'tie:kezia-couple-rowan',
  'tie:a',
  'page',
  'camera:a',
  '__proto__',
);
const fields = fc.constantFrom(
  'place',
  'props',
  'points',
  'tie',
  'description',
  'meta',
  '__proto__',
);
const numbers = fc.constantFrom(0, 1, -3.5, 20_000, 20_001, 1e308);

const places = fc.record(
  {
    x: numbers,
    y: numbers,
    rotation: fc.constantFrom(0, 1, 7, 8),
    index: fc.constantFrom('a0', 'a1', 'zz', '', 'a b', '<'),
    opacity: fc.constant(0),
  },
  { requiredKeys: ['x', 'y', 'rotation', 'index'] },
);
const props = fc.oneof(
  fc.record(
    {
      type: fc.constantFrom('person', 'words', 'embed'),
      name: fc.string({ maxLength: 100 }),
      symbol: fc.constantFrom('circle', 'star'),
      died: fc.boolean(),
      note: fc.constant(''),
      home: fc.constant(''),
      url: fc.constant('https://example.org/'),
    },
    { requiredKeys: ['type', 'name', 'symbol', 'died', 'note', 'home'] },
  ),
  fc.record({
    type: fc.constantFrom('draw', 'geo'),
    color: fc.constantFrom('red', 'white'),
    size: fc.constant('m'),
    isComplete: fc.boolean(),
    isClosed: fc.boolean(),
    isPen: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom('geo', 'words'),
    geo: fc.constantFrom('ellipse', 'cloud'),
    w: numbers,
    h: numbers,
    color: fc.constant('red'),
    size: fc.constantFrom('m', 'xxl'),
  }),
);
const ties = fc.record({
  type: fc.constant('tie'),
  tie: fc.constantFrom('couple', 'enemy'),
  from: fc.constantFrom('shape:kezia', 'shape:a', 'shape:nobody'),
  to: fc.constantFrom('shape:rowan', 'page'),
});
const strokes = fc.constantFrom('f0,0 1,1', 's0,0 9,9/f1,1', 'f0,0,2', 'x', '', ' 5,5', '5');
const json = fc.oneof(
  fc.oneof(places, props, ties).map((value) => JSON.stringify(value)),
  fc.constantFrom('', '{}', 'null', '{"x":1,"x":2}', '{"__proto__":1}', '[[[[]]]]', 'NaN'),
);
const value = fc.oneof(
  { weight: 6, arbitrary: json },
  fc.constantFrom(null, true, 7),
  fc.constant(['HIDDEN']),
);

type Act = (doc: Doc) => void;

const actions: fc.Arbitrary<Act> = fc.oneof(
  // A whole thing, more or less.
  {
    weight: 4,
    arbitrary: fc
      .record({ id: ids, place: json, props: json, points: fc.option(strokes) })
      .map(({ id, place, props: is, points }): Act => (doc) => {
        const entry = new YMap<unknown>(Object.entries({ place, props: is }));
        if (points !== null) entry.set('points', new Text(points));
        drawingOf(doc).set(id, entry);
      }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ at: places, is: props, points: fc.option(strokes), id: ids })
      .map(({ at, is, points, id }): Act => (doc) => {
        const texts = { place: JSON.stringify(at), props: JSON.stringify(is) };
        const entry = new YMap<unknown>(Object.entries(texts));
        if (points !== null) entry.set('points', new Text(points));
        drawingOf(doc).set(id, entry);
      }),
  },
  fc.record({ id: ids, tie: ties }).map(({ id, tie }): Act => (doc) => {
    drawingOf(doc).set(id, new YMap<unknown>([['tie', JSON.stringify(tie)]]));
  }),
  {
    weight: 4,
    arbitrary: fc
      .record({ id: ids, field: fields, to: value })
      .map(({ id, field, to }): Act => (doc) => {
        const entry = drawingOf(doc).get(id);
        if (entry instanceof YMap) entry.set(field, to);
      }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ id: ids, field: fields, text: strokes, at: fc.nat(9) })
      .map(({ id, field, text, at }): Act => (doc) => {
        const entry = drawingOf(doc).get(id);
        const words: unknown = entry instanceof YMap ? entry.get(field) : null;
        if (!(words instanceof Text)) return;
        if (at % 3 === 0) words.delete(0, Math.min(at, words.length));
        else words.insert(Math.min(at, words.length), text);
      }),
  },
  fc.record({ id: ids, field: fields }).map(({ id, field }): Act => (doc) => {
    const entry = drawingOf(doc).get(id);
    if (entry instanceof YMap) entry.delete(field);
  }),
  ids.map(
    (id): Act =>
      (doc) =>
        drawingOf(doc).delete(id),
  ),
);

/** What is wrong with a page, by its entries. */
function wrongWith(doc: Doc): string[] {
  const wrong: string[] = [];
  for (const [id, entry] of drawingOf(doc)) {
    if (!(entry instanceof YMap)) wrong.push(`${id} is no map`);
    else if (id === pageKey) {
      if ([...entriesOf(entry).keys()].join() !== 'description') wrong.push('page has more');
    } else if (id.startsWith('tie:')) {
      if (entry.get('tie') !== '' && readTie(id, entry) === null) wrong.push(`${id} is no tie`);
    } else {
      const isErased = entry.get('place') === '' || entry.get('props') === '';
      if (!isErased && readShape(id, entry) === null) wrong.push(`${id} is no shape`);
      for (const field of entriesOf(entry).keys())
        if (!['place', 'props', 'points'].includes(field)) wrong.push(`${id} has ${field}`);
    }
  }
  return wrong;
}

test('[G30] whatever somebody writes, what passes is a page that reads whole and that tldraw takes', () => {
  let passed = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(actions, { minLength: 1, maxLength: 2 }), { maxLength: 25 }),
      (all) => {
        const gate = openDrawnGate();
        for (const acts of all) {
          const update = gate.change(gate.bob, () =>
            gate.bob.transact(() => {
              for (const act of acts) act(gate.bob);
            }),
          );
          const before = encodeStateAsUpdate(gate.document.committed);
          const verdict = gate.judge(update, 'bob');
          if (verdict.ok) {
            passed += 1;
            gate.settle(verdict);
          } else {
            refused += 1;
            expect(encodeStateAsUpdate(gate.document.shadow)).toEqual(before);
            gate.comeAgain();
          }
          expect(wrongWith(gate.document.committed)).toEqual([]);
        }
        const page = readPage(gate.document.committed);
        for (const shape of page.shapes) validateRecord(toRecord(shape));
        expect(readPage(gate.alice)).toEqual(page);
        expect(page.description.length).toBeLessThanOrEqual(drawingLimits.description);
      },
    ),
    { numRuns: 200 },
  );
  // Both happen often, or this looks at nothing.
  expect(Math.min(passed, refused)).toBeGreaterThan(100);
});
