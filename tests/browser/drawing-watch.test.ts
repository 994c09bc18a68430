import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { keptMs } from '../../client/screen/use-long-lost.ts';
import { putShape, descriptionOf } from '../../shared/drawing/write-page.ts';
import { free, stroke } from '../support/drawn.ts';
import { openStockClient, synced } from '../support/stock-client.ts';
import type { StockClient } from '../support/stock-client.ts';
import { openChair, openGuest, openScreen } from './support/cast.ts';
import type { Chair, Guest, Screen } from './support/cast.ts';
import { idsOf, knock, orderFrom, viewOf } from './support/in-parts.ts';
import { laptop, patienceMs, phone } from './support/person.ts';
import { childrensNames, invitedOf, lineOf, nameOf, occasion } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const kezia = nameOf('p03');
const ines = nameOf('p09');
const onBoard = lineOf('W1');
/** FICTIONAL. */
const words = 'Juno, Otis and Wren live with Kezia. Their nana Maud lives round the corner.';
const name = 'Our family tree';
const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};

let venue: Venue;
let chair: Chair;
let worker: Guest;
let mother: Guest;
let screen: Screen;
let order: ReturnType<typeof orderFrom>;
let drawing = '';
let hand: StockClient;
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  [chair, worker, mother, screen] = await Promise.all([
    openChair(venue),
    openGuest(venue, 'worker', phone),
    openGuest(venue, 'mother', laptop),
    openScreen(venue),
  ]);
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chair.setUp(venue.server.setUpLink, account);
  const people = ['p03', 'p09'].map((key) => invitedOf(key, { device: true }));
  await chair.makeConference({ ...occasion, children: childrensNames, people });
  const [workers, mothers] = [await chair.copyLinkOf(ines), await chair.copyLinkOf(kezia)];
  const screens = await chair.openScreen();
  await chair.goToBoard();
  await knock(worker, workers, 'p09', 'I work with the family');
  await chair.admit(ines);
  await chair.start();
  await chair.closeTool();
  order = orderFrom(chair);
  const { audiences } = idsOf(await viewOf(chair, () => true));
  const audience = audiences['professionals'] ?? '';
  const { people: ids } = idsOf(await viewOf(chair, () => true));
  expect(
    await order({
      kind: 'addLine',
      audience: audiences['everyone'] ?? '',
      code: 'harm-now',
      text: onBoard,
      saidBy: ids[ines] ?? '',
      about: null,
    }),
  ).toBe(200);
  expect(
    await order({
      kind: 'makeDrawing',
      drawing: 'family-tree',
      audience,
      name,
      child: null,
      drawers: [],
    }),
  ).toBe(200);
  await mother.openLink(mothers);
  await screen.page.goto(screens);
  expect(await order({ kind: 'showOnScreen', shows: 'board' })).toBe(200);
  await screen.seesWords(onBoard);
  hand = await chairsHand();
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [chair, worker, mother, screen]) await one.shows('when-it-failed');
  });
});
afterAll(async () => {
  hand?.close();
  await venue.close();
});

test('[SC10] what the chair shows stands in the place of the board, and every line as it is drawn', async () => {
  expect(await screen.page.content()).toContain(onBoard);
  expect(await order({ kind: 'showDrawing', drawing })).toBe(200);
  await screen.page.getByRole('heading', { name }).waitFor();
  await picture().waitFor();
  expect(await screen.page.content()).not.toContain(onBoard);
  const pathsBefore = await picture().locator('path').count();
  for (const points of [5, 20, 60]) {
    hand.doc.transact(() => putShape(hand.doc, wave(points)));
    const length = () => picture().locator('path').last().evaluate(lengthOf);
    await expect.poll(length, { timeout: patienceMs }).toBeGreaterThan(points * 4);
  }
  expect(await picture().locator('path').count()).toBe(pathsBefore + 1);
  hand.doc.transact(() => descriptionOf(hand.doc)?.insert(0, words));
  await screen.seesWords(words);
  await screen.looks('drawing');
});

test('[SC10] however long the words are, the picture has more than half of the screen', async () => {
  hand.doc.transact(() => descriptionOf(hand.doc)?.insert(0, `${words}\n`.repeat(30)));
  await screen.seesWords('Page 1 of');
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await screen.page.setViewportSize(size);
    await expect
      .poll(async () => (await picture().boundingBox())?.height ?? 0)
      .toBeGreaterThan(size.height / 2);
    await screen.shows(`drawing-at-${size.width}`);
  }
  await screen.page.setViewportSize({ width: 1920, height: 1080 });
});

test('[W42] on a phone all of the page is in sight; fingers, keys and buttons go nearer, and nothing else moves', async () => {
  const { page } = worker;
  await (await worker.openTool('Drawings')).getByRole('button', { name }).click();
  const watched = page.getByRole('img', { name });
  const stage = page.getByRole('group', { name: 'Look at the drawing' });
  await watched.waitFor();
  await worker.looks('watches');
  const seen = async () => {
    const box = (await watched.getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
    return { x: box[0] ?? 0, width: box[2] ?? 0 };
  };
  const whole = await seen();
  await stage.focus();
  await page.keyboard.press('+');
  const near = await seen();
  expect(near.width).toBeLessThan(whole.width);
  await page.keyboard.press('ArrowRight');
  expect((await seen()).x).toBeGreaterThan(near.x);
  await worker.shows('watches-from-near');
  await page.keyboard.press('0');
  expect(await seen()).toEqual(whole);
  for (const button of ['Bigger', 'Smaller', 'Show all of it']) {
    const place = await page.getByRole('button', { name: button }).boundingBox();
    expect(Math.min(place?.width ?? 0, place?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await pinch(await stage.boundingBox());
  await expect.poll(async () => (await seen()).width).toBeLessThan(whole.width / 1.5);
  expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
  await page.getByRole('button', { name: 'Show all of it' }).click();
  expect(await seen()).toEqual(whole);
});

test('[W43] a watcher reads that the connection is lost, and has what was drawn meanwhile when it is back', async () => {
  const watched = worker.page.getByRole('img', { name });
  const paths = await watched.locator('path').count();
  await worker.goesOffline();
  await worker.page.getByText('You may not see the newest lines yet').waitFor();
  hand.doc.transact(() => putShape(hand.doc, { ...wave(40), id: 'shape:later' }));
  await worker.shows('watches-lost');
  await worker.comesBack();
  await expect.poll(() => watched.locator('path').count()).toBe(paths + 1);
});

test('[SC8] half a minute without word from the server takes the page from the screen, too', async () => {
  await screen.page.clock.install();
  await screen.goesOffline();
  await picture().waitFor();
  await screen.page.clock.fastForward(keptMs);
  await screen.seesWords('The board comes back by itself when the connection does.');
  expect(await screen.page.content()).not.toContain(words);
  await screen.context.setOffline(false);
  await picture().waitFor();
  screen.witness.connectionIsGone(false);
});

test('[C6] the chair has it in sight wherever they are, and the board back with one press', async () => {
  const { page } = chair;
  await page.getByRole('button', { name: `On the big screen now: ${name}` }).waitFor();
  await chair.looks('room-sees-drawing');
  await chair.openTool('Big screen');
  await page.getByText(`“${name}” stands on the big screen`).waitFor();
  await chair.looks('screen-tool-with-drawing');
  await chair.closeTool();
  await page.getByRole('button', { name: 'Show the board again' }).first().click();
  await screen.seesWords(onBoard);
  expect(await screen.page.content()).not.toContain(words);
});

test('[SC10] somebody comes who may not see it: the board stands there, and the chair reads why', async () => {
  expect(await order({ kind: 'showDrawing', drawing })).toBe(200);
  await picture().waitFor();
  await mother.askToComeIn({ name: kezia, role: 'Mum, dad or carer', where: 'In the room' });
  await chair.admit(kezia);
  await screen.seesWords(onBoard);
  expect(await screen.page.content()).not.toContain(words);
  await chair.page.getByText(`“${name}” has gone from the big screen.`).waitFor();
  await chair.page.getByText(`${kezia} is here and may not see it.`).waitFor();
  await chair.looks('drawing-gone');
  const [frames, later] = [screen.witness.received.length, 'Nana comes on Sundays.'];
  hand.doc.transact(() => descriptionOf(hand.doc)?.insert(0, later));
  await expect.poll(() => worker.page.content()).toContain(later);
  expect(screen.witness.received.slice(frames).join('')).not.toContain(later);
  expect(mother.witness.received.join('')).not.toContain(name);
});

const picture = () => screen.page.getByRole('img', { name });

/** Two fingers on the worker's phone, from each other. */
async function pinch(box: { x: number; y: number; width: number; height: number } | null) {
  const devTools = await worker.context.newCDPSession(worker.page);
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const fingers = (apart: number) => [
    { x: x - apart, y, id: 0 },
    { x: x + apart, y, id: 1 },
  ];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number | null) =>
    devTools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: apart === null ? [] : fingers(apart),
    });
  await touch('touchStart', 30);
  for (const apart of [45, 60, 75, 90]) await touch('touchMove', apart);
  await touch('touchEnd', null);
  await devTools.detach();
}

const lengthOf = (path: SVGElement | HTMLElement) =>
  path instanceof SVGPathElement ? path.getTotalLength() : 0;

/** A line as it grows. */
const wave = (points: number) =>
  stroke(
    'wave',
    [free(Array.from({ length: points }, (_, at) => [at * 6, Math.sin(at / 3) * 30] as const))],
    { x: 200, y: 500, index: 'a9' },
    { color: 'blue', isComplete: points === 60 },
  );

/** The chair's own right to draw, in a stock provider and no page of ours. */
async function chairsHand(): Promise<StockClient> {
  const view = await viewOf(chair, ({ drawings = [] }) => drawings.length > 0);
  const page = view.drawings?.[0];
  drawing = page?.id ?? '';
  const cookies = await chair.context.cookies();
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ');
  const { origin } = venue.server;
  const relay = { origin, conference: view.conference.id, cookieOf: () => cookie };
  const client = openStockClient(relay, page?.document ?? '', view.you.id);
  await synced(client);
  return client;
}
