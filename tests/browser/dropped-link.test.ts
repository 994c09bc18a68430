import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { createBoard, headings } from './support/board.ts';
import { openGuest } from './support/cast.ts';
import type { Guest } from './support/cast.ts';
import { createPen } from './support/pen.ts';
import { laptop, phone } from './support/person.ts';
import type { Person } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue, quietly } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const gethin = nameOf('p14');
const byVideo = 'On video or by phone';

let venue: Venue;
let ownBrowser: Browser;
let scene: Started;
let sleeper: Guest;
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  scene = await openStarted(venue);
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  ownBrowser = await chromium.launch({ executablePath, args: quietly });
  sleeper = await openGuest({ ...venue, browser: ownBrowser }, 'sleeper', laptop);
  await sleeper.typeCode(venue.server.origin, scene.code);
  await sleeper.askToComeIn({ name: gethin, role: 'I work with the family', where: byVideo });
  await scene.chair.admitNew(gethin, { title: 'Recovery worker', agency: 'Clearwater' });
  await sleeper.appears();
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [scene.chair, scene.minutes, scene.mother, sleeper]) {
      await one.shows('when-it-failed');
    }
  });
});
afterAll(async () => {
  await ownBrowser.close();
  await venue.close();
});

test('[P3] [P4] a pen that types through ten minutes without a network loses nothing, and nothing is there twice', async () => {
  const { chair, minutes, mother } = scene;
  await onVirtualTime(minutes.page);
  await minutes.begin(headings.worried, 'Minute 0.');
  await mother.sees('Minute 0.');
  await minutes.saved();
  await losesConnection(minutes);
  for (let minute = 1; minute <= 10; minute += 1) {
    await minutes.type(` Minute ${minute}.`);
    await minutes.page.clock.runFor('01:00');
    if (minute === 5) await minutes.press('Enter');
  }
  await minutes.reads(/Not saved yet\. Keep this page open\.$/);
  await minutes.looks('ten-minutes-offline');
  await minutes.page.setViewportSize(phone);
  await minutes.looks('ten-minutes-offline-phone');
  await minutes.page.setViewportSize(laptop);
  expect(await warnsBeforeLeaving(minutes.page)).toBe(true);
  await chair.write(headings.well, 'Written by the chair meanwhile');
  const [first, second] = [words(0, 5), words(6, 10)];
  expect(await mother.line(first).count()).toBe(0);
  await minutes.comesBack();
  for (const one of [chair, mother]) {
    await one.sees(first);
    await one.sees(second);
    expect(await one.line('Minute 10.').count()).toBe(1);
  }
  await minutes.press('Enter');
  await minutes.sees('Written by the chair meanwhile');
  await minutes.saved();
  expect(await minutes.page.getByRole('region', { name: /not sent/ }).count()).toBe(0);
});

test('[B18] what somebody without the pen sends meanwhile waits with its words, and goes once', async () => {
  const { chair, mother } = scene;
  await onVirtualTime(mother.page);
  await mother.compose('First from the tunnel');
  await losesConnection(mother);
  const waiting = mother.page.getByRole('region', { name: /waits? to be sent/ });
  const sent = ['First from the tunnel', 'Second from the tunnel', 'Third from the tunnel'];
  for (const text of sent) {
    await mother.box().fill(text);
    await mother.send();
    await mother.page.clock.runFor('03:00');
    await waiting.getByText(text).waitFor();
    expect(await mother.box().inputValue()).toBe('');
  }
  await mother.looks('waits-to-be-sent');
  await mother.page.setViewportSize(phone);
  await mother.looks('waits-to-be-sent-phone');
  await mother.page.setViewportSize(laptop);
  expect(await warnsBeforeLeaving(mother.page)).toBe(true);
  for (const text of sent) expect(await chair.line(text).count()).toBe(0);
  await mother.comesBack();
  for (const text of sent) await chair.sees(text);
  await waiting.waitFor({ state: 'detached' });
  for (const text of sent) expect(await chair.line(text).count()).toBe(1);
  expect(await warnsBeforeLeaving(mother.page)).toBe(false);
});

test('[P9] [P1] a laptop that sleeps half an hour with the pen in its hand has everything it typed afterwards', async () => {
  const { chair, mother } = scene;
  await chair.givePenTo(gethin);
  await onVirtualTime(sleeper.page);
  const pen = createPen(sleeper.page, createBoard(sleeper.page));
  await pen.begin(headings.next, 'Gethin rings the clinic');
  await pen.saved();
  await asleep(ownBrowser, async () => {
    await chair.write(headings.next, 'Written while Gethin slept');
    await mother.sees('Written while Gethin slept');
    // The server lets go of a connection that says nothing within 25 seconds (R8).
    const people = await chair.openTool('People');
    const row = people.getByRole('listitem').filter({ hasText: gethin });
    await row.getByText('No page open').waitFor({ timeout: 40_000 });
  });
  await sleeper.page.clock.fastForward('30:00');
  await sleeper.page.keyboard.type(' on Tuesday');
  await sleeper.sees('Written while Gethin slept');
  await mother.sees('Gethin rings the clinic on Tuesday');
  await pen.saved();
  expect(await chair.line('Gethin rings the clinic').count()).toBe(1);
});

test('[P1] [P2] somebody who is sent out while their link is down brings nothing back, and keeps their own words', async () => {
  const { chair, mother } = scene;
  await sleeper.page.keyboard.type(', I promise');
  await mother.sees('Gethin rings the clinic on Tuesday, I promise');
  await losesConnection(sleeper);
  await sleeper.page.keyboard.type(', and the school too');
  await chair.sendOut(gethin);
  await sleeper.context.setOffline(false);
  // Their own link tells them no more: who was sent out is not let near the conference again.
  await sleeper.isTold('This page is over');
  await sleeper.page.getByText('and the school too').waitFor();
  await sleeper.looks('sent-out-while-away');
  expect(await sleeper.page.content()).not.toContain('Written while Gethin slept');
  expect(await warnsBeforeLeaving(sleeper.page)).toBe(true);
  await chair.write(headings.next, 'After Gethin has gone');
  await mother.sees('After Gethin has gone');
  expect(await mother.page.content()).not.toContain('the school too');
});

test('[B18] a number that is being given and a decision that is being made warn too, and nothing else does', async () => {
  const { chair, mother } = scene;
  await hasSavedAll(chair.page);
  expect(await warnsBeforeLeaving(chair.page)).toBe(false);
  const tool = await chair.openTool('Decision');
  await tool.getByLabel('Why was this decided?').fill('Because');
  expect(await warnsBeforeLeaving(chair.page)).toBe(true);
  await tool.getByLabel('Why was this decided?').fill('');
  expect(await warnsBeforeLeaving(chair.page)).toBe(false);
  await chair.askForNumbers('How safe are the children?', []);
  const scale = await mother.openTool('Scale');
  await scale.getByRole('radio').nth(4).check();
  expect(await warnsBeforeLeaving(mother.page)).toBe(true);
});

test('[B18] the browser asks too when unsaved words would be left by a link or by Back', async () => {
  const { chair, mother } = scene;
  const text = 'Typed just before the page was left';
  await chair.closeTool();
  await chair.context.setOffline(true);
  await chair.begin(headings.well, text);
  const leave = [
    () => chair.page.getByRole('link', { name: 'People and links' }).click(),
    () => chair.page.evaluate(() => window.history.back()),
  ];
  for (const way of leave) {
    const asked = chair.page.waitForEvent('dialog');
    const going = way();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await going;
  }
  await chair.context.setOffline(false);
  await mother.sees(text);
  await hasSavedAll(chair.page);
  // Nothing is unsaved now: nobody is asked.
  chair.page.on('dialog', () => expect.fail('it asked'));
  await chair.page.getByRole('link', { name: 'People and links' }).click();
  await chair.page.getByRole('heading', { name: 'People and their links' }).waitFor();
  chair.page.removeAllListeners('dialog');
  await chair.page.getByRole('button', { name: 'Add a person' }).click();
  await chair.page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Priya');
  expect(await warnsBeforeLeaving(chair.page)).toBe(true);
  await chair.page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('');
  expect(await warnsBeforeLeaving(chair.page)).toBe(false);
});

/** Time goes on by itself there, and faster when it is told to. */
async function onVirtualTime(page: Page): Promise<void> {
  await page.clock.install();
  await page.reload();
  await page.getByRole('heading', { name: /^Conference for / }).waitFor();
}

/** On virtual time the eight seconds are over at once after which a silent connection is a lost one (R8). */
async function losesConnection(person: Person): Promise<void> {
  const isLost = person.goesOffline();
  await person.page.clock.runFor('00:10');
  await isLost;
}

const words = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `Minute ${from + at}.`).join(' ');

/** The page itself would let go of everything. "Saved" stays in sight for a second while a letter is on its way (R1). */
async function hasSavedAll(page: Page): Promise<void> {
  const isSafe = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await expect.poll(() => page.evaluate(isSafe)).toBe(true);
}

/** Does the browser ask before this page is loaded again? It stays where it is, or is there again. */
async function warnsBeforeLeaving(page: Page): Promise<boolean> {
  const asked = new Promise<boolean>((resolve) => {
    page.once('dialog', (dialog) => {
      void dialog.dismiss();
      resolve(true);
    });
  });
  const isNewPage = page.waitForEvent('load').then(
    () => false,
    () => false,
  );
  // It is cut off where the page is loaded anew.
  page.evaluate(() => window.location.reload()).catch(() => undefined);
  const warns = await Promise.race([asked, isNewPage]);
  page.removeAllListeners('dialog');
  await page.getByRole('heading').first().waitFor();
  return warns;
}

/** Every page of this browser stands still, as with the lid closed; its connections stay half open. */
async function asleep(browser: Browser, meanwhile: () => Promise<void>): Promise<void> {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  // Its network answers the server's pings in a process of its own.
  const stopped = processInfo.filter(({ type }) => type !== 'browser').map(({ id }) => id);
  for (const id of stopped) process.kill(id, 'SIGSTOP');
  try {
    await meanwhile();
  } finally {
    for (const id of stopped) process.kill(id, 'SIGCONT');
    await devTools.detach();
  }
}
