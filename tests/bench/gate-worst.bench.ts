import { expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { boardKind } from '../../server/gate/document-kind.ts';
import { createWriters, server } from '../../server/gate/writers.ts';
import { createLiveDocument } from '../../server/rooms/live-document.ts';
import { prepareDocument } from '../../shared/board/write-facts.ts';
import { craft, craftUpdate, type CraftedStruct } from '../support/crafted-update.ts';
import { idsIn, putLine, typeIn } from '../support/pen-writing.ts';

/**
 * The slowest uploads that were found, each as large as a first upload may be, on a board of 300 full lines (1.1 MB),
 * beside ten minutes of honest typing. A pen that sends nothing else runs into its allowance of time.
 */

const alice = 7;
const lines = 300;
const letters = 3500;
const comebackKeys = 700;
const returning = 9;

function board(): Doc {
  const doc = new Doc();
  doc.clientID = alice;
  prepareDocument(doc);
  for (let i = 0; i < lines; i++) {
    putLine(doc, `line-${i}`, 'alice', { order: `a${i}` });
    typeIn(doc, `line-${i}`, 'abcdefg'.repeat(letters / 7));
  }
  return doc;
}

const start = board();
const bytes = encodeStateAsUpdate(start);
const { firstLetter } = idsIn(start, 'line-0');
const [, firstClock] = firstLetter;

const letter = (more: Partial<CraftedStruct>): CraftedStruct => ({
  ...craft.letters('x'),
  ...more,
});

const uploads = {
  honest: honestComeback(),
  'forty thousand letters deleted one here, one there': craftUpdate(
    [],
    Array.from({ length: 40_000 }, (_, i) => [alice, firstClock + i * 3, 1] as const),
  ),
  'fifteen thousand letters, each in the middle of another word': craftUpdate([
    {
      client: returning,
      clock: 0,
      structs: Array.from({ length: 15_000 }, (_, i) =>
        letter({ origin: [alice, firstClock + ((i * 7919) % 500_000)] }),
      ),
    },
  ]),
  'eighteen thousand letters, each with nine hundred at one place': craftUpdate([
    {
      client: returning,
      clock: 0,
      structs: Array.from({ length: 18_000 }, (_, i) =>
        letter({ origin: [alice, firstClock + 1 + Math.floor(i / 900)] }),
      ),
    },
  ]),
};

function honestComeback(): Uint8Array {
  const doc = new Doc();
  applyUpdate(doc, bytes);
  doc.clientID = returning;
  const before = encodeStateVector(doc);
  for (let i = 0; i < comebackKeys; i++) typeIn(doc, `line-${i % 40}`, 'e');
  return encodeStateAsUpdate(doc, before);
}

const rules = {
  isPerson: () => true,
  isChild: () => true,
  isHiddenHere: () => false,
  standsElsewhere: () => false,
  isGone: () => false,
};

function judge(update: Uint8Array | null): void {
  const committed = new Doc();
  applyUpdate(committed, bytes);
  const writers = createWriters(new Map([[alice, 'alice']]));
  writers.claim(2, server);
  const document = createLiveDocument(committed, { writers, clientId: 2, kind: boardKind(rules) });
  if (update !== null) document.judge(update, 'alice', 'comeback');
}

test('what the slowest uploads cost the gate, beside an honest one', async ({ bench }) => {
  const results = await bench.compare(
    bench('loading alone', () => judge(null)),
    ...Object.entries(uploads).map(([name, update]) => bench(name, () => judge(update))),
    { time: 1500, warmupTime: 300 },
  );
  const bestOf = (name: Parameters<typeof results.get>[0]): number => results.get(name).latency.min;
  for (const name of Object.keys(uploads) as (keyof typeof uploads)[]) {
    const ratio =
      (bestOf(name) - bestOf('loading alone')) / (bestOf('honest') - bestOf('loading alone'));
    expect(ratio, `${name}: times an honest comeback`).toBeLessThan(200);
  }
});
