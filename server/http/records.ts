import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Conference } from '../../shared/conference/conference.ts';
import { keptOf } from '../../shared/conference/keeping.ts';
import type { RecordFacts } from '../../shared/protocol/staff.ts';
import { openRecordSchema } from '../../shared/protocol/staff.ts';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import type { Standing } from '../people/judge-pass.ts';
import { findChair, hasOpen, standingOf } from '../people/judge-pass.ts';
import type { Room } from '../rooms/rooms.ts';
import { asksSecond } from './asks-second.ts';
import { keptFacts } from './kept.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import { conferenceIn, onGet, onPost } from './requests.ts';
import type { Staff } from './staff-visitor.ts';
import { findStaff, goOnAs, isFresh } from './staff-visitor.ts';

/** The record of a closed conference: opened for a reason, by those it is theirs to open. */
export function serveRecords(app: FastifyInstance, parts: HttpParts): void {
  const path = '/api/conferences/:conference/record';

  onGet(app, path, async (request) => {
    const found = await findNamed(parts, request);
    if (!found.ok) return found;
    const { staff, room, you } = found.value;
    const conference = room.state();
    if (conference.progress !== 'closed') return ok({ at: 'not-closed', you });
    return hasOpen(conference, staff.pass)
      ? recordOf(parts, conference, you)
      : ok({ at: 'needs-reason', you });
  });

  onPost(app, path, openRecordSchema, async ({ opId, reason }, request, reply) => {
    const found = await findNamed(parts, request);
    if (!found.ok) return found;
    const { staff, room, you } = found.value;
    if (!isFresh(staff.pass, parts.now())) return no(refusals.proveAgain);
    if (!(await mayAsk(parts, found.value))) return no(refusals.tooFast);
    const { id: account, name } = staff.account;
    const command = { kind: 'openAfterwards', opId, reason } as const;
    const opened = await room.command({ as: 'staff', account, name }, command);
    if (!opened.ok) return opened;
    const conference = room.state();
    await goOnAs(parts, reply, staff, { opened: [...staff.pass.opened, conference.id] });
    return recordOf(parts, conference, you);
  });
}

/** Whatever staff ask of a conference that is not theirs to chair is kept for good: nobody asks without end. */
export const mayAsk = (
  { people }: HttpParts,
  { staff, room }: Pick<Named, 'staff' | 'room'>,
): Promise<boolean> => people.limits.asked.take(`${room.state().id} ${staff.account.id}`);

export interface Named {
  readonly staff: Staff;
  readonly room: Room;
  readonly you: Standing;
}

/** To everybody who is not named for it, a conference is not there. */
export async function findNamed(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<Named, HttpRefusal>> {
  const staff = await findStaff(parts, request);
  if (staff === null) return no(refusals.signIn);
  const room = await parts.rooms.enter(conferenceIn(request));
  const { account, staff: named } = room?.state() ?? {};
  const you = account === undefined ? null : standingOf({ account, ...named }, staff.account.id);
  return room === null || you === null ? no(refusals.noSuchThing) : ok({ staff, room, you });
}

async function recordOf(
  parts: HttpParts,
  conference: Conference,
  you: Standing,
): Promise<Result<RecordFacts, HttpRefusal>> {
  const { store, people, now } = parts;
  const chair = findChair(conference);
  const copy = chair === null ? undefined : conference.issues.at(-1)?.copies.get(chair);
  const kept = keptFacts(keptOf(conference), await people.keeping.rule(), now());
  const end = await store.readJournalEnd(conference.id);
  if (copy === undefined || kept === null || end === null) return no(refusals.noSuchThing);
  return ok({
    at: 'open',
    you,
    copy,
    asksSecond: you !== 'chair' && asksSecond(conference),
    openings: you === 'chair' ? [...conference.staff.openings] : [],
    readings: you === 'chair' ? await readingsOf(parts, conference) : [],
    kept,
    journal: { at: now(), ...end },
  });
}

/** Of those before, what happened tells. */
const mostReadings = 300;

/** When whose copy was opened, and by whom, the newest first. */
async function readingsOf(
  { people }: HttpParts,
  { people: persons, issues, readings }: Conference,
) {
  const owners = new Map(
    issues.flatMap(({ copies }) => [...copies].map(([person, copy]) => [copy, person])),
  );
  const accounts = new Map((await people.staffList.list()).map(({ id, name }) => [id, name]));
  const nameOf = (person: string | null | undefined) => persons.get(person ?? '')?.name ?? '';
  return readings
    .slice(-mostReadings)
    .map(({ at, copy, person, account }) => ({
      at,
      whose: nameOf(owners.get(copy)),
      by: account === null ? nameOf(person) : (accounts.get(account) ?? ''),
    }))
    .toReversed();
}
