import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { codeSchema, keepPasskeySchema, removePasskeySchema } from '../../shared/protocol/staff.ts';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import type { Account } from '../people/accounts.ts';
import type { SignIn } from '../people/sign-ins.ts';
import { makeTotpSecret, totpLink } from '../people/totp.ts';
import { cleanName } from './clean-name.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import type { Outcome } from './requests.ts';
import { onGet, onPost } from './requests.ts';
import { beginSignIn, changeSignIn, findSignIn, signInAs } from './staff-cookies.ts';
import { originOf, takeChallenge } from './staff-passkeys.ts';
import { findProved, findStaff } from './staff-visitor.ts';

const nothing = z.strictObject({});

/** What an account has beside its passphrase: seen by its owner, set up before the first sign-in ends, changed later. */
export function serveSecondFactor(app: FastifyInstance, parts: HttpParts): void {
  const { secondFactors, passkeys } = parts.people;

  onGet(app, '/api/account', async (request) => {
    const staff = await findStaff(parts, request);
    const factors = staff === null ? null : await secondFactors.factorsOf(staff.account.id);
    if (staff === null || factors === null) return no(refusals.signIn);
    const { name, administrator, sealed } = staff.account;
    return ok({ ...factors, name, administrator, council: parts.council !== null && !sealed });
  });

  onPost(app, '/api/second-factor/app', nothing, async (_body, request, reply) => {
    const owner = await findOwner(parts, request);
    if (!owner.ok) return owner;
    const secret = makeTotpSecret();
    await remember(parts, { request, reply }, owner.value, { secret });
    const factors = await secondFactors.factorsOf(owner.value.account.id);
    return ok({ secret, link: totpLink(secret, factors?.username ?? '') });
  });

  onPost(app, '/api/second-factor/app/keep', codeSchema, async ({ code }, request, reply) => {
    const owner = await findOwner(parts, request);
    if (!owner.ok) return owner;
    const signIn = await findSignIn(parts, request);
    const secret = signIn !== null && 'secret' in signIn ? signIn.secret : null;
    if (secret === null || !isFor(signIn, owner.value)) return no(refusals.signInOver);
    const { account, isFirst } = owner.value;
    if (!(await parts.people.limits.secondFactor.take(account.id))) return no(refusals.tooFast);
    const app = { secret, typed: code, onlyFirst: isFirst };
    if (!(await secondFactors.keepApp(account.id, app))) return no(refusals.wrongFirstCode);
    return finish(parts, { request, reply }, owner.value);
  });

  onPost(app, '/api/second-factor/passkey', nothing, async (_body, request, reply) => {
    const owner = await findOwner(parts, request);
    if (!owner.ok) return owner;
    const options = await passkeys.askToMake(owner.value.account.id, originOf(request));
    if (options === null) return no(refusals.signIn);
    await remember(parts, { request, reply }, owner.value, { challenge: options.challenge });
    return ok(options);
  });

  const keepPasskey = '/api/second-factor/passkey/keep';
  onPost(app, keepPasskey, keepPasskeySchema, async ({ passkey, name }, request, reply) => {
    const owner = await findOwner(parts, request);
    if (!owner.ok) return owner;
    const { account, isFirst } = owner.value;
    const asked = await takeChallenge(parts, request, [isFirst ? 'set-up' : 'account']);
    if (asked?.account !== account.id) return no(refusals.signInOver);
    const answer = { response: passkey, challenge: asked.challenge, origin: originOf(request) };
    const how = { name: cleanName(name), onlyFirst: isFirst };
    if (!(await passkeys.keep(account.id, answer, how))) return no(refusals.wrongPasskey);
    return finish(parts, { request, reply }, owner.value);
  });

  onPost(app, '/api/second-factor/recovery', nothing, async (_body, request) => {
    const staff = await findProved(parts, request);
    if (!staff.ok) return staff;
    return ok({ recovery: await secondFactors.renewRecovery(staff.value.account.id) });
  });

  onPost(app, '/api/second-factor/remove', removePasskeySchema, async ({ passkey }, request) => {
    const staff = await findProved(parts, request);
    if (!staff.ok) return staff;
    const removed = await secondFactors.removePasskey(staff.value.account.id, passkey);
    return removed ? ok({ removed }) : no(refusals.lastFactor);
  });
}

interface Owner {
  readonly account: Account;
  /** The passphrase was right and there is nothing else yet: this is the last step of their first sign-in. */
  readonly isFirst: boolean;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Whose factors are being set up: in the middle of a first sign-in, or afterwards with a fresh proof. */
async function findOwner(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<Owner, HttpRefusal>> {
  const signIn = await findSignIn(parts, request);
  if (signIn?.for === 'set-up') {
    const account = await parts.people.accounts.find(signIn.account);
    return account === null ? no(refusals.signInOver) : ok({ account, isFirst: true });
  }
  const staff = await findProved(parts, request);
  if (!staff.ok) return staff;
  return parts.council !== null && !staff.value.account.sealed
    ? no(refusals.noSuchThing)
    : ok({ account: staff.value.account, isFirst: false });
}

const isFor = (signIn: SignIn | null, { account, isFirst }: Owner): boolean =>
  signIn?.for === (isFirst ? 'set-up' : 'account') && signIn.account === account.id;

/** Keeps what was asked until it is answered. */
async function remember(
  parts: HttpParts,
  { request, reply }: Exchange,
  { account, isFirst }: Owner,
  asked: { challenge: string } | { secret: string },
): Promise<void> {
  const open = { account: account.id, challenge: null, secret: null, ...asked };
  if (isFirst) await changeSignIn(parts, request, { for: 'set-up', ...open });
  else await beginSignIn(parts, reply, { for: 'account', ...open });
}

/** The factor is kept: a first sign-in ends here, and recovery codes are shown where there are none. */
async function finish(
  parts: HttpParts,
  { request, reply }: Exchange,
  { account, isFirst }: Owner,
): Promise<Outcome> {
  const { secondFactors, limits } = parts.people;
  await limits.secondFactor.giveBack(account.id);
  const left = (await secondFactors.factorsOf(account.id))?.recoveryLeft ?? 0;
  if (isFirst) await signInAs(parts, request, reply, account);
  return ok({ recovery: left === 0 ? await secondFactors.renewRecovery(account.id) : null });
}
