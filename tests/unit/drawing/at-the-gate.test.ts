import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { drawingKind } from '../../../server/gate/document-kind.ts';
import { createWriters, server } from '../../../server/gate/writers.ts';
import { createLiveDocument } from '../../../server/rooms/live-document.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import type { Shape } from '../../../shared/drawing/shape.ts';
import { isPerson } from '../../../shared/drawing/shape.ts';
import { eraseShape, preparePage, putShape } from '../../../shared/drawing/write-page.ts';
import { free, person, stroke } from '../../support/drawn.ts';

/** Two who draw on one page, each with a line of their own, hearing of each other late. */
function openPage() {
  const committed = new Doc();
  committed.clientID = 1;
  preparePage(committed);
  const writers = createWriters(new Map([[1, server]]));
  writers.claim(2, server);
  const document = createLiveDocument(committed, { writers, clientId: 2, kind: drawingKind });
  const pens = (['alice', 'bob'] as const).map((name, at) => {
    const doc = new Doc();
    doc.clientID = 11 + at;
    applyUpdate(doc, encodeStateAsUpdate(committed));
    const sent: Uint8Array[] = [];
    const heard: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'relay') sent.push(update);
    });
    return { name, doc, sent, heard };
  });
  const refusals: string[] = [];
  return {
    pens,
    refusals,
    committed,
    /** The server judges the oldest update of this pen that has not arrived. */
    arrive(at: number) {
      const pen = pens[at];
      const update = pen?.sent.shift();
      if (pen === undefined || update === undefined) return;
      const verdict = document.judge(update, pen.name, 'frame');
      if (!verdict.ok) refusals.push(verdict.problem.why);
      else if (verdict.value.bytes !== null) {
        document.settle(verdict.value.bytes);
        for (const one of pens) one.heard.push(verdict.value.bytes);
      }
    },
    hear(at: number) {
      const update = pens[at]?.heard.shift();
      if (update !== undefined) applyUpdate(pens[at]?.doc ?? new Doc(), update, 'relay');
    },
  };
}

const step = fc.record({ who: fc.nat(1), what: fc.nat(7), value: fc.nat(12) });

test('[D3] no honest drawing is refused, whatever one erases while another moves it or draws on', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const page = openPage();
      for (const who of [0, 1]) act(page.pens[who]?.doc ?? new Doc(), who, 0, 2);
      catchUp(page);
      for (const { who, what, value } of steps) {
        if (what === 5) page.arrive(who);
        else if (what >= 6) page.hear(who);
        else act(page.pens[who]?.doc ?? new Doc(), who, what, value);
      }
      catchUp(page);
      expect(page.refusals).toEqual([]);
      for (const { doc } of page.pens) expect(readPage(doc)).toEqual(readPage(page.committed));
    }),
    { numRuns: 150 },
  );
});

function catchUp(page: ReturnType<typeof openPage>): void {
  while (page.pens.some(({ sent, heard }) => sent.length + heard.length > 0)) {
    for (const who of [0, 1]) {
      page.arrive(who);
      page.hear(who);
    }
  }
}

test('[D3] the points that are drawn on an erased stroke are taken, and show nothing', () => {
  const page = openPage();
  const [alice, bob] = page.pens.map(({ doc }) => doc);
  if (alice === undefined || bob === undefined) throw new Error('nobody is here');
  act(bob, 1, 0, 3);
  catchUp(page);
  eraseShape(alice, 'shape:of1');
  act(bob, 1, 0, 9);
  catchUp(page);
  expect([page.refusals, readPage(page.committed).shapes]).toEqual([[], []]);
});

function act(doc: Doc, who: number, what: number, value: number): void {
  const points = Array.from({ length: value + 1 }, (_, at): [number, number] => [at, at * at]);
  const seen = readPage(doc).shapes;
  const one = seen[value % Math.max(1, seen.length)];
  doc.transact(() => {
    if (what === 0) putShape(doc, stroke(`of${who}`, [free(points)]));
    if (what === 1) putShape(doc, person(`p${who}-${value % 3}`, { name: `${value}` }));
    if (one === undefined) return;
    if (what === 2) eraseShape(doc, one.id);
    if (what === 3) putShape(doc, moved(one, value));
    if (what === 4 && isPerson(one)) {
      putShape(doc, { ...one, props: { ...one.props, note: `${value}` } });
    }
  });
}

const moved = (shape: Shape, x: number): Shape => ({ ...shape, place: { ...shape.place, x } });

test('[D3] two who both put back what they both erased have one stroke, and nobody is refused', () => {
  const page = openPage();
  const [alice, bob] = page.pens.map(({ doc }) => doc);
  if (alice === undefined || bob === undefined) throw new Error('nobody is here');
  act(bob, 1, 0, 3);
  catchUp(page);
  const drawn = readPage(page.committed).shapes;
  for (const doc of [alice, bob]) eraseShape(doc, 'shape:of1');
  catchUp(page);
  for (const doc of [alice, bob]) for (const shape of drawn) putShape(doc, shape);
  catchUp(page);
  expect([page.refusals, readPage(page.committed).shapes]).toEqual([[], drawn]);
});
