import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { makersPage } from '../../client/canvas/messages.ts';
import { watermark } from './support/canvas-checks.ts';
import { createDrawing, haveTheSame } from './support/drawing.ts';
import type { Drawing } from './support/drawing.ts';
import { openInParts, partNames, viewOf } from './support/in-parts.ts';
import type { InParts } from './support/in-parts.ts';
import { laptop, patienceMs, phone } from './support/person.ts';
import type { Person } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

/** FICTIONAL. */
const name = 'What helps at night';
const ines = nameOf('p09');
const notSaved = `Not saved: ${name}`;

let venue: Venue;
let scene: InParts;
let chair: Drawing;
let worker: Drawing;
let mother: Drawing;
let drawing = '';
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  scene = await openInParts(venue);
  await scene.chair.start();
  await open(partNames.mother);
  [chair, worker, mother] = [
    createDrawing(scene.chair.page),
    createDrawing(scene.worker.page),
    createDrawing(scene.mother.page),
  ];
  const { audiences, people } = scene.ids;
  const made = { audience: audiences[partNames.mother] ?? '', drawers: [people[ines] ?? ''] };
  expect(
    await scene.order({ kind: 'makeDrawing', drawing: 'blank', name, child: null, ...made }),
  ).toBe(200);
  const view = await viewOf(scene.chair, ({ drawings = [] }) => drawings.length > 0);
  drawing = view.drawings?.[0]?.id ?? '';
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [scene.chair, scene.worker, scene.mother]) await one.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

test('[W1] [W3] two draw at once and end up with the same, and whoever has no pen watches', async () => {
  await scene.chair.openTool('Drawings');
  await chair.opens(name);
  await scene.worker.page.getByText(`There is a page for you to draw on: ${name}.`).waitFor();
  await scene.worker.page.getByRole('button', { name: 'Open it' }).click();
  await scene.mother.openTool('Drawings');
  await mother.opens(name);
  await Promise.all([chair.mayDraw(), worker.mayDraw()]);
  await chair.draws(wave(0.1));
  await haveTheSame(chair, worker, 1);
  await Promise.all([
    chair.draws(wave(0.3)),
    worker.draws(wave(0.6)),
    mother.picture(name).waitFor(),
  ]);
  await haveTheSame(chair, worker, 3);
  await isSaved();
  await seesStrokes(3);
  await scene.chair.looks('drawing');
  await scene.worker.looks('drawing-by-right');
  await scene.mother.looks('drawing-watched');
  for (const one of [scene.chair, scene.mother]) {
    await one.page.setViewportSize(phone);
    await one.looks('drawing-on-a-phone');
    await one.page.setViewportSize({ width: phone.height, height: phone.width });
    const shown = one.page.locator('iframe, .drawing-watch-stage');
    expect((await shown.boundingBox())?.height).toBeGreaterThan(phone.width * 0.6);
    await one.looks('drawing-on-a-phone-on-its-side');
    await one.page.setViewportSize(laptop);
  }
});

test('[W4] a link that drops, a page that is loaded again in the middle of a stroke: all that was told saved is there', async () => {
  await scene.worker.goesOffline();
  await worker.draws(wave(0.7));
  await chair.draws(wave(0.8));
  await scene.worker.comesBack();
  await haveTheSame(chair, worker, 5);
  await seesStrokes(5);
  await worker.startsToDraw(wave(0.9).slice(0, 3));
  await seesStrokes(6);
  await scene.worker.page.reload();
  await scene.worker.openTool('Drawings');
  await worker.opens(name);
  await worker.mayDraw();
  await haveTheSame(chair, worker, 6);
});

test('[W4] a server that dies and comes back has everything that was told saved', async () => {
  await chair.draws(wave(0.2));
  await isSaved();
  for (const one of everyone()) one.witness.connectionIsGone(true);
  await venue.server.kill();
  await chair.draws(wave(0.15));
  await venue.server.startAgain();
  await haveTheSame(chair, worker, 8);
  for (const one of everyone()) one.witness.connectionIsGone(false);
  await isSaved();
  await seesStrokes(8);
});

test('[W5] the right to draw is taken in the middle of a stroke: it is offered, and put back whole', async () => {
  const { page } = scene.worker;
  await worker.startsToDraw(wave(0.5).slice(0, 3));
  await seesStrokes(9);
  await scene.worker.goesOffline();
  await worker.goesOn(wave(0.5).slice(3));
  expect(await scene.order({ kind: 'setDrawers', drawing, drawers: [] })).toBe(200);
  await scene.worker.comesBack();
  await page.getByText(notSaved).waitFor();
  await page.getByText('You can look at this page').waitFor();
  await worker.lifts();
  await scene.worker.looks('drawing-not-saved');
  const drawers = [scene.ids.people[ines] ?? ''];
  expect(await scene.order({ kind: 'setDrawers', drawing, drawers })).toBe(200);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByText(notSaved).waitFor({ state: 'hidden' });
  await worker.mayDraw();
  await haveTheSame(chair, worker, 9);
  await seesStrokes(9);
});

test('[W5] a restricted part opens while somebody draws: the page is gone at once, and nothing of it is lost', async () => {
  await worker.startsToDraw(wave(0.4).slice(0, 3));
  await seesStrokes(10);
  await open(partNames.restricted);
  await scene.mother.page.getByRole('heading', { name: 'One moment, please' }).waitFor();
  expect(await mother.picture(name).count()).toBe(0);
  await scene.worker.page.locator('iframe').waitFor({ state: 'detached' });
  await worker.lifts();
  await open(partNames.mother);
  await scene.mother.openTool('Drawings');
  await mother.opens(name);
  await seesStrokes(10);
  await worker.mayDraw();
  await haveTheSame(chair, worker, 10);
});

test('[W7] the canvas does not come: that is said, the picture stands there, and it can be tried again', async () => {
  const { page, witness } = scene.worker;
  witness.connectionIsGone(true);
  await page.route('**/canvas', (route) => route.abort());
  await page.getByRole('button', { name: 'All drawings' }).click();
  await worker.opens(name);
  await page.getByText('You cannot draw just now').waitFor();
  await worker.picture(name).waitFor();
  await scene.worker.looks('drawing-without-canvas');
  await page.unroute('**/canvas');
  await page.getByRole('button', { name: 'Try again' }).click();
  await worker.mayDraw();
  await haveTheSame(chair, worker, 10);
  witness.connectionIsGone(false);
});

test('[W4] whoever leaves the page with the pencil hardly off it has written what they drew', async () => {
  const { page } = scene.chair;
  await holdsBackWriting(page);
  await chair.draws(wave(0.25));
  await page.locator('button:not([aria-disabled])', { hasText: 'Undo' }).waitFor();
  await page.getByRole('button', { name: 'All drawings' }).click();
  await chair.opens(name);
  await chair.mayDraw();
  await haveTheSame(chair, worker, 11);
  expect(await page.getByText(notSaved).count()).toBe(0);
});

test("[K3] the watermark's link opens its maker's page in another tab, and the board stays as it is", async () => {
  const { page } = scene.chair;
  const asked: string[] = [];
  await page.context().route('https://tldraw.dev/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: 'its maker' });
  });
  const opening = page.context().waitForEvent('page');
  const mark = page.frameLocator('iframe').locator(watermark);
  // With a mouse it is a line until somebody points at it.
  await mark.hover();
  await mark.getByRole('button').click();
  const tab = await opening;
  await tab.getByText('its maker').waitFor();
  expect(asked).toEqual([makersPage]);
  expect(await tab.evaluate(() => window.opener === null)).toBe(true);
  await tab.close();
  await chair.mayDraw();
});

const everyone = (): Person[] => [scene.chair, scene.worker, scene.mother, scene.father];

async function open(part: string): Promise<void> {
  expect(await scene.order({ kind: 'openPart', part: scene.ids.parts[part] ?? '' })).toBe(200);
}

const isSaved = (): Promise<void> =>
  scene.chair.page
    .getByRole('banner')
    .getByText(/^Saved \d/)
    .waitFor();

/** The mother, who only looks. */
const seesStrokes = (count: number): Promise<void> =>
  expect
    .poll(() => mother.picture(name).locator('path').count(), { timeout: patienceMs })
    .toBe(count);

const wave = (y: number): (readonly [number, number])[] =>
  Array.from({ length: 5 }, (_, at) => [0.2 + at * 0.14, y + (at % 2) * 0.04]);

/** What is written a moment after it was drawn is, from now on, not written by itself. */
const holdsBackWriting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const setTimeout = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (act: () => void, ms: number) => setTimeout(act, ms === 50 ? 60_000 : ms),
    });
  });
