import { expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { loadConference } from '../../server/rooms/load-conference.ts';
import { readPage } from '../../shared/drawing/read-page.ts';
import type { DrawingPage } from '../../shared/drawing/shape.ts';
import { putShape } from '../../shared/drawing/write-page.ts';
import { createChance } from '../simulation/pen-life/chance.ts';
import { free, stroke } from '../support/drawn.ts';
import { openRawClient, say, syncPathOf } from '../support/raw-client.ts';
import { audiencesOf } from './disk/alter.ts';
import { hasPowerCut, openPowerCut } from './faults/power-cut.ts';
import { firstSeed } from './how-much.ts';
import { copyFolder, foldersIn, makeFolder, newId, removeFolder } from './world/folder.ts';
import type { Folder, Seat } from './world/folder.ts';
import { postCommand } from './world/sender.ts';
import { prepareServer } from './world/server.ts';
import { pause } from './world/wait.ts';

const kills = 3;

/** What somebody drew: so many points of each of their strokes were sent, and so many told to be saved. */
type Drawn = Map<string, { sent: number; told: number }>;

const pencil = (id: string, points: number) =>
  stroke(id, [free(Array.from({ length: points }, (_, at): [number, number] => [at, at / 2]))]);

/** Draws one stroke after another, five points at a time, until the server is gone; says so once ten writes are saved. */
async function draw(
  way: Way,
  seat: Seat,
  { page, drawn, isOver, onTold }: Drawing,
): Promise<number> {
  const cookieOf = () => seat.cookie;
  const relay = { ...way, cookieOf };
  const client = await openRawClient(relay, syncPathOf(relay, page, true), seat.person);
  const doc = new Doc();
  client.send(say.step1());
  const there = await client.hears(({ kind }) => kind === 'step2');
  if (there.kind === 'step2') applyUpdate(doc, there.payload);
  client.send(say.step2(new Uint8Array([0, 0])));
  const writes: { id: string; points: number }[] = [];
  void client.hears((one) => one.kind === 'saved' && one.n > fewest).then(onTold);
  for (let at = 0; !isOver(); at += 1) {
    const id = `${seat.person.slice(0, 8)}-${doc.clientID}-${Math.floor(at / 10)}`;
    const points = ((at % 10) + 1) * 5;
    const before = encodeStateVector(doc);
    doc.transact(() => putShape(doc, pencil(id, points)));
    writes.push({ id, points });
    drawn.set(`shape:${id}`, { told: 0, ...drawn.get(`shape:${id}`), sent: points });
    client.send(say.update(encodeStateAsUpdate(doc, before)));
    await pause(2);
  }
  await client.closed();
  // The empty SyncStep2 was the first.
  const saved = Math.max(0, ...client.heard.map((one) => (one.kind === 'saved' ? one.n : 0))) - 1;
  for (const { id, points } of writes.slice(0, saved)) {
    const known = drawn.get(`shape:${id}`);
    if (known !== undefined) known.told = points;
  }
  return saved;
}

const fewest = 10;

interface Drawing {
  readonly page: string;
  readonly drawn: Drawn;
  readonly isOver: () => boolean;
  readonly onTold: () => void;
}

interface Way {
  readonly origin: string;
  readonly port: number;
  readonly conference: string;
}

/** The page and its address, from the folder as it lies there. */
async function readFolder(
  folder: Folder,
  id: string,
): Promise<{ page: DrawingPage; address: string }> {
  const copy = copyFolder(folder.path);
  const store = await openSqliteStore(foldersIn(copy));
  const loaded = await loadConference(store, folder.conference);
  await store.close();
  removeFolder(copy);
  expect(loaded?.damaged).toEqual([]);
  const found = loaded?.drawings.find(({ address }) => address.audience === id);
  if (found === undefined) throw new Error('the page is gone');
  return { page: readPage(found.committed), address: found.address.document };
}

test(`[T6] killed while two people draw, not a point that was told saved is missing (${kills} kills)`, async () => {
  const chance = createChance(firstSeed);
  const folder = await makeFolder();
  const disk = hasPowerCut ? openPowerCut(folder.path, 4) : null;
  const server = await prepareServer({ folder: folder.path, env: disk?.env ?? {} });
  const { origin, port } = server;
  const way = { origin, port, conference: folder.conference };
  const pens = folder.seats.filter(({ role }) => role === 'chair' || role === 'minute-taker');
  const drawn: Drawn = new Map();
  let told = 0;
  try {
    const audience = (await audiencesOf(folder))('everyone').id;
    await server.start().listens;
    const make = {
      kind: 'makeDrawing',
      drawing: 'blank',
      name: 'A page',
      child: null,
      drawers: [],
    };
    const id = newId();
    const [chair] = pens;
    if (chair === undefined) throw new Error('the chair is not there');
    const made = await postCommand(way, chair, JSON.stringify({ ...make, opId: id, audience }));
    expect(made.status).toBe(200);
    await server.kill();
    const { address } = await readFolder(folder, id);
    for (let kill = 0; kill < kills; kill += 1) {
      await server.start().listens;
      let isOver = false;
      const all = pens.map((seat) => {
        const { promise: isTold, resolve: onTold } = Promise.withResolvers<void>();
        const saved = draw(way, seat, { page: address, drawn, isOver: () => isOver, onTold });
        return { isTold, saved };
      });
      await Promise.all(all.map(({ isTold }) => isTold));
      await pause(chance.below(200));
      await server.kill();
      isOver = true;
      for (const { saved } of all) told += await saved;
      const { page, address: now } = await readFolder(folder, id);
      expect(now).toBe(address);
      for (const [shape, { sent, told: points }] of drawn) {
        const found = page.shapes.find((one) => one.id === shape);
        const there =
          found !== undefined && 'segments' in found ? (found.segments[0]?.points.length ?? 0) : 0;
        expect([shape, there >= points && there <= sent]).toEqual([shape, true]);
      }
    }
    expect(told).toBeGreaterThanOrEqual(kills * pens.length * fewest);
  } finally {
    await server.kill();
    removeFolder(folder.path);
  }
}, 120_000);
