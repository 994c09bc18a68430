import type { FastifyRequest } from 'fastify';
import { mayOpen } from '../../shared/conference/decide/staff.ts';
import { isKeeper } from '../../shared/conference/roles.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import { findChair, hasOpen } from '../people/judge-pass.ts';
import type { StaffPass } from '../people/pass.ts';
import type { Room } from '../rooms/rooms.ts';
import type { HttpParts } from './parts.ts';
import { conferenceIn } from './requests.ts';
import { isFresh } from './staff-visitor.ts';

/** Who asks for a paper that is no copy of anybody. */
export interface PaperReader {
  readonly room: Room;
  /** Who of the conference that is; null for staff who have only its record open. */
  readonly person: PersonId | null;
  /** What is theirs they read in the office only: not from here. */
  readonly inOffice: boolean;
  /** Chair, minute taker, or staff who have the record open. */
  readonly keeps: boolean;
  /** Staff who must show once more who they are, before anything leaves. */
  readonly mustProve: boolean;
}

/** At the table, at home with link and code, or of the council's staff with the record open; null for everybody else. */
export async function findPaperReader(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<PaperReader | null> {
  const id = conferenceIn(request);
  const inside = await parts.visitors.findPerson(request, id);
  if (inside !== null) {
    const { session, conference, room, person } = inside;
    const { pass } = session;
    const role = conference.people.get(person)?.role;
    return {
      room,
      person,
      inOffice: isOfficeOnly(inside),
      keeps: role !== undefined && isKeeper({ role }),
      mustProve: pass.as === 'staff' && !isFresh(pass, parts.now()),
    };
  }
  const pass = (await parts.visitors.find(request))?.pass;
  if (pass?.as === 'staff') return findStaff(parts, pass, id);
  if (pass?.as !== 'reading' || pass.conference !== id) return null;
  const room = await parts.rooms.enter(id);
  if (room === null) return null;
  // A session of somebody who reads in the office only does not stand.
  return { room, person: pass.person, inOffice: false, keeps: false, mustProve: false };
}

/** The chair has what is read in the office in front of them. */
const isOfficeOnly = ({
  conference,
  person,
}: {
  readonly conference: ReturnType<Room['state']>;
  readonly person: PersonId;
}): boolean => conference.givingOut.officeOnly.has(person) && person !== findChair(conference);

async function findStaff(
  { rooms, now }: HttpParts,
  pass: StaffPass,
  id: string,
): Promise<PaperReader | null> {
  const room = await rooms.enter(id);
  const conference = room?.state();
  if (room === null || conference?.progress !== 'closed') return null;
  if (!mayOpen(conference, pass.account) || !hasOpen(conference, pass)) return null;
  return { room, person: null, inOffice: false, keeps: true, mustProve: !isFresh(pass, now()) };
}
