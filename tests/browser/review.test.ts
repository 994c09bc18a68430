import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { headings } from './support/board.ts';
import { openChair } from './support/cast.ts';
import type { Chair } from './support/cast.ts';
import { laptop, phone } from './support/person.ts';
import { actionOf, childrensNames, invitedOf, lineOf, nameOf, occasion } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const kezia = nameOf('p03');
const worry = lineOf('W10');
const other = lineOf('W8');
const action = actionOf('A2').action;
/** FICTIONAL. */
const reasons = 'The children need people who step in before it gets hard.';
const danger = 'We are worried that Kezia drinks when she is alone with the children.';
const reworded =
  'We are still worried about the long holiday, when Kezia is alone with the children.';
const question = 'How safe are the children today?';
const april = { score: 6, reason: 'I have stopped.', oneHigher: 'Two more months.' };
const july = { score: 8, reason: 'I did what the plan says.', oneHigher: 'No debts.' };

let venue: Venue;
let chair: Chair;
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  chair = await openChair(venue);
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    await chair.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

/** The plainest decision there is: a plan for each child, and why. */
async function decidesForPlans(): Promise<void> {
  const tool = await chair.openTool('Decision');
  for (const name of childrensNames) {
    const about = tool.getByRole('region', { name });
    await about.getByRole('radio').first().check();
    await about.getByLabel('Main reason for the plan').selectOption({ index: 1 });
  }
  await tool.getByLabel('Why was this decided?').fill(reasons);
  await tool.getByRole('button', { name: 'Record the decision' }).click();
  await tool.getByRole('button', { name: 'Record it anew' }).waitFor();
}

async function asksKezia(score: typeof april): Promise<void> {
  await chair.askForNumbers(question, []);
  await chair.writeNumberDownFor(kezia, score);
  await chair.showEveryonesNumbers();
}

test('[C147] a closed conference leads to its review, which has everything that still stands (D44, E20)', async () => {
  const { page } = chair;
  await chair.isSetUp(venue.server.setUpLink, account);
  const people = [invitedOf('p03', { device: false })];
  await chair.hasConference({ ...occasion, children: childrensNames, people });
  await chair.goToBoard();
  await chair.seat(kezia);
  await chair.start();
  await chair.write(headings.worried, worry);
  await chair.write(headings.worried, other);
  await chair.write(headings.next, action, { kind: 'Action' });
  await chair.addToBand('Danger statement', danger);
  await asksKezia(april);
  await decidesForPlans();
  await chair.close();
  await page.goto(`${venue.server.origin}/conferences`);
  await page.getByRole('button', { name: /^Make the review of/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Make the review conference' });
  await dialog.getByLabel('Date').fill(occasion.date);
  await dialog.getByRole('button', { name: 'Make the review' }).click();
  await dialog.getByText('Choose a day after the last conference').first().waitFor();
  await dialog.getByLabel('Date').fill('2026-07-07');
  await chair.looks('make-the-review');
  await dialog.getByRole('button', { name: 'Make the review' }).click();
  await page.getByRole('heading', { name: 'People and their links' }).waitFor();
  await page.getByText(kezia).first().waitFor();
  await page.goto(`${venue.server.origin}/conferences`);
  await page.getByRole('link', { name: /^Go to the review of/ }).waitFor();
  await chair.looks('list-with-the-review');
  await chair.openConference();
  await chair.goToBoard();
  await chair.seat(kezia);
  await chair.start();
  await chair.line(worry).getByText('from 14 April').waitFor();
});

test('[C147] [RV2] [RV3] [RV6] each line and action of last time is marked with one press or one key, and what has changed is said beneath it (D44, E21)', async () => {
  const { page } = chair;
  const changes = await chair.openTool('What changed');
  await changes.getByText('0 of 4 lines from last time').waitFor();
  await changes.getByText(reasons).waitFor();
  await chair.looks('what-changed-at-first');
  const card = changes.getByRole('listitem').filter({ hasText: worry });
  await card.getByRole('button', { name: 'Better', exact: true }).click();
  await card.getByRole('button', { name: /^Say what has changed/ }).click();
  await card.getByLabel('What has changed?').fill('A plan to pay it back is agreed.');
  await card.getByRole('button', { name: 'Put it on the board' }).click();
  await card.getByRole('paragraph').filter({ hasText: 'A plan to pay it back' }).waitFor();
  const done = changes.getByRole('listitem').filter({ hasText: action });
  await done.getByRole('button', { name: 'Late', exact: true }).click();
  const statement = changes.getByRole('listitem').filter({ hasText: danger });
  await statement.getByRole('button', { name: 'In new words' }).click();
  await statement.getByLabel('How do we say it now?').fill(reworded);
  await chair.looks('danger-statement-in-new-words');
  await statement.getByRole('button', { name: 'Put it on the board' }).click();
  await changes.getByText('3 of 4 lines from last time').waitFor();
  await changes.getByRole('heading', { name: 'New this time' }).scrollIntoViewIfNeeded();
  await chair.shows('new-this-time');
  await chair.closeTool();
  await chair.line(worry).getByText('Better', { exact: true }).waitFor();
  await chair.line(other).click();
  await page.keyboard.press('2');
  await chair.line(other).getByText('The same', { exact: true }).waitFor();
  await chair.looks('board-of-the-review');
});

test('[C147] numbers then and now stand side by side, and lower looks like higher (D46)', async () => {
  const { page } = chair;
  await asksKezia(july);
  const changes = await chair.openTool('What changed');
  const row = changes.getByRole('row').filter({ hasText: kezia });
  await row.getByText('+2').waitFor();
  expect(await row.innerText()).toMatch(/6[\s\S]*8/u);
  await row.scrollIntoViewIfNeeded();
  await chair.looks('then-and-now');
  await page.setViewportSize(phone);
  await chair.looks('then-and-now-on-a-phone');
  await changes.getByRole('heading', { name: /^What has changed since/ }).scrollIntoViewIfNeeded();
  await chair.looks('what-changed-on-a-phone');
  await page.setViewportSize(laptop);
});
