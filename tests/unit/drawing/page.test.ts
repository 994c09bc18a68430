import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Array as YArray,
  Doc,
  Map as YMap,
  Text as YText,
  applyUpdate,
  encodeStateAsUpdate,
} from 'yjs';
import { drawingOf } from '../../../shared/board/roots.ts';
import { drawingLimits } from '../../../shared/drawing/drawing.ts';
import { isDrawnOn, readPage } from '../../../shared/drawing/read-page.ts';
import type { Shape } from '../../../shared/drawing/shape.ts';
import {
  descriptionOf,
  eraseShape,
  eraseTie,
  preparePage,
  putShape,
  putTie,
} from '../../../shared/drawing/write-page.ts';
import { writeStroke } from '../../../shared/drawing/stroke.ts';
import { free, pageDoc, person, stroke, tie, wrote } from '../../support/drawn.ts';

const kezia = person('kezia', { name: 'Kezia', symbol: 'circle' }, { x: 10, index: 'a1' });
const line = stroke(
  'line',
  [
    free([
      [0, 0],
      [5, 5],
      [9, 9],
    ]),
  ],
  { index: 'a2' },
);

describe('one page', () => {
  test('[D2] what was put on the page is read from it, from the bottom up', () => {
    const doc = pageDoc(
      [line, kezia, wrote('w', 'My tooth', { index: 'a0' })],
      [tie('couple', 'kezia', 'line')],
    );
    descriptionOf(doc)?.insert(0, 'A line.');
    const page = readPage(doc);
    expect(page.shapes.map(({ id }) => id)).toEqual(['shape:w', 'shape:kezia', 'shape:line']);
    expect(page.shapes[2]).toEqual(line);
    expect([page.ties, page.description]).toEqual([[tie('couple', 'kezia', 'line')], 'A line.']);
    expect([
      isDrawnOn(page),
      isDrawnOn(readPage(pageDoc())),
      isDrawnOn(readPage(new Doc())),
    ]).toEqual([true, false, false]);
  });

  test('[D3] nothing is ever taken out of the document: what is erased stands nowhere, and can be put again', () => {
    const doc = pageDoc([line, kezia], [tie('couple', 'kezia', 'line')]);
    eraseShape(doc, line.id);
    eraseTie(doc, tie('couple', 'kezia', 'line').id);
    expect(readPage(doc).shapes).toEqual([kezia]);
    expect(readPage(doc).ties).toEqual([]);
    expect(drawingOf(doc).toJSON()[line.id]).toEqual({
      place: '',
      props: '',
      points: 'f0,0 5,5 9,9',
    });
    expect(drawingOf(doc).size).toBe(4);
    putShape(doc, line);
    putTie(doc, tie('separated', 'kezia', 'line'));
    expect(readPage(doc).shapes).toEqual([kezia, line]);
  });

  test('[D4] only what differs is written: putting the same again writes nothing', () => {
    const doc = pageDoc([line, kezia], [tie('couple', 'kezia', 'line')]);
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    putShape(doc, line);
    putShape(doc, kezia);
    putTie(doc, tie('couple', 'kezia', 'line'));
    eraseShape(doc, 'shape:nobody');
    expect(updates).toEqual([]);
    putShape(doc, { ...kezia, place: { ...kezia.place, x: 11 } });
    expect(updates).toHaveLength(1);
  });

  test('[D4] of a stroke that grows only its new points travel', () => {
    const doc = pageDoc();
    let sent = 0;
    doc.on('update', (update: Uint8Array) => (sent += update.length));
    const points = Array.from({ length: 400 }, (_, at): [number, number] => [
      Math.round(30_000 * Math.sin(at / 30)) / 100,
      Math.round(20_000 * Math.cos(at / 17)) / 100,
    ]);
    for (let drawn = 10; drawn <= 400; drawn += 10) {
      putShape(doc, stroke('s', [free(points.slice(0, drawn))], {}, { isComplete: drawn === 400 }));
    }
    const text = writeStroke([free(points)]).length;
    expect(readPage(doc).shapes).toEqual([stroke('s', [free(points)])]);
    // 40 updates of ten points each: measured 1.25 times the text itself.
    expect(sent).toBeLessThan(text * 1.5);
  });

  test('[D5] what the gate would refuse is not written at all', () => {
    const doc = pageDoc([person('a')]);
    const before = encodeStateAsUpdate(doc);
    const refused: Shape[] = [
      { ...kezia, id: 'kezia' },
      { ...kezia, place: { ...kezia.place, x: Number.NaN } },
      { ...kezia, place: { ...kezia.place, x: 1e308 } },
      person('long', { name: 'x'.repeat(drawingLimits.nameText + 1) }),
      wrote('long', 'x'.repeat(drawingLimits.wordsText + 1)),
      stroke('none', []),
      stroke('long', [free(Array.from({ length: 401 }, () => [1, 1]))]),
    ];
    expect(refused.map((shape) => putShape(doc, shape))).toEqual(refused.map(() => false));
    const ties = [{ ...tie('couple', 'a', 'a'), from: 'nobody' }, tie('couple', 'a', 'nobody')];
    expect(ties.map((one) => putTie(doc, one))).toEqual([false, false]);
    expect(encodeStateAsUpdate(doc)).toEqual(before);
  });

  test('[D5] a page takes as many things as a page may have, those that were erased too', () => {
    const doc = pageDoc(Array.from({ length: drawingLimits.shapes }, (_, at) => person(`p${at}`)));
    eraseShape(doc, 'shape:p0');
    expect([
      putShape(doc, kezia),
      putTie(doc, tie('couple', 'p1', 'p2')),
      putShape(doc, person('p0')),
    ]).toEqual([false, false, true]);
  });
});

describe('anything may lie in a document', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(
      '',
      'null',
      '{}',
      '{"__proto__":1}',
      JSON.stringify(kezia.place),
      JSON.stringify(kezia.props),
      JSON.stringify(line.props),
    ),
  );
  const value = fc.oneof(text, fc.jsonValue(), fc.constantFrom('a text', 'a list', 'a map'));
  const field = fc.constantFrom(
    'place',
    'props',
    'points',
    'tie',
    'description',
    '__proto__',
    'constructor',
  );
  const key = fc.oneof(
    fc.constantFrom('page', 'shape:a', 'shape:b', 'tie:a', 'shape:', '__proto__'),
    fc.string(),
  );
  const entry = fc.oneof(fc.dictionary(field, value), fc.jsonValue());

  test('[D2] junk is left out and never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(key, entry), (entries) => {
        const doc = pageDoc([kezia]);
        for (const [name, junk] of Object.entries(entries)) {
          if (name !== kezia.id)
            drawingOf(doc).set(
              name,
              typeof junk === 'object' && junk !== null && !Array.isArray(junk)
                ? mapOf(junk)
                : junk,
            );
        }
        const page = readPage(doc);
        expect(page.shapes).toContainEqual(kezia);
        expect(page).toEqual(readPage(copyOf(doc)));
      }),
      { numRuns: 120 },
    );
  });

  function mapOf(fields: Readonly<Record<string, unknown>>): YMap<unknown> {
    const map = new YMap<unknown>();
    for (const [name, junk] of Object.entries(fields)) map.set(name, madeOf(junk));
    return map;
  }

  function madeOf(junk: unknown): unknown {
    if (junk === 'a text') return new YText('f0,0 1,1');
    if (junk === 'a list') return new YArray();
    return junk === 'a map' ? new YMap() : junk;
  }

  test('[D2] fields of a newer release are left out, not the shape', () => {
    const doc = pageDoc([kezia]);
    const map = drawingOf(doc).get(kezia.id);
    if (map instanceof YMap) {
      map.set('props', JSON.stringify({ ...kezia.props, shoes: 4 }));
      map.set('place', JSON.stringify({ ...kezia.place, depth: 4 }));
    }
    expect(readPage(doc).shapes).toEqual([kezia]);
  });

  test('[D2] a field that is longer than any field can be is not even looked at', () => {
    const doc = pageDoc([kezia]);
    const map = drawingOf(doc).get(kezia.id);
    if (map instanceof YMap) map.set('place', JSON.stringify(kezia.place) + ' '.repeat(5000));
    expect(readPage(doc).shapes).toEqual([]);
  });

  test('[D2] a page is made once; its description is there before anybody writes', () => {
    const doc = new Doc();
    expect(descriptionOf(doc)).toBeNull();
    preparePage(doc);
    expect(descriptionOf(doc)?.toJSON()).toBe('');
  });
});

describe('two browsers', () => {
  type Step = { who: 0 | 1; what: number; id: number; value: number } | 'meet';
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        who: fc.constantFrom(0 as const, 1 as const),
        what: fc.nat(5),
        id: fc.nat(2),
        value: fc.nat(30),
      }),
    },
    { weight: 1, arbitrary: fc.constant('meet' as const) },
  );

  test('[D6] whatever two people put, move, rename, draw and erase, both pages end up the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const docs = [pageDoc([kezia]), new Doc()] as const;
        meet(docs[0], docs[1]);
        for (const one of steps) {
          if (one === 'meet') meet(docs[0], docs[1]);
          else docs[one.who].transact(() => act(docs[one.who], one));
        }
        meet(docs[0], docs[1]);
        expect(readPage(docs[0])).toEqual(readPage(docs[1]));
      }),
      { numRuns: 150 },
    );
  });

  function act(doc: Doc, { what, id, value }: Exclude<Step, 'meet'>): void {
    const points = Array.from({ length: value + 1 }, (_, at): [number, number] => [at, at * id]);
    [
      () => putShape(doc, person(`p${id}`, { name: `${value}` })),
      () => putShape(doc, person(`p${id}`, {}, { x: value })),
      () => putShape(doc, stroke(`s${id}`, [free(points)])),
      () => eraseShape(doc, `shape:s${id}`),
      () => eraseShape(doc, `shape:p${id}`),
      () => putTie(doc, tie('couple', 'p0', `p${id}`)),
    ][what]?.();
  }

  test('[D6] one moves somebody while another renames them: both stay', () => {
    const docs = [pageDoc([kezia]), new Doc()] as const;
    meet(docs[0], docs[1]);
    putShape(docs[0], { ...kezia, place: { ...kezia.place, x: 500 } });
    putShape(docs[1], { ...kezia, props: { ...kezia.props, name: 'Kezia T' } });
    meet(docs[0], docs[1]);
    const [shape] = readPage(docs[1]).shapes;
    expect(shape).toEqual({
      ...kezia,
      place: { ...kezia.place, x: 500 },
      props: { ...kezia.props, name: 'Kezia T' },
    });
  });

  test('[D6] one erases a stroke while another still draws it: it is gone, and comes back whole with the next point', () => {
    const docs = [pageDoc([line]), new Doc()] as const;
    meet(docs[0], docs[1]);
    const grown = stroke(
      'line',
      [
        free([
          [0, 0],
          [5, 5],
          [9, 9],
          [12, 12],
        ]),
      ],
      { index: 'a2' },
    );
    eraseShape(docs[0], line.id);
    putShape(docs[1], grown);
    meet(docs[0], docs[1]);
    expect([readPage(docs[0]).shapes, readPage(docs[1]).shapes]).toEqual([[], []]);
    const on = stroke(
      'line',
      [
        free([
          [0, 0],
          [5, 5],
          [9, 9],
          [12, 12],
          [13, 13],
        ]),
      ],
      { index: 'a2' },
    );
    putShape(docs[1], on);
    meet(docs[0], docs[1]);
    expect(readPage(docs[0]).shapes).toEqual([on]);
  });
});

function meet(one: Doc, other: Doc): void {
  const [mine, theirs] = [encodeStateAsUpdate(one), encodeStateAsUpdate(other)];
  applyUpdate(one, theirs);
  applyUpdate(other, mine);
}

function copyOf(doc: Doc): Doc {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  return copy;
}
