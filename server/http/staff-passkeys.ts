import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askPasskeySchema, usePasskeySchema } from '../../shared/protocol/staff.ts';
import { no, ok } from '../../shared/result.ts';
import { readCookie, signInCookie } from '../people/cookies.ts';
import { neighbourhoodOf } from '../people/neighbourhood.ts';
import type { Asked, SignIn } from '../people/sign-ins.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import type { Outcome } from './requests.ts';
import { onPost } from './requests.ts';
import { beginSignIn, changeSignIn, findSignIn, signInAs } from './staff-cookies.ts';
import { findStaff } from './staff-visitor.ts';

/** Passkeys: what they are asked, and signing in with one, alone or after the passphrase. */
export function serveStaffPasskeys(app: FastifyInstance, parts: HttpParts): void {
  const { accounts, limits, passkeys } = parts.people;

  onPost(app, '/api/passkey/ask', askPasskeySchema, async (wanted, request, reply) => {
    if (wanted.for === 'sign-in') return askAlone(parts, request, reply);
    return wanted.for === 'prove'
      ? askToProve(parts, request, reply)
      : askAfterPassphrase(parts, request);
  });

  onPost(app, '/api/sign-in/passkey', usePasskeySchema, async ({ passkey }, request, reply) => {
    const asked = await takeChallenge(parts, request, ['passkey', 'second-factor']);
    if (asked === null) return no(refusals.signInOver);
    const { challenge, account: wanted } = asked;
    const tries = wanted === null ? limits.wrongWayIn : limits.secondFactor;
    const counted = wanted ?? neighbourhoodOf(request.ip);
    if (!(await tries.take(counted))) return no(refusals.tooFast);
    const answer = { response: passkey, challenge, origin: originOf(request) };
    const found = await passkeys.find(answer, { account: wanted, alone: wanted === null });
    const account = found === null ? null : await accounts.find(found);
    // With the council's sign-in on, a passkey opens the sealed account and no other.
    if (account === null || (parts.council !== null && !account.sealed)) {
      return no(refusals.wrongPasskey);
    }
    await tries.giveBack(counted);
    return ok(await signInAs(parts, request, reply, account));
  });
}

/** The page a request comes from: exactly one of ours, or it would not have come so far. */
export const originOf = ({ headers }: FastifyRequest): string => headers.origin ?? '';

/** What a passkey was asked for one of these purposes, once. */
export async function takeChallenge(
  { people }: HttpParts,
  request: FastifyRequest,
  fors: readonly SignIn['for'][],
): Promise<Asked | null> {
  const cookie = readCookie(request.headers.cookie, signInCookie);
  const asked = cookie === null ? null : await people.signIns.takeChallenge(cookie);
  return asked !== null && fors.includes(asked.for) ? asked : null;
}

async function askAlone(
  parts: HttpParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Outcome> {
  const { passkeys, limits } = parts.people;
  if (!(await limits.signInsBegun.take(neighbourhoodOf(request.ip)))) return no(refusals.tooFast);
  const options = await passkeys.ask(originOf(request), { account: null, alone: true });
  await beginSignIn(parts, reply, { for: 'passkey', challenge: options.challenge });
  return ok(options);
}

async function askAfterPassphrase(parts: HttpParts, request: FastifyRequest): Promise<Outcome> {
  const signIn = await findSignIn(parts, request);
  if (signIn?.for !== 'second-factor') return no(refusals.signInOver);
  const wanted = { account: signIn.account, alone: false };
  const options = await parts.people.passkeys.ask(originOf(request), wanted);
  await changeSignIn(parts, request, { ...signIn, challenge: options.challenge });
  return ok(options);
}

async function askToProve(
  parts: HttpParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Outcome> {
  const staff = await findStaff(parts, request);
  if (staff === null) return no(refusals.signIn);
  const account = staff.account.id;
  const options = await parts.people.passkeys.ask(originOf(request), { account, alone: true });
  const { challenge } = options;
  await beginSignIn(parts, reply, { for: 'account', account, challenge, secret: null });
  return ok(options);
}
