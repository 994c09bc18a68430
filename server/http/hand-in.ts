import type { FastifyInstance, FastifyRequest } from 'fastify';
import { handInAtDoorSchema } from '../../shared/conference/commands/handing-in.ts';
import type { HandInAtDoor } from '../../shared/conference/commands/handing-in.ts';
import { no, ok } from '../../shared/result.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import type { Outcome } from './requests.ts';
import { onPost } from './requests.ts';

/** POST /api/hand-in: whoever waits by their own link writes something to the chair. Nothing is ever read back here. */
export function serveHandIn(app: FastifyInstance, parts: HttpParts): void {
  onPost(app, '/api/hand-in', handInAtDoorSchema, (body, request) => handIn(parts, body, request));
}

async function handIn(
  { visitors, rooms, people: { limits } }: HttpParts,
  body: HandInAtDoor,
  request: FastifyRequest,
): Promise<Outcome> {
  const pass = (await visitors.find(request))?.pass;
  if (pass?.as !== 'waiting') return no(refusals.signIn);
  const { conference, waiting } = pass;
  const room = await rooms.enter(conference);
  if (room === null) return no(refusals.signIn);
  // Those who wait by one link share it: it is one letter box.
  const whose = room.state().waiting.get(waiting)?.person ?? waiting;
  if (!(await limits.handIns.take(`${conference} ${whose}`))) return no(refusals.tooFast);
  const answer = await room.command({ as: 'door' }, { kind: 'handInAtDoor', waiting, ...body });
  return answer.ok ? ok({ accepted: true }) : answer;
}
