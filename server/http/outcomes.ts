import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Conference } from '../../shared/conference/conference.ts';
import { copiesFor } from '../../shared/conference/giving-out.ts';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import type { CopyId } from '../../shared/protocol/ids.ts';
import type { StoredCopy } from '../store/store.ts';
import { mayOpen } from '../../shared/conference/decide/staff.ts';
import { findChair, hasOpen } from '../people/judge-pass.ts';
import type { StaffPass } from '../people/pass.ts';
import { outcomesPage, styleHash } from '../render/html/page.ts';
import { calendarFile } from '../render/ics/calendar.ts';
import { noteReading } from './note-reading.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals, refuse } from './refusals.ts';
import { conferenceIn } from './requests.ts';
import { policyFor } from './security-headers.ts';
import { isFresh } from './staff-visitor.ts';

/** GET /api/conferences/ID/outcomes/COPY.html, .json and .ics (its dates): one's own copy; the chair reads any. */
export function serveOutcomes(app: FastifyInstance, parts: HttpParts): void {
  app.get('/api/conferences/:conference/outcomes/:file', async (request, reply) => {
    const { file } = request.params as { file: string };
    const [, id, ending] = /^([A-Za-z0-9_-]{1,64})\.(html|json|ics)$/.exec(file) ?? [];
    const found = id === undefined ? null : await findCopy(parts, request, id);
    if (id === undefined || found === null)
      return refuse(reply, await whyNone(parts, request, id ?? ''));
    if (await mustProve(parts, request, found)) return refuse(reply, refusals.proveAgain);
    // What is opened is in the journal, or it is not opened.
    if (!(await noteReading(parts, request, found))) return refuse(reply, refusals.tryAgain);
    const journal = await findJournalEnd(parts, request, found);
    // Once more, and nothing is waited for afterwards: its words may have been redacted meanwhile.
    const copy = await findCopy(parts, request, id);
    if (copy === null) return refuse(reply, await whyNone(parts, request, id));
    const json = withCode(parts, copy);
    if (ending === 'ics') return sendCalendar(reply, copy);
    return ending === 'json' ? sendJson(reply, copy, json) : sendPage(reply, copy, json, journal);
  });
}

/**
 * Its bytes, with the mark of them at the end. The journal's end would tell that something happened which this reader may
 * not know.
 */
const withCode = ({ store }: HttpParts, { json }: StoredCopy): string =>
  `${json.slice(0, -1)},"code":"${store.stamp(Buffer.from(json))}"}`;

const sendJson = (reply: FastifyReply, copy: StoredCopy, json: string): FastifyReply =>
  named(reply, copy, 'json').type('application/json; charset=utf-8').send(json);

function sendCalendar(reply: FastifyReply, copy: StoredCopy): FastifyReply {
  const { dates, issuedAt } = outcomesSchema.parse(JSON.parse(copy.json));
  return named(reply, copy, 'ics')
    .type('text/calendar; charset=utf-8')
    .send(calendarFile(dates, Date.parse(issuedAt)));
}

const sendPage = (
  reply: FastifyReply,
  copy: StoredCopy,
  json: string,
  journal: Awaited<ReturnType<typeof findJournalEnd>>,
): FastifyReply =>
  named(reply, copy, 'html')
    .header('content-security-policy', policyFor({ style: styleHash }))
    .type('text/html; charset=utf-8')
    .send(outcomesPage(outcomesSchema.parse(JSON.parse(json)), undefined, journal));

/** Staff who open the record, or the minute taker's copy of it, have a paper that names the journal's end. */
async function findJournalEnd(
  { visitors, rooms, store, now }: HttpParts,
  request: FastifyRequest,
  { person }: StoredCopy,
) {
  const id = conferenceIn(request);
  if ((await visitors.find(request))?.pass.as !== 'staff') return null;
  const role = (await rooms.enter(id))?.state().people.get(person)?.role;
  if (role !== 'chair' && role !== 'minute-taker') return null;
  const end = await store.readJournalEnd(id);
  return end === null ? null : { at: now(), ...end };
}

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
    return (copy) => isChair || (copy.person === person && isGivenTo(inside.conference, copy));
  }
  const pass = (await visitors.find(request))?.pass;
  if (pass?.as === 'staff') return findRecordReader(rooms, pass, conference);
  if (pass?.as !== 'reading' || pass.conference !== conference) return null;
  const conferenceNow = (await rooms.enter(conference))?.state();
  if (conferenceNow === undefined) return null;
  return ({ copy, person }) =>
    copy === pass.copy && person === pass.person && isGivenTo(conferenceNow, { copy, person });
}

/** Given out to its reader, who may read it elsewhere than in the office. */
const isGivenTo = (
  conference: Conference,
  { copy, person }: Pick<StoredCopy, 'copy' | 'person'>,
): boolean =>
  !conference.givingOut.officeOnly.has(person) &&
  copiesFor(conference, person).some((own) => own.copy === copy && own.issue.givenOut !== null);

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
