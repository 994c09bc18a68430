import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { headings } from './support/board.ts';
import { openInParts, partNames, viewOf } from './support/in-parts.ts';
import type { InParts } from './support/in-parts.ts';
import { answerTo, lineOf, nameOf } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const [kezia, rowan, ines] = [nameOf('p03'), nameOf('p04'), nameOf('p09')];
const [lineOfA, half, asleep] = [lineOf('S5'), 'Kezia says she rings', ' her mum at night'];
const own = answerTo('W5');

let venue: Venue;
let scene: InParts;
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  scene = await openInParts(venue);
  await scene.chair.start();
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    const { chair, mother, worker } = scene;
    for (const one of [chair, mother, worker]) await one.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

test('[B7] before anything is typed it is said who will see it, with the names on a press', async () => {
  const { chair, mother } = scene;
  await open(partNames.mother);
  await mother.appears();
  const box = chair.heading(headings.worried);
  await box.getByText(partNames.mother).first().waitFor();
  await chair.begin(headings.worried, '');
  const words = box.getByText(/^With Kezia: Kezia and 1 professional/);
  await words.click();
  const names = chair.page.getByRole('group', { name: 'Who will see this, name by name' });
  await names.getByText(ines).waitFor();
  await names.getByText(rowan).waitFor();
  await chair.press('Escape');
  await chair.looks('who-sees-it');
  const typed = await mother.compose(own);
  await mother.page.getByText('Everyone in this part of the conference will see this.').waitFor();
  expect(await typed.inputValue()).toBe(own);
});

test('[B14] whoever is sent apart has nothing of the board left, and their own words', async () => {
  const { chair, mother } = scene;
  await chair.write(headings.well, lineOfA);
  await mother.line(lineOfA).waitFor({ state: 'attached' });
  await mother.page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await open(partNames.father);
  await mother.page.getByRole('heading', { name: 'One moment, please' }).waitFor();
  await mother.page.getByText('The chair will bring you back.').waitFor();
  const left = await mother.page.content();
  for (const words of [lineOfA, partNames.mother, partNames.father, ines]) {
    expect(left).not.toContain(words);
  }
  await mother.page.getByText(own).waitFor();
  await mother.page.getByRole('button', { name: 'Leave this page quickly' }).waitFor();
  await mother.looks('apart');
});

test('[B14] they come back without a reload, and their words are in their box', async () => {
  const { chair, mother } = scene;
  await open(partNames.mother);
  await mother.appears();
  expect(await mother.page.evaluate(() => 'isSamePage' in window)).toBe(true);
  expect(await mother.box().inputValue()).toBe(own);
  await mother.page.getByText(`You are in: ${partNames.mother}`).first().waitFor();
  await mother.send();
  await chair.sees(own);
});

test('[B13] what a laptop typed while it slept through a restricted part lies in the tray and on no board', async () => {
  const { chair, worker, mother, order, ids } = scene;
  expect(await order({ kind: 'givePen', person: ids.people[ines] ?? '' })).toBe(200);
  const at = worker.heading(headings.worried);
  const box = at.getByRole('textbox', { name: /^Write a new line/ });
  await box.click();
  await worker.page.keyboard.type(half);
  await worker.page.getByText(/^Saved \d/).waitFor();
  await worker.goesOffline();
  await worker.page.keyboard.type(asleep);
  await open(partNames.restricted);
  await open(partNames.mother);
  await worker.comesBack();
  const tray = worker.page.getByRole('region', { name: /not sent/ });
  await tray.getByText(`${half}${asleep}`).waitFor();
  await at.getByText('These words are not on the board.').waitFor();
  await worker.page.keyboard.type(', she says');
  await tray.getByText(`${half}${asleep}, she says`).waitFor();
  await worker.looks('not-sent');
  await worker.page.keyboard.press('Enter');
  await worker.page.keyboard.type('A new line.');
  await chair.sees('A new line.');
  await mother.line('A new line.').waitFor({ state: 'attached' });
  for (const { page, witness } of [chair, mother]) {
    expect(await page.content()).not.toContain(asleep);
    expect(witness.received.join('')).not.toContain(asleep);
  }
});

test('[B12] a line about a child goes to those who may hear about that child', async () => {
  const { chair, worker, mother, order, ids } = scene;
  const { children } = await childrenOf();
  const hears = children.slice(0, 1).map(({ id }) => id);
  expect(await order({ kind: 'setHearing', person: ids.people[kezia] ?? '', hears })).toBe(200);
  const about = children[1]?.name ?? '';
  const at = chair.heading(headings.worried);
  await at.getByRole('textbox', { name: /^Write a new line/ }).click();
  await chair.chooseForNew(headings.worried, 'About', about);
  await at.getByText(`Kezia may not hear about ${about} and will not see this line.`).waitFor();
  await chair.page.keyboard.type('He has had toothache for a month.');
  await chair.press('Enter');
  await worker.sees('He has had toothache for a month.');
  expect(mother.witness.received.join('')).not.toContain('toothache');
  // Once a line stands it is asked first.
  await chair.openLine(lineOfA);
  await chair.choose(chair.line(lineOfA), 'About', about);
  const asked = chair.page.getByRole('dialog', { name: 'Not everyone may hear about this' });
  await chair.looks('not-everyone-may-hear');
  await asked.getByRole('button', { name: 'Do that' }).click();
  await mother.line(lineOfA).waitFor({ state: 'detached' });
  await worker.sees(lineOfA);
});

async function open(part: string): Promise<void> {
  const { order, ids } = scene;
  expect(await order({ kind: 'openPart', part: ids.parts[part] ?? '' })).toBe(200);
}

async function childrenOf() {
  const { conference } = await viewOf(scene.chair, () => true);
  return conference;
}
