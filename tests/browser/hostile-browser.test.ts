import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { createBoard, headings } from './support/board.ts';
import { openGuest, openScreen } from './support/cast.ts';
import { giveOut } from './support/giving-out.ts';
import { createPen } from './support/pen.ts';
import type { Pen } from './support/pen.ts';
import { laptop } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

let venue: Venue;
let chair: Started['chair'];
let minutes: Started['minutes'];
let mother: Started['mother'];
let code: string;
let screenLink: string;

beforeAll(async () => {
  venue = await openVenue();
  ({ chair, minutes, mother, code, screen: screenLink } = await openStarted(venue));
});
beforeEach(() => {
  onTestFailed(async () => {
    for (const one of [chair, minutes, mother]) await one.shows('when-it-failed');
  });
});
afterEach(() => {
  for (const { witness } of [chair, minutes, mother]) {
    expect(witness.strangers).toEqual([]);
  }
});
afterAll(() => venue.close());

test('two tabs of one person show one board, and both can write on it', async () => {
  const second = await openTab(minutes.page);
  await minutes.begin(headings.worried, 'From the first tab.');
  // Its last letter, too: the second tab writes on behind what it sees.
  await second.board.sees('From the first tab.');
  await second.page.bringToFront();
  await second.pen.openLine('From the first tab.');
  await second.pen.type(' From the second tab.');
  await minutes.page.bringToFront();
  await mother.sees('From the first tab. From the second tab.');
  await minutes.press('Enter');
  expect(await mother.heading(headings.worried).getByRole('group').count()).toBe(1);
  await second.page.close();
});

test('Back and Forward lead to the pages they should, and the board is still there', async () => {
  await chair.page.goBack();
  await chair.page.getByRole('heading', { name: 'People and their links' }).waitFor();
  await chair.page.goForward();
  await chair.sees('From the first tab.');
  await mother.page.goto(venue.server.origin);
  await mother.page.getByRole('link', { name: 'Back to the board' }).click();
  await mother.sees('From the first tab.');
  await mother.page.goBack();
  await mother.page.getByRole('link', { name: 'Back to the board' }).waitFor();
  await mother.page.goForward();
  await mother.sees('From the first tab.');
});

test('a reload in mid-sentence asks first, and staying keeps every word', async () => {
  await mother.compose('Half a sentence');
  const asked = mother.page.waitForEvent('dialog');
  const reloading = mother.page.evaluate(() => window.location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await reloading;
  expect(await mother.box().inputValue()).toBe('Half a sentence');
  await mother.box().fill('');
});

test('words of a pen that was taken back meanwhile lie in the tray, and can be added again', async () => {
  await minutes.goesOffline();
  await minutes.write(headings.next, 'Ring the dentist on Monday', {});
  await chair.takePenFrom(dennis);
  await minutes.comesBack();
  const tray = minutes.page.getByRole('region', { name: /This was not sent/ });
  await tray.getByText('Ring the dentist on Monday').waitFor();
  await minutes.looks('tray');
  expect(await mother.line('Ring the dentist on Monday').count()).toBe(0);
  await chair.givePenTo(dennis);
  await tray.getByRole('button', { name: 'Add it again' }).click();
  await mother.sees('Ring the dentist on Monday');
  await tray.waitFor({ state: 'detached' });
});

test('what looks like a program, other scripts and signs are words like any other, everywhere', async () => {
  const screen = await openScreen(venue);
  await screen.page.goto(screenLink);
  await mother.box().fill(`${program}\n${urdu} ${family} ${turned}`);
  await mother.send();
  for (const one of [chair, minutes, mother]) await one.sees(program);
  await screen.seesWords(program);
  await minutes.write(headings.worried, `${program} ${urdu}`, { saidBy: [kezia] });
  await mother.line(urdu).nth(1).waitFor();
  for (const one of [chair, mother, screen]) await one.looks('hostile-words');
  const directions = await mother
    .line(urdu)
    .first()
    .getByText(program)
    .evaluate((text) => text.getAttribute('dir'));
  expect(directions).toBe('auto');
  for (const { page } of [chair, minutes, mother, screen]) {
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  }
});

test('who is sent out in mid-sentence still has the words they were composing', async () => {
  const guest = await openGuest(venue, 'sent-out', laptop);
  await guest.typeCode(venue.server.origin, code);
  await guest.askToComeIn({ name: gethin, role: 'I work with the family', where: byVideo });
  await chair.admitNew(gethin, { title: 'Recovery worker', agency: 'Clearwater' });
  await guest.sees('Ring the dentist on Monday');
  await guest.compose('Kezia has kept both appointments and');
  await chair.sendOut(gethin);
  await guest.isTold('You are not in the meeting now');
  await guest.page.getByText('Kezia has kept both appointments and').waitFor();
  await guest.looks('sent-out-in-mid-sentence');
});

test('whoever sits down at the same laptop afterwards sees nothing of the one before', async () => {
  const { page } = mother;
  await mother.box().fill('Only for myself');
  await mother.leaves();
  await mother.isTold('You have left the meeting');
  const seesNothing = async () => {
    const text = await page.locator('body').innerText();
    for (const words of ['Only for myself', 'Kezia', 'dentist', 'Juno']) {
      expect(text).not.toContain(words);
    }
  };
  await seesNothing();
  for (const step of ['back', 'back', 'forward'] as const) {
    await (step === 'back' ? page.goBack() : page.goForward());
    await page.getByRole('main').waitFor();
    await seesNothing();
  }
  await mother.typeCode(venue.server.origin, code);
  await mother.askToComeIn({ name: priya, role: 'I work with the family', where: byVideo });
  await mother.waits();
  await seesNothing();
});

test('at the close the same words stand in the outcomes and in the copies, and nothing of them runs', async () => {
  await chair.close();
  await giveOut(chair);
  await chair.outcomesAppear();
  const read = await chair.readOutcomes();
  expect(read.worried.map(({ words }) => words)).toContain(`${program} ${urdu}`);
  const copy = await chair.save('Web page: All of it');
  expect(copy).toContain(urdu);
  expect(copy).toContain(family);
  expect(copy).not.toContain('<script');
  expect(copy).not.toContain('<img');
  const { page } = await openGuest(venue, 'reader', laptop);
  await page.setContent(copy);
  await page.getByText(program).first().waitFor();
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  await chair.looks('hostile-outcomes');
});

const kezia = nameOf('p03');
const dennis = nameOf('p02');
const priya = nameOf('p13');
const gethin = nameOf('p14');
const byVideo = 'On video or by phone';
const program = '<script>wasRun = 1</script><img src=x onerror="wasRun = 2">';
const urdu = 'امی اچھے دنوں میں کہانیاں سناتی ہیں';
const family = '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿';
/** Turns what follows it round, and never ends it. */
const turned = '\u202Edeppots reven';

interface Tab {
  readonly page: Page;
  readonly board: ReturnType<typeof createBoard>;
  readonly pen: Pen;
}

/** The same person once more, in another tab. */
async function openTab(page: Page): Promise<Tab> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  const board = createBoard(tab);
  await board.appears();
  return { page: tab, board, pen: createPen(tab, board) };
}
