import { linksSchema } from '../../../shared/protocol/http.ts';
import type { Locator, Page } from 'playwright-core';
import { makeConferenceQuickly, setUpQuickly } from './made-quickly.ts';
import type { Invited } from './sample.ts';
import { keepRecoveryCodes, setUpSecondStep, takeSecondStep } from './second-step.ts';

/** What a chair does before the day, on the pages for it. */
export interface Preparing {
  setUp(link: string, account: Account): Promise<void>;
  signIn(origin: string, account: Account): Promise<void>;
  /** From the list of conferences. */
  openConference(): Promise<void>;
  makeConference(details: Details): Promise<void>;
  /** The same two without the pages, for a story that begins later. */
  isSetUp(link: string, account: Account): Promise<void>;
  hasConference(details: Omit<Details, 'format'>): Promise<void>;
  /** The link that "Copy link" puts on the clipboard. */
  copyLinkOf(name: string): Promise<string>;
  makeSpareLinks(): Promise<void>;
  copySpareLink(): Promise<string>;
  copyAllMessages(): Promise<string>;
  readReadingCodeOf(name: string): Promise<string>;
  readRoomCode(): Promise<string>;
  /** Where "Open the room's screen" leads, in a tab of its own. */
  openScreen(): Promise<string>;
  /** The same without the tab. */
  screenLink(): Promise<string>;
  /** From the person's own entry: an advocate speaks for a child. */
  letSpeakFor(advocate: string, child: string): Promise<void>;
  apologisesFor(name: string): Promise<void>;
  goToBoard(): Promise<void>;
}

export interface Account {
  readonly name: string;
  readonly username: string;
  readonly passphrase: string;
}

export interface Details {
  /** The council whose way of doing it is chosen; the server's usual one where none is. */
  readonly format?: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly children: readonly string[];
  readonly people: readonly Invited[];
}

export function createPreparing(page: Page): Preparing {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const chooseFor = async (name: string, item: string) => {
    await press(`More for ${name}`);
    await page.getByRole('menuitem', { name: item }).click();
  };
  const change = async (name: string, fill: (entry: Locator) => Promise<void>) => {
    await chooseFor(name, 'Change');
    const entry = page.getByRole('dialog', { name: `Change ${name}` });
    await fill(entry);
    await entry.getByRole('button', { name: 'Save the changes' }).click();
    await entry.waitFor({ state: 'detached' });
  };
  const readClipboard = async (said: string) => {
    await page.getByRole('status').getByText(`Copied: ${said}`).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  return {
    setUp: async (link, { name, username, passphrase }) => {
      await page.goto(link);
      await page.getByLabel('Your name').fill(name);
      await page.getByLabel('Sign-in name').fill(username);
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await press('Go on');
      await setUpSecondStep(page, username);
      await keepRecoveryCodes(page);
      await page.getByRole('heading', { name: 'Your conferences' }).waitFor();
    },
    signIn: async (origin, { username, passphrase }) => {
      await page.goto(`${origin}/sign-in`);
      await page.getByLabel('Sign-in name').fill(username);
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await press('Sign in');
      await takeSecondStep(page, username);
      await page.getByRole('heading', { name: 'Your conferences' }).waitFor();
    },
    openConference: async () => {
      await page.getByRole('link', { name: 'Prepare' }).click();
      await page.getByRole('heading', { name: 'People and their links' }).waitFor();
    },
    makeConference: async (details) => {
      await page.getByRole('link', { name: 'Make a conference' }).click();
      await fillDetails(page, details);
      await invite(page, details.people);
      await press('Make the conference');
      await page.getByRole('heading', { name: 'People and their links' }).waitFor();
    },
    isSetUp: (link, account) => setUpQuickly(page, link, account),
    hasConference: (details) => makeConferenceQuickly(page, details),
    copyLinkOf: async (name) => {
      await press(`Copy link of ${name}`);
      return readClipboard(`link of ${name}`);
    },
    makeSpareLinks: () => press('Make three spare links'),
    copySpareLink: async () => {
      await press('Copy one');
      return readClipboard('a spare link');
    },
    copyAllMessages: async () => {
      await press('Copy all as text for e-mail');
      return readClipboard('messages for everyone');
    },
    readReadingCodeOf: async (name) => {
      await chooseFor(name, 'Show the code for reading later');
      await press('Copy the code');
      return readClipboard(`reading code of ${name}`);
    },
    readRoomCode: async () => {
      const room = page.getByRole('region', { name: 'In the room' });
      return (await room.getByText(/^[A-Z0-9]{3}[ -]?[A-Z0-9]{3}$/).textContent()) ?? '';
    },
    openScreen: async () => {
      await press("Open the room's screen");
      const asked = page.getByRole('dialog', { name: 'Before you show a screen in the room' });
      await asked.getByLabel('I have closed what does not belong here').check();
      const tab = page.context().waitForEvent('page');
      await asked.getByRole('button', { name: "Open the room's screen" }).click();
      // A page behind another tab draws once a second, and each click waits until it has drawn twice.
      await (await tab).close();
      return screenLink(page);
    },
    screenLink: () => screenLink(page),
    letSpeakFor: (advocate, child) =>
      change(advocate, (entry) =>
        entry.getByRole('group', { name: 'Speaks for' }).getByLabel(child).check(),
      ),
    apologisesFor: (name) => change(name, (entry) => entry.getByLabel('Sends apologies').check()),
    goToBoard: () => page.getByRole('link', { name: 'Go to the board' }).click(),
  };
}

/** Not the tab's own address: it forgets the link's secret as soon as it is in. */
async function screenLink(page: Page): Promise<string> {
  const [, conference = ''] = /conferences\/([^/]+)/.exec(page.url()) ?? [];
  const links = await page.request.get(
    new URL(`/api/conferences/${conference}/links`, page.url()).href,
  );
  return linksSchema.parse(await links.json()).screen.link;
}

async function fillDetails(page: Page, details: Details): Promise<void> {
  const { format, date, time, place, children } = details;
  if (format !== undefined) {
    await page.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
  }
  await page.getByLabel('Initial conference').check();
  await page.getByLabel('Date').fill(date);
  await page.getByLabel('Starts at').fill(time);
  await page.getByLabel('Place', { exact: true }).fill(place);
  for (const [at, child] of children.entries()) {
    const box = page.getByLabel(`Child ${at + 1}`, { exact: true });
    await box.fill(child);
    // Enter goes to the next child, and makes a row for one.
    if (at < children.length - 1) await box.press('Enter');
  }
}

/** A pasted list fills most of it in; what it cannot know is chosen row by row. */
async function invite(page: Page, people: readonly Invited[]): Promise<void> {
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const pasting = page.getByRole('dialog', { name: 'Paste a list of people' });
  const list = people.map(({ name, title, agency }) => [name, title, agency].join('\t')).join('\n');
  await pasting.getByLabel('People').fill(list);
  await pasting.getByRole('button', { name: 'Add them' }).click();
  for (const [at, { role, where, device }] of people.entries()) {
    const row = page.getByRole('group', { name: `Person ${at + 1}`, exact: true });
    await row.getByLabel('Role').selectOption(role);
    await row.getByLabel('Comes').selectOption(where);
    if (!device) await row.getByLabel('Uses a phone or computer').uncheck();
  }
}
