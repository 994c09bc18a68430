import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pinSchema } from '../../shared/protocol/http.ts';
import { plainPin, whyNoPin } from '../../shared/protocol/pins.ts';
import { no, ok } from '../../shared/result.ts';
import type { Holder } from '../people/reading-codes.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { conferenceIn, onGet, onPost } from './requests.ts';

/** GET and POST /api/conferences/ID/pin: what somebody who was let in chooses to type, beside their code, when they read later. */
export function servePins(app: FastifyInstance, parts: HttpParts): void {
  const path = '/api/conferences/:conference/pin';

  onGet(app, path, async (request) => {
    const holder = await findHolder(parts, request);
    if (holder === null) return no(refusals.noSuchThing);
    return ok({ chosen: await parts.people.pins.isChosen(holder) });
  });

  onPost(app, path, pinSchema, async ({ pin }, request) => {
    const holder = await findHolder(parts, request);
    if (holder === null) return no(refusals.noSuchThing);
    const { pins, limits } = parts.people;
    if (!(await limits.pins.take(`${holder.conference} ${holder.person}`))) {
      return no(refusals.tooFast);
    }
    const why = pin === null ? null : whyNoPin(pin);
    if (why !== null) return no(refusals[why === 'not-six' ? 'noPin' : 'easyPin']);
    await pins.choose(holder, pin === null ? null : plainPin(pin));
    return ok({ chosen: pin !== null });
  });
}

/** The person themselves, by the session they were let in with: no reader by link and code, and no staff. */
async function findHolder(
  { visitors }: HttpParts,
  request: FastifyRequest,
): Promise<Holder | null> {
  const pass = (await visitors.findPerson(request, conferenceIn(request)))?.session.pass;
  if (pass?.as !== 'person') return null;
  const { conference, person, generation } = pass;
  return { conference, person, generation };
}
