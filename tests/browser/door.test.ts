import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { fromServerSchema } from '../../shared/protocol/live.ts';
import { findBarriers } from './support/accessibility.ts';
import { createJoining } from './support/joining.ts';
import { laptop, openPerson, phone } from './support/person.ts';
import type { Person } from './support/person.ts';
import { createPreparing } from './support/preparing.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const kezia = {
  name: 'Kezia Thistlewick',
  title: 'Mother',
  agency: '',
  role: 'Parent or carer',
  where: 'In the room',
  device: true,
} as const;
const self = { name: 'Kezia', role: 'Mum, dad or carer', where: 'In the room' } as const;
const account = {
  name: 'Marguerite Oldacre',
  username: 'marguerite',
  passphrase: 'willow kettle harbour nine',
};

let venue: Venue;
let chair: Person & ReturnType<typeof createPreparing>;
let mother: Person & ReturnType<typeof createJoining>;
let conference: string;
let link: string;

beforeAll(async () => {
  venue = await openVenue();
  const person = await openPerson(venue, 'chair', laptop);
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  chair = { ...person, ...createPreparing(person.page) };
  await chair.setUp(venue.server.setUpLink, account);
});

afterAll(() => venue.close());

beforeEach(async () => {
  await chair.page.goto(`${venue.server.origin}/conferences`);
  const occasion = { date: '2026-12-14', time: '13:30', place: '', children: ['Juno'] };
  await chair.makeConference({ ...occasion, people: [kezia] });
  conference = chair.page.url().split('/').at(-1) ?? '';
  link = await chair.copyLinkOf(kezia.name);
  const person = await openPerson(venue, 'mother', phone);
  mother = { ...person, ...createJoining(person.page) };
});

afterEach(async () => {
  expect([...chair.witness.errors, ...mother.witness.errors]).toEqual([]);
  await mother.context.close();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
/** The board comes at the start; until then a calm sentence says so. */
const letIn = (page: Page) => page.getByText('The chair has not started yet.').waitFor();
const someoneWaits = () => chair.page.getByText('1 person is waiting to come in.');

test('[J1] the token is out of the address and the history before anything is sent', async () => {
  const { page } = mother;
  const sent: string[] = [];
  const token = new URL(link).hash.slice(1);
  page.on('request', (request) => sent.push(request.url(), request.headers()['referer'] ?? ''));
  await mother.openLink(link);
  expect(page.url()).toBe(`${venue.server.origin}/join`);
  // The browser's own first look is reported with its fragment, which never goes over the wire.
  expect(sent.filter((text) => text.includes(token) && text !== link)).toEqual([]);
  expect(await page.evaluate(() => window.history.length)).toBe(2);
});

test('[J2] a link that is wrong and one that is over get the very same page', async () => {
  await knock();
  const person = await admit();
  await letIn(mother.page);
  await command({ kind: 'renewLink', person });
  await heading(mother.page, 'This page is over');
  const pages: string[] = [];
  for (const address of [link, `${venue.server.origin}/join#${'x'.repeat(32)}`, `${link}x`]) {
    const { page, context } = await openPerson(venue, 'stranger', phone);
    await page.goto(address);
    await heading(page, 'This link does not lead anywhere now');
    await looksRight(page);
    pages.push(await page.locator('body').innerText());
    await context.close();
  }
  expect(new Set(pages).size).toBe(1);
});

test('[J3] a wrong code is said at its field and keeps everything that was typed', async () => {
  const { page } = mother;
  await page.goto(venue.server.origin);
  await heading(page, 'A whiteboard for everyone in the meeting');
  await looksRight(page);
  await mother.typeCode(venue.server.origin, 'abc def');
  await mother.askToComeIn(self);
  await page.getByRole('alert').getByText('We do not know this code').waitFor();
  await looksRight(page);
  expect(await page.getByLabel('Code').inputValue()).toBe('abc def');
  expect(await page.getByLabel('Your name').inputValue()).toBe(self.name);
  expect(await page.getByRole('radio', { name: self.role }).isChecked()).toBe(true);
});

test('[J4] waiting, let in and sent out: one page that changes by itself', async () => {
  const { page } = mother;
  await knock();
  await page.getByText('The chair can see that you are waiting').waitFor();
  await looksRight(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  await someoneWaits().waitFor();
  const person = await admit();
  await letIn(page);
  await command({ kind: 'remove', person });
  await heading(page, 'You are not in the meeting now');
  await looksRight(page);
  expect(await page.locator('[data-same-page]').count()).toBe(1);
});

test('[J4] somebody who is turned away is told so calmly and can ask again', async () => {
  const { page } = mother;
  await knock();
  await command({ kind: 'turnAway', waiting: (await readDoor()).id });
  await heading(page, 'You cannot come in just now');
  await looksRight(page);
  await page.getByRole('link', { name: 'Ask again' }).click();
  await heading(page, 'Join the meeting');
});

test('[J4] who leaves the waiting room is no longer waiting', async () => {
  await knock();
  await someoneWaits().waitFor();
  await mother.page.getByRole('button', { name: 'Leave the waiting room' }).click();
  await heading(mother.page, 'Join the meeting');
  await someoneWaits().waitFor({ state: 'detached' });
});

test('[J4] who leaves the conference is told that their words are safe', async () => {
  const { page } = mother;
  await knock();
  await admit();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  // The socket may be over a moment before the page knows, and try once more.
  mother.witness.connectionIsGone(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
  await heading(page, 'You have left the meeting');
  await looksRight(page);
});

test('[J5] leaving quickly shows another page, and Back does not lead here again', async () => {
  const { page } = mother;
  await mother.context.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
  );
  await knock();
  // Time stands still: three presses count within three seconds, however slowly they arrive here.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  for (let press = 1; press <= 3; press++) await page.keyboard.press('Shift');
  await heading(page, 'Weather');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

async function knock(): Promise<void> {
  await mother.openLink(link);
  await mother.askToComeIn(self);
  await mother.waits();
}

/** The first who waits, as the chair's browser is told. */
async function readDoor() {
  const frame = await chair.page.evaluate(
    async (address) => {
      const socket = new WebSocket(address);
      const view = await new Promise<string>((resolve) => {
        socket.addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
      });
      socket.close();
      return view;
    },
    `${venue.server.origin.replace('http', 'ws')}/live/${conference}`,
  );
  const told = fromServerSchema.parse(JSON.parse(frame));
  const view = told.type === 'view' && told.view.at === 'conference' ? told.view : null;
  const first = view?.waiting?.[0];
  if (first === undefined) throw new Error('nobody is waiting');
  return first;
}

async function admit(): Promise<string> {
  const { id: waiting, name, role, where, person } = await readDoor();
  await command({ kind: 'admit', waiting, person, name, role, where, title: 'Mother', agency: '' });
  return person ?? waiting;
}

/** The chair's browser sends it, as the board's buttons do. */
async function command(body: object): Promise<void> {
  const opId = crypto.randomUUID();
  const status = await chair.page.evaluate(
    async ([path, json]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body: json })).status;
    },
    [`/api/conferences/${conference}/commands`, JSON.stringify({ ...body, opId })] as const,
  );
  expect(status).toBe(200);
}

async function looksRight(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isWide).toBe(false);
  await page.setViewportSize(phone);
}
