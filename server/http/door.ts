import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DoorCommand } from '../../shared/conference/commands.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import type { Join } from '../../shared/protocol/http.ts';
import { joinSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import { makeToken } from '../people/tokens.ts';
import type { Session } from '../people/sessions.ts';
import type { Room } from '../rooms/rooms.ts';
import { begin } from './answering.ts';
import { cleanName } from './clean-name.ts';
import { findWayIn, followLink } from './find-way-in.ts';
import type { HttpParts } from './parts.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import type { Outcome } from './requests.ts';
import { onPost } from './requests.ts';

type Knock = Pick<Extract<DoorCommand, { kind: 'knock' }>, 'via' | 'person' | 'spareLink'>;

interface Door {
  readonly room: Room;
  readonly knock: Knock;
}

/** POST /api/join: knocking, by the room's code, a personal link or a spare one. */
export function serveDoor(app: FastifyInstance, parts: HttpParts): void {
  onPost(app, '/api/join', joinSchema, async (join, request, reply) => {
    // Before anything is looked up, or it would tell whether a code is right.
    if (cleanName(join.name) === '') return no(refusals.emptyName);
    const door = await findWayIn(parts, request, () => findDoor(parts, join));
    return door === null ? no(refusals.noSuchWayIn) : knock(parts, door, join, { request, reply });
  });
}

async function knock(
  parts: HttpParts,
  { room, knock }: Door,
  { name, role, where }: Join,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<Outcome> {
  const conference = room.state().id;
  const shown = cleanName(name);
  // Each link has a count of its own: whoever knows the room's code uses up nobody else's.
  const way = knock.person ?? knock.spareLink ?? knock.via;
  if (!(await parts.people.limits.knocks.take(`${conference} ${way}`))) return no(refusals.tooFast);
  const older = await parts.visitors.find(request);
  await takeBackOlder(room, knock, older);
  const command: DoorCommand = { kind: 'knock', opId: opId(), name: shown, role, where, ...knock };
  const answer = await room.command({ as: 'door' }, command);
  if (!answer.ok) return no(sayCalmly(answer.problem));
  const waiting = answer.value.id ?? command.opId;
  await begin(parts.people, reply, { as: 'waiting', conference, waiting }, older);
  return ok({ conference, at: 'waiting-room' });
}

/** One browser and one personal link stand on the waiting list once, with the newest knock. */
async function takeBackOlder(room: Room, { via, person }: Knock, older: Session | null) {
  const mine = older?.pass.as === 'waiting' ? older.pass.waiting : null;
  const same = [...room.state().waiting.values()].filter(
    (entry) => entry.id === mine || (via === 'link' && entry.person === person),
  );
  for (const { id } of same) {
    await room.command({ as: 'door' }, { kind: 'goAway', opId: opId(), waiting: id });
  }
}

async function findDoor(parts: HttpParts, join: Join): Promise<Door | null> {
  return 'code' in join ? findByCode(parts, join.code) : findByToken(parts, join.token);
}

async function findByCode({ people, rooms }: HttpParts, code: string): Promise<Door | null> {
  const conference = await people.roomCodes.find(code);
  const room = conference === null ? null : await rooms.enter(conference);
  if (room === null || room.state().progress === 'closed') return null;
  return { room, knock: { via: 'code', person: null, spareLink: null } };
}

async function findByToken(parts: HttpParts, token: string): Promise<Door | null> {
  const way = await followLink(parts, token);
  if (way === null || way.leadsTo.to !== 'join') return null;
  const { lead, room } = way;
  if (lead.to === 'person') {
    return { room, knock: { via: 'link', person: lead.person, spareLink: null } };
  }
  return lead.to === 'spare'
    ? { room, knock: { via: 'spare', person: null, spareLink: lead.spare } }
    : null;
}

/** A spare link may be used up between two looks at it: the same page as for any other. */
const sayCalmly = (refusal: Refusal): HttpRefusal =>
  refusal.kind === 'not-found' ? refusals.noSuchWayIn : refusal;

const opId = (): string => makeToken().slice(0, 24);
