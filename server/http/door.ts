import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DoorCommand } from '../../shared/conference/commands.ts';
import type { Join } from '../../shared/protocol/http.ts';
import { joinSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import { makeToken } from '../people/tokens.ts';
import type { Room } from '../rooms/rooms.ts';
import { begin } from './answering.ts';
import { findWayIn, followLink } from './find-way-in.ts';
import type { HttpParts } from './parts.ts';
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
  if (!(await parts.people.limits.knocks.take(conference))) return no(refusals.tooFast);
  const older = await parts.visitors.find(request);
  if (older?.pass.as === 'waiting' && older.pass.conference === conference) {
    // The same browser knocks again: one entry in the list, the newest.
    const goAway = { kind: 'goAway', opId: opId(), waiting: older.pass.waiting } as const;
    await room.command({ as: 'door' }, goAway);
  }
  const command: DoorCommand = { kind: 'knock', opId: opId(), name, role, where, ...knock };
  const answer = await room.command({ as: 'door' }, command);
  if (!answer.ok) return no(answer.problem);
  const waiting = answer.value.id ?? command.opId;
  await begin(parts.people, reply, { as: 'waiting', conference, waiting }, older);
  return ok({ conference, at: 'waiting-room' });
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

const opId = (): string => makeToken().slice(0, 24);
