import type { FastifyRequest } from 'fastify';
import type { LeadsTo } from '../people/judge-lead.ts';
import { judgeLead } from '../people/judge-lead.ts';
import type { Lead } from '../people/ways-in.ts';
import type { Room } from '../rooms/rooms.ts';
import { calmly } from './answering.ts';
import type { HttpParts } from './parts.ts';

/** A link that leads somewhere now. */
export interface Way {
  readonly lead: Lead;
  readonly room: Room;
  readonly leadsTo: LeadsTo;
}

/** Where a link's token leads at this moment; null when it is wrong, used or over. */
export async function followLink(parts: HttpParts, token: string): Promise<Way | null> {
  const lead = await parts.people.waysIn.follow(token);
  const room = lead === null ? null : await parts.rooms.enter(lead.conference);
  if (lead === null || room === null) return null;
  const { now, straightIn } = parts;
  const leadsTo = judgeLead(room.state(), lead, { now: now(), straightIn });
  return leadsTo === null ? null : { lead, room, leadsTo };
}

/**
 * Looks for a way in. Whoever finds none waits the same time whatever the reason, and after sixty of them (an address
 * may be a whole room's) is not looked for any more for a while, with the same answer.
 */
export async function findWayIn<Found>(
  { people }: HttpParts,
  request: FastifyRequest,
  look: () => Promise<Found | null>,
): Promise<Found | null> {
  const since = performance.now();
  const mayTry = await people.limits.wrongWayIn.take(request.ip);
  const found = mayTry ? await look() : null;
  if (found === null) await calmly(since);
  else await people.limits.wrongWayIn.giveBack(request.ip);
  return found;
}
