import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { templateOf } from '../../shared/templates/templates.ts';
import { createBoard, headings } from './support/board.ts';
import { laptop, phone } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const kezia = nameOf('p03');
/** FICTIONAL. */
const danger =
  'Her nana is worried that Kezia drinks when Rowan has been, and that Otis and Wren are then alone with Juno.';
const goal = 'Kezia has somebody with her when she feels low, and the children sleep through.';
const action = 'Kezia rings her nana before she has a drink';
const sign = 'Kezia does not pick up the phone in the evening';
const does = 'Goes round that night and stays.';

const { smart, coreGroupEvery } = templateOf('north-yorkshire-3col').plan;

let venue: Venue;
let chair: Started['chair'];
let mother: Started['mother'];
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  ({ chair, mother } = await openStarted(venue));
  await chair.closeTool();
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [chair, mother]) await one.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

test('[C100] a danger statement is written with the format’s formula beside it, and the mother agrees by herself (D26, E11)', async () => {
  const { page } = chair;
  await chair.band().getByRole('button', { name: 'Danger statement' }).click();
  await page.getByText('A danger statement says:').waitFor();
  await chair.insert(danger);
  await chair.looks('danger-statement-with-its-guide');
  await chair.press('Enter');
  await chair.press('Escape');
  await chair.addToBand('Safety goal', goal);
  await mother.seesInBand(goal);
  await mother.line(danger).click();
  await mother.line(danger).getByRole('button', { name: 'I agree' }).click();
  await chair.line(danger).getByText(`Agreed by ${kezia}`).waitFor();
  await mother.looks('danger-statement-agreed');
  await mother.line(danger).getByRole('button', { name: 'You agreed' }).waitFor();
});

test('[B24] a tool whose code does not come, after a new release, leaves the board beside it as it is', async () => {
  // In a tab of its own: what a browser says of a broken tool is an error to all other tests.
  const tab = await mother.page.context().newPage();
  await tab.route('**/assets/plan-page-*.js', (route) => route.abort());
  await tab.goto(mother.page.url());
  const board = createBoard(tab);
  await board.openTool('Plan');
  await tab.getByText('This could not be opened.').waitFor();
  await board.closeTool();
  await board.band().getByText(goal).first().waitFor();
  await tab.close();
});

test('[PL2] an action gets its goal, its person and its day on the page of the plan, in the format’s questions (Y13, N24, D29)', async () => {
  await chair.write(headings.next, action, { kind: 'Action' });
  const plan = await chair.openTool('Plan');
  await plan.getByText('Nobody has taken this on yet.').waitFor();
  await plan.getByText('Make it clearer', { exact: true }).click();
  await plan.getByLabel('Who', { exact: true }).selectOption({ label: `${kezia}, Mother` });
  await plan.getByLabel('By when').fill('2020-01-01');
  await plan.getByText('The date is over already.').waitFor();
  await plan.getByLabel('By when').fill('2030-01-01');
  await plan.getByLabel(smart.achievable).fill('The phone is charged.');
  await plan.getByLabel('Answers').selectOption({ label: `Safety goal 1: ${goal.slice(0, 60)}…` });
  await plan.getByText('The 1 action says who does it and by when.').waitFor();
  await plan.getByRole('button', { name: 'Add a sign, and who steps in' }).click();
  await plan.getByLabel('How would we know that it is getting hard?').fill(sign);
  await plan.getByLabel('What they do').fill(does);
  await plan.getByRole('button', { name: 'Add it' }).click();
  await plan.getByRole('cell', { name: does, exact: true }).waitFor();
  await plan.getByRole('heading', { name: 'The plan', exact: true }).scrollIntoViewIfNeeded();
  await chair.looks('plan');
  await plan.getByRole('button', { name: 'Choose lead and core group' }).click();
  expect(await plan.getByRole('checkbox', { name: kezia }).isChecked()).toBe(true);
  await plan.getByRole('button', { name: 'Keep this' }).scrollIntoViewIfNeeded();
  await chair.looks('core-group-suggested');
  await plan.getByRole('button', { name: 'Keep this' }).click();
  await plan.getByText(coreGroupEvery).waitFor();
});

test('[PL1] the mother has the same plan, and ticks her action there (D42)', async () => {
  const plan = await mother.openTool('Plan');
  await plan.getByRole('cell', { name: does, exact: true }).waitFor();
  await plan.getByText(coreGroupEvery).waitFor();
  await plan.getByText('What the family does').waitFor();
  await plan.getByRole('button', { name: `I agree: ${action}` }).click();
  await plan.getByRole('button', { name: `Take back that you agree: ${action}` }).waitFor();
  await plan.getByRole('heading', { name: 'The plan', exact: true }).scrollIntoViewIfNeeded();
  await mother.looks('plan');
  await mother.page.setViewportSize(phone);
  await mother.looks('plan-phone');
  await mother.page.setViewportSize(laptop);
});
