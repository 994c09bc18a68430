import { afterAll, afterEach, beforeAll, expect, onTestFailed, test } from 'vitest';
import { openGuest, openScreen } from './support/cast.ts';
import type { Guest } from './support/cast.ts';
import { laptop, phone } from './support/person.ts';
import type { Viewport } from './support/person.ts';
import { nameOf } from './support/sample.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const kezia = nameOf('p03');
const mum = { name: kezia, role: 'Mum, dad or carer', where: 'In the room' } as const;

let venue: Venue;
let chair: Started['chair'];
let mother: Started['mother'];
let code: string;
let screenLink: string;
let motherLink: string;

beforeAll(async () => {
  venue = await openVenue();
  ({ chair, mother, code, screen: screenLink, motherLink } = await openStarted(venue));
});
afterEach(() => {
  for (const { witness } of [chair, mother]) expect(witness.strangers).toEqual([]);
});
afterAll(() => venue.close());

async function guest(who: string, viewport: Viewport): Promise<Guest> {
  const opened = await openGuest(venue, who, viewport);
  onTestFailed(async () => {
    await opened.shows('when-it-failed');
    await chair.shows('when-it-failed');
  });
  return opened;
}

test('a reload, a tunnel and a closed tab never send anybody back to the waiting room', async () => {
  await mother.page.reload();
  await mother.appears();
  await mother.goesOffline();
  await mother.comesBack();
  await mother.appears();
  const tab = await mother.context.newPage();
  await mother.page.close();
  await tab.goto(motherLink);
  await tab.getByRole('heading', { name: /^Conference for / }).waitFor();
  expect(await tab.getByText('You are in the waiting room').count()).toBe(0);
  Object.assign(mother, { page: tab });
});

test('a second device with the mother’s link waits, marked, and nothing is replaced until the chair says so', async () => {
  const other = await guest('other-device', phone);
  await other.openLink(motherLink);
  await other.askToComeIn(mum);
  await other.waits();
  const card = await chair.waits(kezia);
  await card.getByText('Somebody with this name is here already').waitFor();
  await chair.looks('already-in-the-room');
  await mother.page.getByRole('heading', { name: /^Conference for / }).waitFor();

  await chair.movesDevice(kezia);
  await other.appears();
  await mother.page.getByRole('heading', { name: 'This page is over' }).waitFor();
  await other.context.close();
});

test('of two who wait by one link the later is marked, and neither comes in by one press', async () => {
  await chair.notesLeft(kezia);
  const [one, two] = [await guest('one', phone), await guest('two', phone)];
  for (const device of [one, two]) {
    await device.openLink(motherLink);
    await device.askToComeIn(mum);
    await device.waits();
  }
  const door = await chair.openTool('Door');
  await door.getByText('Somebody is already waiting by this very link').waitFor();
  expect(await door.getByRole('button', { name: `Let in as ${kezia}` }).count()).toBe(0);
  await chair.looks('two-by-one-link');
  for (const device of [one, two]) await device.context.close();
});

test('strangers by the room’s code are turned away in one go, and the code is another one', async () => {
  const strangers = [];
  for (const who of ['Stranger One', 'Stranger Two', 'Stranger Three']) {
    const stranger = await guest(who, laptop);
    await stranger.typeCode(venue.server.origin, code);
    await stranger.askToComeIn({
      name: who,
      role: 'Here to watch and learn',
      where: 'In the room',
    });
    await stranger.waits();
    strangers.push(stranger);
  }
  await chair.waits('Stranger Three');
  await chair.looks('strangers');
  await chair.turnAwayAll();
  for (const stranger of strangers) await stranger.isTold('You cannot come in just now');
  await chair.makeNewCode();
  await chair.looks('after-the-new-code');

  const [stranger] = strangers;
  await stranger?.typeCode(venue.server.origin, code);
  await stranger?.askToComeIn({
    name: 'Again',
    role: 'Here to watch and learn',
    where: 'In the room',
  });
  await stranger?.reads('We do not know this code');
  const screen = await openScreen(venue);
  await screen.page.goto(screenLink);
  await screen.page.getByRole('main').waitFor();
  expect(await screen.page.content()).not.toContain(code);
});
