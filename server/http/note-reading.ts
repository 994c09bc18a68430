import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { StaffPaper } from '../../shared/conference/facts/notifying.ts';
import type { Session } from '../people/sessions.ts';
import type { Room } from '../rooms/rooms.ts';
import type { StoredCopy } from '../store/store.ts';
import type { HttpParts } from './parts.ts';
import { conferenceIn } from './requests.ts';

/** What one session reads of one copy within this time is one reading (milliseconds). */
const oneReadingMs = 60_000;

/** Writes into the journal that this copy is opened, and by whom; false when that could not be written. */
export async function noteReading(
  parts: HttpParts,
  request: FastifyRequest,
  { copy }: Pick<StoredCopy, 'copy'>,
): Promise<boolean> {
  const session = await parts.visitors.find(request);
  const room = await parts.rooms.enter(conferenceIn(request));
  const by = session === null || room === null ? null : await readerOf(parts, request, session);
  if (session === null || room === null || by === null) return false;
  return (await noted(room, { copy, by, opId: opIdOf(session, copy, parts.now()) })).ok;
}

/** Writes into the journal that a paper which is no copy is opened, and by whom; false when that could not be written. */
export async function notePaper(
  parts: HttpParts,
  request: FastifyRequest,
  { paper, about }: { readonly paper: StaffPaper; readonly about: string | null },
): Promise<boolean> {
  const session = await parts.visitors.find(request);
  const room = await parts.rooms.enter(conferenceIn(request));
  const by = session === null || room === null ? null : await readerOf(parts, request, session);
  if (session === null || room === null || by === null) return false;
  const opId = opIdOf(session, `${paper} ${about ?? ''}`, parts.now());
  const noted = { kind: 'notePaper', paper, about, by, opId } as const;
  return (await room.command({ as: 'server' }, noted)).ok;
}

type By = { readonly person: string } | { readonly account: string };

async function readerOf(
  { visitors }: HttpParts,
  request: FastifyRequest,
  { pass }: Session,
): Promise<By | null> {
  if (pass.as === 'staff') return { account: pass.account };
  if (pass.as === 'reading') return { person: pass.person };
  const inside = await visitors.findPerson(request, conferenceIn(request));
  return inside === null ? null : { person: inside.person };
}

const noted = (room: Room, reading: { copy: string; by: By; opId: string }) =>
  room.command({ as: 'server' }, { kind: 'noteReading', ...reading });

/** The same for one session, one copy and one minute, so that a page with its data counts once. */
const opIdOf = ({ key }: Session, copy: string, now: number): string =>
  createHash('sha256')
    .update(JSON.stringify([key, copy, Math.floor(now / oneReadingMs)]))
    .digest('base64url')
    .slice(0, 43);
