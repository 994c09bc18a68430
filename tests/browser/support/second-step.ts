import type { Page } from 'playwright-core';
import type { Authenticator } from '../../support/authenticator.ts';
import { createAuthenticator } from '../../support/authenticator.ts';

/** What somebody carries beside their passphrase, whichever laptop they sit at. */
interface Carried {
  readonly app: Authenticator;
  readonly sheet: string[];
}

/** By sign-in name: in these tests one person signs in at several laptops. */
const carried = new Map<string, Carried>();

/** Sets up an authenticator app on the page that asks for it, and keeps the recovery codes. */
export async function setUpSecondStep(page: Page, username: string): Promise<void> {
  const secret = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  const app = createAuthenticator((secret ?? '').replaceAll(' ', ''));
  await page.getByLabel('Code the app shows now').fill(app.code() ?? '');
  await page.getByRole('button', { name: 'Check the code' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await codes.first().waitFor();
  carry(username, { app, sheet: await codes.allTextContents() });
}

/** From now on they have it with them. */
export const carry = (username: string, what: Carried): void => void carried.set(username, what);

/** The sheet with the recovery codes is put away. */
export async function keepRecoveryCodes(page: Page): Promise<void> {
  await page.getByLabel('I have kept them in a safe place').check();
  await page.getByRole('button', { name: 'Go on' }).click();
}

/** A code that works now: of the app, or of the sheet where the app's next one is still to come. */
export function nextCode(username: string, now = Date.now()): string {
  const { app, sheet } = carried.get(username) ?? {};
  const code = app?.code(now) ?? null;
  return code ?? sheet?.pop() ?? '';
}

/** After the passphrase. */
export async function takeSecondStep(page: Page, username: string): Promise<void> {
  await page.getByLabel('Code from your app').fill(nextCode(username));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
