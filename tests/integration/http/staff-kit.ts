import { appSecretSchema, keptSchema } from '../../../shared/protocol/staff.ts';
import type { Authenticator } from '../../support/authenticator.ts';
import { createAuthenticator } from '../../support/authenticator.ts';
import type { Answer, Browser } from './browser.ts';

export interface NewStaff {
  readonly token: string | null | undefined;
  readonly name: string;
  readonly username: string;
  readonly passphrase: string;
}

export interface StaffKit {
  readonly app: Authenticator;
  readonly recovery: readonly string[];
}

/** Uses a set-up link and sets up an authenticator app, as the page does: afterwards the browser is signed in. */
export async function signUp(browser: Browser, staff: NewStaff, now?: number): Promise<StaffKit> {
  await browser.post('/api/set-up', staff);
  return setUpApp(browser, now);
}

/** The last step of a first sign-in, or a new app later. */
export async function setUpApp(browser: Browser, now?: number): Promise<StaffKit> {
  const { secret } = appSecretSchema.parse((await browser.post('/api/second-factor/app', {})).json);
  const app = createAuthenticator(secret);
  const kept = await browser.post('/api/second-factor/app/keep', { code: app.code(now) });
  return { app, recovery: keptSchema.parse(kept.json).recovery ?? [] };
}

/** Name, passphrase and a code. */
export async function signIn(
  browser: Browser,
  who: { username: string; passphrase: string },
  code: string | null,
): Promise<Answer> {
  const begun = await browser.post('/api/sign-in', who);
  return begun.status === 200 ? browser.post('/api/sign-in/code', { code }) : begun;
}
