import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import type { Account } from '../people/accounts.ts';
import type { StaffPass } from '../people/pass.ts';
import type { Session } from '../people/sessions.ts';
import { begin } from './answering.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';

/** Somebody of the council's staff who is signed in. */
export interface Staff {
  readonly account: Account;
  readonly session: Session;
  readonly pass: StaffPass;
}

/** How old a proof may be before opening what is closed, taking copies away, or changing who may sign in (milliseconds). */
const proofMs = 10 * 60_000;

export async function findStaff(parts: HttpParts, request: FastifyRequest): Promise<Staff | null> {
  const session = await parts.visitors.find(request);
  if (session?.pass.as !== 'staff') return null;
  const account = await parts.people.accounts.find(session.pass.account);
  return account === null ? null : { account, session, pass: session.pass };
}

/** Staff whose proof is fresh; the browser answers `prove-again` with a question and asks again. */
export async function findProved(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<Staff, HttpRefusal>> {
  const staff = await findStaff(parts, request);
  if (staff === null) return no(refusals.signIn);
  return isFresh(staff.pass, parts.now()) ? ok(staff) : no(refusals.proveAgain);
}

/** The same for administrators; to everybody else there is nothing there. */
export async function findAdministrator(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<Staff, HttpRefusal>> {
  const staff = await findStaff(parts, request);
  if (staff === null) return no(refusals.signIn);
  return staff.account.administrator ? ok(staff) : no(refusals.noSuchThing);
}

/** A clock that was set back makes no proof fresh. */
export const isFresh = ({ provedAt }: StaffPass, now: number): boolean =>
  now >= provedAt && now - provedAt <= proofMs;

/** They go on in a session with another id; what they have open stays open. */
export async function goOnAs(
  parts: HttpParts,
  reply: FastifyReply,
  { session, pass }: Pick<Staff, 'session' | 'pass'>,
  change: Partial<Pick<StaffPass, 'provedAt' | 'opened'>>,
): Promise<void> {
  await begin(parts.people, reply, { ...pass, ...change }, session);
}
