import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { CopyReader } from '../../shared/protocol/giving-out.ts';
import { givingOutSchema } from '../../shared/protocol/giving-out.ts';
import { idsOf, orderFrom, viewOf } from './support/in-parts.ts';
import { nameOf } from './support/sample.ts';
import { openSplitFamily, partNames } from './support/split-family.ts';
import type { SplitFamily } from './support/split-family.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const [kezia, rowan, dennis] = [nameOf('p03'), nameOf('p04'), nameOf('p02')];
const spoken = 'Kezia feels safe now at number six, larkspur-court.';
const home = '6 Larkspur Court';
const early = 'Close and give everyone their copy';

let venue: Venue;
let family: SplitFamily;
let hasFailed = false;

/** The conference, with a line about the mother's safe home that everyone was told, and the part with her open. */
beforeAll(async () => {
  venue = await openVenue();
  family = await openSplitFamily(venue);
  const { chair, mother } = family;
  await chair.start();
  const order = orderFrom(chair);
  const view = await viewOf(chair, ({ parts }) => parts?.length === 5);
  const { parts, audiences, people } = idsOf(view);
  expect(await order({ kind: 'openPart', part: parts[partNames.A] ?? '' })).toBe(200);
  await mother.appears();
  const line = {
    kind: 'addLine',
    audience: audiences['everyone'] ?? '',
    code: 'strength',
    text: spoken,
    saidBy: people[kezia] ?? '',
    about: null,
  } as const;
  expect(await order(line)).toBe(200);
});
afterAll(() => venue.close());
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    const { chair, minutes, mother, father } = family;
    for (const one of [chair, minutes, mother, father]) await one.shows('when-it-failed');
  });
});

const desk = (page: Page) => page.getByRole('complementary', { name: 'Copies' });
const readerIn = (page: Page, name: string) =>
  desk(page).getByRole('navigation', { name: 'Whose copy' }).getByRole('button', { name });
const pressIn = (page: Page, name: string) =>
  desk(page).getByRole('button', { name, exact: true }).click();
const isWaiting = (page: Page) =>
  page.getByRole('heading', { name: 'The conference is over' }).waitFor();

test('[GO1] before the close the chair writes down what must not be in whose copy', async () => {
  const { chair } = family;
  await chair.openTool('Copies');
  await pressIn(chair.page, 'Add to the list');
  await pressIn(chair.page, 'Add');
  await chair.page.getByText('Choose who must not learn it').first().waitFor();
  await chair.looks('list-not-whole');
  await chair.page.getByLabel('As it would be written').fill(home);
  await chair.page.getByRole('checkbox', { name: new RegExp(`^${rowan}`) }).check();
  await pressIn(chair.page, 'Add');
  await chair.page.getByText(`Address, kept from ${rowan}`).waitFor();
});

test('[GO5] the close gives nothing out while something is to be looked at; everyone else waits calmly, the screen is dark', async () => {
  const { chair, mother, father, police, screen } = family;
  const tool = await chair.openTool('Start and end');
  await tool.getByRole('button', { name: 'Look, then close' }).click();
  await tool.getByRole('button', { name: early }).click();
  await readerIn(chair.page, rowan).getByText('to look at').waitFor();
  await Promise.all([mother, father, police].map(({ page }) => isWaiting(page)));
  await mother.looks('waits-for-copy');
  await screen.page.getByText(spoken).waitFor({ state: 'detached' });
  for (const { page } of [mother, father]) {
    const conference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const path = `/api/conferences/${conference}/giving-out`;
    expect((await page.request.get(new URL(path, venue.server.origin).href)).status()).toBe(404);
  }
});

test('[GO3] pressed too early the button leads to what was found, marked where it stands; a reload changes nothing', async () => {
  const { chair, mother } = family;
  await pressIn(chair.page, 'Give out the copies');
  await desk(chair.page)
    .getByRole('heading', { name: /^The copy of/ })
    .waitFor();
  await chair.page.reload();
  await mother.page.reload();
  await isWaiting(mother.page);
  await chair.page.getByRole('button', { name: 'Look at the copies' }).click();
  await readerIn(chair.page, rowan).click();
  await desk(chair.page).getByRole('heading', { name: 'Typed outcomes' }).waitFor();
  const marks = () => chair.page.evaluate(() => CSS.highlights.get('copy-open')?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(0);
  await chair.looks('found');
});

test('each place is settled with a reason, and then it is the second person’s turn', async () => {
  const { chair } = family;
  for (const { person, name } of await readersOf(chair.page)) {
    await readerIn(chair.page, name).click();
    const place = desk(chair.page).getByRole('button', { name: 'This may stay …' });
    await desk(chair.page)
      .getByRole('heading', { name: `The copy of ${name}` })
      .waitFor();
    while ((await openOf(chair.page, person)) > 0) {
      const before = await openOf(chair.page, person);
      await place.first().click();
      await chair.page.getByLabel('This may stay, because').fill('She told him herself.');
      await pressIn(chair.page, 'It may stay');
      await expect.poll(() => openOf(chair.page, person)).toBe(before - 1);
      await chair.page.getByLabel('This may stay, because').waitFor({ state: 'detached' });
      expect(await place.count()).toBe(before - 1);
    }
  }
  await pressIn(chair.page, 'Give out the copies');
  await desk(chair.page).getByText('a second person looks at them').waitFor();
  await chair.looks('waits-for-second');
});

test('[GO4] the minute taker is led through every copy, and says so', async () => {
  const { chair, minutes } = family;
  await minutes.page.getByRole('button', { name: 'Look at the copies' }).click();
  const { length } = await readersOf(minutes.page);
  for (let left = length; left > 0; left -= 1) {
    await pressIn(minutes.page, 'I have looked at every copy');
    await desk(minutes.page).getByRole('heading', { name: 'Typed outcomes' }).waitFor();
    await expect
      .poll(() => desk(minutes.page).getByText('Not looked at yet').count())
      .toBe(left - 1);
  }
  await minutes.looks('second-look');
  expect(await desk(minutes.page).getByRole('button', { name: 'This may stay …' }).count()).toBe(0);
  await pressIn(minutes.page, 'I have looked at every copy');
  await desk(minutes.page).getByText(`${dennis} has looked at every copy.`).waitFor();
  await desk(chair.page)
    .getByText(new RegExp(`^${dennis} looked at`))
    .waitFor();
});

test('the moment they are given out both parents read their own, each by itself', async () => {
  const { chair, minutes, mother, father, receivedBy } = family;
  await pressIn(chair.page, 'Give out the copies');
  await Promise.all([mother, father, minutes].map((one) => one.outcomesAppear()));
  await desk(chair.page)
    .getByText(/^The copies were given out/)
    .waitFor();
  await chair.looks('given-out');
  const copies = await Promise.all(
    [mother, father].map(({ page }) => page.getByRole('main').innerText()),
  );
  expect(copies[0]).toContain(kezia);
  expect(copies[1]).toContain(rowan);
  // The chair's list went to nobody.
  for (const one of [mother, father]) expect(receivedBy(one)).not.toContain(home);
  for (const one of [chair, minutes, mother, father]) expect(one.witness.errors).toEqual([]);
  await pressIn(chair.page, 'Look again');
  await readerIn(chair.page, rowan)
    .getByText(/^Opened at/)
    .waitFor();
});

async function readersOf(page: Page): Promise<CopyReader[]> {
  const conference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const path = `/api/conferences/${conference}/giving-out`;
  const answer = await page.request.get(new URL(path, venue.server.origin).href);
  return givingOutSchema.parse(await answer.json()).readers;
}

const openOf = async (page: Page, person: string): Promise<number> =>
  (await readersOf(page))
    .filter((one) => one.person === person)
    .flatMap(({ hits }) => hits)
    .filter(({ settled }) => settled === null).length;
