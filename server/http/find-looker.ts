import type { FastifyRequest } from 'fastify';
import type { Person } from '../../shared/conference/conference.ts';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import { findChair, hasOpen } from '../people/judge-pass.ts';
import type { Session } from '../people/sessions.ts';
import type { Room } from '../rooms/rooms.ts';
import { asksSecond, newestIssue } from './asks-second.ts';
import type { HttpParts } from './parts.ts';
import { findNamed } from './records.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import { conferenceIn } from './requests.ts';
import { isFresh } from './staff-visitor.ts';

/** Somebody who may look at everybody's newest copies now. */
export interface Looker {
  readonly you: 'chair' | 'second';
  readonly room: Room;
  /** By whose right: what this person may not read is shown to nobody who looks in their place. */
  readonly reads: Person;
}

/**
 * The chair; and while a second person is asked for, the minute taker and the staff who have the record open. Staff show
 * first that it is them. To everybody else there is nothing there.
 */
export async function findLooker(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<Looker, HttpRefusal>> {
  const inside = await parts.visitors.findPerson(request, conferenceIn(request));
  if (inside === null) return findStaffLooker(parts, request);
  const { conference, room, session } = inside;
  const person = conference.people.get(inside.person);
  if (person === undefined || newestIssue(conference) === null) return no(refusals.noSuchThing);
  if (person.id === findChair(conference)) {
    return proved(parts, session, { you: 'chair', room, reads: person });
  }
  if (person.role !== 'minute-taker' || !asksSecond(conference)) return no(refusals.noSuchThing);
  return ok({ you: 'second', room, reads: person });
}

/** In the chair's place, as with the record. */
async function findStaffLooker(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<Looker, HttpRefusal>> {
  const found = await findNamed(parts, request);
  if (!found.ok) return no(refusals.noSuchThing);
  const { room, staff } = found.value;
  const conference = room.state();
  const chair = conference.people.get(findChair(conference) ?? '');
  const mayLook = asksSecond(conference) && hasOpen(conference, staff.pass);
  if (!mayLook || chair === undefined) return no(refusals.noSuchThing);
  return proved(parts, staff.session, { you: 'second', room, reads: chair });
}

const proved = (
  { now }: HttpParts,
  { pass }: Session,
  looker: Looker,
): Result<Looker, HttpRefusal> =>
  pass.as === 'staff' && !isFresh(pass, now()) ? no(refusals.proveAgain) : ok(looker);
