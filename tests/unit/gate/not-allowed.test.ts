import { beforeEach, describe, expect, test } from 'vitest';
import { Text, type Doc, type Map as YMap } from 'yjs';
import { linesOf, officialOf } from '../../../shared/board/roots.ts';
import { craft, craftUpdate } from '../../support/crafted-update.ts';
import { lineIn, putLine, textIn, typeIn, wordsIn } from '../../support/pen-writing.ts';
import {
  narrowLine,
  openTestGate,
  redactedLine,
  wideLine,
  type TestGate,
} from '../../support/test-gate.ts';
import { bobs, expectRefused, firstLetter } from './refusing.ts';

let gate: TestGate;

beforeEach(() => {
  gate = openTestGate();
});

describe('what this writer may not do', () => {
  const honestly = (change: (doc: Doc) => void) => () =>
    gate.change(gate.bob, () => change(gate.bob));

  const acts = {
    'writes under the clientID of another': () =>
      craftUpdate([
        {
          client: 11,
          clock: 10_000,
          structs: [{ ...craft.letters('NEVER '), origin: firstLetter(gate) }],
        },
      ]),
    'writes under a clientID of the server': () =>
      craftUpdate([
        {
          client: 2,
          clock: 10_000,
          structs: [{ ...craft.letters('x'), origin: firstLetter(gate) }],
        },
      ]),
    'writes under a clientID beyond 32 bits': () =>
      craftUpdate([
        {
          client: 2 ** 53 - 1,
          clock: 0,
          structs: [{ ...craft.letters('x'), origin: firstLetter(gate) }],
        },
      ]),
    'deletes a line': honestly((doc) => linesOf(doc).delete('mine')),
    'deletes a contributed line': honestly((doc) => linesOf(doc).delete('theirs')),
    'replaces a line': honestly((doc) => putLine(doc, 'mine', 'bob')),
    'replaces the text of a line': honestly((doc) =>
      lineIn(doc, 'mine')?.set('text', new Text('x')),
    ),
    'replaces the text by a string': honestly((doc) => lineIn(doc, 'mine')?.set('text', 'x')),
    'deletes the text': honestly((doc) => lineIn(doc, 'mine')?.delete('text')),
    'changes who recorded a line': honestly((doc) => lineIn(doc, 'mine')?.set('recordedBy', 'bob')),
    'changes the id of a line': honestly((doc) => lineIn(doc, 'mine')?.set('id', 'other')),
    'records a line as another': honestly((doc) => putLine(doc, 'new', 'alice')),
    'takes the id of a line elsewhere': honestly((doc) => putLine(doc, narrowLine, 'bob')),
    'brings back a line that was redacted': honestly((doc) => putLine(doc, redactedLine, 'bob')),
    'writes in a contributed line': honestly((doc) => typeIn(doc, 'theirs', ' not')),
    'erases in a contributed line': honestly((doc) => textIn(doc, 'theirs')?.delete(0, 4)),
    'strikes a contributed line': honestly((doc) => lineIn(doc, 'theirs')?.set('struck', true)),
    'says a contributed line is another person’s': honestly((doc) =>
      lineIn(doc, 'theirs')?.set('saidBy', ['bob']),
    ),
    'says that somebody agreed (E16, D26)': honestly((doc) =>
      lineIn(doc, 'mine')?.set('agreedBy', ['bob']),
    ),
    'says which words somebody agreed with': honestly((doc) =>
      lineIn(doc, 'mine')?.set('agreedAs', 'x'),
    ),
    'makes a line with which somebody agreed': honestly((doc) =>
      doc.transact(() => {
        putLine(doc, 'new', 'bob');
        lineIn(doc, 'new')?.set('agreedBy', []);
      }),
    ),
    'takes away that anybody agreed': honestly((doc) => {
      lineIn(doc, 'mine')?.set('agreedBy', ['nobody-there-is']);
      lineIn(doc, 'mine')?.delete('agreedBy');
    }),
    'gives an action to nobody of the conference (N24)': honestly((doc) =>
      lineIn(doc, 'mine')?.set('owner', 'nobody-there-is'),
    ),
    'words the plan in a contributed line (Y13)': honestly((doc) =>
      lineIn(doc, 'theirs')?.set('achievable', 'They will'),
    ),
    'answers a line with itself': honestly((doc) => lineIn(doc, 'mine')?.set('goal', 'mine')),
    'writes a lock': honestly((doc) =>
      (officialOf(doc).get('locked') as YMap<unknown>).set('mine', 'bob'),
    ),
    'takes a lock away': honestly((doc) =>
      (officialOf(doc).get('locked') as YMap<unknown>).delete('theirs'),
    ),
    'adds to what is official': honestly((doc) => officialOf(doc).set('decision', 'plan')),
    'deletes what is official': honestly((doc) => officialOf(doc).delete('scales')),
    'names somebody who is not of the conference': honestly((doc) =>
      lineIn(doc, 'mine')?.set('saidBy', ['mallory']),
    ),
    'names an owner who is not of the conference': honestly((doc) =>
      lineIn(doc, 'mine')?.set('owner', 'mallory'),
    ),
    'names a child of another family': honestly((doc) =>
      lineIn(doc, 'mine')?.set('children', ['wren']),
    ),
    'stands after a line of this document': honestly((doc) =>
      lineIn(doc, 'mine')?.set('after', 'theirs'),
    ),
    'stands after a line of a narrower document': honestly((doc) =>
      lineIn(doc, 'mine')?.set('after', narrowLine),
    ),
    'answers a line of a narrower document': honestly((doc) =>
      lineIn(doc, 'mine')?.set('about', narrowLine),
    ),
    'answers itself': honestly((doc) => lineIn(doc, 'mine')?.set('about', 'mine')),
    'takes a goal in a narrower document': honestly((doc) =>
      lineIn(doc, 'mine')?.set('goal', narrowLine),
    ),
    'writes more than 4,000 characters': honestly((doc) => typeIn(doc, 'mine', 'x'.repeat(4001))),
  } as const;

  test.each(Object.keys(acts) as (keyof typeof acts)[])(
    '[G2] [G7] [G9] who %s is not allowed to',
    (name) => {
      expectRefused(gate, acts[name](), 'notAllowed');
    },
  );

  test('[G12] thirteen bytes that would erase everything of the server are not allowed', () => {
    expectRefused(gate, craftUpdate([], [[2, 0, 5]]), 'notAllowed');
  });

  test('[G5] deletes, letters and neighbours nobody has seen are a gap', () => {
    expectRefused(gate, craftUpdate([], [[5, 0, Number.MAX_SAFE_INTEGER - 1]]), 'gap');
    expectRefused(
      gate,
      craftUpdate([
        { client: 12, clock: 7, structs: [{ ...craft.letters('x'), origin: firstLetter(gate) }] },
      ]),
      'gap',
    );
    expectRefused(gate, bobs({ ...craft.letters('x'), origin: [99, 5] }), 'gap');
  });

  test('[G13] the two-thousand-and-first line is refused', () => {
    const add = (from: number, to: number) =>
      gate.change(gate.bob, () => {
        gate.bob.transact(() => {
          for (let i = from; i < to; i++) putLine(gate.bob, `line-${i}`, 'bob');
        });
      });
    for (let i = 0; i < 1990; i += 90)
      gate.settle(gate.judge(add(i, Math.min(i + 90, 1998)), 'bob'));
    expect(linesOf(gate.document.committed).size).toBe(2000);
    expect(gate.judge(add(1998, 1999), 'bob')).toMatchObject({
      ok: false,
      problem: { why: 'too-many-lines' },
    });
  });

  test('[G4] a clientID stays with the person who wrote under it first', () => {
    const mine = gate.change(gate.bob, () => typeIn(gate.bob, 'mine', 'b'));
    const verdict = gate.judge(mine, 'bob');
    expect(verdict).toMatchObject({ ok: true, value: { newClients: [12] } });
    gate.settle(verdict);
    const next = gate.change(gate.bob, () => typeIn(gate.bob, 'mine', 'c'));
    expect(gate.judge(next, 'alice')).toMatchObject({
      ok: false,
      problem: { why: 'foreign-client' },
    });
    expect(gate.judge(next, 'bob')).toMatchObject({ ok: true, value: { newClients: [] } });
  });

  test('[G16] what was accepted and is not on disk yet survives a refusal', () => {
    const accepted = gate.judge(
      gate.change(gate.alice, () => typeIn(gate.alice, 'mine', ' and more')),
      'alice',
    );
    expect(gate.judge(honestly((doc) => linesOf(doc).delete('mine'))(), 'bob').ok).toBe(false);
    expect(wordsIn(gate.document.shadow, 'mine')).toBe('What Alice wrote and more');
    gate.settle(accepted);
    expect(wordsIn(gate.document.committed, 'mine')).toBe('What Alice wrote and more');
  });

  test('[G11] a line may stand after one of a wider document, answer one of its own and name one still on its way', () => {
    const update = gate.change(gate.bob, () => {
      putLine(gate.bob, 'reply', 'bob', {
        code: 'comment',
        about: 'mine',
        after: wideLine,
        goal: 'still-on-its-way',
      });
    });
    expect(gate.judge(update, 'bob').ok).toBe(true);
  });
});
