import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { createAdding } from './support/adding.ts';
import { createBoard, headings } from './support/board.ts';
import { openGuest } from './support/cast.ts';
import type { Guest } from './support/cast.ts';
import { createJoining } from './support/joining.ts';
import { laptop } from './support/person.ts';
import { openStarted } from './support/started.ts';
import type { Started } from './support/started.ts';
import { openVenue, quietly } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

/** What the first person saw, and what the second must never see. */
const seen = 'CANARY-Otis-sleeps-at-his-Nanas';
const typed = 'CANARY-never-sent-by-the-first';

let venue: Venue;
let chair: Started['chair'];
let code: string;

beforeAll(async () => {
  venue = await openVenue();
  const started = await openStarted(venue);
  ({ chair, code } = started);
  await started.minutes.write(headings.worried, seen, {});
  await chair.sees(seen);
});
afterAll(() => venue.close());

/** By the room's code, at a laptop that everybody may use. */
async function comesIn(name: string): Promise<Guest> {
  const guest = await openGuest(venue, name.toLowerCase(), laptop);
  onTestFailed(() => guest.shows('when-it-failed'));
  await guest.typeCode(venue.server.origin, code);
  await guest.askToComeIn({ name, role: 'Family or friend', where: 'In the room' });
  await chair.admitNew(name, { title: 'Neighbour', agency: '' });
  await guest.sees(seen);
  return guest;
}

const textOf = (page: Page): Promise<string> => page.locator('body').innerText();

/** Everything a page can put away in a browser. */
const putAway = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    readable: document.cookie,
  }));
const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, readable: '' };

/** The answer that takes the cookie away may come a moment after the page has said goodbye. */
const forgets = (context: BrowserContext) => expect.poll(async () => context.cookies()).toEqual([]);

test('[J7] while somebody is in, their browser keeps one cookie that no script reads, and nothing else', async () => {
  const guest = await comesIn('Alwyn');
  await guest.compose(typed);
  expect(await putAway(guest.page)).toEqual(nothing);
  const cookies = await guest.context.cookies();
  expect(cookies).toMatchObject([
    { name: '__Host-cw', httpOnly: true, secure: true, sameSite: 'Strict', path: '/', expires: -1 },
  ]);
  await guest.context.close();
});

test('[J7] after leaving nothing is in the browser, and neither Back nor a reload brings anything up', async () => {
  const guest = await comesIn('Bronwen');
  await guest.leaves();
  await guest.isTold('You have left the meeting');
  await forgets(guest.context);
  expect(await putAway(guest.page)).toEqual(nothing);
  for (const step of ['goBack', 'goForward', 'reload'] as const) {
    await guest.page[step]();
    const text = await textOf(guest.page);
    for (const words of [seen, 'Bronwen', 'Juno']) expect(text).not.toContain(words);
  }
  await guest.context.close();
});

test('[J5] leaving quickly asks nothing, ends the visit, and Back leads to no page of ours', async () => {
  const guest = await comesIn('Cerys');
  const { page, context } = guest;
  await context.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
  );
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await guest.compose(typed);
  await page.getByRole('button', { name: 'Leave this page quickly' }).first().click();
  await page.getByRole('heading', { name: 'Weather' }).waitFor();
  expect(asked).toEqual([]);
  await forgets(context);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
  const other = await context.newPage();
  await other.goto(venue.server.origin);
  await other.getByRole('heading', { name: 'A whiteboard for everyone in the meeting' }).waitFor();
  expect(await other.getByRole('link', { name: 'Back to the board' }).count()).toBe(0);
  await context.close();
});

test('[J7] two people one after the other in two tabs of one browser never see each other’s words', async () => {
  const first = await comesIn('Dilys');
  await first.compose(typed);
  const page = await first.context.newPage();
  const second = {
    page,
    ...createJoining(page),
    ...createBoard(page),
    ...createAdding(page, createBoard(page)),
  };
  await second.typeCode(venue.server.origin, code);
  await second.askToComeIn({ name: 'Emrys', role: 'Family or friend', where: 'In the room' });
  await second.waits();
  onTestFailed(
    async () => void (await page.screenshot({ path: venue.nextPicture('second') ?? '' })),
  );
  // The first tab's visit is over; it comes back as whoever this browser is now, and knows nothing more.
  await first.isTold('You are in the waiting room');
  for (const one of [first.page, page]) {
    const text = await textOf(one);
    for (const words of [seen, typed, 'Dilys', 'Juno']) expect(text).not.toContain(words);
  }
  await chair.admitNew('Emrys', { title: 'Uncle', agency: '' });
  await Promise.all([second.sees(seen), first.sees(seen)]);
  for (const one of [first.page, page]) {
    expect(await one.content()).not.toContain(typed);
    expect(await one.getByRole('textbox', { name: 'Your words' }).count()).toBe(0);
  }
  await first.page.bringToFront();
  await first.compose('And this is Emrys');
  expect(await first.box().inputValue()).toBe('And this is Emrys');
  await first.context.close();
});

test('[J7] what somebody sees and types goes to no other tab of the same browser, not even by its own channels', async () => {
  const guest = await comesIn('Heledd');
  const spy = await guest.context.newPage();
  await spy.goto(`${venue.server.origin}/join`);
  const sockets: string[] = [];
  guest.page.on('websocket', (socket) => sockets.push(socket.url()));
  await guest.page.reload();
  await guest.sees(seen);
  // The stock provider would tell other tabs by a channel named after the document's address.
  await spy.evaluate((urls) => {
    const heard: string[] = [];
    for (const url of urls) {
      const channel = new BroadcastChannel(url.replace(/\?.*/, ''));
      channel.addEventListener('message', ({ data }) => heard.push(String(data)));
    }
    window.addEventListener('storage', ({ key }) => heard.push(`storage ${key ?? ''}`));
    Object.assign(window, { heard });
  }, sockets);
  expect(sockets.length).toBeGreaterThan(1);
  // A page behind another tab draws once a second, and each click waits until it has drawn twice.
  await guest.page.bringToFront();
  await guest.add(headings.well, 'Said while another tab listens');
  await chair.sees('Said while another tab listens');
  await guest.sees('Said while another tab listens');
  expect(await spy.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await spy.evaluate(() => document.title)).toBe('Whiteboard');
  await guest.context.close();
});

test('[W2] a page beside ours, to which the browser gives the cookie along, opens no socket and changes nothing', async () => {
  const guest = await comesIn('Idris');
  const sibling = await openSibling();
  const page = await guest.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(sibling.origin);
  const { origin } = venue.server;
  const conference = guest.page.url().split('/').at(-1) ?? '';
  const opened = await page.evaluate(
    async ([target, id]) => {
      const socket = new WebSocket(`${target.replace('http', 'ws')}/live/${id}`);
      const isOpen = await new Promise((resolve) => {
        socket.addEventListener('open', () => resolve(true));
        socket.addEventListener('error', () => resolve(false));
      });
      const send = async (type: string) => {
        try {
          const init = { method: 'POST', mode: 'no-cors', credentials: 'include' } as const;
          await fetch(`${target}/api/leave`, {
            ...init,
            body: '{}',
            headers: { 'content-type': type },
          });
        } catch {
          // A refused preflight looks like no connection.
        }
      };
      await send('text/plain');
      await send('application/json');
      return isOpen;
    },
    [origin, conference] as const,
  );
  expect(opened).toBe(false);
  expect(asked.filter((url) => url.startsWith(origin)).length).toBeGreaterThan(0);
  // Nothing was done in their name.
  await guest.page.reload();
  await guest.sees(seen);
  await sibling.close();
  await guest.context.close();
});

test.each(['leaves', 'is cut off by a power cut'] as const)(
  '[J7] when somebody %s, the files of the browser hold nothing of what they saw or typed',
  async (how) => {
    const folder = mkdtempSync(join(tmpdir(), 'whiteboard-profile-'));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: quietly,
      viewport: laptop,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const shown = createBoard(page);
    const guest = { ...createJoining(page), ...shown, ...createAdding(page, shown) };
    const name = how === 'leaves' ? 'Ffion' : 'Gwenllian';
    await guest.typeCode(venue.server.origin, code);
    await guest.askToComeIn({ name, role: 'Family or friend', where: 'In the room' });
    await chair.admitNew(name, { title: 'Neighbour', agency: '' });
    await guest.sees(seen);
    await guest.compose(typed);
    const [cookie] = await context.cookies();
    // A browser writes down what stands in the boxes of a page when it is left, and now and then before.
    page.on('dialog', (dialog) => void dialog.accept());
    const board = page.url();
    await page.goto(`${venue.server.origin}/nowhere`);
    await page.goto(board);
    await guest.sees(seen);
    if (how === 'leaves') {
      await guest.leaves();
      await guest.isTold('You have left the meeting');
    }
    await context.close();
    const traces = tracesIn(folder, [seen, typed, cookie?.value ?? '?', 'Juno', name]);
    rmSync(folder, { recursive: true, force: true });
    expect(traces).toEqual([]);
  },
);

/** Another service of the same host, on a port of its own: to a browser the same site. */
async function openSibling() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Beside</title><h1>Beside</h1>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Where in the files of a browser these words stand, as UTF-8 or UTF-16. */
function tracesIn(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return words
      .filter((one) => bytes.includes(one) || bytes.includes(Buffer.from(one, 'utf16le')))
      .map((one) => `${one} in ${file.slice(folder.length)}`);
  });
}
