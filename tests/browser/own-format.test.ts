import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chair, Guest } from './support/cast.ts';
import { openChair, openGuest } from './support/cast.ts';
import { laptop } from './support/person.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: 'Marguerite Oldacre',
  username: 'marguerite',
  passphrase: 'willow kettle harbour nine',
};
const kezia = {
  name: 'Kezia Thistlewick',
  title: 'Mother',
  agency: '',
  role: 'Parent or carer',
  where: 'In the room',
  device: true,
} as const;

let venue: Venue;
let chair: Chair;
let parent: Guest;

beforeAll(async () => {
  venue = await openVenue();
  chair = await openChair(venue);
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chair.setUp(venue.server.setUpLink, account);
});

afterAll(() => venue.close());

test('[T8] an administrator makes a format of the council’s own; what is not right yet stays in its box', async () => {
  const { page } = chair;
  await page.getByRole('link', { name: 'Formats' }).click();
  await chair.looks('formats');
  await page.getByLabel('Start from').selectOption('Durham');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { name: 'A new format' }).waitFor();
  const headings = page.getByRole('region', { name: 'Headings', exact: true });
  await headings.getByLabel('Words on the board').last().fill('What we do next');
  const dates = page.getByRole('region', { name: 'Dates that are due' });
  const amount = dates.getByLabel('How many').first();
  await amount.fill('soon');
  await page.getByLabel('Tell the chair at a number as low as').selectOption('2');
  await page.getByRole('button', { name: 'Save the format' }).click();
  const list = page.getByRole('alert');
  await expect
    .poll(() => list.getByRole('link').allTextContents())
    .toEqual([
      'Name: write something here',
      'Dates that are due, number 1: write a number up to 400',
    ]);
  await chair.looks('format-mistakes');
  expect(await amount.inputValue()).toBe('soon');
  await amount.fill('12');
  await page.getByLabel('Name of the council or of the format').fill('Fennshire');
  await page.getByRole('button', { name: 'Save the format' }).click();
  await page.getByText('“Fennshire” is saved.').waitFor();
  await page.getByRole('heading', { name: 'Fennshire', exact: true }).waitFor();
});

test('[T8] a conference begins with it, and a parent sees its headings on the board', async () => {
  const { page } = chair;
  await page.getByRole('link', { name: 'Conferences' }).click();
  await chair.makeConference({
    date: '2026-12-14',
    time: '13:30',
    place: 'The Willow Room',
    children: ['Juno'],
    people: [kezia],
  });
  const link = await chair.copyLinkOf(kezia.name);
  await chair.goToBoard();
  await chair.start();
  parent = await openGuest(venue, 'kezia', laptop);
  await parent.openLink(link);
  await parent.askToComeIn({ name: kezia.name, role: 'Mum, dad or carer', where: 'In the room' });
  await parent.waits();
  await chair.admit(kezia.name);
  await parent.heading('What we do next').waitFor();
  await parent.shows('own-format');
});

test('[T8] in another format everyone’s browser follows at once, no line is lost, and unsent words stay', async () => {
  const { page } = chair;
  await parent.add('Worries', 'The flat is cold.');
  const box = await parent.compose('I want to say');
  await page.getByRole('link', { name: 'People and links' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Change details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change details' });
  await chair.shows('change-details');
  expect(await dialog.getByLabel('Fennshire').isChecked()).toBe(true);
  await dialog.getByLabel('Somerset').check();
  await dialog.getByRole('button', { name: 'Save the changes' }).click();
  await dialog.waitFor({ state: 'detached' });
  await parent.heading('Complicating Factors').waitFor();
  expect(await box.inputValue()).toBe('I want to say');
  await box.press('Escape');
  await parent.seesUnder('What are we worried about now', 'The flat is cold.');
  expect(parent.witness.errors).toEqual([]);
  expect(chair.witness.errors).toEqual([]);
});
