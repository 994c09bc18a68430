import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { laptop, phone, projector } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const kezia = nameOf('p03');
/** FICTIONAL. */
const shows = 'Bettina is Kezia’s mum. Kezia is the mum of Juno, Otis and Wren.';

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

/** As somebody does who has no mouse: on with Tab until it has the focus. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await hasFocus(goal)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(goal)}`);
}

async function pressOn(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press('Enter');
}

async function typeIn(page: Page, goal: Locator, words: string): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.type(words);
}

/** On with the arrow; letters typed into a list count as one word only as long as they come quickly. */
async function pick(page: Page, from: Locator, begins: string): Promise<void> {
  await tabTo(page, from);
  for (let presses = 0; presses < 40; presses += 1) {
    const chosen = await from.evaluate((box) => box.querySelector('option:checked')?.textContent);
    if (chosen?.startsWith(begins)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No choice in ${String(from)} begins with ${begins}`);
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Drawings' });
const list = (page: Page) => page.getByRole('region', { name: 'The page as a list' });

const backToAll = (page: Page) => pressOn(page, page.getByRole('button', { name: 'All drawings' }));

/** Of an open menu, by the arrow keys. */
async function choose(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name });
  await item.waitFor();
  for (let presses = 0; presses < 20 && !(await hasFocus(item)); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

const hasFocus = (goal: Locator): Promise<boolean> =>
  goal.evaluate((one) => one === document.activeElement);

/** A picture at every size, and no barrier at any. */
async function looksEverywhere(one: Pick<Started['chair'], 'page' | 'looks'>, screen: string) {
  for (const [size, viewport] of Object.entries({ projector, phone, laptop })) {
    await one.page.setViewportSize(viewport);
    const words = one.page.getByRole('button', { name: 'In words', exact: true });
    if (size === 'phone' && (await words.isVisible())) {
      // While the page settles at its new size a tap may fall beside it.
      await expect
        .poll(async () => {
          await words.click();
          return list(one.page).isVisible();
        })
        .toBe(true);
    }
    await one.looks(`${screen}-${size}`);
  }
}

test('[W22] [W24] [W28] by keyboard alone the chair makes a family tree, adds the grandmother and tidies up', async () => {
  const { page } = chair;
  await pressOn(page, page.getByRole('button', { name: 'Drawings', exact: true }));
  const tool = panel(page);
  await typeIn(page, tool.getByLabel('Who is it for?'), 'Prof');
  await chair.looks('drawings-none');
  await pressOn(page, tool.getByRole('button', { name: /^Family tree/ }));
  const rows = list(page);
  await rows.getByText(kezia).first().waitFor();
  await typeIn(page, rows.getByRole('textbox', { name: 'Name' }), 'Bettina');
  await pick(page, rows.getByRole('combobox', { name: 'Is' }), 'parent');
  await pick(page, rows.getByRole('combobox', { name: 'To whom' }), kezia.slice(0, 5));
  await pressOn(page, rows.getByRole('button', { name: 'Add', exact: true }));
  await rows.getByText('Bettina is on the page.').waitFor();
  await rows.getByText(`Parent of ${kezia}.`).waitFor();
  await page.frameLocator('iframe').getByText('Bettina').first().waitFor();
  await pressOn(page, rows.getByRole('button', { name: 'Change Bettina' }));
  await typeIn(page, rows.getByRole('textbox', { name: 'A few words' }), 'lives in Derby');
  await looksEverywhere(chair, 'family-tree-list');
  await pressOn(page, rows.getByRole('button', { name: 'Take Bettina off the page' }));
  await rows.getByText('Bettina is off the page.').waitFor();
  await pressOn(page, rows.getByRole('button', { name: 'Put back' }));
  await rows.getByText(`Parent of ${kezia}.`).waitFor();
  await rows.getByText('a woman or girl, lives in Derby').waitFor();
  await pressOn(page, rows.getByRole('button', { name: 'Tidy up' }));
  await rows.getByText('The family tree is tidy now.').waitFor();
});

test('[W2] [K11] who is put there by hand is given a symbol while their name is written, and both stay', async () => {
  const { page } = chair;
  const rows = list(page);
  await page.getByRole('button', { name: 'Person', exact: true }).click();
  const canvas = page.frameLocator('iframe');
  const box = await page.locator('iframe').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  await page.mouse.click(box.x + 60, box.y + box.height - 60);
  await canvas.locator('textarea').waitFor();
  await page.keyboard.type('Rob');
  const robin = rows.getByRole('listitem').filter({ has: page.locator('b', { hasText: /^Rob/ }) });
  await robin.waitFor();
  await page.getByRole('button', { name: 'A man or boy', exact: true }).click();
  await robin.getByText('a man or boy').waitFor();
  await page.keyboard.type('in');
  await robin.getByText('Robin').waitFor();
  await page.keyboard.press('Enter');
  await canvas.locator('textarea').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Has died', exact: true }).click();
  await robin.getByText('a man or boy, has died').waitFor();
  await chair.looks('family-tree-symbol');
  await page.getByRole('button', { name: 'Take off', exact: true }).click();
  await robin.waitFor({ state: 'detached' });
});

test('[W20] [W25] it needs words before others see it, and the chair is led to them; then the mother has it', async () => {
  const { page } = chair;
  const tool = panel(page);
  const release = async () => {
    await pressOn(
      page,
      tool.getByRole('button', { name: 'What to do with Family tree, for: Professionals only' }),
    );
    await choose(page, 'Show it to others');
    await pick(page, page.getByRole('combobox', { name: 'Who should see it?' }), 'Every');
    await page.getByRole('dialog').getByText(kezia).waitFor();
  };
  await backToAll(page);
  await release();
  await chair.looks('release');
  await pressOn(page, page.getByRole('button', { name: 'Show it to them' }));
  await pressOn(page, page.getByRole('button', { name: 'Write what it shows' }));
  const box = page.getByRole('textbox', { name: 'What does this page show?' });
  await expect.poll(() => hasFocus(box)).toBe(true);
  await page.keyboard.type(shows);
  await chair.looks('described');
  await backToAll(page);
  await release();
  await pressOn(page, page.getByRole('button', { name: 'Show it to them' }));
  await tool.getByText('Family tree: they can see it now.').waitFor();
  await mother.openTool('Drawings');
  await panel(mother.page)
    .getByRole('button', { name: /^Family tree/ })
    .click();
  await mother.page
    .getByRole('region', { name: 'What does this page show?' })
    .getByText(shows)
    .waitFor();
  await list(mother.page)
    .getByText(`Bettina, a woman or girl. lives in Derby. Parent of ${kezia}.`)
    .waitFor();
  await mother.looks('family-tree');
});

test('[W21] [W28] circles and houses likewise: added, put elsewhere, named anew, taken off, all by keyboard', async () => {
  const { page } = chair;
  const tool = panel(page);
  const rows = list(page);
  const add = async (name: string, words: string) => {
    await typeIn(page, rows.getByRole('textbox', { name }), words);
    await pressOn(
      page,
      rows.getByRole('region', { name: region }).getByRole('button', { name: 'Add', exact: true }),
    );
  };
  let region = 'Closest to us';
  await pressOn(page, tool.getByRole('button', { name: /^Safety circles/ }));
  await add('Add to “Closest to us”', 'Bettina');
  await pressOn(page, rows.getByRole('button', { name: 'Change Bettina' }));
  await pick(page, rows.getByRole('combobox', { name: 'Where' }), 'People we');
  await pressOn(page, rows.getByRole('button', { name: 'Done with Bettina' }));
  const outer = rows.getByRole('region', { name: 'People we could ask' });
  const change = outer.getByRole('button', { name: 'Change Bettina' });
  await expect.poll(() => hasFocus(change)).toBe(true);
  await chair.looks('circles-list');
  await backToAll(page);
  await pressOn(page, tool.getByRole('button', { name: /^Three Houses/ }));
  await expect.poll(() => hasFocus(tool.getByRole('radio', { name: 'Juno' }))).toBe(true);
  await page.keyboard.press('Space');
  await chair.looks('whose-houses');
  await pressOn(page, tool.getByRole('button', { name: 'Make it' }));
  region = 'House of worries';
  await add('Add words to the House of worries', 'My tooth hurts');
  await rows.getByRole('region', { name: region }).getByText('My tooth hurts').waitFor();
  await looksEverywhere(chair, 'houses-list');
  await backToAll(page);
  await looksEverywhere(chair, 'drawings');
});

test('[W23] the mother is let draw on a page; it is put away and comes back, and is taken away for good when asked twice', async () => {
  const { page } = chair;
  const tool = panel(page);
  const name = 'Juno’s Three Houses';
  const menu = async (item: string) => {
    await pressOn(
      page,
      tool.getByRole('button', { name: `What to do with ${name}, for: Everyone` }),
    );
    await choose(page, item);
  };
  await menu('Who else may draw');
  await tabTo(page, page.getByRole('checkbox', { name: kezia }));
  await page.keyboard.press('Space');
  await chair.looks('drawers');
  await pressOn(page, page.getByRole('button', { name: 'Keep this' }));
  await pressOn(mother.page, mother.page.getByRole('button', { name: 'All drawings' }));
  await panel(mother.page)
    .getByRole('button', {
      name: `${name} Three Houses · Juno’s page · For: Everyone You can draw here`,
    })
    .waitFor();
  await mother.looks('drawings');
  await menu('Put it away');
  await tool.getByText('is put away').waitFor();
  await pressOn(page, tool.locator('summary'));
  await chair.looks('drawings-put-away');
  await pressOn(page, tool.getByRole('button', { name: `Bring ${name} back` }));
  await tool.getByText(`${name} is back.`).waitFor();
  await menu('Take it away for good');
  await chair.looks('redact-drawing');
  await pressOn(page, page.getByRole('button', { name: 'Take it away', exact: true }));
  await pressOn(page, page.getByRole('button', { name: 'Yes, for good' }));
  await tool.getByText(`${name} is gone for good.`).waitFor();
});
