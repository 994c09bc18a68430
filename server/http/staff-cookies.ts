import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../people/accounts.ts';
import { clearCookie, readCookie, signInCookie, writeCookie } from '../people/cookies.ts';
import type { StaffPass } from '../people/pass.ts';
import type { SignIn } from '../people/sign-ins.ts';
import { begin } from './answering.ts';
import type { HttpParts } from './parts.ts';

/** The sign-in that is under way in this browser, if any. */
export async function findSignIn(
  { people }: HttpParts,
  request: FastifyRequest,
): Promise<SignIn | null> {
  const cookie = readCookie(request.headers.cookie, signInCookie);
  return cookie === null ? null : people.signIns.find(cookie);
}

/** Ends the sign-in under way: whatever hangs on it works once. */
export async function takeSignIn(
  { people }: HttpParts,
  request: FastifyRequest,
): Promise<SignIn | null> {
  const cookie = readCookie(request.headers.cookie, signInCookie);
  return cookie === null ? null : people.signIns.take(cookie);
}

/** Begins one, in a cookie of its own. */
export async function beginSignIn(
  { people }: HttpParts,
  reply: FastifyReply,
  signIn: SignIn,
): Promise<void> {
  reply.header('set-cookie', writeCookie(signInCookie, await people.signIns.begin(signIn)));
}

export async function changeSignIn(
  { people }: HttpParts,
  request: FastifyRequest,
  signIn: SignIn,
): Promise<void> {
  const cookie = readCookie(request.headers.cookie, signInCookie);
  if (cookie !== null) await people.signIns.change(cookie, signIn);
}

/** Signed in: a fresh session, and the sign-in is over. */
export async function signInAs(
  parts: HttpParts,
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
): Promise<{ as: 'staff'; name: string }> {
  await takeSignIn(parts, request);
  const older = await parts.visitors.find(request);
  const pass: StaffPass = {
    as: 'staff',
    account: account.id,
    provedAt: parts.now(),
    opened: [],
  };
  await begin(parts.people, reply, pass, older);
  reply.header('set-cookie', clearCookie(signInCookie));
  if (account.sealed && parts.council !== null) parts.onSealedAccount(account.id);
  return { as: 'staff', name: account.name };
}
