import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { openChair, openGuest } from './support/cast.ts';
import type { Chair, Guest } from './support/cast.ts';
import { giveOut } from './support/giving-out.ts';
import { idsOf, orderFrom, viewOf } from './support/in-parts.ts';
import { laptop, phone } from './support/person.ts';
import { invitedOf, nameOf, occasion } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const [kezia, ines] = ['p03', 'p09'].map(nameOf) as [string, string];
const written = 'Kezia has been sober for nine weeks';
const wrong = 'It is nine days and not nine weeks';
const late = 'And the date is wrong too';
const own = 'I rang Clearwater by myself in March';

let venue: Venue;
let chair: Chair;
let mother: Guest;
let worker: Guest;
let hasFailed = false;

/** One line stands on the board. */
beforeAll(async () => {
  venue = await openVenue();
  [chair, worker, mother] = await Promise.all([
    openChair(venue),
    openGuest(venue, 'worker', laptop),
    openGuest(venue, 'mother', phone),
  ]);
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chair.isSetUp(venue.server.setUpLink, account);
  const people = ['p03', 'p09'].map((key) => invitedOf(key, { device: true }));
  await chair.hasConference({ ...occasion, children: ['Juno', 'Wren'], people });
  const links = [await chair.copyLinkOf(kezia), await chair.copyLinkOf(ines)];
  await chair.goToBoard();
  for (const [at, guest] of [mother, worker].entries()) {
    const name = [kezia, ines][at] ?? '';
    await guest.openLink(links[at] ?? '');
    const role = guest === mother ? 'Mum, dad or carer' : 'I work with the family';
    await guest.askToComeIn({ name, role, where: 'In the room' });
    await guest.waits();
    await chair.admit(name);
  }
  await chair.start();
  const order = orderFrom(chair);
  const { audiences, people: ids } = idsOf(
    await viewOf(chair, ({ conference }) => conference.progress === 'open'),
  );
  const line = {
    kind: 'addLine',
    code: 'strength',
    saidBy: ids[kezia] ?? '',
    about: null,
  } as const;
  const audience = audiences['everyone'] ?? '';
  expect(await order({ ...line, audience, text: written })).toBe(200);
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [chair, worker, mother]) await one.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

const button = ({ page }: Chair | Guest, name: string | RegExp) =>
  page.getByRole('button', { name });
const dialog = ({ page }: Guest) => page.getByRole('dialog', { name: 'Tell the chair' });
const received = ({ witness }: Guest) => witness.received.join('\n');

test('[CR1] [CR2] a reader says beside a line that it is wrong, and the words stay in the box until the chair has them', async () => {
  expect(await orderFrom(chair)({ kind: 'close' })).toBe(200);
  await giveOut(chair);
  await button(mother, `Is this right? ${written}`).click();
  await dialog(mother).getByRole('button', { name: 'Send it to the chair' }).click();
  await dialog(mother).getByRole('link', { name: 'Please write something first.' }).waitFor();
  await mother.looks('nothing-written');
  await dialog(mother).getByLabel('What is wrong, and what should it say?').fill(wrong);
  await dialog(mother).getByRole('button', { name: 'Close' }).click();
  await button(mother, `Is this right? ${written}`).click();
  expect(await dialog(mother).getByRole('textbox').inputValue()).toBe(wrong);
  await dialog(mother).getByRole('button', { name: 'Send it to the chair' }).click();
  await dialog(mother).getByText('The chair has it.').waitFor();
  await dialog(mother).getByRole('button', { name: 'Back to my copy' }).click();

  await button(mother, 'Tell the chair about the whole copy').click();
  await dialog(mother)
    .getByRole('button', { name: 'Leave this page quickly' })
    .click({ trial: true });
  await dialog(mother).getByRole('radio', { name: 'Add my own words' }).check();
  await dialog(mother).getByRole('textbox').fill(own);
  await dialog(mother).getByRole('button', { name: 'Send it to the chair' }).click();
  await dialog(mother).getByRole('button', { name: 'Back to my copy' }).click();
  await mother.page.getByText('The chair has not answered yet.').first().waitFor();
  await mother.looks('what-was-sent');
});

test('[C165] [CR4] the chair reads it beside the words it is about, and answers; nobody else receives a word of it', async () => {
  // Who comes back as the chair is where their tools are.
  await chair.page.reload();
  const tool = await chair.openTool('Corrections');
  const entry = (words: string) => tool.getByRole('listitem').filter({ hasText: words }).first();
  await entry(wrong).getByText(written).waitFor();
  await entry(wrong).getByRole('button', { name: 'Leave it as it is' }).click();
  await entry(wrong).getByLabel('Why does it stay?').fill('Three people heard nine weeks');
  await entry(wrong).getByRole('button', { name: 'Send this answer' }).click();

  await entry(own).getByRole('button', { name: 'Add it to the outcomes' }).click();
  await entry(own).getByText('In whose copies it will be').waitFor();
  await chair.looks('who-reads-it');
  await entry(own).getByRole('button', { name: 'Make new copies with it' }).click();
  await tool.getByText('Everything is answered.').waitFor();
  for (const words of [wrong, own]) expect(received(worker)).not.toContain(words);
});

test('[CR3] a new version is offered to whoever reads the old one, and the old one opens as it was', async () => {
  expect(await orderFrom(chair)({ kind: 'giveOutCopies', version: 2 })).toBe(200);
  await button(mother, 'Read the new version').waitFor();
  await mother.looks('there-is-a-new-version');
  // Her page asks for the answers once it hears of the new version; they stand there once.
  await mother.page.getByText('Three people heard nine weeks').waitFor();
  await button(mother, 'Read the new version').click();
  const added = mother.page.getByRole('region', { name: 'Added after the conference' });
  await added.getByText(own).waitFor();
  await mother.looks('new-version');
  await button(mother, /^Version 1, of/).click();
  await added.waitFor({ state: 'detached' });
  await button(mother, 'Read the new version').waitFor();
});

test('[CR2] where the board comes back while somebody writes, their words are in their tray', async () => {
  await button(mother, 'Tell the chair about the whole copy').click();
  await dialog(mother).getByRole('textbox').fill(late);
  expect(await orderFrom(chair)({ kind: 'reopen', reason: 'A mistake' })).toBe(200);
  await mother.page
    .getByRole('region', { name: /not sent/ })
    .getByText(late)
    .waitFor();
  await mother.looks('written-while-it-was-reopened');
  for (const one of [chair, worker, mother]) expect(one.witness.errors).toEqual([]);
});
