import { expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { prepareDocument } from '../../shared/board/write-facts.ts';
import { boardKind } from '../../server/gate/document-kind.ts';
import { createWriters, server } from '../../server/gate/writers.ts';
import { createLiveDocument } from '../../server/rooms/live-document.ts';
import { lineIn, putLine, typeIn } from '../support/pen-writing.ts';

/** What a gated change costs beside a bare `applyUpdate`, on a board of 300 lines. Ratios in one run are what counts. */

const lines = 300;
const keys = 2000;

function board(): Doc {
  const doc = new Doc();
  doc.clientID = 1;
  prepareDocument(doc);
  for (let i = 0; i < lines; i++) {
    putLine(doc, `line-${i}`, 'alice', { saidBy: ['alice'], order: `a${i}` });
    typeIn(doc, `line-${i}`, 'Kezia reads to Juno every evening, and Otis listens. '.repeat(3));
  }
  return doc;
}

function record(start: Uint8Array, change: (doc: Doc, i: number) => void): Uint8Array[] {
  const doc = new Doc();
  applyUpdate(doc, start);
  doc.clientID = 7;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void updates.push(update));
  for (let i = 0; i < keys; i++) change(doc, i);
  return updates;
}

const start = encodeStateAsUpdate(board());
const typing = record(start, (doc, i) => typeIn(doc, `line-${i >> 5}`, 'e'));
const moving = record(start, (doc, i) => lineIn(doc, `line-${i % lines}`)?.set('order', `b${i}`));

const rules = {
  isPerson: () => true,
  isChild: () => true,
  isHiddenHere: () => false,
  standsElsewhere: () => false,
  isGone: () => false,
};

function bare(updates: readonly Uint8Array[]): void {
  const doc = new Doc();
  applyUpdate(doc, start);
  for (const update of updates) applyUpdate(doc, update);
}

function gated(updates: readonly Uint8Array[]): void {
  const committed = new Doc();
  applyUpdate(committed, start);
  const writers = createWriters(new Map([[1, server]]));
  const document = createLiveDocument(committed, { writers, clientId: 2, kind: boardKind(rules) });
  for (const update of updates) {
    const verdict = document.judge(update, 'alice', 'frame');
    if (!verdict.ok || verdict.value.bytes === null) throw new Error('an honest key was refused');
    document.settle(verdict.value.bytes);
  }
}

const runFor = { time: 1500, warmupTime: 500 };

for (const [what, updates] of [
  ['keys', typing],
  ['moves of a line', moving],
] as const) {
  test(`what the gate costs: ${keys} ${what} on a board of ${lines} lines`, async ({ bench }) => {
    const results = await bench.compare(
      bench('bare', () => bare(updates)),
      bench('gated', () => gated(updates)),
      bench('bare, loading alone', () => bare([])),
      bench('gated, loading alone', () => gated([])),
      runFor,
    );
    // The fastest of many: the mean is made of whatever else the machine was doing.
    const bestOf = (name: Parameters<typeof results.get>[0]): number =>
      results.get(name).latency.min;
    const ratio =
      (bestOf('gated') - bestOf('gated, loading alone')) /
      (bestOf('bare') - bestOf('bare, loading alone'));
    expect(ratio, 'times a bare applyUpdate').toBeLessThan(12);
  });
}
