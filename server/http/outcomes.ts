import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import type { CopyId } from '../../shared/protocol/ids.ts';
import type { StoredCopy } from '../store/store.ts';
import { mayOpen } from '../../shared/conference/decide/staff.ts';
import { findChair, hasOpen } from '../people/judge-pass.ts';
import type { StaffPass } from '../people/pass.ts';
import { outcomesPage, styleHash } from '../render/html/page.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals, refuse } from './refusals.ts';
import { conferenceIn } from './requests.ts';
import { policyFor } from './security-headers.ts';
import { isFresh } from './staff-visitor.ts';

/** GET /api/conferences/ID/outcomes/COPY.html and .json: one's own copy; the chair reads any. */
export function serveOutcomes(app: FastifyInstance, parts: HttpParts): void {
  app.get('/api/conferences/:conference/outcomes/:file', async (request, reply) => {
    const { file } = request.params as { file: string };
    const [, id, ending] = /^([A-Za-z0-9_-]{1,64})\.(html|json)$/.exec(file) ?? [];
    const copy = id === undefined ? null : await findCopy(parts, request, id);
    if (copy === null) return refuse(reply, await whyNone(parts, request, id ?? ''));
    if (await mustProve(parts, request, copy)) return refuse(reply, refusals.proveAgain);
    return ending === 'json' ? sendJson(reply, copy) : sendPage(reply, copy);
  });
}

const sendJson = (reply: FastifyReply, copy: StoredCopy): FastifyReply =>
  named(reply, copy, 'json').type('application/json; charset=utf-8').send(copy.json);

const sendPage = (reply: FastifyReply, copy: StoredCopy): FastifyReply =>
  named(reply, copy, 'html')
    .header('content-security-policy', policyFor({ style: styleHash }))
    .type('text/html; charset=utf-8')
    .send(outcomesPage(outcomesSchema.parse(JSON.parse(copy.json))));

async function findCopy(
  parts: HttpParts,
  request: FastifyRequest,
  id: string,
): Promise<StoredCopy | null> {
  const conference = conferenceIn(request);
  const mayRead = await findCopyReader(parts, request, conference);
  const copy = mayRead === null ? null : await parts.store.readCopy(conference, id);
  return copy !== null && mayRead?.(copy) === true ? copy : null;
}

/** A copy that words were redacted from is gone; whoever could read it is told that there will be another, and no more. */
async function whyNone(
  parts: HttpParts,
  request: FastifyRequest,
  id: CopyId,
): Promise<HttpRefusal> {
  const conference = conferenceIn(request);
  const mayRead = await findCopyReader(parts, request, conference);
  const issues = (await parts.rooms.enter(conference))?.state().issues ?? [];
  const isGone = issues
    .filter(({ destroyed }) => destroyed)
    .flatMap(({ copies }) => [...copies])
    .some(([person, copy]) => copy === id && mayRead?.({ copy, person }) === true);
  if (!isGone) return refusals.noSuchThing;
  return issues.at(-1)?.destroyed === true ? refusals.beingCorrected : refusals.wasCorrected;
}

/** Somebody else's copy leaves only for staff who showed a moment ago that it is them. */
async function mustProve(
  parts: HttpParts,
  request: FastifyRequest,
  { person }: StoredCopy,
): Promise<boolean> {
  const pass = (await parts.visitors.find(request))?.pass;
  if (pass?.as !== 'staff' || isFresh(pass, parts.now())) return false;
  const conference = (await parts.rooms.enter(conferenceIn(request)))?.state();
  return conference === undefined || person !== findChair(conference);
}

type MayRead = (copy: Pick<StoredCopy, 'copy' | 'person'>) => boolean;

/** Which copies this browser may read; null for none. */
async function findCopyReader(
  { visitors, rooms }: HttpParts,
  request: FastifyRequest,
  conference: string,
): Promise<MayRead | null> {
  const inside = await visitors.findPerson(request, conference);
  if (inside !== null) {
    const { person } = inside;
    const isChair = person === findChair(inside.conference);
    return (copy) => isChair || copy.person === person;
  }
  const pass = (await visitors.find(request))?.pass;
  if (pass?.as === 'staff') return findRecordReader(rooms, pass, conference);
  if (pass?.as !== 'reading' || pass.conference !== conference) return null;
  return ({ copy, person }) => copy === pass.copy && person === pass.person;
}

/** The deputy and those assigned, once they said why: the official record. */
async function findRecordReader(
  rooms: HttpParts['rooms'],
  pass: StaffPass,
  id: string,
): Promise<MayRead | null> {
  const conference = (await rooms.enter(id))?.state();
  if (conference === undefined || conference.progress !== 'closed') return null;
  if (!mayOpen(conference, pass.account) || !hasOpen(conference, pass)) return null;
  const chair = findChair(conference);
  return ({ person }) => person === chair;
}

/** A name to save it under that says nothing about anybody. */
const named = (reply: FastifyReply, { version }: StoredCopy, ending: string): FastifyReply =>
  reply.header('content-disposition', `inline; filename="outcomes-${String(version)}.${ending}"`);
