import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createBoard, headings } from '../browser/support/board.ts';
import { buildClientIfMissing } from '../browser/support/built-client.ts';
import { quietly } from '../browser/support/venue.ts';
import { openChaosProxy } from '../support/chaos-proxy.ts';
import type { ChaosProxy } from '../support/chaos-proxy.ts';
import { firstSeed, print } from './how-much.ts';
import { begin, listens } from './kills/begin.ts';
import { readCopy } from './kills/checks.ts';
import type { Run } from './kills/run.ts';
import { createLedger } from './ledger/ledger.ts';
import type { Ledger } from './ledger/ledger.ts';
import { copyFolder } from './world/folder.ts';
import type { Seat } from './world/folder.ts';
import { pause } from './world/wait.ts';

/** The page says "Saved" until an edit has waited for a second: what is older when it says so was shown as saved. */
const shownAfterMs = 1500;

/** A real browser types through a line of ours, and its ledger goes by what its page says. */
interface Typist {
  readonly page: Page;
  readonly ledger: Ledger;
  readonly type: (letters: number) => Promise<void>;
  /** Reads the page's words, and notes what they promise. */
  readonly look: () => Promise<string>;
  /** Until it says that all of it is saved. */
  readonly saved: () => Promise<void>;
}

const mishaps: Readonly<Record<string, (proxy: ChaosProxy, run: Run, typist: Typist) => unknown>> =
  {
    latency: (proxy) => proxy.delay(200),
    reset: (proxy) => proxy.drop(),
    'a slow reader': (proxy) => proxy.stopReading(),
    'a narrow line': (proxy) => proxy.narrow(20_000),
    'a server that dies': async (_proxy, run) => {
      await run.server.kill();
      await listens(run.server);
    },
    // Nothing closes and nothing comes: only the missing answer tells.
    'a frozen line': async (proxy, _run, { page, type }) => {
      proxy.blackhole();
      await type(3);
      await page
        .getByText(/Not saved yet/)
        .first()
        .waitFor();
    },
    'no way in': async (proxy, _run, { page, type }) => {
      proxy.refuse();
      proxy.drop();
      await type(3);
      await page
        .getByText(/Connection lost|Not saved yet/)
        .first()
        .waitFor();
    },
  };

const heal = (proxy: ChaosProxy): void => {
  proxy.resume();
  proxy.delay(0);
  proxy.narrow(null);
};

test('[T4] what a page showed as saved is there once, whatever its line went through', async () => {
  await buildClientIfMissing();
  const run = await begin({ seed: firstSeed, kills: 0 });
  await listens(run.server);
  const proxy = await openChaosProxy(run.way.port, run.chance.next);
  // The page believes that it speaks to the server itself, so its Origin is the server's.
  const rule = `MAP 127.0.0.1:${run.way.port} 127.0.0.1:${proxy.port}`;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...quietly, `--host-resolver-rules=${rule}`],
  });
  try {
    const typist = await sitDown(await openPage(browser, run), run);
    for (const [name, strike] of Object.entries(mishaps)) {
      typist.ledger.note(name);
      await typist.type(8);
      await strike(proxy, run, typist);
      await typist.type(8);
      heal(proxy);
      await typist.saved();
    }
    expect(proxy.connections()).toBeGreaterThan(0);
    const { tried, told } = typist.ledger.counts();
    expect(told).toBe(tried);
    await run.server.kill();
    await checkLetters(run, typist.ledger);
    print(
      `a browser through ${Object.keys(mishaps).join(', ')}: ${told} letters shown as saved, 0 lost`,
    );
  } finally {
    await browser.close();
    await run.end();
    await proxy.close();
  }
});

async function openPage(browser: Awaited<ReturnType<typeof chromium.launch>>, run: Run) {
  const seat = run.folder.seats.find(({ role }) => role === 'minute-taker');
  if (seat === undefined) throw new Error('nobody takes the minutes');
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies([cookieOf(seat)]);
  const page = await context.newPage();
  await page.goto(`${run.way.origin}/c/${run.way.conference}`);
  return page;
}

function cookieOf({ cookie }: Seat) {
  const [name = '', value = ''] = cookie.split('=');
  const where = { domain: '127.0.0.1', path: '/', secure: true, httpOnly: true } as const;
  return { name, value, ...where, sameSite: 'Strict' as const };
}

async function sitDown(page: Page, { folder }: Run): Promise<Typist> {
  const board = createBoard(page);
  await board.appears();
  await board
    .heading(headings.well)
    .getByRole('textbox', { name: /^Write a new line: / })
    .click();
  const ledger = createLedger();
  const waiting: { id: string; at: number }[] = [];
  let used = 0;
  const status = page.locator('.saved-status .status-line');
  const look = async (): Promise<string> => {
    const at = performance.now();
    const words = (await status.first().textContent()) ?? '';
    // Whoever sees "Saved" now believes it of all they typed more than a moment ago.
    while (
      words.startsWith('Saved') &&
      waiting[0] !== undefined &&
      waiting[0].at < at - shownAfterMs
    ) {
      ledger.told(waiting.shift()?.id ?? '');
    }
    return words;
  };
  return {
    page,
    ledger,
    look,
    type: async (letters) => {
      for (let count = 0; count < letters; count += 1) {
        const letter = String.fromCharCode(0xac00 + used++);
        const edit = { id: letter, who: folder.conference, place: 'board', takes: [] };
        ledger.tried({ ...edit, puts: [letter] });
        waiting.push({ id: letter, at: performance.now() });
        await page.keyboard.insertText(letter);
        await pause(60);
        await look();
      }
    },
    saved: async () => {
      while (waiting.length > 0) {
        await pause(100);
        await look();
      }
    },
  };
}

async function checkLetters(run: Run, ledger: Ledger): Promise<void> {
  const mark = ledger.mark();
  const { boards } = await readCopy(copyFolder(run.folder.path), run);
  const found = new Map<string, number>();
  for (const words of [...boards.values()].flatMap((board) => [...board.values()])) {
    for (const letter of words.split('')) found.set(letter, (found.get(letter) ?? 0) + 1);
  }
  expect(ledger.judge(found, { mark, isLookedFor: () => true })).toEqual([]);
}
