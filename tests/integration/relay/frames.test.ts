import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { craft, craftUpdate } from '../../support/crafted-update.ts';
import { putLine, typeIn, wordsIn } from '../../support/pen-writing.ts';
import {
  emptyUpdate,
  livePathOf,
  openRawClient,
  say,
  syncPathOf,
  type RawClient,
} from '../../support/raw-client.ts';
import { startTestRelay, type GuestName, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;
let lines = 0;

beforeAll(async () => {
  relay = await startTestRelay();
});
afterAll(async () => relay.stop());

const open = async (who: GuestName, saved = true): Promise<RawClient> =>
  openRawClient(relay, syncPathOf(relay, relay.documents.everyone, saved), relay.people[who]);

/** What a browser holds after it has joined. */
async function openPen(who: GuestName): Promise<{ client: RawClient; doc: Doc }> {
  const client = await open(who);
  const doc = new Doc();
  client.send(say.step1());
  const step2 = await client.hears(({ kind }) => kind === 'step2');
  if (step2.kind === 'step2') applyUpdate(doc, step2.payload);
  return { client, doc };
}

const newLine = (doc: Doc, who: GuestName, words: string): Uint8Array => {
  const before = encodeStateVector(doc);
  const id = `line-${++lines}`;
  doc.transact(() => {
    putLine(doc, id, relay.people[who]);
    typeIn(doc, id, words);
  });
  return encodeStateAsUpdate(doc, before);
};

/** The room still takes an honest word, and every reader has the same. */
async function expectHealthy(): Promise<void> {
  const { client, doc } = await openPen('minuteTaker');
  client.send(say.update(newLine(doc, 'minuteTaker', 'still here')));
  await client.hears((heard) => heard.kind === 'saved' && heard.n === 1);
  const { doc: read } = await openPen('mother');
  expect(wordsIn(read, `line-${lines}`)).toBe('still here');
  client.socket.close();
}

describe('saved', () => {
  test('[L5] counts every SyncStep2 and Update of the connection, empty ones included', async () => {
    const { client, doc } = await openPen('chair');
    client.send(say.step2(emptyUpdate));
    await client.hears((heard) => heard.kind === 'saved' && heard.n === 1);
    client.send(say.update(newLine(doc, 'chair', 'one')));
    client.send(say.update(emptyUpdate));
    await client.hears((heard) => heard.kind === 'saved' && heard.n === 3);
    client.socket.close();
  });

  test('[L5] comes only after the words are on disk', async () => {
    const { client, doc } = await openPen('chair');
    client.send(say.update(newLine(doc, 'chair', 'on disk')));
    await client.hears((heard) => heard.kind === 'saved');
    const stored = new Doc();
    for await (const row of relay.store().readUpdates(relay.conference, relay.documents.everyone)) {
      applyUpdate(stored, row);
    }
    expect(wordsIn(stored, `line-${lines}`)).toBe('on disk');
    client.socket.close();
  });

  test('[L5] a stock client, which did not ask for it, never gets it', async () => {
    const client = await open('chair', false);
    client.send(say.step2(emptyUpdate));
    client.send(say.step1());
    client.send(say.step2(emptyUpdate));
    await client.hears(({ kind }) => kind === 'step2');
    expect(client.heard.map(({ kind }) => kind)).not.toContain('saved');
    client.socket.close();
  });

  test('[L6] what is typed before the first SyncStep2 is answered waits for it, and is counted', async () => {
    const { client, doc } = await openPen('chair');
    const before = encodeStateVector(doc);
    newLine(doc, 'chair', 'typed while offline');
    const live = newLine(doc, 'chair', 'typed before the answer');
    client.send(say.update(live));
    // On its own this stands on what the server knows; it must not pass for the one before it.
    client.send(say.update(emptyUpdate));
    client.send(say.step2(encodeStateAsUpdate(doc, before)));
    const saved = await client.hears(({ kind }) => kind === 'saved');
    expect(saved).toEqual({ kind: 'saved', n: 3 });
    const { doc: read } = await openPen('mother');
    expect(wordsIn(read, `line-${lines}`)).toBe('typed before the answer');
    expect(wordsIn(read, `line-${lines - 1}`)).toBe('typed while offline');
    client.socket.close();
  });

  test('[L6] after the first SyncStep2 an update that leaves a gap is not allowed', async () => {
    const { client, doc } = await openPen('chair');
    client.send(say.step2(emptyUpdate));
    newLine(doc, 'chair', 'never sent');
    client.send(say.update(newLine(doc, 'chair', 'stands on it')));
    expect(await client.closed()).toBe(4403);
    expect(client.heard.filter((heard) => heard.kind === 'saved' && heard.n > 1)).toEqual([]);
    await expectHealthy();
  });
});

describe('a reader', () => {
  test('[L2] sees words as they are written', async () => {
    const { client: reader, doc: read } = await openPen('mother');
    const { client, doc } = await openPen('chair');
    client.send(say.update(newLine(doc, 'chair', 'seen at once')));
    const update = await reader.hears(({ kind }) => kind === 'update');
    if (update.kind === 'update') applyUpdate(read, update.payload);
    expect(wordsIn(read, `line-${lines}`)).toBe('seen at once');
    for (const one of [client, reader]) one.socket.close();
  });

  test('[L2] is never asked what it holds, and nothing it says of it is heard', async () => {
    const { client } = await openPen('mother');
    client.send(say.step2(emptyUpdate));
    client.send(say.awareness({ client: 5, clock: 1, state: { user: 'Chair' } }));
    client.send(say.queryAwareness());
    await client.hears(({ kind }) => kind === 'awareness');
    expect(client.heard.map(({ kind }) => kind)).toEqual(['step2', 'awareness']);
    expect(client.heard.at(-1)).toEqual({ kind: 'awareness', entries: [] });
    client.socket.close();
  });

  test('[L2] who passes off what they write as an answer is closed with 4403', async () => {
    const { client, doc } = await openPen('mother');
    client.send(say.step2(newLine(doc, 'mother', 'mine')));
    expect(await client.closed()).toBe(4403);
    const { doc: read } = await openPen('chair');
    expect(wordsIn(read, `line-${lines}`)).toBeUndefined();
  });

  test('[L2] who writes is closed with 4403', async () => {
    const { client, doc } = await openPen('mother');
    client.send(say.update(newLine(doc, 'mother', 'mine')));
    expect(await client.closed()).toBe(4403);
    await expectHealthy();
  });
});

describe('hostile frames of a pen', () => {
  let pen: { client: RawClient; doc: Doc };
  beforeEach(async () => {
    pen = await openPen('chair');
    pen.client.send(say.step2(emptyUpdate));
  });

  const hostile = {
    'a text frame': [() => 'hello', 4400],
    'an empty frame': [() => new Uint8Array(), 4400],
    'one byte with a promise': [() => new Uint8Array([0x80]), 4400],
    'ten bytes of 255': [() => new Uint8Array(10).fill(255), 4400],
    'the saved message': [() => new Uint8Array([100, 1]), 4400],
    'an auth message': [() => new Uint8Array([2, 0, 0]), 4400],
    'a length beyond its end': [() => new Uint8Array([0, 2, 200, 1, 0, 0]), 4400],
    'bytes behind its end': [() => new Uint8Array([...say.update(emptyUpdate), 7]), 4400],
    'a state vector that is none': [() => say.step1(new Uint8Array([200, 200])), 4400],
    'awareness that is no JSON': [() => new Uint8Array([1, 4, 1, 5, 1, 0]), 4400],
    'awareness of a number': [() => say.awareness({ client: 9, clock: 1, state: 5 }), 4400],
    'awareness with a clock of 2^53': [
      () => say.awareness({ client: 9, clock: Number.MAX_SAFE_INTEGER, state: {} }),
      4400,
    ],
    'a root of its own': [
      () =>
        say.update(
          craftUpdate([
            { client: 9, clock: 0, structs: [{ ...craft.values('x'), root: 'ledger', key: 'a' }] },
          ]),
        ),
      4400,
    ],
    'a merge bomb of 70 KB': [
      () =>
        say.update(
          craftUpdate([
            {
              client: 9,
              clock: 0,
              structs: Array.from({ length: 12_000 }, (_, i) => ({
                ...craft.values('x'),
                ...(i === 0 ? { root: 'lines' } : { origin: [9, i - 1] as const }),
              })),
            },
          ]),
        ),
      4400,
    ],
    'thirteen bytes that delete what the server wrote': [
      () => {
        const server =
          [...pen.doc.store.clients.keys()].find((client) => client !== pen.doc.clientID) ?? 0;
        return say.update(craftUpdate([], [[server, 0, 1]]));
      },
      4403,
    ],
  } as const satisfies Record<string, readonly [() => Uint8Array | string, number]>;

  test.each(Object.keys(hostile) as (keyof typeof hostile)[])(
    '[L3] %s ends the connection and touches nothing',
    async (name) => {
      const [frame, code] = hostile[name];
      pen.client.send(frame());
      expect(await pen.client.closed()).toBe(code);
      await expectHealthy();
    },
  );

  test('[L3] garbage, on as many sockets as it takes, changes nothing', async () => {
    let sent = 0;
    while (sent < 200) {
      const client = await open('chair');
      for (let i = 0; i < 100; i++, sent++) {
        client.send(Uint8Array.from({ length: 64 }, () => Math.floor(Math.random() * 256)));
      }
      expect([4400, 4403, 4429, 1006]).toContain(await client.closed());
    }
    await expectHealthy();
  });

  test('[L3] a message of 50 MB is closed before it is taken in', async () => {
    const heap = process.memoryUsage().rss;
    pen.client.send(new Uint8Array(50 * 1024 * 1024));
    expect([1009, 1006]).toContain(await pen.client.closed());
    expect(process.memoryUsage().rss - heap).toBeLessThan(300 * 1024 * 1024);
    await expectHealthy();
  });

  test('[L3] only the first SyncStep2 may be a large one', async () => {
    const big = (doc: Doc): Uint8Array => {
      const before = encodeStateVector(doc);
      for (let i = 0; i < 20; i++) newLine(doc, 'chair', 'x'.repeat(4000));
      return encodeStateAsUpdate(doc, before);
    };
    pen.client.send(say.step2(big(pen.doc)));
    expect(await pen.client.closed()).toBe(4400);
    const again = await openPen('chair');
    again.client.send(say.step2(big(again.doc)));
    await again.client.hears((heard) => heard.kind === 'saved' && heard.n === 1);
    again.client.socket.close();
  });

  test('[L4] who asks for the whole document over and over is told that it is too fast', async () => {
    for (let i = 0; i < 1000; i++) pen.client.send(say.step1());
    expect(await pen.client.closed()).toBe(4429);
    await expectHealthy();
  });
});

describe('live', () => {
  test('[L8] anything but a word about attention ends the connection', async () => {
    for (const frame of [
      '{}',
      'x',
      '{"type":"attention","here":true,"role":"chair"}',
      new Uint8Array([1]),
    ]) {
      const client = await openRawClient(relay, livePathOf(relay), relay.people.mother);
      client.send(frame);
      expect(await client.closed()).toBe(4400);
    }
  });
});
