import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { createBrowser } from '../integration/http/browser.ts';
import { forgetFolder, startServer } from '../integration/http/running-server.ts';
import type { RunningServer } from '../integration/http/running-server.ts';
import { newConference } from '../integration/http/scene.ts';
import { buildClientIfMissing } from './support/built-client.ts';
import { openPerson, laptop, phone } from './support/person.ts';
import type { Person } from './support/person.ts';
import { createPreparing } from './support/preparing.ts';
import {
  keepRecoveryCodes,
  nextCode,
  setUpSecondStep,
  takeSecondStep,
} from './support/second-step.ts';
import { countPictures, quietly } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const marguerite = {
  name: 'Marguerite Oldacre',
  username: 'marguerite',
  passphrase: 'willow kettle harbour nine',
};
const rue = { name: 'Rue Amberley', username: 'rue', passphrase: 'gravel anthem cushion tide' };

/** Its clock is ours, so that ten minutes pass when we say so. */
let server: RunningServer;
let clockAhead = 0;
let venue: Pick<Venue, 'browser' | 'nextPicture'> & { server: Pick<Venue['server'], 'origin'> };
let chair: Person & ReturnType<typeof createPreparing>;

beforeAll(async () => {
  await buildClientIfMissing();
  server = await startServer({ now: () => Date.now() + clockAhead });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...quietly],
  });
  // Passkeys need a host with a name.
  const origin = server.origin.replace('127.0.0.1', 'localhost');
  venue = { browser, server: { origin }, nextPicture: countPictures(process.env['SHOTS'] ?? '') };
  const person = await openPerson(venue, 'chair', laptop);
  chair = { ...person, ...createPreparing(person.page) };
});
afterAll(async () => {
  await venue.browser.close();
  await server.stop();
  forgetFolder(server.folder);
});
beforeEach(() => {
  onTestFailed(() => chair.shows('when-it-failed'));
});
afterEach(() => {
  expect(chair.witness.errors).toEqual([]);
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).waitFor();
const home = (page: Page) => heading(page, 'Your conferences');
/** Until the page has the answer: on the way to another page, the goodbye may come after the next hello. */
const signOut = async (page: Page) => {
  await press(page, 'Sign out');
  await heading(page, 'A whiteboard for everyone in the meeting');
};

test('[P24] the first chair chooses a passphrase, adds an app, and goes on only with the recovery codes kept', async () => {
  const { page } = chair;
  const token = await server.serving.people.accounts.offerSetUp();
  await page.goto(`${venue.server.origin}/set-up#${token ?? ''}`);
  await chair.looks('set-up');
  await page.getByLabel('Your name').fill(marguerite.name);
  await page.getByLabel('Sign-in name').fill(marguerite.username);
  await page.getByLabel('Passphrase', { exact: true }).fill(marguerite.passphrase);
  await press(page, 'Go on');
  await heading(page, 'Add a second step');
  await press(page, 'Go on');
  await page.getByRole('alert').getByText('Choose one of them').waitFor();
  await chair.looks('second-step-choice');
  await page.getByLabel('An app on your phone that shows codes').check();
  await press(page, 'Go on');
  await heading(page, 'Scan this with your app');
  await page.getByRole('img', { name: 'Code to scan with your authenticator app' }).waitFor();
  await page.getByLabel('Code the app shows now').fill('000000');
  await press(page, 'Check the code');
  await page.getByRole('alert').getByText('This code does not fit').waitFor();
  await chair.looks('second-step-app');
  await setUpSecondStep(page, marguerite.username);
  await chair.looks('recovery-codes');
  await press(page, 'Go on');
  await page.getByRole('alert').getByText('Keep the codes first').waitFor();
  await keepRecoveryCodes(page);
  await home(page);
});

test('[P24] signing in takes both steps, and a wrong code costs nothing that was typed', async () => {
  const { page } = chair;
  await signOut(page);
  await page.goto(`${venue.server.origin}/sign-in`);
  await page.getByLabel('Sign-in name').fill(marguerite.username);
  await page.getByLabel('Passphrase', { exact: true }).fill(marguerite.passphrase);
  await chair.looks('sign-in');
  await press(page, 'Sign in');
  await heading(page, 'One more step');
  await page.getByLabel('Code from your app').fill('123456');
  await press(page, 'Sign in');
  await page.getByRole('alert').getByText('This code is not right').waitFor();
  expect(await page.getByLabel('Code from your app').inputValue()).toBe('123456');
  await chair.looks('sign-in-code');
  await press(page, 'You do not have your phone or passkey?');
  await page.getByLabel('Recovery code').waitFor();
  await chair.looks('sign-in-recovery');
  await press(page, 'Start again');
  await page.getByLabel('Sign-in name').fill(marguerite.username);
  await page.getByLabel('Passphrase', { exact: true }).fill(marguerite.passphrase);
  await press(page, 'Sign in');
  await takeSecondStep(page, marguerite.username);
  await home(page);
});

let colleague: Person;
const invite = async (page: Page, name: string) => {
  await page.goto(`${venue.server.origin}/staff`);
  await page.getByLabel('Their name').fill(name);
  await press(page, 'Make the link');
};

test('[P18] after ten minutes the page asks once more who it is, and then does what was asked', async () => {
  const { page } = chair;
  clockAhead += 11 * 60_000;
  await invite(page, rue.name);
  const again = page.getByRole('dialog', { name: 'Please show once more that it is you' });
  await again.getByLabel('Passphrase', { exact: true }).fill(marguerite.passphrase);
  await again.getByLabel('Code from your app').fill(nextCode(marguerite.username, server.now()));
  await chair.looks('prove');
  await again.getByRole('button', { name: 'Go on' }).click();
  await page.getByText(`The link for ${rue.name}`).waitFor();
  await page.getByRole('listitem').filter({ hasText: rue.name }).getByText('Invited').waitFor();
  await chair.looks('staff-list');
});

test('[P17] a colleague follows the link, adds a passkey, and signs in with it alone', async () => {
  const link = (await chair.page.getByText(/\/set-up#/).textContent()) ?? '';
  colleague = await openPerson(venue, 'colleague', phone);
  const { page, context } = colleague;
  await page.goto(link.replace('127.0.0.1', 'localhost'));
  await page.getByLabel('Your name').fill(rue.name);
  // What is not right is said beside its field, and nothing typed is lost.
  await page.getByLabel('Sign-in name').fill('Marguerite');
  await page.getByLabel('Passphrase', { exact: true }).fill('password password 123');
  await press(page, 'Go on');
  await page.locator('#passphrase-error').getByText('too easy to guess').waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill(rue.passphrase);
  await press(page, 'Go on');
  await page
    .locator('#username-error')
    .getByText('Somebody else signs in with this name')
    .waitFor();
  await colleague.looks('set-up-mistakes');
  await page.getByLabel('Sign-in name').fill(rue.username);
  await press(page, 'Go on');
  await page.getByLabel('A passkey').check();
  await press(page, 'Go on');
  await page.getByLabel('A name for it').fill('Work laptop');
  await colleague.looks('second-step-passkey');
  await giveKeyring(context, page);
  await press(page, 'Add the passkey');
  await heading(page, 'Keep these recovery codes');
  await keepRecoveryCodes(page);
  await home(page);

  await signOut(page);
  await page.goto(`${venue.server.origin}/sign-in`);
  await press(page, 'Sign in with a passkey');
  await home(page);
  await page.goto(`${venue.server.origin}/account`);
  await page.getByText('Work laptop').waitFor();
  await colleague.shows('account');
  expect(colleague.witness.errors).toEqual([]);
});

test('[P24] the passkey works as the second step too, and as a fresh proof', async () => {
  const { page } = colleague;
  await signOut(page);
  await page.goto(`${venue.server.origin}/sign-in`);
  await page.getByLabel('Sign-in name').fill(rue.username);
  await page.getByLabel('Passphrase', { exact: true }).fill(rue.passphrase);
  await press(page, 'Sign in');
  await press(page, 'Use your passkey');
  await home(page);
  clockAhead += 11 * 60_000;
  await page.goto(`${venue.server.origin}/account`);
  await press(page, 'Make new codes');
  await press(page, 'Use your passkey instead');
  await page.getByRole('dialog', { name: 'Keep these recovery codes' }).waitFor();
  await colleague.looks('new-recovery-codes');
});

test('[P21] [P23] a colleague who is named opens the closed conference for a reason, which the chair sees', async () => {
  const { page } = chair;
  await page.goto(`${venue.server.origin}/conferences`);
  const conference = await makeConference(chair.context);
  await page.goto(`${venue.server.origin}/conferences/${conference}`);
  const panel = page.getByRole('region', { name: 'Colleagues' });
  await panel.getByLabel(rue.name).check();
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('status').getByText('Saved').waitFor();
  await chair.looks('colleagues');
  await colleague.page.goto(`${venue.server.origin}/conferences`);
  await colleague.page.getByText('Its outcomes are here for you once it is closed.').waitFor();
  await colleague.looks('list');
  await closeConference(chair.context, conference);

  await colleague.page.reload();
  await colleague.page.getByRole('link', { name: 'See the outcomes' }).click();
  await colleague.page.getByLabel('Why do you need to open it?').fill('A second paper copy');
  await colleague.looks('reason');
  await press(colleague.page, 'Open it');
  await colleague.page.getByRole('heading', { name: /What/ }).first().waitFor();
  await page.goto(`${venue.server.origin}/conferences/${conference}/record`);
  await page.getByText('A second paper copy').waitFor();
  await chair.looks('record');
});

test('[P17] a stopped colleague is out on the page they have open', async () => {
  const { page } = chair;
  await page.goto(`${venue.server.origin}/staff`);
  await press(page, `More for ${rue.name}`);
  await page.getByRole('menuitem', { name: 'Stop this account' }).click();
  const asked = page.getByRole('dialog', { name: `Stop the account of ${rue.name}?` });
  await chair.looks('stop-account');
  await asked.getByRole('button', { name: 'Stop the account' }).click();
  const again = page.getByRole('dialog', { name: 'Please show once more that it is you' });
  await again.getByLabel('Passphrase', { exact: true }).fill(marguerite.passphrase);
  await again.getByLabel('Code from your app').fill(nextCode(marguerite.username, server.now()));
  await again.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('listitem').filter({ hasText: rue.name }).getByText('Stopped').waitFor();
  await colleague.page.goto(`${venue.server.origin}/conferences`);
  await heading(colleague.page, 'Sign in');
});

/** A fingerprint reader that always says yes. It is gone as soon as axe has looked at the page. */
async function giveKeyring(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** As the chair's browser would, without the pages, which have tests of their own. */
async function send(context: BrowserContext, path: string, body: object) {
  const cookies = await context.cookies(venue.server.origin);
  const browser = createBrowser(
    venue.server.origin,
    new Map(cookies.map(({ name, value }) => [name, value])),
  );
  return browser.post(path, body);
}

async function makeConference(context: BrowserContext): Promise<string> {
  const made = await send(context, '/api/conferences', newConference);
  return (made.json as { conference: string }).conference;
}

async function closeConference(context: BrowserContext, conference: string): Promise<void> {
  for (const kind of ['start', 'close']) {
    const opId = `${kind}-${conference}`.slice(0, 40);
    const done = await send(context, `/api/conferences/${conference}/commands`, { kind, opId });
    expect(done.status).toBe(200);
  }
}
