import type { FastifyInstance } from 'fastify';
import type { NextStep } from '../../shared/protocol/staff.ts';
import { codeSchema, setUpSchema, signInSchema } from '../../shared/protocol/staff.ts';
import { no, ok } from '../../shared/result.ts';
import type { Account } from '../people/accounts.ts';
import { sameName } from '../people/accounts.ts';
import { isEasyToGuess } from '../people/easy-passphrases.ts';
import type { TryLimits } from '../people/limits.ts';
import { neighbourhoodOf } from '../people/neighbourhood.ts';
import { hashToken } from '../people/tokens.ts';
import { findWayIn } from './find-way-in.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onPost } from './requests.ts';
import { beginSignIn, findSignIn, signInAs } from './staff-cookies.ts';

/** Signing in with a name, a passphrase and a second factor; and the one-time links that begin it. */
export function serveStaffSignIn(app: FastifyInstance, parts: HttpParts): void {
  const { accounts, limits, secondFactors } = parts.people;

  onPost(app, '/api/set-up', setUpSchema, async (wanted, request, reply) => {
    if (isEasyToGuess(wanted)) return no(refusals.weakPassphrase);
    const account = await findWayIn(parts, request, () => accounts.setUp(wanted));
    if (account === null) return no(refusals.noSuchWayIn);
    if (account === 'name-taken') return no(refusals.nameTaken);
    // Whoever used the account before they had to be invited again is signed out.
    await endSessionsOf(parts, account.id);
    const next = await nextStep(parts, account);
    await beginSignIn(parts, reply, begun(account, next));
    return ok(next);
  });

  onPost(app, '/api/sign-in', signInSchema, async ({ username, passphrase }, request, reply) => {
    const tries = signInTries(limits, username, neighbourhoodOf(request.ip));
    if (!(await tries.take())) return no(refusals.tooFast);
    const account = await accounts.checkPassphrase(username, passphrase);
    if (account === null) return no(refusals.wrongPassphrase);
    await tries.giveBack();
    const next = await nextStep(parts, account);
    await beginSignIn(parts, reply, begun(account, next));
    return ok(next);
  });

  onPost(app, '/api/sign-in/code', codeSchema, async ({ code }, request, reply) => {
    const signIn = await findSignIn(parts, request);
    if (signIn?.for !== 'second-factor') return no(refusals.signInOver);
    if (!(await limits.secondFactor.take(signIn.account))) return no(refusals.tooFast);
    const account = await accounts.find(signIn.account);
    const isRight = account !== null && (await secondFactors.acceptsCode(account.id, code));
    if (!isRight) return no(refusals.wrongCode);
    await limits.secondFactor.giveBack(account.id);
    return ok(await signInAs(parts, request, reply, account));
  });
}

/** Everywhere they are signed in, with the sockets they have open, and wherever they have begun to. */
export async function endSessionsOf({ people }: HttpParts, account: string): Promise<void> {
  await people.signIns.endOf(account);
  await people.sessions.endEach((pass) => pass.as === 'staff' && pass.account === account);
}

async function nextStep({ people }: HttpParts, account: Account): Promise<NextStep> {
  const factors = await people.secondFactors.factorsOf(account.id);
  const app = factors?.app === true;
  const passkey = (factors?.passkeys.length ?? 0) > 0;
  return { next: app || passkey ? 'second-factor' : 'set-up', app, passkey };
}

const begun = (account: Account, { next }: NextStep) => ({
  for: next,
  account: account.id,
  challenge: null,
  secret: null,
});

/** Taken before the passphrase is looked at, so that a hundred tries at once count as a hundred. */
function signInTries(limits: TryLimits, username: string, address: string) {
  const name = hashToken(sameName(username));
  const counted = [
    { tries: limits.signInAddress, key: address },
    { tries: limits.signInHere, key: `${address} ${name}` },
    { tries: limits.signInName, key: name },
  ];
  return {
    take: async (): Promise<boolean> => {
      for (const { tries, key } of counted) if (!(await tries.take(key))) return false;
      return true;
    },
    giveBack: async (): Promise<void> => {
      for (const { tries, key } of counted) await tries.giveBack(key);
    },
  };
}
