import { expect } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, Map as YMap, Text } from 'yjs';
import { drawingKind } from '../../../server/gate/document-kind.ts';
import { itemOf } from '../../../server/gate/inside-yjs.ts';
import type { Verdict } from '../../../server/gate/verdict.ts';
import { createWriters, server } from '../../../server/gate/writers.ts';
import { createLiveDocument, type LiveDocument } from '../../../server/rooms/live-document.ts';
import { drawingOf } from '../../../shared/board/roots.ts';
import { preparePage, putShape, putTie } from '../../../shared/drawing/write-page.ts';
import { free, person, stroke, tie, wrote } from '../../support/drawn.ts';
import type { ItemId } from '../../support/pen-writing.ts';

/** A gate before a page on which Alice has drawn, and a browser for each of two who draw. */
export interface DrawnGate {
  readonly document: LiveDocument;
  readonly alice: Doc;
  /** He means harm. */
  bob: Doc;
  /** What this change is on the wire. */
  change(doc: Doc, change: () => void): Uint8Array;
  judge(update: Uint8Array, who: 'alice' | 'bob', size?: 'frame' | 'comeback'): Verdict;
  /** Writes what was accepted and hands it to both browsers. */
  settle(verdict: Verdict): void;
  /** Bob comes again with a fresh document, as after a refusal. */
  comeAgain(): void;
}

/** Alice drew `shape:kezia`, `shape:rowan`, `shape:note` and the stroke `shape:line`, and tied the two. */
export function openDrawnGate(): DrawnGate {
  const committed = new Doc();
  committed.clientID = 1;
  preparePage(committed);
  const writers = createWriters(new Map([[1, server]]));
  writers.claim(2, server);
  const document = createLiveDocument(committed, { writers, clientId: 2, kind: drawingKind });
  let bobsClient = 12;
  const open = (clientID: number): Doc => {
    const doc = new Doc();
    doc.clientID = clientID;
    applyUpdate(doc, encodeStateAsUpdate(committed), 'relay');
    return doc;
  };
  const gate: DrawnGate = {
    document,
    alice: open(11),
    bob: open(bobsClient),
    change: (doc, change) => {
      const before = encodeStateVector(doc);
      const updates: Uint8Array[] = [];
      const listen = (update: Uint8Array): void => void updates.push(update);
      doc.on('update', listen);
      change();
      doc.off('update', listen);
      return updates.length === 1 && updates[0] ? updates[0] : encodeStateAsUpdate(doc, before);
    },
    judge: (update, who, size = 'frame') => document.judge(update, who, size),
    settle: (verdict) => {
      if (!verdict.ok) throw new Error(`refused: ${verdict.problem.why}`);
      const { bytes } = verdict.value;
      if (bytes === null) return;
      document.settle(bytes);
      for (const doc of [gate.alice, gate.bob]) applyUpdate(doc, bytes, 'relay');
    },
    comeAgain: () => {
      gate.bob = open((bobsClient += 2));
    },
  };
  const drawn = gate.change(gate.alice, () =>
    gate.alice.transact(() => {
      putShape(gate.alice, person('kezia'));
      putShape(gate.alice, person('rowan', {}, { x: 200 }));
      putShape(gate.alice, wrote('note', 'I like the sea'));
      putShape(
        gate.alice,
        stroke('line', [
          free([
            [0, 0],
            [5, 5],
          ]),
        ]),
      );
      putTie(gate.alice, tie('couple', 'kezia', 'rowan'));
    }),
  );
  gate.settle(gate.judge(drawn, 'alice'));
  return gate;
}

export const entryIn = (doc: Doc, id: string): YMap<unknown> => {
  const entry = drawingOf(doc).get(id);
  if (!(entry instanceof YMap)) throw new Error(`${id} is not there`);
  return entry;
};

export const textIn = (doc: Doc, id: string, field: string): Text => {
  const text = entryIn(doc, id).get(field);
  if (!(text instanceof Text)) throw new Error(`${id} has no ${field}`);
  return text;
};

/** The id Yjs gave an entry, or the text of one of its fields. */
export function idOf(doc: Doc, id: string, field?: string): ItemId {
  const item = itemOf(field === undefined ? entryIn(doc, id) : textIn(doc, id, field));
  if (item === null) throw new Error(`${id} stands nowhere`);
  return [item.id.client, item.id.clock];
}

/** Refused with this code, nothing changed anywhere by one byte, and the next honest stroke passes. */
export function expectRefused(
  gate: DrawnGate,
  update: Uint8Array,
  problem: { readonly kind: string; readonly why: string },
  size: 'frame' | 'comeback' = 'frame',
): void {
  const { document } = gate;
  const before = [encodeStateAsUpdate(document.committed), encodeStateAsUpdate(gate.alice)];
  expect(gate.judge(update, 'bob', size)).toEqual({ ok: false, problem });
  expect([encodeStateAsUpdate(document.committed), encodeStateAsUpdate(gate.alice)]).toEqual(
    before,
  );
  expect(encodeStateAsUpdate(document.shadow)).toEqual(before[0]);
  expect([...document.shadow.share.keys()]).toEqual(['drawing']);
  const honest = gate.change(gate.alice, () =>
    putShape(gate.alice, person('kezia', { note: 'honest' })),
  );
  gate.settle(gate.judge(honest, 'alice'));
}
