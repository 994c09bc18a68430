import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { viewOf } from './support/in-parts.ts';
import { laptop, openPerson } from './support/person.ts';
import type { Person } from './support/person.ts';
import { createPreparing } from './support/preparing.ts';
import { takeSecondStep } from './support/second-step.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: 'Marguerite Oldacre',
  username: 'marguerite',
  passphrase: 'willow kettle harbour nine',
};
const details = { date: '2026-12-14', time: '13:30', place: 'The Willow Room', children: ['Juno'] };
const invited = (name: string, title: string, role: string) =>
  ({ name, title, agency: '', role, where: 'In the room', device: true }) as const;
const kezia = invited('Kezia Thistlewick', 'Mother', 'Parent or carer');

let venue: Venue;
let chair: Person & ReturnType<typeof createPreparing>;

beforeAll(async () => {
  venue = await openVenue();
  const person = await openPerson(venue, 'chair', laptop);
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  chair = { ...person, ...createPreparing(person.page) };
  // Whatever a test leaves in a form asks before it is given up.
  chair.page.on('dialog', (dialog) => void dialog.accept());
  await chair.setUp(venue.server.setUpLink, account);
});

afterAll(() => venue.close());

afterEach(async () => {
  expect(chair.witness.errors).toEqual([]);
  await chair.page.goto(`${venue.server.origin}/conferences`);
});

const make = () => chair.page.getByRole('button', { name: 'Make the conference' }).click();
const openForm = () => chair.page.getByRole('link', { name: 'Make a conference' }).click();

test('[BD2] an empty form lists what it needs, leads there, and lets go of what is put right', async () => {
  const { page } = chair;
  await openForm();
  await make();
  const list = page.getByRole('alert');
  await list.waitFor();
  expect(await list.getByRole('link').allTextContents()).toEqual([
    'Choose what kind of conference it is',
    'Put in the date',
    'Put in the time it starts',
    'Put in the first name of at least one child',
  ]);
  await looksRight();
  await list.getByRole('link', { name: 'Put in the first name' }).click();
  await page.keyboard.type('Juno');
  await list.getByRole('link', { name: 'Put in the first name' }).waitFor({ state: 'detached' });
  expect(await list.getByRole('link').count()).toBe(3);
});

test('people are written down without touching the mouse, one row after another', async () => {
  const { page } = chair;
  await openForm();
  await fillDetails();
  await page.getByLabel('Name', { exact: true }).focus();
  for (const keys of [
    'Kezia Thistlewick',
    'Tab',
    'Mother',
    'Enter',
    'Maud',
    'Tab',
    'Health visitor',
  ])
    await (keys === 'Tab' || keys === 'Enter'
      ? page.keyboard.press(keys)
      : page.keyboard.type(keys));
  await page.getByText('2 people on the list, and you').waitFor();
  await make();
  await page.getByText('Mother · Parent or carer').waitFor();
  await page.getByText('Health visitor · Professional').waitFor();
});

test('[BD1] being signed out in the middle costs nothing that was typed', async () => {
  const { page } = chair;
  await openForm();
  await fillDetails();
  await chair.context.clearCookies();
  await make();
  const again = page.getByRole('dialog', { name: 'Sign in again' });
  await again.getByLabel('Sign-in name').fill(account.username);
  await again.getByLabel('Passphrase', { exact: true }).fill(account.passphrase);
  await looksRight();
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await takeSecondStep(page, account.username);
  await again.waitFor({ state: 'detached' });
  await make();
  await page.getByRole('heading', { name: 'Monday 14 December 2026, 1:30pm' }).waitFor();
  await page.getByText(details.place).waitFor();
});

test('[BD1] a look at another page loses nothing, and nothing is written to disk', async () => {
  const { page } = chair;
  await openForm();
  await fillDetails();
  await page.getByRole('link', { name: 'Conferences' }).click();
  await openForm();
  expect(await page.getByLabel('Child 1').inputValue()).toBe('Juno');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('[BD6] nothing is projected before somebody says that everything else is closed', async () => {
  const { page, context } = chair;
  await chair.makeConference({ ...details, people: [kezia] });
  await page.getByRole('button', { name: "Open the room's screen" }).click();
  const asked = page.getByRole('dialog');
  await asked.getByRole('button', { name: "Open the room's screen" }).click();
  await asked.getByText('Tick the box').waitFor();
  await looksRight();
  expect(context.pages()).toHaveLength(1);
});

test('[BD7] slips come four on a page, the blank board on one sheet, whatever the format', async () => {
  const { page } = chair;
  const people = Array.from({ length: 9 }, (_, at) =>
    invited(`Person ${at}`, 'Mother', 'Parent or carer'),
  );
  await chair.makeConference({ ...details, people });
  await page.getByRole('link', { name: 'Print slips' }).click();
  await page.getByText('9 slips').waitFor();
  await looksRight();
  expect(await countSheets()).toBe(3);
  for (const template of ['north-yorkshire-3col', 'somerset-5col', 'durham-agenda']) {
    await page.goto(`${venue.server.origin}/blank/${template}`);
    await page.getByRole('heading', { name: 'Blank board' }).waitFor();
    await looksRight();
    expect(await countSheets()).toBe(1);
  }
});

test('whom an advocate speaks for is kept when their entry is changed', async () => {
  const { page } = chair;
  const sunniva = invited('Sunniva Bright', 'Advocate', 'Advocate');
  await chair.makeConference({ ...details, people: [kezia, sunniva] });
  await looksRight();
  const change = async () => {
    await page.getByRole('button', { name: 'More for Sunniva Bright' }).click();
    await page.getByRole('menuitem', { name: 'Change' }).click();
  };
  await change();
  await page.getByRole('checkbox', { name: kezia.name }).check();
  await looksRight();
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // The entry shows what the page was told last, and that comes beside the answer that closed it.
  await viewOf(chair, ({ speakers = [] }) =>
    speakers.some(({ speaksFor }) => speaksFor.length > 0),
  );
  await change();
  expect(await page.getByRole('checkbox', { name: kezia.name }).isChecked()).toBe(true);
});

test('the date, the list and the links can be changed until the conference starts', async () => {
  const { page } = chair;
  await chair.makeConference({
    ...details,
    people: [kezia, invited('Rowan', 'Father', 'Parent or carer')],
  });
  const first = await chair.copyLinkOf(kezia.name);
  await choose('More', 'Postpone');
  await dialog().getByLabel('Date').fill('2027-01-11');
  await dialog().getByRole('button', { name: 'Postpone' }).click();
  await page.getByRole('heading', { name: 'Monday 11 January 2027, 1:30pm' }).waitFor();
  await choose(`More for ${kezia.name}`, 'Make a new link');
  await dialog().getByRole('button', { name: 'Make a new link' }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => chair.copyLinkOf(kezia.name)).not.toBe(first);
  await choose('More for Rowan', 'Take off the list');
  await dialog().getByRole('button', { name: 'Take off the list' }).click();
  await page.getByText('Rowan', { exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Make three spare links' }).click();
  await page.getByText('3 spare links are left.').waitFor();
  expect(await chair.copySpareLink()).toContain('/join#');
  await page.getByRole('button', { name: 'Start the conference' }).click();
  await dialog().getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Conference for Juno' }).waitFor();
});

const dialog = () => chair.page.getByRole('dialog');

async function choose(menu: string, item: string): Promise<void> {
  await chair.page.getByRole('button', { name: menu, exact: true }).click();
  await chair.page.getByRole('menuitem', { name: item }).click();
}

async function fillDetails(): Promise<void> {
  const { page } = chair;
  await page.getByLabel('Initial conference').check();
  await page.getByLabel('Date').fill(details.date);
  await page.getByLabel('Starts at').fill(details.time);
  await page.getByLabel('Place').fill(details.place);
  await page.getByLabel('Child 1').fill('Juno');
}

/** No barrier, and no sideways scrolling at 320 px, which is also 400 % zoom on a laptop. */
async function looksRight(): Promise<void> {
  const { page } = chair;
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isWide).toBe(false);
  await page.setViewportSize(laptop);
}

async function countSheets(): Promise<number> {
  const pdf = await chair.page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
