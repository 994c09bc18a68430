import { afterEach, expect, test } from 'vitest';
import { openFrameBridge } from '../../../client/drawing/frame-bridge.ts';
import type { FrameBridge } from '../../../client/drawing/frame-bridge.ts';
import type { ToCanvas } from '../../../client/canvas/messages.ts';
import type { ShownDrawing } from '../../../client/provider/drawing-hands.ts';
import { openHands } from '../../../client/provider/open-hands.ts';
import { plainLabels } from '../../../shared/drawing/page-words.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import type { Shape } from '../../../shared/drawing/shape.ts';
import { eraseShape, putShape, putTie } from '../../../shared/drawing/write-page.ts';
import { free, pageDoc, person, stroke, tie, wrote } from '../../support/drawn.ts';

const open: { close: () => void }[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const nextOf = (waiting: (() => void)[]): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
  });

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** A page of these shapes, and the canvas as a list of what it was told. */
async function opened(...shapes: Shape[]) {
  const doc = pageDoc(shapes);
  const late: string[] = [];
  const hands = openHands(doc, { onLate: ({ put }) => late.push(...put.map(({ id }) => id)) });
  let isSynced = true;
  const latest = (): ShownDrawing => ({
    page: readPage(doc),
    hands: isSynced ? hands : null,
    synced: isSynced,
  });
  const { port1, port2 } = new MessageChannel();
  const told: ToCanvas[] = [];
  const waiting: (() => void)[] = [];
  const leaving: (() => void)[] = [];
  port2.addEventListener('message', ({ data }: MessageEvent<ToCanvas>) => {
    told.push(data);
    for (const one of waiting.splice(0)) one();
  });
  port2.start();
  const nothing = () => undefined;
  const bridge: FrameBridge = openFrameBridge(port1, {
    kind: 'family-tree',
    name: 'A page',
    labels: plainLabels,
    hand: { tool: 'draw', color: 'black', size: 'm' },
    latest,
    onReady: nothing,
    onState: nothing,
    onLeave: () => leaving.splice(0).forEach((one) => one()),
    onMaker: nothing,
    onFull: nothing,
    onBroken: nothing,
  });
  open.push(bridge, port2);
  const hears = async (count: number) => {
    while (told.length < count) await nextOf(waiting);
    return told.at(-1);
  };
  port2.postMessage({ kind: 'ready' });
  await hears(1);
  return {
    doc,
    told,
    late,
    hears,
    left: () => nextOf(leaving),
    /** The hand on the canvas; resolves once the page has it. */
    does: async (put: readonly Shape[], drop: readonly string[] = []) => {
      port2.postMessage({ kind: 'change', put, drop });
      await new Promise<void>((resolve) => {
        doc.once('update', () => resolve());
      });
    },
    other: (change: () => void) => {
      doc.transact(change);
      bridge.show();
    },
    synced: (is: boolean) => {
      isSynced = is;
    },
    bridge,
    hands,
    say: (message: unknown) => port2.postMessage(message),
    page: () => readPage(doc).shapes,
  };
}

const at = (shape: Shape, x: number): Shape => ({ ...shape, place: { ...shape.place, x } });

test('[W3] a canvas that is ready hears everything, once', async () => {
  const one = await opened(person('Kezia'));
  expect(one.told[0]).toMatchObject({ kind: 'open', shapes: [{ id: 'shape:Kezia' }] });
  one.say({ kind: 'ready' });
  one.other(() => void putShape(one.doc, person('Bett')));
  expect(await one.hears(2)).toMatchObject({ kind: 'change', put: [{ id: 'shape:Bett' }] });
});

test('[W3] what the hand does is written and not sent back, to the hundredth of a unit that is left out', async () => {
  const one = await opened();
  await one.does([at(stroke('s', [free([[0, 0]])]), 1.23456)]);
  expect(one.page()).toMatchObject([{ id: 'shape:s', place: { x: 1.23 } }]);
  one.bridge.show();
  await one.does([], ['shape:s']);
  expect(one.page()).toEqual([]);
  one.other(() => void putShape(one.doc, person('Bett')));
  expect(await one.hears(2)).toMatchObject({ put: [{ id: 'shape:Bett' }], drop: [] });
});

test('[W3] whoever moves somebody does not give them back the name they had', async () => {
  const kezia = person('Kezia');
  const one = await opened(kezia);
  const renamed = person('Kezia', { name: 'Kez' });
  one.say({ kind: 'change', put: [at(kezia, 90)], drop: [] });
  // Heard, and not written yet.
  one.say({ kind: 'leave' });
  await one.left();
  one.other(() => void putShape(one.doc, renamed));
  await new Promise<void>((resolve) => {
    one.doc.once('update', () => resolve());
  });
  expect(one.page()).toMatchObject([{ place: { x: 90 }, props: { name: 'Kez' } }]);
  one.bridge.show();
  expect(await one.hears(2)).toMatchObject({ put: [{ place: { x: 90 }, props: { name: 'Kez' } }] });
});

test('[W3] the canvas hears what others take off, and how people belong together', async () => {
  const one = await opened(person('Kezia'), person('Bett'));
  one.other(() => void putTie(one.doc, tie('parent', 'Bett', 'Kezia')));
  expect(await one.hears(2)).toMatchObject({ kind: 'ties', ties: [{ tie: 'parent' }] });
  one.other(() => eraseShape(one.doc, 'shape:Bett'));
  expect(await one.hears(3)).toMatchObject({ kind: 'change', drop: ['shape:Bett'], put: [] });
});

test('[W3] nothing that is no message of the canvas does anything', async () => {
  const one = await opened(person('Kezia'));
  const tooFar = at(person('far'), 1e9);
  for (const said of [null, 'ready', { kind: 'change', put: [tooFar], drop: [] }, { kind: 'eval' }])
    one.say(said);
  await one.does([person('Bett')]);
  expect(one.page().map(({ id }) => id)).toEqual(['shape:Bett', 'shape:Kezia']);
  expect(one.late).toEqual([]);
});

test('[W5] what the hand did at the very end of the page is not lost, and a page that comes back tells the canvas what it lacks', async () => {
  const one = await opened(person('Kezia'));
  one.synced(false);
  one.bridge.show();
  one.hands.close();
  one.say({ kind: 'change', put: [person('Bett')], drop: [] });
  while (one.late.length === 0) await nextTurn();
  expect(one.late).toEqual(['shape:Bett']);
  expect(one.told).toHaveLength(1);
  one.synced(true);
  one.bridge.show();
  expect(await one.hears(2)).toMatchObject({ kind: 'change', drop: ['shape:Bett'], put: [] });
});

test('[W3] a box nobody wrote in lies on no page, so nothing is left behind when the canvas goes; emptied words go', async () => {
  const one = await opened(wrote('words', 'My tooth hurts'), person('Kezia'));
  one.say({ kind: 'change', put: [wrote('begun', ' ')], drop: [] });
  await one.does([wrote('words', '')]);
  expect(one.page().map(({ id }) => id)).toEqual(['shape:Kezia']);
  expect(one.late).toEqual([]);
  await one.does([wrote('begun', 'It is loud')]);
  expect(one.page()).toMatchObject([{ id: 'shape:Kezia' }, { props: { text: 'It is loud' } }]);
  one.bridge.show();
  expect(one.told).toHaveLength(1);
});
