import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import type { Me } from '../../shared/protocol/http.ts';
import { leaveSchema } from '../../shared/protocol/http.ts';
import { assertNever, no, ok } from '../../shared/result.ts';
import type { Pass } from '../people/pass.ts';
import type { Session } from '../people/sessions.ts';
import { makeToken } from '../people/tokens.ts';
import { begin, end } from './answering.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import type { Outcome } from './requests.ts';
import { onGet, onPost } from './requests.ts';

const nothing = z.strictObject({});

/** Who this browser is, its way from the waiting room into the conference, and its way out. */
export function serveSessions(app: FastifyInstance, parts: HttpParts): void {
  onGet(app, '/api/me', async (request) => {
    const session = await parts.visitors.find(request);
    return ok(await meOf(parts, session));
  });

  onPost(app, '/api/session', nothing, async (_body, request, reply) => {
    const session = await parts.visitors.find(request);
    return session === null ? no(refusals.signIn) : letIn(parts, session, reply);
  });

  onPost(app, '/api/leave', leaveSchema, async (_body, request, reply) => {
    const session = await parts.visitors.find(request);
    if (session !== null) {
      await tellTheRoom(parts, session.pass);
      await end(parts.people, reply, session);
    }
    return ok({ left: true });
  });
}

async function meOf({ people, council, now }: HttpParts, session: Session | null): Promise<Me> {
  if (session === null) {
    const setUp = await people.accounts.awaitsSetUp();
    return { as: 'nobody', setUp, council: council !== null };
  }
  const { pass, endsAt } = session;
  switch (pass.as) {
    case 'staff': {
      const account = await people.accounts.find(pass.account);
      return {
        as: 'staff',
        name: account?.name ?? '',
        administrator: account?.administrator === true,
        council: council !== null && account?.sealed !== true,
      };
    }
    case 'reading':
      return {
        as: 'reading',
        conference: pass.conference,
        copy: pass.copy,
        secondsLeft: Math.max(0, Math.floor((endsAt - now()) / 1000)),
      };
    case 'waiting':
    case 'person':
    case 'screen':
      return { as: pass.as, conference: pass.conference };
    default:
      return assertNever(pass);
  }
}

/** The chair said yes: a new session for the person, and the waiting room's is over. */
async function letIn(parts: HttpParts, session: Session, reply: FastifyReply): Promise<Outcome> {
  const { pass } = session;
  if (pass.as === 'person') return ok({ conference: pass.conference, at: 'conference' });
  if (pass.as !== 'waiting') return no(refusals.noSuchThing);
  if (!(await parts.people.limits.entries.take(session.key))) return no(refusals.tooFast);
  const conference = (await parts.rooms.enter(pass.conference))?.state();
  const id = conference?.answered.get(pass.waiting)?.person;
  const person = id === undefined || id === null ? undefined : conference?.people.get(id);
  if (conference === undefined || person?.attendance !== 'present')
    return no(refusals.stillWaiting);
  const generation = person.linkGeneration;
  const inside: Pass = { as: 'person', conference: conference.id, person: person.id, generation };
  await begin(parts.people, reply, inside, session);
  return ok({ conference: conference.id, at: 'conference' });
}

/** A person who goes is marked as gone; someone who waits is taken off the list. */
async function tellTheRoom({ rooms }: HttpParts, pass: Pass): Promise<void> {
  if (pass.as !== 'person' && pass.as !== 'waiting') return;
  const room = await rooms.enter(pass.conference);
  const opId = makeToken().slice(0, 24);
  // A refusal (they had gone already) changes nothing about leaving.
  if (pass.as === 'waiting') {
    await room?.command({ as: 'door' }, { kind: 'goAway', opId, waiting: pass.waiting });
    return;
  }
  const { person } = pass;
  await room?.command({ as: 'person', person }, { kind: 'leave', opId, person });
}
