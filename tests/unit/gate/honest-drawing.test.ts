import { beforeEach, expect, test } from 'vitest';
import { encodeStateAsUpdate, Map as YMap } from 'yjs';
import { drawingOf } from '../../../shared/board/roots.ts';
import { drawingLimits } from '../../../shared/drawing/drawing.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import { eraseShape, putShape } from '../../../shared/drawing/write-page.ts';
import { limits } from '../../../shared/protocol/limits.ts';
import { free, person, stroke } from '../../support/drawn.ts';
import { expectRefused, openDrawnGate, textIn, type DrawnGate } from './drawn-gate.ts';

let gate: DrawnGate;

beforeEach(() => {
  gate = openDrawnGate();
});

test('[G34] words that look like a script are words, and a page takes them', () => {
  const script = '<script>alert(1)</script>';
  const update = gate.change(gate.bob, () => putShape(gate.bob, person('x', { name: script })));
  expect(gate.judge(update, 'bob')).toMatchObject({ ok: true });
});

test('[G36] a stroke that is drawn point by point is taken, each update of it', () => {
  const all = Array.from({ length: 400 }, (_, at): [number, number] => [at, at / 2]);
  for (let end = 10; end <= all.length; end += 10) {
    const update = gate.change(gate.bob, () =>
      gate.bob.transact(() => putShape(gate.bob, stroke('long', [free(all.slice(0, end))]))),
    );
    gate.settle(gate.judge(update, 'bob'));
  }
  expect(textIn(gate.document.committed, 'shape:long', 'points').length).toBeGreaterThan(2000);
});

/** Hundreds of strokes of a hundred points each, as a tablet gives them. */
const drawAway = (strokes: number): Uint8Array =>
  gate.change(gate.bob, () => {
    for (let at = 0; at < strokes; at += 1) {
      const all = Array.from({ length: 100 }, (_, i): [number, number] => [at + i / 3, -i * 1.17]);
      for (let end = 20; end <= 100; end += 20) {
        gate.bob.transact(() => putShape(gate.bob, stroke(`n${at}`, [free(all.slice(0, end))])));
      }
    }
  });

test('[G38] ten minutes that were drawn without a line to the server come back in one', () => {
  const update = drawAway(400);
  expect(update.byteLength).toBeGreaterThan(256 * 1024);
  gate.settle(gate.judge(update, 'bob', 'comeback'));
  expect(drawingOf(gate.document.committed).size).toBeGreaterThan(400);
});

test('[G38] four hundred things are moved at once, and erased at once', () => {
  gate.settle(gate.judge(drawAway(400), 'bob', 'comeback'));
  const { shapes } = readPage(gate.bob);
  const moved = gate.change(gate.bob, () =>
    gate.bob.transact(() => {
      for (const one of shapes) putShape(gate.bob, { ...one, place: { ...one.place, x: 1234.56 } });
    }),
  );
  gate.settle(gate.judge(moved, 'bob'));
  const erased = gate.change(gate.bob, () =>
    gate.bob.transact(() => {
      for (const { id } of shapes) eraseShape(gate.bob, id);
    }),
  );
  gate.settle(gate.judge(erased, 'bob'));
  expect(readPage(gate.document.committed).shapes).toEqual([]);
});

test('[G38] a page has two thousand things at most, what was erased too', () => {
  const fill = (from: number, to: number): Uint8Array =>
    gate.change(gate.bob, () =>
      gate.bob.transact(() => {
        for (let at = from; at < to; at += 1)
          drawingOf(gate.bob).set(
            `shape:n${at}`,
            new YMap([
              ['place', ''],
              ['props', ''],
            ]),
          );
      }),
    );
  const all = fill(drawingOf(gate.bob).size - 1, drawingLimits.shapes);
  gate.settle(gate.judge(all, 'bob', 'comeback'));
  expect(drawingOf(gate.document.committed).size).toBe(drawingLimits.shapes + 1);
  const oneMore = fill(drawingLimits.shapes, drawingLimits.shapes + 1);
  expectRefused(gate, oneMore, { kind: 'notAllowed', why: 'too-many-shapes' });
});

test('[G13] what was written and taken away again for hours fills no page', () => {
  const description = textIn(gate.bob, 'page', 'description');
  let came = 0;
  for (let turn = 0; came <= limits.documentBytes * 1.1; turn += 1) {
    const update = gate.change(gate.bob, () =>
      gate.bob.transact(() => {
        description.delete(0, description.length);
        description.insert(0, '字'.repeat(drawingLimits.description));
      }),
    );
    came += update.byteLength;
    gate.settle(gate.judge(update, 'bob'));
  }
  expect(encodeStateAsUpdate(gate.document.committed).byteLength).toBeLessThan(100_000);
});
