import type { FastifyRequest } from 'fastify';
import type { LeadsTo } from '../people/judge-lead.ts';
import { judgeLead } from '../people/judge-lead.ts';
import { neighbourhoodOf } from '../people/neighbourhood.ts';
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
 * Looks for a way in. Whoever finds none waits the same time whatever the reason, and after too many of them nothing is
 * looked for any more for a while, with the same answer. Wrong codes of a room use up no tries of those with a link.
 */
export async function findWayIn<Found>(
  { people }: HttpParts,
  request: FastifyRequest,
  look: () => Promise<Found | null>,
  by: 'link' | 'code' | 'reading' = 'link',
): Promise<Found | null> {
  const since = performance.now();
  const tries = by === 'code' ? people.limits.wrongCode : people.limits.wrongLink;
  const here = neighbourhoodOf(request.ip);
  const found = (await tries.take(here)) ? await look() : null;
  if (found === null) await calmly(since, by === 'reading' ? 'reading' : 'door');
  else await tries.giveBack(here);
  return found;
}
