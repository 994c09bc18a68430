import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test, vi } from 'vitest';
import { headings } from './support/board.ts';
import { giveOut } from './support/giving-out.ts';
import { orderFrom, viewOf } from './support/in-parts.ts';
import { laptop, phone } from './support/person.ts';
import type { Person } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const kezia = nameOf('p03');
/** FICTIONAL: what must never have stood there. */
const secret = 'Rowan lives at 4 Alder Road, above the bakery.';
const answer = 'Alder Road is where he was before.';
const harmless = 'Kezia rings the school each morning';

let venue: Venue;
let chair: Started['chair'];
let minutes: Started['minutes'];
let mother: Started['mother'];
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  ({ chair, minutes, mother } = await openStarted(venue));
  await chair.closeTool();
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [chair, minutes, mother]) await one.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

const dialogOf = ({ page }: Person) => page.getByRole('dialog', { name: /Remove these words/ });
const sureOf = ({ page }: Person) => page.getByRole('dialog', { name: /Are you sure/ });
const keep = 'Keep these words';
const remove = 'Remove for good…';

test('[B17] the dialog shows what goes, and Enter pressed too often removes nothing', async () => {
  await chair.write(headings.worried, secret, { saidBy: [kezia] });
  await mother.sees(secret);
  await mother.answer(secret, answer);
  await chair.sees(answer);
  await askRemoval(secret);
  const dialog = dialogOf(chair);
  await dialog.getByText(/^These words will be removed for good/).waitFor();
  await dialog.getByText(secret).waitFor();
  await dialog.getByText(answer).waitFor();
  await chair.looks('remove-for-good');
  await chair.page.setViewportSize(phone);
  await chair.looks('remove-for-good-phone');
  await chair.page.setViewportSize(laptop);
  expect(await focusedName(chair)).toBe(keep);
  await chair.press('Tab');
  await chair.press('Enter');
  await sureOf(chair).waitFor();
  await chair.looks('remove-for-good-sure');
  expect(await focusedName(chair)).toBe(keep);
  await chair.press('Enter');
  await sureOf(chair).waitFor({ state: 'detached' });
  await chair.sees(secret);
});

test('[B17] nobody else is offered it', async () => {
  await openMenu(minutes, secret);
  await minutes.page.getByRole('menuitem', { name: 'Strike it out' }).waitFor();
  expect(await minutes.page.getByRole('menuitem', { name: remove }).count()).toBe(0);
  await minutes.press('Escape');
});

test('[B17] once it is removed it is gone for everybody, with its answer, and undo brings nothing back', async () => {
  await minutes.begin(headings.well, harmless);
  await chair.sees(harmless);
  await minutes.saved();
  await askRemoval(secret);
  await chair.press('Tab');
  await chair.press('Enter');
  await sureOf(chair).waitFor();
  await chair.press('Tab');
  await chair.press('Enter');
  await chair.reads(/^Removed\. These words are gone/);
  for (const one of [chair, minutes, mother]) {
    await one.line(secret).waitFor({ state: 'detached' });
    // Whoever writes a line has it in their box.
    if (one !== minutes) await one.sees(harmless);
    expect(await one.page.content()).not.toContain('Alder');
  }
  await chair.looks('removed');
  await chair.press('Control+z');
  await chair.write(headings.next, 'Marguerite rings on Monday');
  await mother.sees('Marguerite rings on Monday');
  expect(await chair.page.content()).not.toContain('Alder');
});

test('[B17] whoever was typing goes on in the same line, and nothing they typed is lost', async () => {
  const box = minutes.heading(headings.well).getByRole('textbox', { name: /^Write a new line/ });
  expect(await box.evaluate((held) => held === document.activeElement)).toBe(true);
  await minutes.page.keyboard.type(', every day.');
  await mother.sees(`${harmless}, every day.`);
  expect(await minutes.page.getByRole('region', { name: /not sent/ }).count()).toBe(0);
  await minutes.looks('typing-on');
  await minutes.press('Enter');
});

test('[B17] whoever was typing the very line has an empty box, and nothing of it', async () => {
  const being = 'The key of 4 Alder Road is';
  await minutes.begin(headings.next, being);
  await chair.sees(being);
  await askRemoval(being);
  await dialogOf(chair).getByRole('button', { name: 'Remove for good', exact: true }).click();
  await sureOf(chair).getByRole('button', { name: 'Yes, remove for good' }).click();
  await mother.line(being).waitFor({ state: 'detached' });
  const box = minutes.heading(headings.next).getByRole('textbox', { name: /^Write a new line/ });
  await vi.waitFor(async () => expect(await box.inputValue()).toBe(''), { timeout: 15_000 });
  expect(await minutes.page.content()).not.toContain('Alder');
  await minutes.type('A key can be had at the office');
  await minutes.press('Enter');
  await mother.sees('A key can be had at the office');
});

test('[B17] [P10] a laptop that slept through it has nothing of those words, and all others in its tray', async () => {
  const mine = 'Dennis will send the letter';
  const typed = ' Silas has the key.';
  await chair.write(headings.worried, secret, { saidBy: [kezia] });
  await minutes.openLine(secret);
  await minutes.goesOffline();
  await minutes.type(typed);
  await minutes.write(headings.next, mine);
  await askRemoval(secret);
  await dialogOf(chair).getByRole('button', { name: 'Remove for good', exact: true }).click();
  await sureOf(chair).getByRole('button', { name: 'Yes, remove for good' }).click();
  await mother.line(secret).waitFor({ state: 'detached' });
  await minutes.comesBack();
  const tray = minutes.page.getByRole('region', { name: /not sent/ });
  await tray.getByText(mine).waitFor();
  await minutes.line(secret).waitFor({ state: 'detached' });
  await minutes.looks('tray-after-removal');
  await minutes.page.setViewportSize(phone);
  await minutes.looks('tray-after-removal-phone');
  await minutes.page.setViewportSize(laptop);
  const left = await minutes.page.content();
  expect(left).not.toContain('Alder');
  expect(left).not.toContain(typed.trim());
  await tray
    .getByRole('listitem')
    .filter({ hasText: mine })
    .getByRole('button', { name: 'Add it again' })
    .click();
  await mother.sees(mine);
});

test('[B17] new words for a line that was removed go from the box of whoever wrote them', async () => {
  const own = 'He moved to 4 Alder Road in May.';
  await mother.add(headings.worried, own);
  await mother.doWith(own, 'Put it in other words');
  await mother.box().fill(`${own} I think.`);
  await askRemoval(own);
  await dialogOf(chair).getByRole('button', { name: 'Remove for good', exact: true }).click();
  await sureOf(chair).getByRole('button', { name: 'Yes, remove for good' }).click();
  await mother.line(own).waitFor({ state: 'detached' });
  await mother.box().waitFor({ state: 'detached' });
  expect(await mother.page.content()).not.toContain('Alder');
});

test('[B17] a refusal keeps the dialog, and says why', async () => {
  const twice = 'This line is removed twice.';
  await chair.write(headings.worried, twice);
  await mother.sees(twice);
  await askRemoval(twice);
  const line = await chair.line(twice).last().getAttribute('data-line');
  expect(await orderFrom(chair)({ kind: 'redactLines', lines: [line ?? ''] })).toBe(200);
  await mother.line(twice).waitFor({ state: 'detached' });
  await dialogOf(chair).getByRole('button', { name: 'Remove for good', exact: true }).click();
  await sureOf(chair).getByRole('button', { name: 'Yes, remove for good' }).click();
  await dialogOf(chair).getByRole('alert').waitFor();
  await chair.looks('removal-refused');
  await dialogOf(chair).getByRole('button', { name: keep }).first().click();
});

/** By the menu of the line itself, not of an answer beneath it. */
async function openMenu(who: Person, words: string): Promise<void> {
  await who.page.locator('[data-line]').getByText(words, { exact: true }).click();
  await who.page
    .getByRole('group', { name: words })
    .first()
    .getByRole('button', { name: 'What to do with this line' })
    .first()
    .click();
}

async function askRemoval(words: string): Promise<void> {
  await openMenu(chair, words);
  await chair.page.getByRole('menuitem', { name: remove }).click();
  await dialogOf(chair).waitFor();
}

test('[B17] where else the line stands is asked, the same words ticked; copies that are about are named', async () => {
  const [told, shorter] = ['Silas was seen at the flat.', 'Somebody was seen at the flat.'];
  const order = orderFrom(chair);
  const place = chair.heading(headings.worried);
  for (const text of [told, shorter]) {
    await place.getByRole('textbox', { name: /^Write a new line/ }).click();
    await place.getByRole('button', { name: /^Professionals/ }).click();
    await chair.insert(text);
    await chair.press('Enter');
    await minutes.sees(text);
  }
  await chair.saved();
  const release = async (words: string, text: string | null) => {
    const line = await chair.line(words).first().getAttribute('data-line');
    const lines = [{ line: line ?? '', text, howWeWillKnow: null, children: [] }];
    const view = await viewOf(chair, () => true);
    const to = view.audiences?.find(({ kind }) => kind === 'everyone');
    const narrow = view.audiences?.find(({ kind }) => kind === 'professionals');
    const newcomers = to?.members.filter((id) => narrow?.members.includes(id) !== true) ?? [];
    expect(await order({ kind: 'releaseLines', to: to?.id ?? '', newcomers, lines })).toBe(200);
  };
  await release(told, null);
  await release(shorter, 'There was a visitor.');
  await mother.sees(told);
  await mother.sees('There was a visitor.');
  expect(await order({ kind: 'close' })).toBe(200);
  await giveOut(chair);
  await chair.outcomesAppear();
  expect(await order({ kind: 'reopen', reason: 'A line must go.' })).toBe(200);
  await chair.appears();
  const elsewhere = chair
    .line(told)
    .first()
    .getByRole('button', { name: /^Also for: / });
  await elsewhere.waitFor();
  await askRemoval(told);
  const dialog = dialogOf(chair);
  const same = dialog.getByRole('checkbox', { name: told });
  await same.waitFor();
  expect(await same.isChecked()).toBe(true);
  await dialog.getByText(/^The outcomes were given out already/).waitFor();
  await chair.looks('removal-elsewhere');
  await chair.page.setViewportSize(phone);
  await chair.looks('removal-elsewhere-phone');
  await chair.page.setViewportSize(laptop);
  await dialog.getByRole('button', { name: 'Remove for good', exact: true }).click();
  await sureOf(chair).getByRole('button', { name: 'Yes, remove for good' }).click();
  await mother.sees('There was a visitor.');
  await mother.line(told).waitFor({ state: 'detached' });
  await minutes.line(told).waitFor({ state: 'detached' });
});

const focusedName = ({ page }: Person): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');
