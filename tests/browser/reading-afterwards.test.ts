import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { linksSchema } from '../../shared/protocol/http.ts';
import { openGuest } from './support/cast.ts';
import type { Guest } from './support/cast.ts';
import { giveOut } from './support/giving-out.ts';
import { orderFrom } from './support/in-parts.ts';
import { phone } from './support/person.ts';
import { childrensNames, nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const kezia = nameOf('p03');
const wrong = 'It was nine days';
const pin = '489317';

let venue: Venue;
let started: Started;
let atHome: Guest;
let hasFailed = false;
beforeAll(async () => {
  venue = await openVenue();
  started = await openStarted(venue);
  atHome = await openGuest(venue, 'mother-at-home', phone);
});
afterAll(() => venue.close());
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [started.chair, started.mother, atHome]) await one.shows('when-it-failed');
  });
});

/** Her link and her code, as the chair gives them out. */
async function waysHome() {
  const { page } = started.chair;
  const conference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const address = new URL(`/api/conferences/${conference}/links`, page.url()).href;
  const links = linksSchema.parse(await (await page.request.get(address)).json());
  const way = links.people.find(({ name }) => name === kezia);
  if (way === undefined || way.code === null) throw new Error('she has no link');
  return { conference, ...way, code: way.code };
}

async function opens({ page }: Guest, code: string, typed: string): Promise<void> {
  await page.getByLabel('Your code').fill(code);
  await page.getByLabel('Your PIN, if you chose one').fill(typed);
  await page.getByRole('button', { name: 'Open my copy' }).click();
}

const paper = ({ page }: Guest, name: string) => page.getByRole('button', { name });
const heading = ({ page }: Guest, name: string) =>
  page.getByRole('heading', { name, level: 1, exact: true });

test('[OC7] given out, the mother chooses at the table which of her papers to read, and a PIN for later', async () => {
  const { chair, mother } = started;
  expect(await orderFrom(chair)({ kind: 'close' })).toBe(200);
  await giveOut(chair);
  await mother.outcomesAppear();
  await paper(mother, 'Easy to read').click();
  await heading(mother, 'Easy-read outcomes').waitFor();
  await mother.looks('easy-read');
  await mother.page.getByLabel('Your PIN').fill('123456');
  await mother.page.getByRole('button', { name: 'Use this PIN' }).click();
  await mother.page.getByText('Many people try this first').first().waitFor();
  await mother.page.getByLabel('Your PIN').fill(pin);
  await mother.page.getByRole('button', { name: 'Use this PIN' }).click();
  await mother.page.getByText('You have chosen a PIN.').waitFor();
  await mother.looks('pin-chosen');
});

test('[P27] [OC7] at home link, code and PIN open her papers, and what is wrong says nothing of which', async () => {
  const { link, code } = await waysHome();
  await atHome.page.goto(link);
  await heading(atHome, 'Read your copy').waitFor();
  await atHome.looks('code-and-pin');
  await opens(atHome, code, '');
  await atHome.page.getByText('This code does not open the link.').first().waitFor();
  await opens(atHome, code, pin);
  await atHome.outcomesAppear();
  await paper(atHome, 'The plan').click();
  await heading(atHome, 'Outline plan').waitFor();
  await atHome.looks('plan');
  // This browser has no voice of its own.
  expect(await atHome.page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  expect(await paper(atHome, 'Read aloud').count()).toBe(0);
  const saved = atHome.page.waitForEvent('download');
  await atHome.page.getByText('In large print').click();
  await atHome.page.getByRole('link', { name: 'PDF: The plan' }).click();
  expect((await saved).suggestedFilename()).toBe('plan-1-large.pdf');
});

test('[CR2] what she is writing when her half hour is over waits for her behind the code', async () => {
  const { page } = atHome;
  const { code } = await waysHome();
  const dialog = page.getByRole('dialog', { name: 'Tell the chair' });
  await page.getByRole('button', { name: 'Tell the chair about the whole copy' }).click();
  await dialog.getByRole('textbox').fill(wrong);
  await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    await fetch('/api/leave', { method: 'POST', headers, body: '{}' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await heading(atHome, 'Type your code again').waitFor();
  expect(await page.content()).not.toContain(wrong);
  await opens(atHome, code, pin);
  await heading(atHome, 'Outline plan').waitFor();
  await page.getByRole('button', { name: 'Tell the chair about the whole copy' }).click();
  expect(await dialog.getByRole('textbox').inputValue()).toBe(wrong);
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('[P28] [OC9] the chair stops the link: within seconds no word stays on the page, and she is told calmly', async () => {
  const { chair } = started;
  const before = await waysHome();
  expect(await orderFrom(chair)({ kind: 'renewLink', person: before.person })).toBe(200);
  await heading(atHome, 'Type your code again').waitFor();
  expect(await atHome.page.getByText('Outline plan').count()).toBe(0);
  await atHome.looks('stopped');
  await opens(atHome, before.code, pin);
  await atHome.page.getByText('This code does not open the link.').first().waitFor();
  const { link, code } = await waysHome();
  await atHome.page.goto(link);
  await opens(atHome, code, '');
  await atHome.outcomesAppear();
});

test('[J5] Shift three times takes her away, her reading is over, and nothing of it is in the history', async () => {
  const { page } = atHome;
  await page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  );
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Shift');
  await page.waitForURL(/bbc/);
  const me = async () =>
    (await page.request.get(`${venue.server.origin}/api/me`)).json() as Promise<object>;
  await expect.poll(me).toMatchObject({ as: 'nobody' });
  await page.goto(`${venue.server.origin}/read`);
  await atHome.isTold('This link does not lead anywhere now');
});

test('[LE1] [LE2] the letter holds the link and nothing of the family, and the code stands alone on a sheet of its own', async () => {
  const { page } = started.chair;
  const { conference, person, link, code } = await waysHome();
  await page.goto(`${venue.server.origin}/conferences/${conference}/letters/${person}`);
  const sheets = page.getByRole('article');
  await sheets.nth(1).waitFor();
  await started.chair.looks('letter');
  const [letter = '', alone = ''] = await sheets.allTextContents();
  expect(letter).toContain(link);
  expect(letter).not.toContain(code);
  expect(alone).toContain(code);
  expect(alone).not.toContain(link);
  expect(alone).not.toContain(kezia);
  // Beside the letters of chance, in which any short word may stand.
  const words = `${letter}${alone}`.replaceAll(link, '').replaceAll(code, '');
  for (const word of [...childrensNames, 'conference', 'child', 'family', 'plan', 'Mother']) {
    expect(words).not.toContain(word);
  }
  const pages = await page.pdf({ preferCSSPageSize: true });
  expect(pages.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
});
