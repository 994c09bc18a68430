import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeOverDelayMs } from '../../shared/conference/decide/staff.ts';
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
import { invitedOf } from './support/sample.ts';
import { countPictures, quietly } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const marguerite = {
  name: 'Marguerite Oldacre',
  username: 'marguerite',
  passphrase: 'willow kettle harbour nine',
};
const rue = { name: 'Rue Amberley', username: 'rue', passphrase: 'gravel anthem cushion tide' };

/** Its clock is ours, so that a minute passes when we say so. */
let server: RunningServer;
let clockAhead = 0;
let venue: Pick<Venue, 'browser' | 'nextPicture'> & { server: Pick<Venue['server'], 'origin'> };
let chair: Person & Preparing & Board & Chairing;
let deputy: Person & Preparing & Board;

beforeAll(async () => {
  await buildClientIfMissing();
  server = await startServer({ now: () => Date.now() + clockAhead });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...quietly],
  });
  const { origin } = server;
  venue = { browser, server: { origin }, nextPicture: countPictures(process.env['SHOTS'] ?? '') };
  const [first, second] = [
    await openPerson(venue, 'chair', laptop),
    await openPerson(venue, 'deputy', phone),
  ];
  const board = createBoard(first.page);
  chair = { ...first, ...createPreparing(first.page), ...board, ...createChairing(board) };
  deputy = { ...second, ...createPreparing(second.page), ...createBoard(second.page) };
});
afterAll(async () => {
  await venue.browser.close();
  await server.stop();
  forgetFolder(server.folder);
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const strip = () => chair.page.getByRole('region', { name: 'Somebody asks to chair' });

test('the chair names a deputy and starts', async () => {
  const { serving, origin } = server;
  const token = await serving.people.accounts.offerSetUp();
  await chair.setUp(`${origin}/set-up#${token ?? ''}`, marguerite);
  await deputy.setUp(await inviteColleague(), rue);
  await chair.page.goto(`${origin}/conferences`);
  const occasion = { date: '2026-12-14', time: '13:30', place: '', children: ['Juno'] };
  await chair.makeConference({ ...occasion, people: [invitedOf('p03', { device: true })] });
  const panel = chair.page.getByRole('region', { name: 'Colleagues' });
  await panel.getByLabel('Deputy').selectOption(rue.name);
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('status').getByText('Saved').waitFor();
  await chair.goToBoard();
  await chair.start();
  await deputy.page.clock.install();
  await deputy.page.reload();
  await press(deputy.page, 'Take over as chair');
});

test('[C10] the chair sees at once who asks and how long there is, and keeps chairing', async () => {
  await press(deputy.page, 'Ask to take over');
  await strip().getByText(`${rue.name} asks to take over as chair.`).waitFor();
  await strip()
    .getByText(/They can in \d+ seconds?\./)
    .waitFor();
  await chair.looks('take-over');
  await deputy.looks('take-over');
  await strip().getByRole('button', { name: 'Keep chairing' }).click();
  await strip().waitFor({ state: 'detached' });
  await minutePasses();
  await press(deputy.page, 'Take over now');
  await deputy.page.getByText('The chair did not agree').waitFor();
});

test('[C10] after a minute without an answer the deputy chairs, and the page of the chair before says so', async () => {
  await press(deputy.page, 'Ask to take over');
  await strip().waitFor();
  await minutePasses();
  await press(deputy.page, 'Take over now');
  await deputy.appears();
  await deputy.openTool('Big screen');
  await deputy.shows('chairs');
  await chair.page.getByRole('heading', { name: 'Your deputy is the chair now' }).waitFor();
  await chair.looks('taken-over');
  expect(deputy.witness.errors).toEqual([]);
});

/** For the server and on the deputy's own device. */
async function minutePasses(): Promise<void> {
  // Counted from the answer to who asked: a minute before it came would not count there.
  await deputy.page.getByRole('timer').waitFor();
  clockAhead += takeOverDelayMs;
  await deputy.page.clock.fastForward(takeOverDelayMs);
}

/** The link that the chair hands to a colleague. */
async function inviteColleague(): Promise<string> {
  const { page } = chair;
  await page.goto(`${server.origin}/staff`);
  await page.getByLabel('Their name').fill(rue.name);
  await press(page, 'Make the link');
  return (await page.getByText(/\/set-up#/).textContent()) ?? '';
}
