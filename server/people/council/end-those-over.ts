import type { People } from '../people.ts';
import type { Council } from './council.ts';

/** Signs out everybody whose account the council's issuer has closed, with the sockets they have open. */
export async function endThoseOver(
  { councilAccounts, sessions }: People,
  council: Council,
): Promise<void> {
  const isTheirs = (account: string) => (pass: { as: string; account?: string }) =>
    pass.as === 'staff' && pass.account === account;
  const isSignedIn = (account: string) => sessions.isAny(isTheirs(account));
  for (const account of await councilAccounts.recheck(council, isSignedIn)) {
    await sessions.endEach(isTheirs(account));
  }
}
