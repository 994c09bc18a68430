import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DoorCommand } from '../../shared/conference/commands.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import type { Join } from '../../shared/protocol/http.ts';
import { joinSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import { neighbourhoodOf } from '../people/neighbourhood.ts';
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
    const by = 'code' in join ? 'code' : 'link';
    const door = await findWayIn(parts, request, () => findDoor(parts, join), by);
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
  if (!(await mayKnock(parts, { room, knock }, request))) return no(refusals.tooFast);
  const older = await parts.visitors.find(request);
  await takeBackOlder(parts, older);
  const command: DoorCommand = { kind: 'knock', opId: opId(), name: shown, role, where, ...knock };
  const answer = await room.command({ as: 'door' }, command);
  if (!answer.ok) return no(sayCalmly(answer.problem));
  const waiting = answer.value.id ?? command.opId;
  await begin(parts.people, reply, { as: 'waiting', conference, waiting }, older);
  return ok({ conference, at: 'waiting-room' });
}

/** Each link has a count of its own, and each code that the chair had made: one uses up nobody else's. */
async function mayKnock(
  { people: { limits } }: HttpParts,
  { room, knock }: Door,
  request: FastifyRequest,
): Promise<boolean> {
  const { id, codeGeneration } = room.state();
  if (knock.via !== 'code') return limits.knocks.take(`${id} ${knock.person ?? knock.spareLink}`);
  const code = `${id} code ${codeGeneration}`;
  const here = `${code} ${neighbourhoodOf(request.ip)}`;
  return (await limits.knocksFromHere.take(here)) && limits.knocks.take(code);
}

/** One browser stands on the waiting list once, with its newest knock. Others by the same link stay where they are. */
async function takeBackOlder({ rooms }: HttpParts, older: Session | null): Promise<void> {
  if (older?.pass.as !== 'waiting') return;
  const { conference, waiting } = older.pass;
  const room = await rooms.enter(conference);
  await room?.command({ as: 'door' }, { kind: 'goAway', opId: opId(), waiting });
}

async function findDoor(parts: HttpParts, join: Join): Promise<Door | null> {
  return 'code' in join ? findByCode(parts, join.code) : findByToken(parts, join.token);
}

async function findByCode({ people, rooms }: HttpParts, code: string): Promise<Door | null> {
  const holder = await people.roomCodes.find(code);
  const room = holder === null ? null : await rooms.enter(holder.conference);
  const state = room?.state();
  if (room === null || state?.codeGeneration !== holder?.generation) return null;
  if (state?.progress === 'closed') return null;
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
