import { chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createBrowser } from '../integration/http/browser.ts';
import type { Colleague, Issuer } from '../integration/http/council-issuer.ts';
import { openIssuer, visitIssuer } from '../integration/http/council-issuer.ts';
import type { RunningServer } from '../integration/http/running-server.ts';
import { forgetFolder, startServer } from '../integration/http/running-server.ts';
import { buildClientIfMissing } from './support/built-client.ts';
import { laptop, openPerson } from './support/person.ts';
import type { Person } from './support/person.ts';
import { countPictures, quietly } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const marguerite: Colleague = {
  sub: 'a-0001',
  name: 'Marguerite Oldacre',
  email: 'm.oldacre@fennmere.example',
  tid: 'fennmere',
  roles: ['Whiteboard.Administrator'],
  amr: ['pwd', 'mfa'],
};
const dennis: Colleague = { ...marguerite, sub: 'a-0002', name: 'Dennis Quill', roles: [] };

let issuer: Issuer;
let server: RunningServer;
let browser: Venue['browser'];
let chair: Person;
let clockAhead = 0;
const nextPicture = countPictures(process.env['SHOTS'] ?? '');

beforeAll(async () => {
  // The issuer says each time that it is not meant for production.
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await buildClientIfMissing();
  issuer = await openIssuer({
    administrators: { claim: 'roles', value: 'Whiteboard.Administrator' },
  });
  const now = () => Date.now() + clockAhead;
  server = await startServer({ council: issuer.settings, now });
  issuer.serveFor(server.origin);
  issuer.signsIn(marguerite);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...quietly],
  });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await issuer.close();
  forgetFolder(server.folder);
});

beforeEach(async () => {
  chair = await openPerson({ browser, server, nextPicture }, 'council-chair', laptop);
});

const signIn = async ({ page }: Person) => {
  await page.goto(`${server.origin}/sign-in`);
  await page.getByRole('link', { name: 'Sign in with your council account' }).click();
  await page.getByRole('heading', { name: 'Your conferences' }).waitFor();
};

test('[P19] the council’s sign-in on another site leads back and in, with cookies that no other site can use', async () => {
  const { page, context } = chair;
  await page.goto(`${server.origin}/sign-in`);
  await page.getByRole('link', { name: 'Sign in with your council account' }).waitFor();
  await chair.looks('sign-in');
  await signIn(chair);
  const cookies = await context.cookies(server.origin);
  expect(cookies.map(({ name, sameSite }) => [name, sameSite])).toEqual([['__Host-cw', 'Strict']]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.goto(`${server.origin}/account`);
  await page.getByText('You sign in with your council account.').waitFor();
  await chair.looks('account');
  await page.goto(`${server.origin}/staff`);
  await page.getByText('Your IT team decides who may.').waitFor();
  await chair.looks('staff-list');
});

test('[P18] a fresh proof is shown in another tab; this one keeps everything and goes on by itself', async () => {
  issuer.signsIn(dennis);
  const other = createBrowser(server.origin);
  const begun = (await other.post('/api/council', { for: 'sign-in' })).json as { address: string };
  await other.get(await visitIssuer(issuer, begun.address));
  issuer.signsIn(marguerite);

  const { page, context } = chair;
  await signIn(chair);
  await page.goto(`${server.origin}/staff`);
  clockAhead += 11 * 60_000;
  // By the whiteboard's clock, which is ahead.
  issuer.forge((claims) => issuer.sign({ ...claims, auth_time: Math.floor(server.now() / 1000) }));
  await page.getByRole('button', { name: `More for ${dennis.name}` }).click();
  await page.getByRole('menuitem', { name: 'Stop this account' }).click();
  await page.getByRole('button', { name: 'Stop the account' }).click();
  const asked = page.getByRole('dialog', { name: 'Please show once more that it is you' });
  const opened = context.waitForEvent('page');
  await asked.getByRole('link', { name: 'Show it at the council' }).click();
  const tab = await opened;
  await tab.getByRole('heading', { name: 'Done' }).waitFor();
  await chair.shows('prove');
  await tab.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await asked.waitFor({ state: 'detached' });
  await page.getByRole('listitem').filter({ hasText: dennis.name }).getByText('Stopped').waitFor();
  issuer.forge(null);
  expect((await other.get('/api/me')).json).toMatchObject({ as: 'nobody' });
});

test('[P19] who comes back without a second factor reads in plain words that they are not in', async () => {
  const { page } = chair;
  issuer.forge((claims) => issuer.sign({ ...claims, amr: ['pwd'] }));
  await page.goto(`${server.origin}/sign-in`);
  await page.getByRole('link', { name: 'Sign in with your council account' }).click();
  await page.getByText('You were not signed in.').waitFor();
  issuer.forge(null);
  await chair.looks('refused');
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});
