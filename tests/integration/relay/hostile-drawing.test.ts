import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, Map as YMap, Text } from 'yjs';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { drawingOf } from '../../../shared/board/roots.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import { foundIn } from '../../support/found-in.ts';
import { putLine } from '../../support/pen-writing.ts';
import { openRawClient, say, syncPathOf, type RawClient } from '../../support/raw-client.ts';
import { startTestRelay, type TestRelay } from '../../support/test-relay.ts';
import {
  drawingRelay,
  pageIn,
  pencil,
  put,
  seesStroke,
  type DrawingRelay,
} from './drawing-relay.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-drawing-'));
const openStore = async () =>
  openSqliteStore({ dataFolder: join(folder, 'data'), keysFolder: join(folder, 'keys') });

let relay: TestRelay;
let at: DrawingRelay;
let id: string;

beforeAll(async () => {
  relay = await startTestRelay({ openStore });
  at = drawingRelay(relay);
  id = await at.make();
});

afterAll(async () => {
  at.leaveAll();
  await relay.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Stands in everything that is written here with ill intent. */
const mark = 'HIDDEN';

const place = JSON.stringify({ x: 0, y: 0, rotation: 0, index: 'a0' });
const person = { type: 'person', name: mark, symbol: 'circle', died: false, note: '', home: '' };
const pencilled = JSON.stringify({
  type: 'draw',
  color: 'black',
  size: 'm',
  isComplete: true,
  isClosed: false,
  isPen: false,
});

type Hand = (doc: Doc) => void;

const entry =
  (name: string, fields: Readonly<Record<string, unknown>>): Hand =>
  (doc) =>
    drawingOf(doc).set(name, new YMap<unknown>(Object.entries(fields)));
const shape = (more: Readonly<Record<string, unknown>>): Hand =>
  entry('shape:x', { place, props: JSON.stringify(person), ...more });
const told = (more: object): Hand => shape({ props: JSON.stringify({ ...person, ...more }) });
const at1e308 = `{"x":1e308,"y":0,"rotation":0,"index":"a0"}`;
const page = (doc: Doc): YMap<unknown> => {
  const found = drawingOf(doc).get('page');
  if (!(found instanceof YMap)) throw new Error('the page has no words');
  return found;
};

/** What is done, and the code its connection ends with. */
const corpus: Readonly<Record<string, readonly [code: 4400 | 4403, hand: Hand]>> = {
  'an unknown kind': [4400, told({ type: 'embed' })],
  'a script in a property': [4400, told({ onload: `alert('${mark}')` })],
  'a key called __proto__': [
    4400,
    shape({ props: JSON.stringify(person).replace('{', `{"__proto__":{"${mark}":1},`) }),
  ],
  'a key called constructor': [4400, told({ constructor: mark })],
  'a key twice': [
    4400,
    shape({ props: JSON.stringify(person).replace('{', `{"type":"${mark}",`) }),
  ],
  'a place at 1e308': [4400, shape({ place: at1e308 })],
  'a place at NaN': [4400, shape({ place: at1e308.replace('1e308', 'NaN') })],
  'a stroke of 50,000 points': [
    4400,
    shape({ props: pencilled, points: new Text(`f0,0${' 1,1'.repeat(50_000)}`) }),
  ],
  'a stroke that is words': [4400, shape({ props: pencilled, points: new Text(mark) })],
  'JSON two thousand deep': [4400, shape({ place: '['.repeat(1999) + ']'.repeat(1999) })],
  'a field that is very long': [4400, shape({ props: `"${mark.repeat(2500)}"` })],
  'a truth for a place': [4400, shape({ place: true })],
  'something of tldraw’s own': [4400, told({ url: `https://${mark}.example/` })],
  'a field of another kind': [4400, shape({ richText: mark })],
  'an entry of another kind': [4400, entry('asset:x', { props: mark })],
  'a line of a board': [4400, (doc) => putLine(doc, mark, relay.people.chair)],
  'what is the server’s': [4400, (doc) => doc.getMap('official').set(mark, new YMap())],
  'deleting a stroke': [4403, (doc) => drawingOf(doc).delete('shape:honest')],
  'deleting the words of a page': [4403, (doc) => page(doc).delete('description')],
  'other words in their place': [4403, (doc) => page(doc).set('description', new Text(mark))],
  'a stroke in the place of a stroke': [
    4403,
    entry('shape:honest', { place, props: pencilled, points: new Text('f1,1') }),
  ],
  'words that are too many': [
    4403,
    (doc) => {
      const words = page(doc).get('description');
      if (words instanceof Text) words.insert(0, mark.repeat(700));
    },
  ],
  'a tie to nobody': [
    4403,
    entry('tie:x', {
      tie: JSON.stringify({
        type: 'tie',
        tie: 'couple',
        from: 'shape:honest',
        to: `shape:${mark}`,
      }),
    }),
  ],
};

/** Somebody with the pen at the page, who may say anything. */
async function sitDown(): Promise<{ client: RawClient; doc: Doc }> {
  const { document } = await at.page(id);
  const client = await openRawClient(relay, syncPathOf(relay, document, true), relay.people.chair);
  const doc = new Doc();
  client.send(say.step1());
  const step2 = await client.hears(({ kind }) => kind === 'step2');
  if (step2.kind === 'step2') applyUpdate(doc, step2.payload);
  client.send(say.step2(new Uint8Array([0, 0])));
  await client.hears(({ kind }) => kind === 'saved');
  return { client, doc };
}

test('[G30] [R21] nothing hostile reaches who sits at the page, nor the disk; who sent it is cut', async () => {
  const [honest, watcher] = [await at.sit('minuteTaker', id), await at.sit('mother', id)];
  put(honest, pencil('honest', 20));
  await seesStroke(watcher, 'honest', 20);
  let heard = 0;
  watcher.doc.on('update', () => void (heard += 1));

  for (const [name, [code, hand]] of Object.entries(corpus)) {
    const { client, doc } = await sitDown();
    const before = encodeStateVector(doc);
    doc.transact(() => hand(doc));
    client.send(say.update(encodeStateAsUpdate(doc, before)));
    expect([name, await client.closed()]).toEqual([name, code]);
    expect([name, client.heard.filter(({ kind }) => kind === 'saved').length]).toEqual([name, 1]);
  }
  // What an honest hand draws then is all they hear.
  expect(heard).toBe(0);
  put(honest, pencil('honest', 30));
  await seesStroke(watcher, 'honest', 30);
  expect(heard).toBe(1);
  const seen = pageIn(watcher);
  expect(seen.shapes).toHaveLength(1);

  await relay.restart('hard');
  const { document } = await at.page(id);
  const rows: Buffer[] = [];
  const onDisk = new Doc();
  for await (const row of relay.store().readUpdates(relay.conference, document)) {
    rows.push(Buffer.from(row));
    applyUpdate(onDisk, row);
  }
  expect(readPage(onDisk)).toEqual(seen);
  expect(foundIn(rows, mark)).toBe(false);
  expect([...onDisk.share.keys()]).toEqual(['drawing']);
});

test('[G8] [R21] no line of a board takes the id of a page', async () => {
  const board = await at.sit('minuteTaker', relay.documents.everyone);
  putLine(board.doc, id, relay.people.minuteTaker);
  expect(await board.closed()).toBe(4403);
});
