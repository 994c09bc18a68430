import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** Whoever can have a socket at a document, whatever they may do there. */
const readers = ['police', 'mother', 'nana', 'screen'] as const;
const everyone = ['chair', 'minuteTaker', ...readers] as const;
type Who = (typeof everyone)[number];

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay();
  await relay.command(relay.people.chair, { kind: 'showOnScreen', shows: 'board' });
});
afterAll(async () => relay.stop());

const personOf = (who: Who): string => (who === 'screen' ? who : relay.people[who]);
const open = (who: Who): Promise<RawClient> =>
  openRawClient(relay, syncPathOf(relay, relay.documents.everyone, true), personOf(who));

/** The board as the store has it, for whoever joins now. */
async function boardSeenBy(who: GuestName): Promise<Doc> {
  const client = await open(who);
  const doc = new Doc();
  client.send(say.step1());
  const step2 = await client.hears(({ kind }) => kind === 'step2');
  if (step2.kind === 'step2') applyUpdate(doc, step2.payload);
  client.socket.close();
  return doc;
}

let lines = 0;
/** The chair writes a line of their own: the room is well, and everybody has the same. */
async function expectHealthy(): Promise<void> {
  const id = `healthy-${++lines}`;
  const doc = await boardSeenBy('chair');
  const before = encodeStateVector(doc);
  doc.transact(() => {
    putLine(doc, id, relay.people.chair);
    typeIn(doc, id, 'still here');
  });
  const client = await open('chair');
  client.send(say.step2(encodeStateAsUpdate(doc, before)));
  await client.hears((heard) => heard.kind === 'saved');
  client.socket.close();
  const boards = await Promise.all((['mother', 'police', 'nana'] as const).map(boardSeenBy));
  const whole = boards.map((board) => Buffer.from(encodeStateAsUpdate(board)).toString('base64'));
  expect(new Set(whole).size).toBe(1);
  for (const board of boards) {
    expect(wordsIn(board, id)).toBe('still here');
    expect(board.store.pendingStructs).toBeNull();
    expect(board.store.pendingDs).toBeNull();
  }
}

const line = (who: Who): Uint8Array => {
  const doc = new Doc();
  doc.transact(() => {
    putLine(doc, `of-${who}-${++lines}`, personOf(who));
    typeIn(doc, `of-${who}-${lines}`, 'CANARY-written-by-a-reader');
  });
  return encodeStateAsUpdate(doc);
};

describe.each(everyone)('as %s', (who) => {
  const broken: Record<string, () => Uint8Array | string> = {
    'a text frame': () => '{"type":"attention","here":true}',
    'an empty frame': () => new Uint8Array(),
    'one byte with a promise': () => new Uint8Array([0x80]),
    'ten bytes of 255': () => new Uint8Array(10).fill(255),
    'the saved message': () => new Uint8Array([100, 1]),
    'an auth message': () => new Uint8Array([2, 0, 1, 120]),
    'messages of other servers': () => new Uint8Array([5, 1, 120]),
    'a broadcast to everybody': () => new Uint8Array([6, 3, 97, 98, 99]),
    'a sync message of no kind': () => new Uint8Array([0, 3, 0]),
    'a length beyond its end': () => new Uint8Array([0, 2, 200, 1, 0, 0]),
    'bytes behind its end': () => new Uint8Array([...say.queryAwareness(), 7]),
    'two messages in one': () => new Uint8Array([...say.queryAwareness(), ...say.queryAwareness()]),
    'a state vector that is none': () => say.step1(new Uint8Array([200, 200])),
    'a state vector of a million': () =>
      say.step1(new Uint8Array([0x80, 0x80, 0x40, ...randomBytes(3000)])),
    'awareness of a number': () => say.awareness({ client: 9, clock: 1, state: 5 }),
    'awareness of a word': () => say.awareness({ client: 9, clock: 1, state: 'Chair' }),
    'awareness with a clock of 2^53': () =>
      say.awareness({ client: 9, clock: Number.MAX_SAFE_INTEGER, state: {} }),
    'awareness of a megabyte': () =>
      say.awareness({ client: 9, clock: 1, state: { name: 'x'.repeat(200_000) } }),
  };

  test.each(Object.keys(broken))(
    '[L3] %s ends the connection and touches nothing',
    async (what) => {
      const client = await open(who);
      client.send(broken[what]?.() ?? '');
      expect(await client.closed()).toBe(4400);
    },
  );

  test('[L3] random bytes never do more than end their connection', async () => {
    for (let round = 0; round < 4; round++) {
      const client = await open(who);
      for (let i = 0; i < 250; i++) client.send(randomBytes(1 + Math.floor(Math.random() * 64)));
      expect([4400, 4403, 4429]).toContain(await client.closed());
    }
    await expectHealthy();
  });

  test('[L4] asking for everything a thousand times ends with "too fast"', async () => {
    const client = await open(who);
    for (let i = 0; i < 1000; i++) client.send(say.step1());
    expect(await client.closed()).toBe(4429);
  });

  test('[L4] a flood of pongs to no ping ends with "too fast"; a flood of pings ends where their answers pile up', async () => {
    const ponging = await open(who);
    for (let i = 0; i < 300; i++) ponging.socket.pong(Buffer.from('x'));
    expect(await ponging.closed()).toBe(4429);
    const pinging = await open(who);
    for (let i = 0; i < 300; i++) pinging.socket.ping(Buffer.from('x'));
    // ws itself gives up on who does not read the answers to so many pings.
    expect([4429, 1006]).toContain(await pinging.closed());
  });
});

describe.each(readers)('as %s, who has no pen', (who) => {
  const writing: Record<string, () => Uint8Array> = {
    'a line': () => say.update(line(who)),
    'a line, passed off as an answer': () => say.step2(line(who)),
    'an empty update': () => say.update(emptyUpdate),
    'a deletion of everything': () => say.update(craftUpdate([], [[1, 0, 2 ** 31]])),
    'a deletion, passed off as an answer': () => say.step2(craftUpdate([], [[1, 0, 2 ** 31]])),
    'a merge bomb': () =>
      say.update(
        craftUpdate([
          {
            client: 9,
            clock: 0,
            structs: Array.from({ length: 9000 }, (_, i) => ({
              ...craft.values('x'),
              ...(i === 0 ? { root: 'lines' } : { origin: [9, i - 1] as const }),
            })),
          },
        ]),
      ),
  };

  test.each(Object.keys(writing))(
    '[L2] %s is not allowed, and nobody ever sees it',
    async (what) => {
      const client = await open(who);
      client.send(writing[what]?.() ?? '');
      expect(await client.closed()).toBe(4403);
      const board = await boardSeenBy('chair');
      expect(JSON.stringify(board.getMap('lines').toJSON())).not.toContain('CANARY-written');
    },
  );

  test('[L7] a caret, under whatever name, is shown to nobody', async () => {
    const pen = await open('minuteTaker');
    const client = await open(who);
    client.send(
      say.awareness({ client: 77, clock: 1, state: { user: { name: 'Chair' }, role: 'chair' } }),
    );
    client.send(say.queryAwareness());
    expect(await client.hears(({ kind }) => kind === 'awareness')).toEqual({
      kind: 'awareness',
      entries: [],
    });
    pen.send(say.queryAwareness());
    expect(await pen.hears(({ kind }) => kind === 'awareness')).toEqual({
      kind: 'awareness',
      entries: [],
    });
    for (const one of [pen, client]) one.socket.close();
  });
});

describe('as a pen', () => {
  test('[G4] words under another person’s clientID are not allowed, and everybody reads what that person wrote', async () => {
    const mine = await boardSeenBy('chair');
    const id = `spoofed-${++lines}`;
    const before = encodeStateVector(mine);
    mine.transact(() => {
      putLine(mine, id, relay.people.chair);
      typeIn(mine, id, 'she felt unsafe');
    });
    const chair = await open('chair');
    chair.send(say.step2(encodeStateAsUpdate(mine, before)));
    await chair.hears((heard) => heard.kind === 'saved');

    const theirs = await boardSeenBy('minuteTaker');
    theirs.clientID = mine.clientID;
    const known = encodeStateVector(theirs);
    typeIn(theirs, id, ' NEVER ');
    const minuteTaker = await open('minuteTaker');
    minuteTaker.send(say.step2(emptyUpdate));
    minuteTaker.send(say.update(encodeStateAsUpdate(theirs, known)));
    expect(await minuteTaker.closed()).toBe(4403);
    expect(wordsIn(await boardSeenBy('mother'), id)).toBe('she felt unsafe');
    await expectHealthy();
    chair.socket.close();
  });

  test('[L6] two thousand gaps leave nothing that waits for what is missing', async () => {
    const client = await open('chair');
    for (let i = 0; i < 2000; i++) {
      const structs = [{ ...craft.letters('x'), origin: [4_000_000 + i, 7] as const }];
      client.send(say.update(craftUpdate([{ client: 5_000_000 + i, clock: 3, structs }])));
    }
    client.send(say.step2(emptyUpdate));
    client.send(say.update(craftUpdate([{ client: 6, clock: 3, structs: [craft.letters('x')] }])));
    expect([4400, 4403, 4429]).toContain(await client.closed());
    await expectHealthy();
  });

  test('[G4] every bit of an honest update turned, and every cut of it, is taken as a whole or not at all', async () => {
    const doc = await boardSeenBy('chair');
    const before = encodeStateVector(doc);
    const id = `turned-${++lines}`;
    doc.transact(() => {
      putLine(doc, id, relay.people.chair);
      typeIn(doc, id, 'honest');
    });
    const honest = encodeStateAsUpdate(doc, before);
    const random = (below: number): number => Math.floor(Math.random() * below);
    for (let i = 0; i < 60; i++) {
      const turned = honest.slice(0, i % 3 === 0 ? random(honest.length) : honest.length);
      const at = random(turned.length);
      if (turned.length > 0) turned[at] = (turned[at] ?? 0) ^ (1 << random(8));
      const client = await open('chair');
      client.send(say.step2(turned));
      const saved = client.hears(({ kind }) => kind === 'saved');
      await Promise.race([client.closed(), saved]);
      client.socket.terminate();
    }
    await expectHealthy();
  });
});

test('[L8] whoever waits has no socket but the one that shows them waiting, and anything they say there ends it', async () => {
  const waiting = 'waits-and-says-1';
  await relay.door({
    kind: 'knock',
    opId: waiting,
    name: 'Sol',
    role: 'supporter',
    where: 'room',
    via: 'code',
    person: null,
    spareLink: null,
  });
  for (const frame of ['{"type":"knock"}', '[]', new Uint8Array([0, 0, 1, 0])]) {
    const live = await openRawClient(relay, livePathOf(relay), `waiting-${waiting}`);
    await live.hears(({ kind }) => kind === 'text');
    live.send(frame);
    expect(await live.closed()).toBe(4400);
    expect(live.heard).toHaveLength(1);
  }
});
