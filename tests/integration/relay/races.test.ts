import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import {
  newOpId,
  startTestRelay,
  type GuestName,
  type TestRelay,
} from '../../support/test-relay.ts';
import { putLine, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openRawClient, say, syncPathOf, type RawClient } from '../../support/raw-client.ts';
import { splitRelay, type SplitRelay } from '../../support/split-relay.ts';
import { openStockClient, synced, type StockClient } from '../../support/stock-client.ts';

// RACES=500 RACES_SEED=1 vitest run tests/integration/relay/races.test.ts
const races = Number(process.env['RACES'] ?? 12);
const seed = Number(process.env['RACES_SEED'] ?? Date.now());

let relay: TestRelay;
let split: SplitRelay;
const readers: StockClient[] = [];

/** What happens in the middle of everything, and who has no place at part A's document afterwards. */
const events = {
  'another part opens': { act: async () => split.open('B'), out: ['mother'] },
  'a restricted part opens': {
    act: async () => split.open('R'),
    out: ['mother', 'minuteTaker', 'police'],
  },
  'the police officer is sent out': {
    act: async () => split.chair({ kind: 'remove', person: relay.people.police }),
    out: ['police'],
  },
  'the pen is taken from the police officer': {
    act: async () => split.chair({ kind: 'takePen', person: relay.people.police }),
    out: [],
  },
  'the mother is taken out of the part': {
    act: async () =>
      split.chair({
        kind: 'changePart',
        part: split.parts.A,
        name: 'A',
        people: [relay.people.minuteTaker, relay.people.police],
      }),
    out: ['mother'],
  },
} as const satisfies Record<string, { act: () => Promise<unknown>; out: readonly GuestName[] }>;

/** A pen that counts: how many letters it sent, and how many it was told are saved. */
interface CountingPen {
  type(): void;
  readonly sent: number;
  readonly saved: number;
  readonly client: RawClient;
  readonly line: string;
}

async function openPen(who: GuestName, document: string): Promise<CountingPen> {
  const person = relay.people[who];
  const client = await openRawClient(relay, syncPathOf(relay, document, true), person);
  const doc = new Doc();
  const line = newOpId();
  await client.hears(({ kind }) => kind === 'step1');
  client.send(say.step2(encodeStateAsUpdate(doc)));
  doc.on('update', (update) => client.send(say.update(update)));
  putLine(doc, line, person);
  let sent = 0;
  return {
    type: () => {
      typeIn(doc, line, 'x');
      sent += 1;
    },
    get sent() {
      return sent;
    },
    get saved() {
      const counts = client.heard.flatMap((one) => (one.kind === 'saved' ? [one.n] : []));
      // The first two were the empty board and the new line.
      return Math.max(0, Math.max(0, ...counts) - 2);
    },
    client,
    line,
  };
}

test(
  '[R2] pens and commands in flight when the people change are kept from before or not at all: never saved falsely, never shown to the wrong person',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(events) as (keyof typeof events)[])),
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 0, max: 25 }),
        raceOnce,
      ),
      { numRuns: races, seed, endOnFailure: true },
    );
  },
  Math.max(120_000, races * 3000),
);

async function raceOnce(name: keyof typeof events, before: number, after: number): Promise<void> {
  relay = await startTestRelay();
  split = await splitRelay(relay);
  await split.open('A');
  await split.chair({ kind: 'givePen', person: relay.people.police });
  try {
    await race(name, before, after);
  } finally {
    for (const client of readers.splice(0)) client.close();
    await relay.stop();
  }
}

async function race(name: keyof typeof events, before: number, after: number): Promise<void> {
  const { id, document } = await split.audience('A');
  const pens = [await openPen('minuteTaker', document), await openPen('police', document)];
  const mother = await read('mother', document);
  const lines: Promise<{ id: string; ok: boolean }>[] = [];
  const tick = async (): Promise<void> => {
    for (const pen of pens) pen.type();
    lines.push(addLine('mother', id), addLine('police', id));
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  for (let i = 0; i < before; i++) await tick();
  const { act, out } = events[name];
  const changed = act();
  for (let i = 0; i < after; i++) await tick();
  await changed;
  const sentByThen = pens.map(({ sent }) => sent);
  const motherWas = out.includes('mother' as never);
  for (let i = 0; i < 5; i++) await tick();

  const answers = await Promise.all(lines);
  // What they are told only while the disk is read may have come after it.
  const told = pens.map(({ saved }) => saved);
  const onDisk = await committed();
  for (const [index, pen] of pens.entries()) {
    const kept = lettersOf(onDisk, pen.line);
    expect(told[index]).toBeLessThanOrEqual(kept);
    expect(kept).toBeLessThanOrEqual(pen.sent);
    // What she has of it was written before she was out.
    if (motherWas)
      expect(lettersOf(mother.doc, pen.line)).toBeLessThanOrEqual(sentByThen[index] ?? 0);
  }
  for (const answer of answers) expect(onDisk.getMap('lines').has(answer.id)).toBe(answer.ok);
  if (motherWas) {
    const last = answers.slice(-10).filter((answer) => answer.ok);
    for (const answer of last) expect(mother.doc.getMap('lines').has(answer.id)).toBe(false);
  }
  for (const pen of pens) pen.client.socket.terminate();
}

async function read(who: GuestName, document: string): Promise<StockClient> {
  const client = openStockClient(relay, document, relay.people[who]);
  readers.push(client);
  await synced(client);
  return client;
}

async function addLine(who: GuestName, audience: string): Promise<{ id: string; ok: boolean }> {
  const id = newOpId();
  const answer = await relay.command(relay.people[who], {
    kind: 'addLine',
    opId: id,
    audience,
    code: 'strength',
    text: 'said aloud',
    saidBy: relay.people[who],
    about: null,
  });
  return { id, ok: answer.ok };
}

/** Part A's document as whoever opens it now is given it: what is on disk. */
async function committed(): Promise<Doc> {
  const { document } = await split.audience('A');
  const reader = await read('chair', document);
  return reader.doc;
}

const lettersOf = (doc: Doc, line: string): number => (wordsIn(doc, line) ?? '').length;
