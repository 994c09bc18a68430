import type { FastifyInstance, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import type { linkAnswerSchema } from '../../shared/protocol/http.ts';
import { linkSchema, readSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import type { Pass } from '../people/pass.ts';
import { hashToken } from '../people/tokens.ts';
import { begin } from './answering.ts';
import type { Way } from './find-way-in.ts';
import { findWayIn, followLink } from './find-way-in.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onPost } from './requests.ts';

type Leads = z.output<typeof linkAnswerSchema>['leads'];

/** What a link leads to, and the links that lead straight in or to the outcomes. */
export function serveLinkPages(app: FastifyInstance, parts: HttpParts): void {
  onPost(app, '/api/link', linkSchema, async ({ token }, request) => {
    const leads = await findWayIn(parts, request, () => leadsOf(parts, token, request));
    return leads === null ? no(refusals.noSuchWayIn) : ok({ leads });
  });

  onPost(app, '/api/enter', linkSchema, async ({ token }, request, reply) => {
    const pass = await findWayIn(parts, request, () => passOf(parts, token, request));
    if (pass === null) return no(refusals.noSuchWayIn);
    const at = pass.as === 'screen' ? 'screen' : 'conference';
    const older = await parts.visitors.find(asked(request, pass));
    if (older === null || !isSamePass(older.pass, pass)) {
      if (!(await mayEnter(parts, token))) return no(refusals.tooFast);
      await begin(parts.people, reply, pass, older);
      await parts.people.sessions.thinOut((other) => isSamePass(other, pass), mostByOneLink);
    }
    return ok({ conference: pass.conference, at });
  });

  onPost(app, '/api/read', readSchema, async (typed, request, reply) => {
    const { token } = typed;
    const pass = await findWayIn(parts, request, () => readingOf(parts, typed), 'reading');
    if (pass === null) return no(refusals.noSuchWayIn);
    if (!(await mayEnter(parts, token))) return no(refusals.tooFast);
    await begin(parts.people, reply, pass, await parts.visitors.find(request));
    return ok({ conference: pass.conference, copy: pass.copy });
  });
}

/** Browsers in by one and the same link: a room's computer that was changed, and the demo's many visitors. */
const mostByOneLink = 24;

/** Every session is a record on disk: no link makes them without end. */
const mayEnter = ({ people }: HttpParts, token: string): Promise<boolean> =>
  people.limits.entries.take(hashToken(token));

/** They are in by it already: nothing new is made. */
const isSamePass = (older: Pass, pass: EnteringPass): boolean =>
  older.as === pass.as &&
  older.conference === pass.conference &&
  (older.as !== 'person' ||
    pass.as !== 'person' ||
    (older.person === pass.person && older.generation === pass.generation));

type EnteringPass = Extract<Pass, { as: 'person' | 'screen' }>;
type ReadingPass = Extract<Pass, { as: 'reading' }>;

async function leadsOf(
  parts: HttpParts,
  token: string,
  request: FastifyRequest,
): Promise<Leads | null> {
  if ((await passOf(parts, token, request)) !== null) return 'enter';
  return (await followLink(parts, token))?.leadsTo.to ?? null;
}

async function passOf(
  parts: HttpParts,
  token: string,
  request: FastifyRequest,
): Promise<EnteringPass | null> {
  const way = await followLink(parts, token);
  if (way?.leadsTo.to === 'enter') return passFrom(way);
  return comeBack(parts, token, request);
}

function passFrom({ lead }: Way): EnteringPass | null {
  if (lead.to === 'spare') return null;
  const { conference } = lead;
  return lead.to === 'screen'
    ? { as: 'screen', conference }
    : { as: 'person', conference, person: lead.person, generation: lead.generation };
}

/** Somebody who is already in opens their own link again: it is used up, their cookie brings them back. */
async function comeBack(
  { people, visitors }: HttpParts,
  token: string,
  request: FastifyRequest,
): Promise<EnteringPass | null> {
  const lead = await people.waysIn.follow(token);
  const pass = (await visitors.find(request))?.pass;
  if (pass?.as !== 'person' || lead?.to !== 'person') return null;
  return pass.conference === lead.conference && pass.person === lead.person ? pass : null;
}

/** Whatever is wrong, the link, the code or the PIN, the same is done before the answer. */
async function readingOf(
  parts: HttpParts,
  { token, code, pin = '' }: z.output<typeof readSchema>,
): Promise<ReadingPass | null> {
  const pass = readingPassOf(await followLink(parts, token));
  const isRight = await parts.people.readingCodes.isRight(pass, { code, pin });
  return isRight ? pass : null;
}

function readingPassOf(way: Way | null): ReadingPass | null {
  if (way?.leadsTo.to !== 'read') return null;
  const { person, copy } = way.leadsTo;
  const { conference } = way.lead;
  return { as: 'reading', copy, conference, person: person.id, generation: person.linkGeneration };
}

/** The screen's page looks for the screen's own cookie. */
const asked = ({ headers, url }: FastifyRequest, { as }: Pass) => ({
  headers,
  url: as === 'screen' ? '?as=screen' : url,
});
