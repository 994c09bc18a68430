import { Map as YMap, Text, type Doc } from 'yjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { linesOf, officialOf } from '../../../shared/board/roots.ts';
import { craft, craftUpdate, type CraftedStruct } from '../../support/crafted-update.ts';
import { lineIn, putLine, textIn, typeIn } from '../../support/pen-writing.ts';
import {
  contentOf,
  narrowLine,
  openTestGate,
  wideLine,
  type TestGate,
} from '../../support/test-gate.ts';

let gate: TestGate;

beforeEach(() => {
  gate = openTestGate();
});

/** Refused with this kind, nothing changed anywhere, and the next honest word passes. */
function expectRefused(update: Uint8Array, kind: string, person: 'alice' | 'bob' = 'bob'): void {
  const before = gate.content();
  expect(gate.judge(update, person)).toMatchObject({ ok: false, problem: { kind } });
  expect(gate.content()).toEqual(before);
  expect(gate.document.shadow.store.pendingStructs).toBeNull();
  const honest = gate.change(gate.alice, () => typeIn(gate.alice, 'mine', '!'));
  gate.settle(gate.judge(honest, 'alice'));
}

const bobs = (...structs: CraftedStruct[]): Uint8Array =>
  craftUpdate([{ client: 12, clock: 0, structs }]);

/** Where Alice's line and its text begin: her first structs. */
const line = [11, 0] as const;
const textOfLine = (): readonly [number, number] => {
  const item = textIn(gate.alice, 'mine')?._item;
  return [11, item?.id.clock ?? 0];
};
const firstLetter = (): readonly [number, number] => {
  const item = textIn(gate.alice, 'mine')?._start;
  return [11, item?.id.clock ?? 0];
};

describe('what no honest program writes', () => {
  const places = {
    'a root of its own': () => bobs({ ...craft.values(1), root: 'ledger', key: 'a' }),
    'a root called __proto__': () => bobs({ ...craft.type(1), root: '__proto__', key: 'a' }),
    'a list in lines': () => bobs({ ...craft.type(1), root: 'lines' }),
    'a value for a line': () => bobs({ ...craft.values('x'), root: 'lines', key: 'new' }),
    'a text for a line': () => bobs({ ...craft.type(2), root: 'lines', key: 'new' }),
    'a list in a line': () => bobs({ ...craft.values('x'), parent: line }),
    'letters in a line': () => bobs({ ...craft.letters('x'), parent: line }),
    'a map in a field': () => bobs({ ...craft.type(1), parent: line, key: 'evidence' }),
    'a list type in a field': () => bobs({ ...craft.type(0), parent: line, key: 'saidBy' }),
    'an XML element': () => bobs({ ...craft.type(3, 'script'), parent: line, key: 'evidence' }),
    'an XML text as the text': () => bobs({ ...craft.type(6), parent: line, key: 'text' }),
    'a field of a field': () =>
      bobs(
        { ...craft.type(1), parent: line, key: 'x' },
        { ...craft.values(1), parent: [12, 0], key: 'y' },
      ),
    'a value among letters': () => bobs({ ...craft.values('x'), origin: firstLetter() }),
    'a map among letters': () => bobs({ ...craft.type(1), origin: firstLetter() }),
    'an attribute of a text': () =>
      bobs({ ...craft.values('x'), parent: textOfLine(), key: 'align' }),
    'a format': () => bobs({ ...craft.format('onclick'), origin: firstLetter() }),
    'an embed': () => bobs({ ...craft.embed(), origin: firstLetter() }),
    bytes: () => bobs({ ...craft.binary(), parent: line, key: 'evidence' }),
    'JSON of an old Yjs': () => bobs({ ...craft.json('1'), parent: line, key: 'evidence' }),
    'a document in the document': () =>
      bobs({ ...craft.document(), parent: line, key: 'evidence' }),
    'a collected stretch': () => bobs(craft.gc(5)),
    'a stretch that poisons a clock': () => bobs(craft.gc(Number.MAX_SAFE_INTEGER)),
    'a skip': () => bobs(craft.skip(5)),
    'an object as a value': () =>
      bobs({ ...craft.values({ a: 1 }), parent: line, key: 'evidence' }),
    'a number as a value': () => bobs({ ...craft.values(5), parent: line, key: 'evidence' }),
    'a list of lists': () => bobs({ ...craft.values([['a']]), parent: line, key: 'saidBy' }),
    'an unknown field': () => bobs({ ...craft.values('x'), parent: line, key: 'role' }),
    'a field called __proto__': () =>
      bobs({ ...craft.values('x'), parent: line, key: '__proto__' }),
    'a wrong evidence': () => bobs({ ...craft.values('gossip'), parent: line, key: 'evidence' }),
    'a date that is none': () => bobs({ ...craft.values('2026-02-30'), parent: line, key: 'by' }),
    'letters between two texts': () => {
      const theirs = textIn(gate.alice, 'theirs')?._start?.id;
      return bobs({
        ...craft.letters('x'),
        origin: firstLetter(),
        rightOrigin: [theirs?.client ?? 0, theirs?.clock ?? 0],
      });
    },
    'a struct that stands on itself': () => bobs({ ...craft.letters('x'), origin: [12, 0] }),
    'two structs that wait for each other': () =>
      craftUpdate([
        { client: 13, clock: 0, structs: [{ ...craft.letters('x'), origin: [12, 0] }] },
        { client: 12, clock: 0, structs: [{ ...craft.letters('x'), origin: [13, 0] }] },
      ]),
    'one client in two blocks': () =>
      craftUpdate([
        { client: 12, clock: 0, structs: [{ ...craft.letters('x'), origin: firstLetter() }] },
        { client: 12, clock: 1, structs: [{ ...craft.letters('y'), origin: [12, 0] }] },
      ]),
    'nothing as letters': () => bobs({ ...craft.letters(''), origin: firstLetter() }),
    'a length of nothing': () => bobs({ ...craft.deleted(0), origin: firstLetter() }),
    'five clients at once': () =>
      craftUpdate(
        [21, 22, 23, 24, 25].map((client) => ({
          client,
          clock: 0,
          structs: [{ ...craft.letters('x'), origin: firstLetter() }],
        })),
      ),
    'bytes behind its end': () =>
      new Uint8Array([...bobs({ ...craft.letters('x'), origin: firstLetter() }), 1, 2, 3]),
    'no bytes': () => new Uint8Array(),
    'ten bytes of 255': () => new Uint8Array(10).fill(255),
    'a promise of many structs': () => new Uint8Array([1, 255, 255, 255, 255, 15, 12, 0]),
    'text that is no UTF-8': () => {
      const update = bobs({ ...craft.letters('abc'), origin: firstLetter() });
      return update.with(update.length - 2, 0xff);
    },
  } as const;

  test.each(Object.keys(places) as (keyof typeof places)[])('[G2] %s is malformed', (name) => {
    expectRefused(places[name](), 'malformed');
  });

  test('[G3] a merge bomb of 1,000 neighbouring values, and one of 12,000, cost nothing', () => {
    for (const size of [1000, 12_000]) {
      const values = Array.from({ length: size }, (_, i) => ({
        ...craft.values('x'),
        ...(i === 0 ? { parent: line } : { origin: [12, i - 1] as const }),
      }));
      const heap = process.memoryUsage().heapUsed;
      expectRefused(bobs(...values), 'malformed');
      expect(process.memoryUsage().heapUsed - heap).toBeLessThan(30 * 1024 * 1024);
    }
  });

  test('[G6] five thousand nested maps are refused before anything is nested', () => {
    const maps = Array.from({ length: 5000 }, (_, i) => ({
      ...craft.type(1),
      ...(i === 0 ? { root: 'lines' } : { parent: [12, i - 1] as const }),
      key: 'a',
    }));
    const verdict = gate.judge(bobs(...maps), 'bob', 'comeback');
    expect(verdict).toMatchObject({ ok: false, problem: { kind: 'malformed' } });
  });

  test('[G3] thousands of letters that all stand behind the same one are refused before Yjs compares them', () => {
    const letters = Array.from({ length: 5000 }, () => ({
      ...craft.letters('x'),
      origin: firstLetter(),
    }));
    const verdict = gate.judge(bobs(...letters), 'bob', 'comeback');
    expect(verdict).toMatchObject({ ok: false, problem: { why: 'too-many-at-one-place' } });
  });
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
          structs: [{ ...craft.letters('NEVER '), origin: firstLetter() }],
        },
      ]),
    'writes under a clientID of the server': () =>
      craftUpdate([
        { client: 2, clock: 10_000, structs: [{ ...craft.letters('x'), origin: firstLetter() }] },
      ]),
    'writes under a clientID beyond 32 bits': () =>
      craftUpdate([
        {
          client: 2 ** 53 - 1,
          clock: 0,
          structs: [{ ...craft.letters('x'), origin: firstLetter() }],
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
    'writes in a contributed line': honestly((doc) => typeIn(doc, 'theirs', ' not')),
    'erases in a contributed line': honestly((doc) => textIn(doc, 'theirs')?.delete(0, 4)),
    'strikes a contributed line': honestly((doc) => lineIn(doc, 'theirs')?.set('struck', true)),
    'says a contributed line is another person’s': honestly((doc) =>
      lineIn(doc, 'theirs')?.set('saidBy', ['bob']),
    ),
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
    'takes a goal that is not there': honestly((doc) =>
      lineIn(doc, 'mine')?.set('goal', 'nowhere'),
    ),
    'writes more than 4,000 characters': honestly((doc) => typeIn(doc, 'mine', 'x'.repeat(4001))),
  } as const;

  test.each(Object.keys(acts) as (keyof typeof acts)[])('[G2] who %s is not allowed to', (name) => {
    expectRefused(acts[name](), 'notAllowed');
  });

  test('[G12] thirteen bytes that would erase everything of the server are not allowed', () => {
    expectRefused(craftUpdate([], [[2, 0, 5]]), 'notAllowed');
  });

  test('[G5] deletes, letters and neighbours nobody has seen are a gap', () => {
    expectRefused(craftUpdate([], [[5, 0, Number.MAX_SAFE_INTEGER - 1]]), 'gap');
    expectRefused(
      craftUpdate([
        { client: 12, clock: 7, structs: [{ ...craft.letters('x'), origin: firstLetter() }] },
      ]),
      'gap',
    );
    expectRefused(bobs({ ...craft.letters('x'), origin: [99, 5] }), 'gap');
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

  test('[G14] what was accepted and is not on disk yet survives a refusal', () => {
    const accepted = gate.judge(
      gate.change(gate.alice, () => typeIn(gate.alice, 'mine', ' and more')),
      'alice',
    );
    expect(gate.judge(honestly((doc) => linesOf(doc).delete('mine'))(), 'bob').ok).toBe(false);
    expect(textIn(gate.document.shadow, 'mine')?.toString()).toBe('What Alice wrote and more');
    gate.settle(accepted);
    expect(textIn(gate.document.committed, 'mine')?.toString()).toBe('What Alice wrote and more');
  });

  test('[G11] a line may stand after one of a wider document and answer one of its own', () => {
    const update = gate.change(gate.bob, () => {
      putLine(gate.bob, 'reply', 'bob', {
        code: 'comment',
        about: 'mine',
        after: wideLine,
        goal: wideLine,
      });
    });
    expect(gate.judge(update, 'bob').ok).toBe(true);
  });
});

test('[G1] every bit flip and every truncation of a valid update leaves a healthy document', () => {
  gate.bob.clientID = 14;
  const update = gate.change(gate.bob, () => {
    gate.bob.transact(() => {
      putLine(gate.bob, 'new', 'bob', { saidBy: ['kezia'] });
      typeIn(gate.bob, 'new', 'Ärger & 🙂');
      textIn(gate.bob, 'mine')?.delete(3, 2);
    });
  });
  const broken = [
    ...Array.from({ length: update.length * 8 }, (_, bit) =>
      update.with(bit >> 3, (update[bit >> 3] ?? 0) ^ (1 << (bit & 7))),
    ),
    ...Array.from({ length: update.length }, (_, length) => update.slice(0, length)),
  ];
  let passed = 0;
  for (const bytes of broken) {
    const fresh = openTestGate();
    const verdict = fresh.judge(bytes, 'bob');
    if (verdict.ok) {
      passed += 1;
      fresh.settle(verdict);
    }
    expect(fresh.document.shadow.store.pendingStructs).toBeNull();
    expect(contentOf(fresh.document.shadow)).toEqual(fresh.content());
    expect(textIn(fresh.document.committed, 'theirs')?.toString()).toBe('What Kezia said');
    fresh.settle(
      fresh.judge(
        fresh.change(fresh.alice, () => typeIn(fresh.alice, 'mine', '!')),
        'alice',
      ),
    );
  }
  // A letter, an id or a code may still be valid with a bit changed; most of it never is.
  expect(passed).toBeLessThan(broken.length / 4);
});
