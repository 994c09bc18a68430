import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { councilSchema } from '../../shared/protocol/staff.ts';
import { no, ok } from '../../shared/result.ts';
import { clearCookie, signInCookie } from '../people/cookies.ts';
import type { Council } from '../people/council/council.ts';
import { neighbourhoodOf } from '../people/neighbourhood.ts';
import type { SignIn } from '../people/sign-ins.ts';
import { begin } from './answering.ts';
import { goOnPage } from './go-on-page.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onGet, onPost } from './requests.ts';
import { beginSignIn, signInAs, takeSignIn } from './staff-cookies.ts';
import { findProved, findStaff } from './staff-visitor.ts';

type Journeying = Extract<SignIn, { for: 'council' }>;

/** Signing in at the council's issuer, and showing there once more who one is. */
export function serveCouncil(app: FastifyInstance, parts: HttpParts, council: Council): void {
  onPost(app, '/api/council', councilSchema, async (wanted, request, reply) => {
    const proves = wanted.for === 'prove' ? await findStaff(parts, request) : null;
    if (wanted.for === 'prove' && proves === null) return no(refusals.signIn);
    const { signInsBegun } = parts.people.limits;
    if (!(await signInsBegun.take(neighbourhoodOf(request.ip)))) return no(refusals.tooFast);
    const departure = await council.depart(proves !== null);
    if (!departure.ok) return no(refusals.councilNotThere);
    await beginSignIn(parts, reply, {
      for: 'council',
      ...departure.value.journey,
      proves: proves && {
        account: proves.account.id,
        session: proves.session.key,
        since: parts.now(),
      },
    });
    return ok({ address: departure.value.address });
  });

  // Strict cookies do not come along on the way back from another site, nor on a redirect after it: so this is a page,
  // and it goes on by itself.
  app.get('/council/callback', async (request, reply) => {
    const signIn = await takeSignIn(parts, request);
    reply.header('set-cookie', clearCookie(signInCookie));
    const to =
      signIn?.for === 'council' ? await arrive(parts, council, { request, reply }, signIn) : null;
    return goOnPage(reply, to ?? '/council/refused', to === null ? 403 : 200);
  });
}

/** GET /api/prove: is the proof fresh? Asked by a tab whose person showed it in another one. */
export function serveProofQuestion(app: FastifyInstance, parts: HttpParts): void {
  onGet(app, '/api/prove', async (request) => {
    const staff = await findProved(parts, request);
    return staff.ok ? ok({ proved: true }) : staff;
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Where the page goes on; null for whoever is not let in. */
async function arrive(
  parts: HttpParts,
  council: Council,
  { request, reply }: Exchange,
  signIn: Journeying,
): Promise<string | null> {
  const { proves } = signIn;
  const url = new URL(request.url, parts.address.origin);
  const person = await council.arrive(url, signIn, proves?.since ?? null);
  if (!person.ok) return null;
  const { councilAccounts, sessions } = parts.people;
  if (proves !== null && !(await councilAccounts.isSame(proves.account, person.value))) return null;
  const account = await councilAccounts.signIn(person.value);
  if (account === null) return null;
  if (proves === null) {
    await signInAs(parts, request, reply, account);
    return '/conferences';
  }
  // The session itself did not come along; it is known by its key, and may have ended meanwhile.
  const older = await sessions.findByKey(proves.session);
  if (older?.pass.as !== 'staff') return null;
  await begin(parts.people, reply, { ...older.pass, provedAt: parts.now() }, older);
  return '/council/done';
}
