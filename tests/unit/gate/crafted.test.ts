/* eslint-disable no-underscore-dangle -- looks at how Yjs keeps a document, where a hostile struct would show */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyUpdate,
  Doc,
  encodeStateAsUpdate,
  getState,
  Item,
  Map as YMap,
  Text,
  type AbstractType,
} from 'yjs';
import { lineSchema } from '../../../shared/board/line.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import { craft, craftUpdate, type CraftedStruct } from '../../support/crafted-update.ts';
import { idsIn, lineIn, putLine, textIn, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { contentOf, openTestGate, type TestGate } from '../../support/test-gate.ts';

/** GATE_CRAFTED=100000 SEED=1 npx vitest run tests/unit/gate/crafted.test.ts */
const runs = Number(process.env['GATE_CRAFTED'] ?? 2000);
/** So many updates may take as long as they take. */
const timeout = 30_000 + runs * 50;

const keys = [
  'text',
  'code',
  'order',
  'saidBy',
  'recordedBy',
  'evidence',
  'id',
  'struck',
  'after',
  'HIDDEN',
  '__proto__',
];
const secret = 'HIDDEN WORDS';
const contents = [
  craft.letters('x'),
  craft.letters('xyz'),
  craft.letters(secret),
  craft.values('fact'),
  craft.values('a1'),
  craft.values(true),
  craft.values(null),
  craft.values(['kezia']),
  craft.values(secret, 'fact'),
  craft.values('fact', 'opinion'),
  craft.deleted(1),
  craft.deleted(3),
  craft.type(1),
  craft.type(2),
];

/** Everything counts among what there is: ids of the document's structs, a little beside, or the update's own. */
const structArb = fc.record({
  content: fc.nat(contents.length - 1),
  origin: fc.option(fc.nat(400)),
  rightOrigin: fc.option(fc.nat(400), { freq: 2 }),
  parent: fc.oneof(fc.nat(400), fc.constantFrom('lines', 'official', 'other')),
  key: fc.option(fc.constantFrom(...keys)),
});

const attackArb = fc.record({
  structs: fc.array(structArb, { minLength: 1, maxLength: 4 }),
  back: fc.nat(6),
  client: fc.constantFrom(12, 12, 12, 77, 11),
  deletes: fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 4 })), { maxLength: 2 }),
});

test(
  '[G1] whatever a pen puts together from what is there, the board stays whole and nothing is hidden in it',
  { timeout },
  () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.array(attackArb, { minLength: 1, maxLength: 4 }), (attacks) => {
        const gate = openGateWithHistory();
        for (const attack of attacks) {
          const before = snapshotOf(gate);
          // Alice is typing; it reaches the gate after the attack.
          const typed = gate.change(gate.alice, () => typeSomewhere(gate.alice, attack.back));
          const verdict = gate.judge(build(gate.document.shadow, attack), 'bob');
          if (verdict.ok) {
            passed += 1;
            gate.settle(verdict);
          } else {
            expect(gate.content()).toEqual(before.content);
          }
          gate.settle(gate.judge(typed, 'alice'));
          expectWhole(gate);
          expectUntouched(gate, before);
        }
      }),
      {
        numRuns: runs,
        ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) }),
      },
    );
    expect(passed).toBeGreaterThan(runs / 20);
  },
);

type Attack = typeof attackArb extends fc.Arbitrary<infer Value> ? Value : never;

/** Bob has written and moved things: there is something of his own to stand on. */
function openGateWithHistory(): TestGate {
  const gate = openTestGate();
  const write = (change: () => void): void =>
    gate.settle(gate.judge(gate.change(gate.bob, change), 'bob'));
  write(() => putLine(gate.bob, 'bobs', 'bob', { saidBy: ['kezia'] }));
  write(() => typeIn(gate.bob, 'bobs', 'Bob wrote this'));
  write(() => lineIn(gate.bob, 'mine')?.set('code', 'harm-now'));
  write(() => textIn(gate.bob, 'mine')?.delete(2, 3));
  // What is accepted under his clientID does not come from this browser.
  gate.bob.clientID = 99;
  return gate;
}

function typeSomewhere(doc: Doc, at: number): void {
  const text = textIn(doc, at % 2 === 0 ? 'mine' : 'bobs');
  text?.insert(Math.min(at * 2, text.length), 'honest');
}

function build(doc: Doc, { structs, back, client, deletes }: Attack): Uint8Array {
  const ids = [...doc.store.clients.values()].flatMap((list) =>
    list.flatMap(({ id, length }) =>
      Array.from({ length: Math.min(length, 4) }, (_, i) => [id.client, id.clock + i] as const),
    ),
  );
  const clock = Math.max(0, getState(doc.store, client) - back);
  const pick = (at: number): readonly [number, number] => ids[at] ?? [client, clock + (at % 5)];
  const crafted = structs.map((struct): CraftedStruct => {
    const content = contents[struct.content] ?? craft.deleted(1);
    const place =
      typeof struct.parent === 'string' ? { root: struct.parent } : { parent: pick(struct.parent) };
    return {
      ...content,
      ...place,
      ...(struct.key === null ? {} : { key: struct.key }),
      ...(struct.origin === null ? {} : { origin: pick(struct.origin) }),
      ...(struct.rightOrigin === null ? {} : { rightOrigin: pick(struct.rightOrigin) }),
    };
  });
  const ranges = deletes.map(([at, length]) => [...pick(at), length] as const);
  return craftUpdate([{ client, clock, structs: crafted }], ranges);
}

interface Before {
  readonly content: unknown;
  readonly official: unknown;
  readonly lines: readonly (readonly [id: string, recordedBy: unknown])[];
}

const snapshotOf = (gate: TestGate): Before => ({
  content: gate.content(),
  official: (gate.content() as { official: unknown }).official,
  lines: linesWith(gate.document.committed, 'recordedBy'),
});

const linesWith = (doc: Doc, field: string): [string, unknown][] =>
  [...linesOf(doc)].map(([id, line]) => [id, line instanceof YMap ? line.get(field) : undefined]);

/** What was there is there; what is locked is as it was. */
function expectUntouched(gate: TestGate, before: Before): void {
  const { committed } = gate.document;
  expect((gate.content() as { official: unknown }).official).toEqual(before.official);
  expect(linesWith(committed, 'recordedBy')).toEqual(expect.arrayContaining([...before.lines]));
  expect(wordsIn(committed, 'theirs')).toBe('What Kezia said');
}

/** Every line is a line, Yjs's own links hold, and whoever joins has the same. */
function expectWhole({ document: { committed, shadow }, alice, bob }: TestGate): void {
  for (const [id, line] of linesOf(committed)) {
    if (!(line instanceof YMap)) throw new Error(`${id} is no map`);
    expect(line.get('text')).toBeInstanceOf(Text);
    expect(lineSchema.safeParse(line.toJSON()).success).toBe(true);
    expect(Object.keys(lineSchema.shape)).toEqual(expect.arrayContaining([...line._map.keys()]));
  }
  expectLinked(committed);
  expect(committed.store.pendingStructs).toBeNull();
  const fresh = new Doc();
  const bytes = encodeStateAsUpdate(committed);
  applyUpdate(fresh, bytes);
  for (const doc of [fresh, shadow, alice, bob])
    expect(contentOf(doc)).toEqual(contentOf(committed));
  const shown = JSON.stringify(contentOf(committed));
  if (!shown.includes(secret)) expect(Buffer.from(bytes).includes(secret)).toBe(false);
}

function expectLinked({ store }: Doc): void {
  for (const struct of [...store.clients.values()].flat()) {
    if (!(struct instanceof Item)) throw new Error('a collected stretch');
    const { left, right, parent, parentSub } = struct;
    for (const next of [left, right]) {
      if (next !== null && (next.parent !== parent || next.parentSub !== parentSub))
        throw new Error('two places are linked');
    }
    if (left !== null && left.right !== struct) throw new Error('a link goes one way');
    if (right !== null && right.left !== struct) throw new Error('a link goes one way');
    expect((parent as AbstractType<unknown>)._item?.deleted ?? false).toBe(false);
  }
}

test('[G17] an update that Yjs could only place by passing the same letters again and again is refused unseen', () => {
  const gate = openTestGate();
  const { firstLetter } = idsIn(gate.alice, 'mine');
  const next = [firstLetter[0], firstLetter[1] + 1] as const;
  // Each deleted letter is written before the last one: an honest shape.
  const beside = (client: number, from: number, count: number) => ({
    client,
    clock: from,
    structs: Array.from({ length: count }, (_, at) => ({
      ...craft.deleted(1),
      origin: firstLetter,
      rightOrigin: from + at === 0 ? next : ([client, from + at - 1] as const),
    })),
  });
  for (let clock = 0; clock < 4500; clock += 450) {
    gate.settle(gate.judge(craftUpdate([beside(12, clock, 450)]), 'bob'));
  }
  const structs = Array.from({ length: 100 }, () => ({
    ...craft.deleted(1),
    origin: firstLetter,
    rightOrigin: next,
  }));
  const verdict = gate.judge(craftUpdate([{ client: 900, clock: 0, structs }]), 'bob');
  expect(verdict).toMatchObject({ ok: false, problem: { why: 'too-much-between' } });
  expect(getState(gate.document.committed.store, 900)).toBe(0);
});
