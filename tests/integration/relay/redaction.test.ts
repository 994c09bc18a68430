import { afterEach, describe, expect, test } from 'vitest';
import {
  applyUpdate,
  Doc,
  encodeStateAsUpdate,
  encodeStateVector,
  encodeStateVectorFromUpdate,
  UndoManager,
} from 'yjs';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import { lineIn, putLine, textIn, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openRawClient, say, syncPathOf, type RawClient } from '../../support/raw-client.ts';
import { openLive, splitRelay } from '../../support/split-relay.ts';
import { openStockClient, synced, type StockClient } from '../../support/stock-client.ts';
import {
  newOpId,
  startTestRelay,
  type CommandInput,
  type GuestName,
  type TestRelay,
} from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

const secret = 'The house at Fennmere with the green door';

let relay: TestRelay;
const clients: StockClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await relay.stop();
});

async function join(who: GuestName, document?: string): Promise<StockClient> {
  const address = document ?? (await addressOf('everyone'));
  const client = openStockClient(relay, address, relay.people[who], { saved: '1' });
  clients.push(client);
  await synced(client);
  return client;
}

/** Where the document of an audience lies now. */
async function addressOf(audience: 'everyone' | 'professionals' | 'chair'): Promise<string> {
  const { audiences } = (await relay.room()).state();
  return audiences.get(relay.audiences[audience])?.document ?? '';
}

async function must(who: GuestName, command: CommandInput): Promise<string> {
  const answer = await relay.command(relay.people[who], command);
  if (!answer.ok) throw new Error(`${command.kind}: ${answer.problem.message}`);
  return answer.value.id ?? '';
}

const redact = async (...lines: readonly string[]): Promise<string> =>
  must('chair', { kind: 'redactLines', lines: [...lines] });

const contribute = async (who: GuestName, text: string, about: string | null = null) =>
  must(who, {
    kind: 'addLine',
    opId: newOpId(),
    audience: relay.audiences.everyone,
    code: about === null ? 'strength' : 'comment',
    text,
    saidBy: relay.people[who],
    about,
  });

/** A board with two lines of the pen and one of the mother's own, on everybody's page. */
async function board() {
  relay = await startTestRelay();
  const [chair, mother] = [await join('chair'), await join('mother')];
  putLine(chair.doc, 'secret', relay.people.chair);
  for (const letter of secret) typeIn(chair.doc, 'secret', letter);
  putLine(chair.doc, 'kept', relay.people.chair, { order: 'a1' });
  typeIn(chair.doc, 'kept', 'What stays');
  const own = await contribute('mother', 'Said by me');
  await until(mother.changes, () => wordsIn(mother.doc, 'kept') === 'What stays');
  await until(mother.changes, () => wordsIn(mother.doc, 'secret') === secret);
  await until(chair.changes, () => wordsIn(chair.doc, own) === 'Said by me');
  return { chair, mother, own };
}

/** The bytes a newcomer is sent. */
async function sentTo(who: GuestName, document: string): Promise<Buffer> {
  const client = await openRawClient(relay, syncPathOf(relay, document), relay.people[who]);
  client.send(say.step1());
  const step2 = await client.hears(({ kind }) => kind === 'step2');
  client.socket.terminate();
  return Buffer.from(step2.kind === 'step2' ? step2.payload : []);
}

const wordsFor = async (who: GuestName): Promise<unknown> => {
  const doc = new Doc();
  applyUpdate(doc, await sentTo(who, await addressOf('everyone')));
  return Object.fromEntries([...linesOf(doc).keys()].map((id) => [id, wordsIn(doc, id)]));
};

describe('after the chair has redacted a line', () => {
  test('[R14] everyone is cut with 4409, and comes back to all the rest at another address', async () => {
    const { chair, mother, own } = await board();
    const old = await addressOf('everyone');
    await contribute('mother', 'That is our house', 'secret');
    await redact('secret');
    expect(await Promise.all([chair.closed(), mother.closed()])).toEqual([4409, 4409]);
    expect(await addressOf('everyone')).not.toBe(old);
    expect(await wordsFor('nana')).toEqual({ kept: 'What stays', [own]: 'Said by me' });
    const bytes = await sentTo('mother', await addressOf('everyone'));
    for (const words of [secret, 'secret', 'That is our house']) {
      expect(bytes.includes(words)).toBe(false);
    }
  });

  test('[R14] pens go on in the middle of the other lines, and whose words are locked stays so', async () => {
    const { own } = await board();
    await redact('secret');
    const [chair, dennis, nana] = [
      await join('chair'),
      await join('minuteTaker'),
      await join('nana'),
    ];
    textIn(chair.doc, 'kept')?.insert(4, ' really');
    textIn(dennis.doc, 'kept')?.delete(0, 4);
    await until(nana.changes, () => wordsIn(nana.doc, 'kept') === ' really stays');
    lineIn(dennis.doc, 'kept')?.set('struck', true);
    await until(nana.changes, () => lineIn(nana.doc, 'kept')?.get('struck') === true);
    typeIn(chair.doc, own, ' or not');
    expect(await chair.closed()).toBe(4403);
    await must('mother', { kind: 'changeLine', line: own, text: 'Said by me again' });
    await until(nana.changes, () => wordsIn(nana.doc, own) === 'Said by me again');
  });

  test('[R14] what was taken and not yet on disk goes along', async () => {
    const { chair, own } = await board();
    const pen = await openPen('minuteTaker', await addressOf('everyone'));
    pen.edit((doc) => typeIn(doc, 'kept', ' and this'));
    await pen.client.hears((heard) => heard.kind === 'saved' && heard.n === 2);
    const room = await relay.room();
    const command = { kind: 'redactLines' as const, lines: ['secret'], opId: newOpId() };
    const others = Array.from({ length: 30 }, async (_, at) =>
      room.command(
        { as: 'person', person: relay.people.mother },
        {
          kind: 'changeLine',
          opId: newOpId(),
          line: own,
          text: `Said ${at}`,
        },
      ),
    );
    const redacted = room.command({ as: 'person', person: relay.people.chair }, command);
    const answers = await Promise.all([...others, redacted]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await chair.closed()).toBe(4409);
    expect(await wordsFor('nana')).toEqual({ kept: 'What stays and this', [own]: 'Said 29' });
  });

  test('[R14] the old address leads nowhere for ever, and a lost answer is given again without a word', async () => {
    const { chair } = await board();
    const old = await addressOf('everyone');
    const command = { kind: 'redactLines' as const, lines: ['secret'], opId: newOpId() };
    const first = await relay.command(relay.people.chair, command);
    await chair.closed();
    for (const how of ['hard', undefined] as const) {
      const late = openStockClient(relay, old, relay.people.chair);
      clients.push(late);
      expect(await late.closed()).toBe(4409);
      await relay.restart(how);
    }
    expect(await relay.command(relay.people.chair, command)).toEqual(first);
    expect(first).toEqual({ ok: true, value: { accepted: true } });
    expect(await wordsFor('nana')).not.toHaveProperty('secret');
  });

  test('[R14] while a restricted part is open too, and nobody outside hears more than a beat', async () => {
    await board();
    const split = await splitRelay(relay);
    await split.open('R');
    const mother = await openLive(relay, relay.people.mother);
    await mother.view(({ at }) => at === 'holding');
    await redact('secret');
    const police = await openLive(relay, relay.people.police);
    const view = await police.view(({ at }) => at === 'conference');
    expect((view as ConferenceView).redacted).toEqual(['secret']);
    expect(mother.views()).toHaveLength(1);
    await split.open('together');
    expect(await wordsFor('mother')).not.toHaveProperty('secret');
  });

  test('[R14] no snapshot of the older document is written behind it', async () => {
    const { chair, mother } = await board();
    const old = await addressOf('everyone');
    const letters = 494 - (await rowsAt(old)).length;
    for (let at = 1; at <= letters; at++) {
      typeIn(chair.doc, 'kept', '.');
      if (at % 100 !== 0 && at !== letters) continue;
      await until(
        mother.changes,
        () => wordsIn(mother.doc, 'kept') === `What stays${'.'.repeat(at)}`,
      );
    }
    expect(await rowsAt(old)).toHaveLength(494);
    // All of them decided before the first of them is on disk.
    const texts = Array.from({ length: 12 }, async () => contribute('mother', 'One more'));
    const redacted = redact('secret');
    await Promise.all([...texts, redacted]);
    await must('chair', { kind: 'showOnScreen', shows: 'break' });
    expect(await rowsAt(old)).toEqual([]);
  });
});

async function rowsAt(address: string): Promise<Uint8Array[]> {
  const rows: Uint8Array[] = [];
  for await (const row of relay.store().readUpdates(relay.conference, address)) rows.push(row);
  return rows;
}

describe('a laptop that slept through it', () => {
  test('[R14] uploads nothing to the old address: neither what it held nor what it typed in its sleep', async () => {
    const { chair, own } = await board();
    chair.provider.disconnect();
    typeIn(chair.doc, 'secret', ' and its bell');
    await redact('secret');
    chair.provider.connect();
    expect(await chair.closed()).toBe(4409);
    expect(await wordsFor('nana')).toEqual({ kept: 'What stays', [own]: 'Said by me' });
  });

  test('[R14] nor to the new one, with the very same document in its memory', async () => {
    const { chair, own } = await board();
    chair.provider.disconnect();
    typeIn(chair.doc, 'secret', ' and its bell');
    await redact('secret');
    const pen = await openPen('chair', await addressOf('everyone'), false);
    const step1 = await pen.client.hears(({ kind }) => kind === 'step1');
    const has = step1.kind === 'step1' ? step1.payload : new Uint8Array();
    pen.client.send(say.step2(encodeStateAsUpdate(chair.doc, has)));
    expect(await pen.client.closed()).toBe(4403);
    expect(await wordsFor('nana')).toEqual({ kept: 'What stays', [own]: 'Said by me' });
  });

  test('[R14] nor only what it wrote itself, under its old clientID', async () => {
    relay = await startTestRelay();
    const chair = await join('chair');
    const before = encodeStateVector(chair.doc);
    putLine(chair.doc, 'secret', relay.people.chair);
    typeIn(chair.doc, 'secret', secret);
    const own = encodeStateAsUpdate(chair.doc, before);
    expect([...decoded(own).keys()]).toEqual([chair.doc.clientID]);
    const nana = await join('nana');
    await until(nana.changes, () => wordsIn(nana.doc, 'secret') === secret);
    await redact('secret');
    const pen = await openPen('chair', await addressOf('everyone'));
    pen.client.send(say.update(own));
    expect(await pen.client.closed()).toBe(4403);
    expect(await wordsFor('nana')).toEqual({});
  });

  test('[R14] nor the line itself by a program that writes it again, on this board or a narrower one', async () => {
    await board();
    await redact('secret');
    for (const audience of ['everyone', 'professionals'] as const) {
      const pen = await openPen('chair', await addressOf(audience));
      pen.edit((doc) => {
        putLine(doc, 'secret', relay.people.chair);
        typeIn(doc, 'secret', secret);
      });
      expect(await pen.client.closed()).toBe(4403);
    }
    expect(await wordsFor('nana')).not.toHaveProperty('secret');
  });

  test('[R14] nor by undo, in the browser that wrote it', async () => {
    const { chair } = await board();
    const undo = new UndoManager(linesOf(chair.doc), { captureTimeout: 0 });
    typeIn(chair.doc, 'secret', ' and its bell');
    textIn(chair.doc, 'secret')?.delete(0, 4);
    const nana = await join('nana');
    await until(nana.changes, () => wordsIn(nana.doc, 'secret')?.endsWith('bell') === true);
    await redact('secret');
    expect(await chair.closed()).toBe(4409);
    undo.undo();
    undo.undo();
    chair.provider.connect();
    expect(await chair.closed()).toBe(4409);
    expect(await wordsFor('nana')).not.toHaveProperty('secret');
  });
});

describe('who hears of it', () => {
  test('[C68] whoever read it is told which line went; whoever may not read it is pushed no byte', async () => {
    relay = await startTestRelay();
    const pen = await join('chair', await addressOf('professionals'));
    putLine(pen.doc, 'secret', relay.people.chair);
    typeIn(pen.doc, 'secret', secret);
    const police = await join('police', await addressOf('professionals'));
    await until(police.changes, () => wordsIn(police.doc, 'secret') === secret);
    const [mother, voss] = [
      await openLive(relay, relay.people.mother),
      await openLive(relay, relay.people.police),
    ];
    await mother.view(({ at }) => at === 'conference');
    await redact('secret');
    const told = await voss.view((view) => (view as ConferenceView).redacted !== undefined);
    expect((told as ConferenceView).redacted).toEqual(['secret']);
    await must('chair', { kind: 'showOnScreen', shows: 'break' });
    await mother.view((view) => (view as ConferenceView).screenShows === 'break');
    expect(mother.views()).toHaveLength(2);
    const views = JSON.stringify([...mother.views(), ...voss.views()]);
    expect(views.includes(secret)).toBe(false);
    expect(relay.events).toEqual([]);
  });
});

interface Pen {
  readonly client: RawClient;
  readonly doc: Doc;
  edit(change: (doc: Doc) => void): void;
}

/** A pen that says exactly what it is told to. */
async function openPen(who: GuestName, document: string, syncs = true): Promise<Pen> {
  const client = await openRawClient(relay, syncPathOf(relay, document, true), relay.people[who]);
  const doc = new Doc();
  client.send(say.step1(encodeStateVector(doc)));
  const step2 = await client.hears(({ kind }) => kind === 'step2');
  if (step2.kind === 'step2') applyUpdate(doc, step2.payload);
  if (syncs) client.send(say.step2(encodeStateAsUpdate(new Doc())));
  return {
    client,
    doc,
    edit: (change) => {
      const before = encodeStateVector(doc);
      change(doc);
      client.send(say.update(encodeStateAsUpdate(doc, before)));
    },
  };
}

const decoded = (update: Uint8Array): ReadonlyMap<number, number> => {
  const doc = new Doc();
  applyUpdate(doc, update);
  expect(encodeStateVectorFromUpdate(update).length).toBeGreaterThan(0);
  return new Map([...doc.store.clients].map(([client, structs]) => [client, structs.length]));
};
