import type { FastifyRequest } from 'fastify';
import type { Conference } from '../../shared/conference/conference.ts';
import { mayOpen } from '../../shared/conference/decide/staff.ts';
import { copiesFor, givenCopyFor, newestCopyFor } from '../../shared/conference/giving-out.ts';
import type { CopyId, PersonId } from '../../shared/protocol/ids.ts';
import { findChair, hasOpen } from '../people/judge-pass.ts';
import type { StaffPass } from '../people/pass.ts';
import type { StoredCopy } from '../store/store.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import { conferenceIn } from './requests.ts';
import { isFresh } from './staff-visitor.ts';

/** Staff who open the record, or the minute taker's copy of it, have a paper that names the journal's end. */
export async function findJournalEnd(
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

/** The copy of this id, for whoever may read it now; null for everybody else. */
export async function findCopy(
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
export async function whyNone(
  parts: HttpParts,
  request: FastifyRequest,
  id: CopyId,
): Promise<HttpRefusal> {
  const conference = conferenceIn(request);
  const mayRead = await findCopyReader(parts, request, conference);
  const now = (await parts.rooms.enter(conference))?.state();
  if (now === undefined) return refusals.noSuchThing;
  const gone = now.issues
    .filter(({ destroyed }) => destroyed)
    .flatMap(({ copies }) => [...copies])
    .find(([person, copy]) => copy === id && mayRead?.({ copy, person }) === true);
  if (gone === undefined) return refusals.noSuchThing;
  return hasNewer(now, gone[0]) ? refusals.wasCorrected : refusals.beingCorrected;
}

/** Of their own copies: that others have newer ones, or that some wait to be given out, nobody is told. */
const hasNewer = (conference: Conference, person: PersonId): boolean =>
  (person === findChair(conference) ? newestCopyFor : givenCopyFor)(conference, person)?.issue
    .destroyed === false;

/** Somebody else's copy leaves only for staff who showed a moment ago that it is them. */
export async function mustProve(
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
  return (copy) => copy.person === pass.person && isGivenTo(conferenceNow, copy);
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
