import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { openScreen } from './support/cast.ts';
import type { Screen } from './support/cast.ts';
import { laptop, phone } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const kezia = nameOf('p03');

let venue: Venue;
let scene: Started;
let screen: Screen;
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  [scene, screen] = await Promise.all([openStarted(venue), openScreen(venue)]);
  await screen.page.goto(scene.screen);
  await scene.mother.page.setViewportSize(phone);
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [scene.chair, scene.mother, screen]) await one.shows('when-it-failed');
  });
});
afterEach(() => {
  for (const { witness } of [scene.chair, scene.mother]) expect(witness.strangers).toEqual([]);
});
afterAll(() => venue.close());

const strip = (page: Page) => page.getByRole('region', { name: 'Where we are' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** The step this browser is at stands in the strip. */
const isAt = (page: Page, number: number, title: string) =>
  strip(page)
    .getByText(`${String(number)} of 14`)
    .locator('..')
    .getByText(title)
    .first()
    .waitFor();
const goesOn = (page: Page) =>
  strip(page)
    .getByRole('button', { name: /^(Begin|Next): / })
    .click();

test('[ST1] everyone goes along from step to step, the room’s screen too', async () => {
  const { chair, mother, minutes } = scene;
  // Ready to write on, with nothing in the box yet.
  const box = minutes.page.getByRole('textbox').first();
  await box.focus();
  await goesOn(chair.page);
  for (const { page } of [chair, mother, minutes]) await isAt(page, 1, 'Welcome');
  expect(await box.evaluate((held) => held === document.activeElement)).toBe(true);
  await screen.page.getByRole('heading', { name: 'Welcome' }).waitFor();
  await mother.page.getByText('What is said here is private.').waitFor();
  await mother.looks('stage-welcome');
  await screen.looks('stage-welcome');
  for (const number of [2, 3, 4]) {
    await goesOn(chair.page);
    await strip(chair.page)
      .getByText(`${String(number)} of 14`, { exact: true })
      .waitFor();
  }
  await isAt(mother.page, 4, 'Worries');
  const chosen = mother.page.locator('.heading-choice [aria-current]');
  await chosen.filter({ hasText: 'What are we worried about?' }).waitFor();
  await screen.page.getByText('4 of 14').waitFor();
  await chair.looks('stage-worries');
  await mother.looks('stage-worries');
});

test('[ST3] looking back and ahead moves nobody else, and one button returns', async () => {
  const { chair, mother } = scene;
  await button(mother.page, 'All steps').click();
  await mother.page.getByRole('menuitem', { name: '2. Reports' }).click();
  await isAt(mother.page, 2, 'Reports');
  await goesOn(chair.page);
  await isAt(chair.page, 5, 'Working well');
  await isAt(mother.page, 2, 'Reports');
  await mother.looks('stage-looking-back');
  await button(mother.page, 'Return to where we are: Working well').click();
  await isAt(mother.page, 5, 'Working well');
});

test('[ST2] what somebody is writing stays, with the cursor in it, over a step', async () => {
  const { chair, mother } = scene;
  const box = await mother.compose('Nana comes on Fridays');
  await box.press('Home');
  await goesOn(chair.page);
  await button(mother.page, 'Return to where we are: Danger statements').waitFor();
  await mother.page.keyboard.type('My ');
  expect(await box.inputValue()).toBe('My Nana comes on Fridays');
  await button(mother.page, 'Return to where we are: Danger statements').click();
  await isAt(mother.page, 6, 'Danger statements');
  expect(await box.inputValue()).toBe('My Nana comes on Fridays');
});

test('[C70] of two devices of the chair one goes on, and the other is told', async () => {
  const { chair, mother } = scene;
  const tab = await chair.context.newPage();
  await tab.goto(chair.page.url());
  await isAt(tab, 6, 'Danger statements');
  const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>();
  // On its way, and slow.
  await tab.route('**/commands', async (route) => {
    await held;
    await route.continue();
  });
  await strip(tab)
    .getByRole('button', { name: /^Back to / })
    .click();
  await goesOn(chair.page);
  await isAt(mother.page, 7, 'The scale');
  letGo(undefined);
  await tab.getByText('The conference is at another step by now.').waitFor();
  await isAt(tab, 7, 'The scale');
  await isAt(mother.page, 7, 'The scale');
  await tab.close();
});

test('[B22] on a laptop the chair has every tool in sight at once, and the one the step needs is marked', async () => {
  const { page } = scene.chair;
  const rail = page.getByRole('navigation', { name: 'Beside the board' });
  const boxes = await rail.getByRole('button').evaluateAll((all) =>
    all.map((one) => {
      const { bottom, height } = one.getBoundingClientRect();
      return { bottom, height };
    }),
  );
  expect(boxes.length).toBeGreaterThan(14);
  expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(laptop.height);
  expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(28);
  await rail
    .getByRole('group', { name: 'The meeting' })
    .getByRole('button', { name: 'Scale for this step' })
    .waitFor();
});

test('[B23] on a phone the board’s own words begin in the upper half', async () => {
  const begins = await scene.mother.page
    .locator('.band, .heading-choice')
    .first()
    .evaluate((board) => board.getBoundingClientRect().top + window.scrollY);
  expect(begins).toBeLessThan(phone.height * 0.45);
  await scene.mother.looks('top-on-a-phone');
});

test('[ST8] leaving steps out is asked first, with their names', async () => {
  const { chair, mother } = scene;
  await button(chair.page, 'All steps').click();
  await chair.page.getByRole('menuitem', { name: '10. Summary' }).click();
  await isAt(mother.page, 7, 'The scale');
  await button(chair.page, 'Bring everyone here').click();
  const asked = chair.page.getByRole('dialog', { name: 'Go to “Summary” now?' });
  await asked.getByText('Next steps').waitFor();
  await chair.looks('stage-left-out');
  await asked.getByRole('button', { name: 'Stay where we are', exact: true }).first().click();
  await isAt(chair.page, 7, 'The scale');
  await isAt(mother.page, 7, 'The scale');
});

test('[ST7] a turn is everyone’s to see, the clock only once it is shown (M3)', async () => {
  const { chair, mother } = scene;
  const tool = await chair.openTool('Turns and breaks');
  await tool.getByText(/^Not spoken yet/).waitFor();
  await tool.getByRole('button', { name: `Give ${kezia} the turn to speak` }).click();
  await mother.page.getByText('It is your turn to speak.').first().waitFor();
  await tool.getByRole('button', { name: '5 minutes' }).first().click();
  await tool.getByText(/^[45]:\d\d left$/).waitFor();
  expect(await mother.page.getByText(/:\d\d left$/).count()).toBe(0);
  await tool.getByRole('button', { name: 'Show it to everyone' }).click();
  await mother.page.getByText(/^4:\d\d left$/).waitFor();
  await screen.page.getByText(/^4:\d\d left$/).waitFor();
  await chair.looks('stage-turns');
});

test('[C75] a break has an end on every browser and on the screen (D38)', async () => {
  const { chair, mother } = scene;
  const tool = await chair.openTool('Turns and breaks');
  await tool.getByRole('button', { name: '10 minutes' }).click();
  const words = /^There is a break. We go on at \d+:\d\d[ap]m\.$/;
  for (const { page } of [chair, mother]) await page.getByText(words).first().waitFor();
  await screen.page.getByText(/^We go on at \d+:\d\d[ap]m\.$/).waitFor();
  await mother.looks('stage-break');
  await screen.looks('stage-break');
  await strip(chair.page).getByRole('button', { name: 'End the break' }).click();
  await mother.page.getByText(words).first().waitFor({ state: 'detached' });
  // Who is in the room by now? The chair looks round, then shows the board.
  await button(chair.page, 'Show the board').click();
  await screen.page.getByText('7 of 14').waitFor();
});
