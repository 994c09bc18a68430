import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { openChair, openGuest, openOffice } from './support/cast.ts';
import type { Chair, Guest } from './support/cast.ts';
import { laptop, phone } from './support/person.ts';
import type { Viewport } from './support/person.ts';
import { childrensNames, invitedOf, nameOf, occasion } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const [kezia, rowan, bettina, juno, sunniva] = ['p03', 'p04', 'p05', 'p07', 'p08'].map(nameOf);
const forChair = 'I have not told anyone that I lost my job';
const forEveryone = 'I rang Clearwater by myself in March';
const junos = 'I want to do football on Sundays and not the bottles';

let venue: Venue;
let chair: Chair;
let links: Map<string, string>;
let code: string;

beforeAll(async () => {
  venue = await openVenue();
  const office = await openOffice(venue);
  await office.isSetUp(venue.server.setUpLink, account);
  const people = ['p03', 'p04', 'p05', 'p07', 'p08'].map((key) => invitedOf(key, { device: true }));
  await office.hasConference({ ...occasion, children: childrensNames, people });
  await office.letSpeakFor(String(sunniva), String(juno));
  const guests = [kezia, rowan, juno, sunniva].map(String);
  links = new Map();
  for (const name of guests) links.set(name, await office.copyLinkOf(name));
  code = await office.readRoomCode();
  await office.context.close();
  chair = await openChair(venue);
  await chair.signIn(venue.server.origin, account);
  await chair.openConference();
});
afterAll(() => venue.close());

async function waits(name: string | undefined, role: string, viewport: Viewport): Promise<Guest> {
  const guest = await openGuest(venue, String(name).split(' ')[0] ?? '', viewport);
  onTestFailed(() => guest.shows('when-it-failed'));
  await guest.openLink(links.get(String(name)) ?? '');
  await guest.askToComeIn({ name: String(name), role, where: 'In the room' });
  await guest.waits();
  return guest;
}

/** Writes one thing to the chair, whatever was open. */
async function writes({ page }: Guest, kind: string, words: string, may: string): Promise<void> {
  const open = page.getByRole('button', { name: 'Write to the chair' });
  const other = page.getByRole('button', { name: 'Something else' });
  await open.or(other).first().click();
  await page.getByRole('button', { name: kind }).click();
  await page.getByLabel(/words$/).fill(words);
  await page.getByRole('radio', { name: may }).check();
}

const sends = async ({ page }: Guest) => {
  await page.getByRole('button', { name: 'Send it to the chair' }).click();
  await page.getByText('The chair has it').waitFor();
};

test('[C90] [C91] (D3) before the day Kezia writes on her phone, and nobody who finds her link reads it', async () => {
  const mother = await waits(kezia, 'Mum, dad or carer', phone);
  await mother.looks('waiting-with-letters');
  await writes(mother, 'Something I want to say', forChair, 'Only the chair');
  await mother.looks('letter');
  await sends(mother);
  await writes(mother, 'Something I want to say', forEveryone, 'Everyone at the meeting');
  await sends(mother);
  await mother.looks('sent');
  const sent = mother.page.getByRole('region', { name: 'What you sent from this page' });
  await sent.getByText(forChair).waitFor();

  const finder = await waits(kezia, 'Mum, dad or carer', phone);
  await finder.page.getByRole('button', { name: 'Write to the chair' }).click();
  expect(await finder.page.content()).not.toContain(forChair);
  expect(finder.witness.received.join(' ')).not.toContain(forChair);
  expect(mother.witness.received.join(' ')).not.toContain(forChair);
  await finder.context.close();

  const stranger = await openGuest(venue, 'stranger', phone);
  await stranger.typeCode(venue.server.origin, code);
  const self = { name: 'Kez', role: 'Mum, dad or carer', where: 'In the room' } as const;
  await stranger.askToComeIn(self);
  await stranger.waits();
  expect(
    await stranger.page.getByText('Do you want to tell the chair something first?').count(),
  ).toBe(0);
  await stranger.context.close();
  expect(mother.witness.errors).toEqual([]);
  await mother.context.close();
});

test('[C92] (D11, M6) an advocate writes for Juno by name, and says whom Juno lets read it', async () => {
  const advocate = await waits(sunniva, 'Advocate', laptop);
  await writes(advocate, 'A child’s own words', junos, 'Only some people');
  await advocate.page.getByLabel('Who?').fill('Nana Bett');
  await advocate.page.getByRole('button', { name: 'Send it to the chair' }).click();
  const list = advocate.page.getByRole('alert');
  await expect
    .poll(() => list.getByRole('link').allTextContents())
    .toEqual(['Say whose words these are', 'Choose what it is about']);
  await advocate.looks('what-is-missing');
  await advocate.page.getByLabel('I write this for').fill('Juno');
  await advocate.page.getByRole('radio', { name: 'Something to hope for' }).check();
  await sends(advocate);
  await advocate.context.close();
});

test('[C95] [C96] [C99] the chair reads them, releases one for everyone and Juno’s to whom she chose, and Rowan receives nothing else', async () => {
  onTestFailed(() => chair.shows('when-it-failed'));
  const tray = chair.page.getByRole('region', { name: 'Handed in' });
  await tray.getByText('3 new').first().waitFor();
  await tray.getByText(forChair).waitFor();
  await chair.looks('tray-before-the-day');
  const entry = (words: string) => chair.page.getByRole('listitem').filter({ hasText: words });
  await entry(forEveryone).getByRole('button', { name: 'Put it on the board' }).click();
  await entry(forEveryone).getByLabel('Where on the board?').selectOption({ index: 2 });
  await entry(forEveryone).getByLabel('Who will see it?').selectOption({ label: 'Everyone' });
  await chair.looks('release');
  await entry(forEveryone).getByRole('button', { name: 'Put it on the board' }).click();
  await tray.getByText('1 on the board').waitFor();

  await chair.goToBoard();
  await chair.appears();
  const children = await chair.openTool('The children');
  await children.getByRole('button', { name: 'How it was told' }).click();
  await children.getByLabel('Told an advocate').check();
  await children.getByLabel('How did the child take part?').selectOption('PN5');
  await children.getByRole('button', { name: 'Just these people' }).click();
  for (const name of [bettina, juno]) await children.getByLabel(new RegExp(`^${name}`)).check();
  await chair.looks('those-juno-chose');
  await children.getByRole('button', { name: 'Let these people see it' }).click();
  await children
    .getByRole('button', { name: 'Let these people see it' })
    .waitFor({ state: 'detached' });
  await children.getByRole('button', { name: 'Save the page' }).click();
  await children.getByText('Who may see it: Chosen by Juno').waitFor();

  const inside = await chair.openTool('Handed in');
  await entry(junos).getByRole('button', { name: 'Put it on the board' }).click();
  await entry(junos).getByRole('button', { name: 'Put it on the board' }).click();
  await inside.getByRole('link', { name: 'Ask them first' }).waitFor();
  await chair.looks('asked-first');
  await inside.getByLabel(/^Juno was asked and agrees/).check();
  await entry(junos).getByRole('button', { name: 'Put it on the board' }).click();
  await inside.getByText('2 on the board').waitFor();
  await chair.seesInBand(junos);
  await chair.openTool('The children');
  await chair.looks('junos-page');

  const father = await waits(rowan, 'Mum, dad or carer', laptop);
  const half = 'Something I have not finished';
  await writes(father, 'Something I want to say', half, 'Only the chair');
  await chair.admit(String(rowan));
  await father.isTold('You are in');
  expect(await father.page.getByLabel('Your words').inputValue()).toBe(half);
  await father.looks('before-the-start');
  await chair.start();
  await father.sees(forEveryone);
  const all = `${father.witness.received.join(' ')} ${await father.page.content()}`;
  for (const words of [forChair, junos, 'PN5']) expect(all).not.toContain(words);
  expect(await father.page.getByRole('button', { name: /The children/ }).count()).toBe(0);
  const letters = await father.openTool('Tell the chair');
  expect(await letters.getByLabel('Your words').inputValue()).toBe(half);
  await father.looks('tell-the-chair');
  for (const one of [father, chair]) {
    expect(one.witness.strangers).toEqual([]);
    expect(one.witness.errors).toEqual([]);
  }
});

test('[CP1] (D13) Juno comes to her own page on a phone: her words, nothing of how she is counted', async () => {
  const girl = await waits(juno, 'Child or young person', phone);
  await chair.admit(String(juno));
  const page = girl.page.getByRole('article', { name: 'My page' });
  await page.getByText(junos).waitFor();
  expect(await girl.page.content()).not.toContain('PN5');
  expect(girl.witness.received.join(' ')).not.toContain('PN5');
  await girl.looks('my-page');
  await page.getByRole('button', { name: 'Write something for my page' }).click();
  await page.getByLabel('What is good').check();
  await page.getByLabel('Your words').fill('Nana’s pancakes');
  await page.getByRole('button', { name: 'Send it to the chair' }).click();
  await page.getByText('The chair has it').waitFor();
  await girl.looks('written-for-my-page');
  const tray = await chair.openTool('Handed in');
  await tray.getByText('Nana’s pancakes').waitFor();
  expect(girl.witness.errors).toEqual([]);
});
