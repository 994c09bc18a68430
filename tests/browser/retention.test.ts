import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runProgram } from '../integration/upkeep/run-program.ts';
import { forgetFolder, startServer } from '../integration/http/running-server.ts';
import type { RunningServer } from '../integration/http/running-server.ts';
import { createBoard } from './support/board.ts';
import type { Board } from './support/board.ts';
import { buildClientIfMissing } from './support/built-client.ts';
import { createChairing } from './support/chairing.ts';
import type { Chairing } from './support/chairing.ts';
import { openPerson, laptop, phone } from './support/person.ts';
import type { Person } from './support/person.ts';
import { createPreparing } from './support/preparing.ts';
import type { Preparing } from './support/preparing.ts';
import { childrensNames, invitedOf, nameOf, occasion } from './support/sample.ts';
import { nextCode } from './support/second-step.ts';
import { countPictures, quietly } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const day = 24 * 60 * 60_000;
const marguerite = {
  name: 'Marguerite Oldacre',
  username: 'marguerite',
  passphrase: 'willow kettle harbour nine',
};
const rue = { name: 'Rue Amberley', username: 'rue', passphrase: 'gravel anthem cushion tide' };

/** Its clock is ours, so that months pass when we say so. */
let server: RunningServer;
let clockAhead = 0;
let venue: Pick<Venue, 'browser' | 'nextPicture'> & { server: Pick<Venue['server'], 'origin'> };
let chair: Person & Preparing & Board & Chairing;
let deputy: Person & Preparing;
let mother: Person;
let ways: { link: string; code: string };
let conference: string;
let isStopped = false;

beforeAll(async () => {
  await buildClientIfMissing();
  server = await startServer({ now: () => Date.now() + clockAhead, sweepEveryMs: 500 });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...quietly],
  });
  const { origin } = server;
  venue = { browser, server: { origin }, nextPicture: countPictures(process.env['SHOTS'] ?? '') };
  const first = await openPerson(venue, 'chair', laptop);
  const second = await openPerson(venue, 'deputy', phone);
  mother = await openPerson(venue, 'mother', phone);
  const board = createBoard(first.page);
  await first.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  chair = { ...first, ...createPreparing(first.page), ...board, ...createChairing(board) };
  deputy = { ...second, ...createPreparing(second.page) };
});
afterAll(async () => {
  await venue.browser.close();
  if (!isStopped) await server.stop();
  forgetFolder(server.folder);
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string | RegExp) => button(page, name).click();

/** The same page on a phone. */
async function looksOnPhone(someone: Person, screen: string, heading?: string): Promise<void> {
  const { page } = someone;
  await page.setViewportSize(phone);
  if (heading !== undefined) {
    await page.getByRole('heading', { name: heading }).evaluate((one) => one.scrollIntoView());
  }
  await someone.looks(`${screen}-on-a-phone`);
  await page.setViewportSize(laptop);
}

/** Says it in the box that asks once more. */
async function sure(page: Page, name: string, yes: string): Promise<void> {
  const box = page.getByRole('dialog', { name });
  await box.getByRole('button', { name: yes }).click();
  await box.waitFor({ state: 'detached' });
}

/** Days have passed since they were last here. */
async function comesAgain({ page }: Person, who: typeof rue): Promise<void> {
  await page.goto(`${server.origin}/sign-in`);
  await page.getByLabel('Sign-in name').fill(who.username);
  await page.getByLabel('Passphrase', { exact: true }).fill(who.passphrase);
  await press(page, 'Sign in');
  await page.getByLabel('Code from your app').fill(nextCode(who.username, server.now()));
  await press(page, 'Sign in');
  await page.getByRole('heading', { name: 'Your conferences' }).waitFor();
}

const inWords = (at: number) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  }).format(at);

const keeping = async ({ page }: Person) => {
  await page.goto(`${server.origin}/conferences/${conference}/keeping`);
  await page.getByRole('heading', { name: 'Keep or destroy', level: 1 }).waitFor();
};

const says = ({ page }: Person, words: string | RegExp) => page.getByText(words).first().waitFor();

let due: number;

test('[W14] a conference that is closed says in the list when it will be destroyed', async () => {
  const token = await server.serving.people.accounts.offerSetUp();
  await chair.setUp(`${server.origin}/set-up#${token ?? ''}`, marguerite);
  await chair.page.goto(`${server.origin}/staff`);
  await chair.page.getByLabel('Their name').fill(rue.name);
  await press(chair.page, 'Make the link');
  await deputy.setUp((await chair.page.getByText(/\/set-up#/).textContent()) ?? '', rue);
  await chair.page.goto(`${server.origin}/conferences`);
  const people = ['p02', 'p03'].map((key) => invitedOf(key, { device: true }));
  await chair.makeConference({ ...occasion, children: childrensNames, people });
  const panel = chair.page.getByRole('region', { name: 'Colleagues' });
  await panel.getByLabel('Deputy').selectOption(rue.name);
  await press(chair.page, 'Save');
  await panel.getByText('Saved', { exact: true }).waitFor();
  await chair.apologisesFor(nameOf('p03'));
  ways = {
    link: await chair.copyLinkOf(nameOf('p03')),
    code: await chair.readReadingCodeOf(nameOf('p03')),
  };
  await chair.page.goto(`${server.origin}/conferences`);
  await chair.openConference();
  await chair.goToBoard();
  await chair.start();
  await chair.closeAndGive();
  await chair.page.getByRole('heading', { name: 'Typed outcomes' }).waitFor();
  const [summary] = await server.store.listConferences();
  conference = summary?.conference ?? '';
  due = (summary?.kept?.issued ?? 0) + 90 * day;
  await chair.page.goto(`${server.origin}/conferences`);
  await says(chair, `Will be destroyed on ${inWords(due)} once two people have agreed.`);
  await chair.looks('list-closed');
  await deputy.page.goto(`${server.origin}/conferences`);
  await says(deputy, `Will be destroyed on ${inWords(due)} once two people have agreed.`);
  await deputy.looks('list-closed');
});

test('[W17] the mother reads her copy, with a code at its end, and the chair sees that she did', async () => {
  const { page } = mother;
  await page.goto(ways.link);
  await page.getByLabel('Your code').fill(ways.code);
  await press(page, 'Open my copy');
  const foot = page.getByText(/Code of this copy: ([0-9a-f]{4} ?){8}/);
  await foot.waitFor();
  await foot.scrollIntoViewIfNeeded();
  await mother.looks('copy-with-code');
  const code = /([0-9a-f]{4} ?){8}/.exec((await foot.textContent()) ?? '')?.[0] ?? '';

  await chair.page.goto(`${server.origin}/conferences/${conference}/record`);
  await chair.page.getByRole('heading', { name: 'Copies that were opened' }).waitFor();
  await says(chair, `${nameOf('p03')} opened their own copy`);
  await chair.page.getByText(/Journal on .*: \d+ entries, ends with ([0-9a-f]{4} ?){16}/).waitFor();
  expect(await page.content()).not.toContain('ends with');
  await chair.looks('record');
  await chair.page.emulateMedia({ media: 'print' });
  expect(await chair.page.getByText(/^Journal on/).isVisible()).toBe(true);
  for (const name of ['Check a copy', 'Copies that were opened', 'What happened']) {
    expect(await chair.page.getByRole('heading', { name }).isVisible()).toBe(false);
  }
  await chair.page.emulateMedia({ media: null });
  await looksOnPhone(chair, 'record');
  await chair.page.getByLabel('Code of the copy').fill(code.toUpperCase());
  await press(chair.page, 'Check it');
  await says(chair, `This is the code of the copy for ${nameOf('p03')}, version 1`);
  await press(chair.page, 'Show what happened');
  await says(chair, `The copy for ${nameOf('p03')} was opened.`);
  await says(chair, 'The conference was closed.');
  await chair.page.getByRole('heading', { name: 'Check a copy' }).scrollIntoViewIfNeeded();
  await chair.looks('record-papers');
  await looksOnPhone(chair, 'record-papers', 'Check a copy');
  await chair.page.getByLabel('Code of the copy').fill('0000 1111');
  await press(chair.page, 'Check it');
  await says(chair, 'This is not the code of any copy of this conference.');
});

test('[W15] one asks, cannot agree with themselves, and a colleague agrees', async () => {
  await keeping(chair);
  await chair.looks('keeping');
  await press(chair.page, 'Ask to destroy it');
  await chair.shows('asking');
  await sure(chair.page, 'Ask to destroy this board?', 'Ask for it');
  await says(chair, 'somebody else must agree');
  await chair.looks('asked');
  expect(await button(chair.page, 'Agree to destroy it').count()).toBe(0);
  await keeping(deputy);
  await press(deputy.page, 'Agree to destroy it');
  await deputy.shows('agreeing');
  await sure(deputy.page, 'Agree to destroy this board?', 'Agree');
  await says(deputy, `Will be destroyed on ${inWords(due)}.`);
  await deputy.looks('agreed');
});

test('[W15] the chair calls it off; a hold says why it must be kept', async () => {
  await keeping(chair);
  await press(chair.page, 'Call it off');
  await sure(chair.page, 'Call it off?', 'Call it off');
  await says(chair, 'once two people have agreed');
  await keeping(deputy);
  await press(deputy.page, 'It must be kept');
  const box = deputy.page.getByRole('dialog', { name: 'Why must it be kept?' });
  await box.getByRole('button', { name: 'Keep it' }).click();
  await box.getByText('Write why it must be kept').first().waitFor();
  await box.getByLabel('Reason').fill('A complaint is under way.');
  await deputy.looks('holding');
  await box.getByRole('button', { name: 'Keep it' }).click();
  await box.waitFor({ state: 'detached' });
  await says(deputy, 'A complaint is under way.');
  await deputy.looks('held');
  await chair.page.goto(`${server.origin}/conferences`);
  await says(chair, 'Must be kept until somebody ends that.');
});

test('[W14] the administrator sets how long boards are kept', async () => {
  await chair.page.goto(`${server.origin}/staff`);
  const days = chair.page.getByLabel('Days after the typed outcomes were made');
  await days.fill('10');
  await press(chair.page, 'Save');
  await says(chair, 'Type a number of days from 28 to 3650');
  await days.fill('120');
  await press(chair.page, 'Save');
  await says(chair, 'Saved: boards are kept for 120 days.');
  await days.scrollIntoViewIfNeeded();
  await chair.looks('setting');
  await chair.page.getByText('1 closed board').click();
  await looksOnPhone(chair, 'setting', 'How long boards are kept');
  due += 30 * day;
});

test('[W14] near the day the list reminds; when nobody agreed it goes on reminding', async () => {
  clockAhead += 115 * day;
  await comesAgain(deputy, rue);
  expect(await deputy.page.getByText('needs a look').count()).toBe(0);
  await keeping(deputy);
  await press(deputy.page, 'It need not be kept any more');
  const box = deputy.page.getByRole('dialog', { name: 'Why need it not be kept any more?' });
  await box.getByLabel('Reason').fill('The complaint is answered.');
  await box.getByRole('button', { name: 'End it' }).click();
  await box.waitFor({ state: 'detached' });
  await deputy.page.goto(`${server.origin}/conferences`);
  await says(deputy, 'One closed board needs a look');
  await deputy.looks('list-near');
  clockAhead += 10 * day;
  await comesAgain(chair, marguerite);
  await says(chair, `Was to be destroyed on ${inWords(due)}. Two people must agree first.`);
  await chair.looks('list-over');
  await chair.page.goto(`${server.origin}/staff`);
  await says(chair, 'One closed board needs a look');
  await chair.looks('staff-over');
});

test('[W16] a week after two people agreed it is gone: from the list, by its links, and for good', async () => {
  await keeping(chair);
  await press(chair.page, 'Ask to destroy it');
  await sure(chair.page, 'Ask to destroy this board?', 'Ask for it');
  await comesAgain(deputy, rue);
  await keeping(deputy);
  await press(deputy.page, 'Agree to destroy it');
  await sure(deputy.page, 'Agree to destroy this board?', 'Agree');
  clockAhead += 7 * day;
  await vi.waitUntil(async () => (await server.store.listDestroyed()).length === 1, {
    timeout: 60_000,
  });

  await comesAgain(chair, marguerite);
  await chair.page.getByText('Destroyed (1 board)').click();
  const [destroyed] = await server.store.listDestroyed();
  await says(chair, `Destroyed on ${inWords(destroyed?.at ?? 0)}`);
  await says(chair, conference);
  expect(await chair.page.getByText(childrensNames[0] ?? '').count()).toBe(0);
  await chair.looks('list-destroyed');
  await looksOnPhone(chair, 'list-destroyed');
  await chair.page.goto(`${server.origin}/conferences/${conference}/keeping`);
  await says(chair, 'There is nothing to keep or destroy here');
  await chair.page.goto(`${server.origin}/conferences/${conference}/record`);
  await says(chair, 'There is nothing to open here');
  await mother.page.goto('about:blank');
  await mother.page.goto(ways.link);
  await says(mother, 'This link does not lead anywhere now');
  const folders = ['data', 'keys'].flatMap((name) => [`--${name}`, join(server.folder, name)]);
  await server.stop();
  isStopped = true;
  const verified = await runProgram('verify', ...folders);
  expect(verified.said).toContain(`${conference}: destroyed; its journal holds`);
  expect(verified).toMatchObject({ code: 0 });
});
