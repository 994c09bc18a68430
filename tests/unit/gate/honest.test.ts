import * as fc from 'fast-check';
import { applyUpdate, encodeStateAsUpdate, encodeStateVector, UndoManager, type Doc } from 'yjs';
import { expect, test } from 'vitest';
import { moreWords } from '../../../shared/board/line.ts';
import { limits } from '../../../shared/protocol/limits.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import { lineIn, putLine, textIn, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openTestGate, wideLine, contentOf, type TestGate } from '../../support/test-gate.ts';

test('[G1] an honest line, its words and a change of its heading pass and are kept', () => {
  const gate = openTestGate();
  const { bob } = gate;
  const update = gate.change(bob, () => {
    putLine(bob, 'new', 'bob', { saidBy: ['kezia'], children: ['juno'], after: wideLine });
    typeIn(bob, 'new', 'She reads to Juno every evening');
    lineIn(bob, 'new')?.set('code', 'existing-safety');
  });
  gate.settle(gate.judge(update, 'bob'));
  expect(wordsIn(gate.document.committed, 'new')).toBe('She reads to Juno every evening');
  expect(contentOf(gate.alice)).toEqual(contentOf(bob));
});

test('[G12] a SyncStep2 that carries all deletes ever made changes nothing and passes', () => {
  const gate = openTestGate();
  gate.settle(
    gate.judge(
      gate.change(gate.alice, () => textIn(gate.alice, 'mine')?.delete(0, 5)),
      'alice',
    ),
  );
  const all = encodeStateAsUpdate(gate.bob, encodeStateVector(gate.document.committed));
  const verdict = gate.judge(all, 'bob');
  expect(verdict).toEqual({ ok: true, value: { bytes: null, newClients: [] } });
});

test('[G17] fifteen hundred corrections in one text, made without a connection, come back in one upload', () => {
  const gate = openTestGate();
  const update = gate.change(gate.bob, () => {
    for (let at = 5; at < 1505; at += 1) {
      textIn(gate.bob, 'mine')?.insert(at, 'ab');
      textIn(gate.bob, 'mine')?.delete(at + 1, 1);
    }
  });
  gate.settle(gate.judge(update, 'bob', 'comeback'));
  expect(wordsIn(gate.document.committed, 'mine')).toBe(wordsIn(gate.bob, 'mine'));
});

test('[G4] what the document knows already passes again and changes nothing', () => {
  const gate = openTestGate();
  const everything = encodeStateAsUpdate(gate.alice);
  expect(gate.judge(everything, 'bob')).toMatchObject({ ok: true, value: { bytes: null } });
});

test('[G10] a contributed line may be moved and given another code', () => {
  const gate = openTestGate();
  const update = gate.change(gate.bob, () => {
    const line = lineIn(gate.bob, 'theirs');
    gate.bob.transact(() => {
      line?.set('order', 'a5');
      line?.set('code', 'family-worry');
    });
  });
  expect(gate.judge(update, 'bob').ok).toBe(true);
});

test('[G10] whoever writes says who does a contributed action, by when, and what became of it (N24)', () => {
  const gate = openTestGate();
  const update = gate.change(gate.bob, () => {
    const line = lineIn(gate.bob, 'theirs');
    gate.bob.transact(() => {
      line?.set('owner', 'kezia');
      line?.set('with', ['alice']);
      line?.set('by', '2026-05-01');
      line?.set('goal', 'mine');
      line?.set('became', 'closed');
    });
  });
  expect(gate.judge(update, 'bob').ok).toBe(true);
});

test('[G8] every word of the plan has a place in a line (Y13, D29)', () => {
  const gate = openTestGate();
  const update = gate.change(gate.bob, () => {
    const line = lineIn(gate.bob, 'mine');
    gate.bob.transact(() => {
      for (const field of moreWords) line?.set(field, 'x'.repeat(limits.reasonText));
    });
  });
  expect(gate.judge(update, 'bob').ok).toBe(true);
});

test('[G3] ten minutes of typing while the link was down come back in one upload', () => {
  const gate = openTestGate();
  const before = encodeStateVector(gate.document.committed);
  for (let line = 0; line < 20; line++) {
    putLine(gate.bob, `offline-${line}`, 'bob');
    for (let i = 0; i < 100; i++) typeIn(gate.bob, `offline-${line}`, 'a word ');
  }
  const verdict = gate.judge(encodeStateAsUpdate(gate.bob, before), 'bob', 'comeback');
  gate.settle(verdict);
  expect(linesOf(gate.document.committed).size).toBe(22);
});

/** What two honest people may do, in whatever order, with links that drop. */
type Writing = 'type' | 'erase' | 'add' | 'strike' | 'move';
type Step =
  | { readonly kind: Writing; readonly who: 0 | 1; readonly at: number }
  | { readonly kind: 'undo' | 'unplug' | 'plug'; readonly who: 0 | 1 };

const who = fc.constantFrom<0 | 1>(0, 1);
const writing = fc.constantFrom<Writing>('type', 'type', 'erase', 'add', 'strike', 'move');
const other = fc.constantFrom<'undo' | 'unplug' | 'plug'>('undo', 'unplug', 'plug');
const stepArb: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: writing, who, at: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: other, who }) },
);

test('[G1] nothing that two honest people do, with links that drop, is ever refused, and all end up the same', () => {
  const runs = Number(process.env['GATE_RUNS'] ?? 150);
  fc.assert(
    fc.property(fc.array(stepArb, { minLength: 10, maxLength: 80 }), (steps) => {
      const gate = openTestGate();
      const browsers = [
        createBrowser(gate, 'alice', gate.alice),
        createBrowser(gate, 'bob', gate.bob),
      ] as const;
      for (const step of steps) browsers[step.who].take(step, browsers[1 - step.who] as Browser);
      for (const browser of browsers) browser.plug();
      for (const browser of browsers) browser.plug();
      expect(contentOf(gate.alice)).toEqual(gate.content());
      expect(contentOf(gate.bob)).toEqual(gate.content());
      expect(contentOf(gate.document.shadow)).toEqual(gate.content());
    }),
    { numRuns: runs },
  );
});

interface Browser {
  take(step: Step, other: Browser): void;
  hear(update: Uint8Array): void;
  plug(): void;
}

let lines = 0;

function createBrowser(gate: TestGate, person: 'alice' | 'bob', doc: Doc): Browser {
  let plugged = true;
  let missed: Uint8Array[] = [];
  // Of letters only: a stock undo of a new line deletes it, and one of a field that two people changed clears it.
  const undo = new UndoManager(textIn(doc, 'mine') ?? [], { captureTimeout: 0 });
  const others: Browser[] = [];
  const send = (update: Uint8Array, size: 'frame' | 'comeback'): void => {
    const verdict = gate.document.judge(update, person, size);
    if (!verdict.ok) throw new Error(`${person} was refused: ${verdict.problem.why}`);
    if (verdict.value.bytes === null) return;
    gate.document.settle(verdict.value.bytes);
    for (const other of others) other.hear(verdict.value.bytes);
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (plugged && origin !== 'relay') send(update, 'frame');
  });
  const act = (step: Step): void => {
    if (step.kind === 'undo') return void undo.undo();
    if (!('at' in step)) return;
    const ids = [...linesOf(doc).keys()].filter((id) => id !== 'theirs');
    const id = ids[step.at % ids.length] ?? 'mine';
    const text = textIn(doc, id);
    if (text === undefined) return;
    const at = step.at % (text.length + 1);
    if (step.kind === 'type') text.insert(at, 'é🙂 ');
    if (step.kind === 'erase') text.delete(at, Math.min(3, text.length - at));
    if (step.kind === 'add') putLine(doc, `line-${++lines}`, person);
    if (step.kind === 'strike') lineIn(doc, id)?.set('struck', step.at % 2 === 0);
    if (step.kind === 'move')
      lineIn(doc, step.at % 3 === 0 ? 'theirs' : id)?.set('order', `a${step.at}`);
  };
  const self: Browser = {
    hear: (update) => {
      if (plugged) applyUpdate(doc, update, 'relay');
      else missed.push(update);
    },
    take: (step, other) => {
      if (others.length === 0) others.push(other);
      if (step.kind === 'unplug') plugged = false;
      else if (step.kind === 'plug') self.plug();
      else act(step);
    },
    plug: () => {
      if (plugged) return;
      plugged = true;
      const asked = encodeStateVector(gate.document.committed);
      const held = missed;
      missed = [];
      send(encodeStateAsUpdate(doc, asked), 'comeback');
      for (const update of held) applyUpdate(doc, update, 'relay');
    },
  };
  return self;
}
