import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector, getState, type Item } from 'yjs';
import { listLines } from '../../../shared/board/read-lines.ts';
import { entriesOf, itemOf } from '../../../server/gate/inside-yjs.ts';
import { craft, craftUpdate } from '../../support/crafted-update.ts';
import { lineIn, putLine, typeIn } from '../../support/pen-writing.ts';
import {
  emptyUpdate,
  openRawClient,
  say,
  syncPathOf,
  type RawClient,
} from '../../support/raw-client.ts';
import {
  newOpId,
  startTestRelay,
  type GuestName,
  type TestRelay,
} from '../../support/test-relay.ts';

let relay: TestRelay;

beforeAll(async () => {
  relay = await startTestRelay();
});
afterAll(async () => relay.stop());

/** Somebody at the board of everyone, with what a browser holds after it has joined. */
async function joinBoard(who: GuestName): Promise<{ client: RawClient; doc: Doc }> {
  const path = syncPathOf(relay, relay.documents.everyone, true);
  const client = await openRawClient(relay, path, relay.people[who]);
  const doc = new Doc();
  client.send(say.step1());
  const step2 = await client.hears(({ kind }) => kind === 'step2');
  if (step2.kind === 'step2') applyUpdate(doc, step2.payload);
  return { client, doc };
}

const idOf = ({ id }: Pick<Item, 'id'>) => [id.client, id.clock] as const;

describe('a pen that means harm', () => {
  let pen: { client: RawClient; doc: Doc };
  let own: string;
  let mothers: string;
  let saved = 0;

  beforeEach(async () => {
    [own, mothers] = [newOpId(), newOpId()];
    await relay.command(relay.people.mother, {
      kind: 'addLine',
      opId: mothers,
      audience: relay.audiences.everyone,
      code: 'family-worry',
      text: 'I am tired too',
      saidBy: relay.people.mother,
      about: null,
    });
    pen = await joinBoard('chair');
    pen.client.send(say.step2(emptyUpdate));
    saved = 1;
    await write(() => {
      putLine(pen.doc, own, relay.people.chair);
      typeIn(pen.doc, own, 'What the chair wrote');
    });
  });

  /** An honest change, on disk when it resolves. */
  async function write(change: () => void): Promise<void> {
    const before = encodeStateVector(pen.doc);
    pen.doc.transact(change);
    pen.client.send(say.update(encodeStateAsUpdate(pen.doc, before)));
    saved += 1;
    await pen.client.hears((heard) => heard.kind === 'saved' && heard.n >= saved);
  }

  /** What becomes of a hostile update: the code the connection is closed with, or that it was taken. */
  async function answerTo(update: Uint8Array): Promise<number | 'saved'> {
    const taken = pen.client.hears((heard) => heard.kind === 'saved' && heard.n > saved);
    pen.client.send(say.update(update));
    return Promise.race([pen.client.closed(), taken.then(() => 'saved' as const)]);
  }

  /** Both lines stand as they stood, for whoever joins now. */
  async function expectUntouched(): Promise<void> {
    const { client, doc } = await joinBoard('mother');
    const texts = listLines(doc).map(({ id, text }) => [id, text]);
    expect(texts).toContainEqual([mothers, 'I am tired too']);
    expect(texts).toContainEqual([own, 'What the chair wrote']);
    client.socket.close();
  }

  test('[G6] cannot begin a struct in one place and go on in another: the mother’s line stays on the board', async () => {
    await write(() => lineIn(pen.doc, mothers)?.set('code', 'harm-now'));
    const code = entryOf(mothers, 'code');
    // Its first letter is known already, and stands as the code of her line; the others say that they are the chair's.
    const structs = [{ ...craft.letters('xnot so'), parent: idOf(entryOf(own, 'text')) }];
    const [client, clock] = idOf(code);
    expect(await answerTo(craftUpdate([{ client, clock, structs }]))).toBe(4400);
    await expectUntouched();
  });

  test('[G6] cannot go on from a letter with a field: the words stay', async () => {
    const client = pen.doc.clientID;
    const end = getState(pen.doc.store, client);
    const parent = idOf(lineItem(own));
    const structs = [{ ...craft.values('fact', 'fact'), parent, key: 'evidence' }];
    expect(await answerTo(craftUpdate([{ client, clock: end - 1, structs }]))).toBe(4400);
    await expectUntouched();
  });

  test('[G8] cannot hide words behind a field that no line has, not even a deleted one', async () => {
    const parent = idOf(lineItem(own));
    const structs = [{ ...craft.deleted(1), parent, key: 'HIDDEN WORDS' }];
    expect(await answerTo(craftUpdate([{ client: 77, clock: 0, structs }]))).toBe(4400);
    await expectUntouched();
  });

  test('[G8] cannot hide values beneath the one that is shown', async () => {
    const parent = idOf(lineItem(own));
    const structs = [{ ...craft.values('HIDDEN WORDS', 'fact'), parent, key: 'evidence' }];
    expect(await answerTo(craftUpdate([{ client: 78, clock: 0, structs }]))).toBe(4400);
    await expectUntouched();
  });

  function lineItem(id: string): Item {
    const line = lineIn(pen.doc, id);
    const item = line && itemOf(line);
    if (!item) throw new Error('no such line');
    return item;
  }

  function entryOf(id: string, field: string): Item {
    const line = lineIn(pen.doc, id);
    const item = line && entriesOf(line).get(field);
    if (item === undefined) throw new Error('no such field');
    return item;
  }
});
