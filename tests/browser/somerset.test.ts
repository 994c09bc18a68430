import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { templateOf } from '../../shared/templates/templates.ts';
import { openChair, openGuest, openScreen } from './support/cast.ts';
import type { Chair, Guest, Screen } from './support/cast.ts';
import { giveOut } from './support/giving-out.ts';
import { createLeading } from './support/leading.ts';
import type { Leading } from './support/leading.ts';
import { laptop, phone } from './support/person.ts';
import { readLines } from './support/reading.ts';
import {
  actionOf,
  dangerOf,
  goalOf,
  invitedOf,
  lineOf,
  nameOf,
  occasion,
  rationale,
  scoreOf,
} from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const [kezia, ines] = [nameOf('p03'), nameOf('p09')];
const [maud, priya] = [nameOf('p11'), nameOf('p13')];
const format = templateOf('somerset-5col');
const titles = format.stages.map(({ title }) => title);
const headings = format.headings.map(({ text }) => text);
const { question } = format.scale;
const { plan, childInNeed } = format.decision;
/** FICTIONAL: beside the words of the sample. */
const wrong = 'Kezia drank on Christmas Day.';
const right = 'She was at work on Christmas Day.';
/** By the number of their heading, as the chair types them. */
const typed: readonly (readonly [heading: number, words: string])[] = [
  [1, lineOf('W1')],
  [1, lineOf('W5')],
  [2, lineOf('W10')],
  [3, lineOf('S4')],
  [4, lineOf('S5')],
];
const action = actionOf('A1').action;

let venue: Venue;
let chair: Chair;
let mother: Guest;
let worker: Guest;
let screen: Screen;
let leading: Leading;
let hasFailed = false;

const everyone = () => [chair, mother, worker, screen];

beforeAll(async () => {
  venue = await openVenue();
  [chair, mother, worker, screen] = await Promise.all([
    openChair(venue),
    openGuest(venue, 'mother', phone),
    openGuest(venue, 'worker', laptop),
    openScreen(venue),
  ]);
  leading = createLeading({ chair, guests: [mother, worker], screen }, titles);
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of everyone()) await one.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

async function addMistake({ page }: Chair): Promise<void> {
  await page.getByRole('button', { name: 'Add a mistake' }).click();
  const dialog = page.getByRole('dialog', { name: 'What is wrong?' });
  await dialog.getByLabel('Who says so').selectOption({ label: `${kezia}, Mother` });
  await dialog.getByLabel('What the paper says').fill(wrong);
  await dialog.getByLabel('What they say is right').fill(right);
  await dialog.getByRole('radio', { name: 'Agreed' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(right).waitFor();
}

test('[C83] before the start the chair asks what is wrong in the reports and writes it down, and brings everyone in (M9, M12)', async () => {
  await chair.setUp(venue.server.setUpLink, account);
  const people = [
    ...['p03', 'p09'].map((key) => invitedOf(key, { device: true })),
    ...['p11', 'p13'].map((key) => ({
      ...invitedOf(key, { device: false }),
      where: 'In the room' as const,
    })),
  ];
  const children = ['Juno', 'Wren'];
  await chair.makeConference({ ...occasion, format: 'Somerset', children, people });
  await addMistake(chair);
  const links = [await chair.copyLinkOf(kezia), await chair.copyLinkOf(ines)];
  await screen.page.goto(await chair.screenLink());
  await chair.goToBoard();
  for (const [at, [guest, name, role]] of (
    [
      [mother, kezia, 'Mum, dad or carer'],
      [worker, ines, 'I work with the family'],
    ] as const
  ).entries()) {
    await guest.openLink(links[at] ?? '');
    await guest.askToComeIn({ name, role, where: 'In the room' });
    await chair.admit(name);
  }
  for (const name of [maud, priya]) await chair.seat(name);
  await chair.start();
  await Promise.all([mother, worker].map((one) => one.appears()));
  await chair.closeTool();
  for (const title of ['Welcome', 'Reports', 'The family first', 'Everyone shares']) {
    await leading.leadTo(title);
  }
});

test('[B3] the chair types alone under Somerset’s headings, by keys, while everyone shares (M12, M15)', async () => {
  for (const [heading, words] of typed) {
    await chair.press(`Alt+${String(heading)}`);
    await chair.insert(words);
    await chair.press('Enter');
    await chair.seesUnder(headings[heading - 1] ?? '', words);
  }
  await mother.add(headings[0] ?? '', lineOf('W13'));
  await chair.sees(lineOf('W13'));
  for (const [heading, words] of typed) {
    await worker.seesUnder(headings[heading - 1] ?? '', words);
  }
  await screen.seesWords(lineOf('W13'));
  for (const one of everyone()) await one.shows('everyone-shares');
  await leading.leadTo('Danger statements');
  await chair.addToBand('Danger statement', dangerOf('D1'));
  await mother.seesInBand(dangerOf('D1'));
});

const scaleIn = (page: Page) => page.getByRole('group', { name: question, exact: true }).first();

test('[C112] the Safety Scale comes before the plan, and nobody owes a reason (M16)', async () => {
  expect(titles.indexOf('Safety Scale')).toBeLessThan(titles.indexOf('The plan'));
  await leading.leadTo('Safety Scale');
  const tool = await chair.openTool('Scale');
  await tool.getByRole('button', { name: 'Ask now' }).click();
  for (const [one, key] of [
    [mother, 'p03'],
    [worker, 'p09'],
  ] as const) {
    const form = scaleIn(one.page);
    await form.getByRole('radio', { name: String(scoreOf(key).score), exact: true }).check();
    await form.getByRole('button', { name: 'Save my number' }).click();
    await form.getByRole('heading', { name: 'Your number is saved' }).waitFor();
  }
  const box = scaleIn(chair.page);
  for (const [name, key] of [
    [maud, 'p11'],
    [priya, 'p13'],
  ] as const) {
    await box.getByRole('button', { name: `For ${name}`, exact: true }).click();
    await box.getByRole('radio', { name: String(scoreOf(key).score), exact: true }).check();
    await box.getByRole('button', { name: 'Save the number' }).click();
    await box.getByRole('button', { name: `For ${name} again` }).waitFor();
  }
  await box.getByRole('button', { name: 'Show everyone’s numbers' }).click();
  await scaleIn(mother.page).getByText('The numbers go from 2 to 6.').waitFor();
  await screen.seesWords('The numbers go from 2 to 6.');
  for (const one of everyone()) await one.shows('numbers');
});

test('[PL2] from what was shared and the numbers the plan is made (M17)', async () => {
  await leading.leadTo('Goals');
  await chair.addToBand('Safety goal', goalOf('SG1'));
  await leading.leadTo('The plan');
  const tool = await chair.openTool('Plan');
  await tool.getByRole('button', { name: 'Add an action' }).first().click();
  await tool.getByLabel('What will be done?').fill(action);
  await tool.getByRole('button', { name: 'Add it' }).click();
  await tool.getByText('Make it clearer', { exact: true }).click();
  await tool.getByLabel('Who', { exact: true }).selectOption({ label: `${kezia}, Mother` });
  await tool.getByLabel('By when').fill('2030-07-01');
  await tool.getByText('The 1 action says who does it and by when.').waitFor();
  await screen.seesWords(action);
  for (const one of everyone()) await one.shows('plan');
});

const childIn = (form: Locator, name: string) => form.getByRole('region', { name });

/** Wren’s need for a plan, and none for Juno beyond help. */
async function fillViews(form: Locator): Promise<void> {
  for (const [name, outcome] of [
    ['Juno', childInNeed],
    ['Wren', plan],
  ] as const) {
    await childIn(form, name)
      .getByRole('radio', { name: new RegExp(`^${outcome}`) })
      .check();
  }
}

test('[C123] the professionals say what each child needs: one has a device, two tell the chair (M17)', async () => {
  await leading.leadTo('Summary');
  await leading.leadTo('What each agency thinks');
  const tool = await chair.openTool('Views');
  await tool.getByRole('button', { name: 'Ask the agencies' }).click();
  const own = await worker.openTool('Views');
  await fillViews(own);
  await own.getByRole('button', { name: 'Send our view' }).click();
  await own.getByText('Your agency’s view is saved').waitFor();
  for (const name of [maud, priya]) {
    await tool.getByRole('button', { name: `Write down for ${name}` }).click();
    await fillViews(tool);
    await tool.getByRole('button', { name: 'Save their view' }).click();
    await tool.getByText('Saved. You will see it when all views are shown.').waitFor();
  }
  await tool.getByText('All agencies that are here have answered.').waitFor();
  await tool.getByRole('button', { name: 'Show all views' }).click();
  const told = await mother.openTool('Views');
  await told.getByText(`3 of 3: ${childInNeed}`).waitFor();
  await told.getByText(`3 of 3: ${plan}`).waitFor();
  await told.getByText('written down for them').first().waitFor();
  await screen.looks('views');
  for (const one of [chair, mother]) await one.shows('views');
});

test('[C127] a child in need plan for Juno and a child protection plan for Wren, in Somerset’s words (M17, M18)', async () => {
  await leading.leadTo('Decision');
  const tool = await chair.openTool('Decision');
  await fillViews(tool);
  await childIn(tool, 'Wren').getByLabel('Main reason for the plan').selectOption('Neglect');
  await tool.getByLabel('Why was this decided?').fill(rationale);
  await tool.getByRole('button', { name: 'Record the decision' }).click();
  await tool.getByRole('button', { name: 'Record it anew' }).waitFor();
  const told = await mother.openTool('Decision');
  await told.getByText(rationale).first().waitFor();
  await told.getByText('what was agreed in the plan still stays').waitFor();
  for (const one of everyone()) await one.shows('decision');
});

test('[C134] core group, child in need meeting within six weeks and review are suggested and agreed (M20, M21)', async () => {
  await chair.page.clock.setFixedTime(new Date('2026-04-14T11:30:00'));
  await leading.leadTo('Dates');
  const tool = await chair.openTool('Dates');
  await tool.getByRole('button', { name: 'Another date' }).click();
  await tool.getByRole('group', { name: 'Visit' }).getByLabel('What').selectOption({
    label: 'Child in need meeting',
  });
  for (const [what, day] of [
    ['Core group', 'Tuesday 28 April 2026'],
    ['Review conference', 'Tuesday 14 July 2026'],
    ['Child in need meeting', 'Tuesday 26 May 2026'],
  ] as const) {
    const row = tool.getByRole('group', { name: what });
    await row.getByText(`Due by ${day}.`).waitFor();
    await row.getByRole('button', { name: `Use ${day}` }).click();
  }
  await chair.shows('dates-suggested');
  await tool.getByRole('button', { name: 'Set the dates' }).click();
  // What is set is what the chair sees then, whatever was in sight before.
  await tool.locator(':focus').getByText('Tuesday 26 May 2026').waitFor();
  const told = await mother.openTool('Dates');
  await told.getByText('Tuesday 26 May 2026').first().waitFor();
  // In the order in which they come, whatever was written first.
  expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('28 April'),
    expect.stringContaining('26 May'),
    expect.stringContaining('14 July'),
  ]);
  for (const one of everyone()) await one.shows('dates');
  await leading.leadTo('Close');
});

test('[OC2] the family’s copy, called the outcomes, is the whiteboard to the letter (M14)', async () => {
  const { page } = mother;
  const under = (within: Page | Locator) =>
    Promise.all(
      headings.map((name) =>
        readLines(within.getByRole('region', { name, exact: true, includeHidden: true })),
      ),
    );
  const board = await under(page);
  expect(board.map((lines) => lines.length)).toEqual([3, 1, 1, 1, 1]);
  await chair.close();
  await giveOut(chair);
  await Promise.all([chair, mother].map((one) => one.outcomesAppear()));
  expect(await under(page.getByRole('main'))).toEqual(board);
  const copy = await page.getByRole('main').innerText();
  for (const words of [dangerOf('D1'), goalOf('SG1'), rationale, 'Tuesday 26 May 2026']) {
    expect(copy).toContain(words);
  }
  await mother.looks('outcomes');
  for (const { who, witness } of everyone()) {
    expect(witness.errors, `errors of ${who}`).toEqual([]);
    expect(witness.strangers, `${who} reached`).toEqual([]);
  }
});
