import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Conference } from '../../shared/conference/conference.ts';
import { correctionsOfOne } from '../../shared/conference/corrections.ts';
import type { Line } from '../../shared/board/line.ts';
import type { AboutLine } from '../../shared/conference/corrections.ts';
import { copiesFor } from '../../shared/conference/giving-out.ts';
import { speaksFor } from '../../shared/conference/speaks-for.ts';
import { linesOf } from '../../shared/outcomes/lines-of.ts';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import type { OutcomeLine } from '../../shared/outcomes/outcomes.ts';
import { proposedSchema } from '../../shared/protocol/corrections.ts';
import type { OwnCorrections, Proposed } from '../../shared/protocol/corrections.ts';
import type { CopyId, PersonId } from '../../shared/protocol/ids.ts';
import { no, ok } from '../../shared/result.ts';
import { lineKey } from '../rooms/line-key.ts';
import type { Room } from '../rooms/rooms.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import type { Outcome } from './requests.ts';
import { conferenceIn, onGet, onPost } from './requests.ts';

const path = '/api/conferences/:conference/outcomes/:copy/corrections';

/** What a reader says of a copy they were given, and what came of it: their own, and nobody else's. */
export function serveCorrections(app: FastifyInstance, parts: HttpParts): void {
  onGet(app, path, async (request) => {
    const own = await findOwn(parts, request);
    return own === null ? no(refusals.noSuchThing) : ok(listOwn(own));
  });
  onPost(app, path, proposedSchema, async (body, request) => {
    const own = await findOwn(parts, request);
    if (own === null) return no(await whyNotTheirs(parts, request));
    const { limits } = parts.people;
    if (!(await limits.handIns.take(`corrections ${own.conference.id} ${own.person}`)))
      return no(refusals.tooFast);
    return propose(parts, own, body);
  });
}

/** A reader and the copy of theirs that the address names: at the table, or later by link and code. */
interface Own {
  readonly room: Room;
  readonly conference: Conference;
  readonly person: PersonId;
  readonly copy: CopyId;
}

async function findOwn(
  { visitors, rooms }: HttpParts,
  request: FastifyRequest,
): Promise<Own | null> {
  const id = conferenceIn(request);
  const { copy } = request.params as { copy: string };
  const inside = await visitors.findPerson(request, id);
  const pass = inside === null ? (await visitors.find(request))?.pass : undefined;
  const isReading = pass?.as === 'reading' && pass.conference === id;
  const room = inside?.room ?? (isReading ? await rooms.enter(id) : null);
  const person = inside?.person ?? (isReading ? pass.person : null);
  if (room === null || person === null) return null;
  const conference = room.state();
  const isTheirs = versionsOf(conference, person).some((own) => own.copy === copy);
  return isTheirs ? { room, conference, person, copy } : null;
}

/** What this person was given and may read elsewhere than in the office. */
const versionsOf = (conference: Conference, person: PersonId) =>
  conference.givingOut.officeOnly.has(person)
    ? []
    : copiesFor(conference, person).filter(({ issue }) => issue.givenOut !== null);

async function whyNotTheirs({ visitors }: HttpParts, request: FastifyRequest) {
  // Half an hour is soon over while somebody writes: they are told why, and their words stay in the box.
  return (await visitors.find(request)) === null ? refusals.signIn : refusals.noSuchThing;
}

/** What one reader asked for so far, and the versions they were given. */
export function listOwn({
  conference,
  person,
}: Pick<Own, 'conference' | 'person'>): OwnCorrections {
  const { corrections, people } = conference;
  const sent = [...corrections.values()].filter(({ sentBy }) => sentBy === person);
  const by = people.get(person);
  const nameOf = (id: PersonId) => people.get(id)?.name ?? '';
  return {
    corrections: sent.map(({ id, kind, person: whose, about, text, at, answer }) => ({
      id,
      kind,
      person: whose === person ? null : nameOf(whose),
      about,
      text,
      at,
      answer,
    })),
    versions: versionsOf(conference, person).map(({ version, copy, issue }) => ({
      version,
      copy,
      givenOut: issue.givenOut ?? issue.at,
      gone: issue.destroyed,
    })),
    speaksFor: (by?.speaksFor ?? [])
      .filter((id) => by !== undefined && speaksFor(by, id))
      .map((id) => ({ id, name: nameOf(id) })),
    left: Math.max(0, correctionsOfOne - sent.length),
  };
}

async function propose(
  { store }: HttpParts,
  { room, conference, person, copy }: Own,
  body: Proposed,
): Promise<Outcome> {
  const stored = await store.readCopy(conference.id, copy);
  if (stored === null) return no(refusals.wasCorrected);
  const isWhole = (body.key ?? '') === '' && (body.about ?? '') === '';
  const line = isWhole ? null : findLine(stored.json, body);
  if (!isWhole && line === null) return no(refusals.notInCopy);
  return room.command(
    { as: 'server' },
    {
      kind: 'proposeCorrection',
      opId: opIdOf(person, body.opId),
      sentBy: person,
      person: body.person ?? person,
      copy,
      says: body.kind,
      about: line?.text ?? '',
      place: placeOf(room, { conference, person }, line),
      text: body.text,
    },
  );
}

/** Only words that stand in the copy: what a browser says of it is not taken on trust. */
function findLine(json: string, { key, about }: Proposed): OutcomeLine | null {
  const lines = linesOf(outcomesSchema.parse(JSON.parse(json)));
  const found = lines.find((line) => (key ? line.key === key : line.text === about));
  return found ?? null;
}

/** Where the line stands now. What the first releases wrote has no key, but its words. */
function placeOf(
  room: Room,
  { conference, person }: Pick<Own, 'conference' | 'person'>,
  line: OutcomeLine | null,
): AboutLine | null {
  if (line === null) return null;
  const isIt = ({ id, text }: Pick<Line, 'id' | 'text'>): boolean =>
    line.key ? lineKey(conference, person, id) === line.key : text === line.text;
  // Where it went to fewer people, an empty one is left behind: those it went to come later on the board.
  const place = room.readBoard()?.findLast(({ lines }) => lines.some(isIt));
  const found = place?.lines.find(isIt);
  if (place === undefined || found === undefined) return null;
  return { id: found.id, audience: place.audience, children: found.children ?? [] };
}

/** The server sends it: two readers who made the same opId sent two things. */
const opIdOf = (person: PersonId, opId: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['correction', person, opId]))
    .digest('base64url')
    .slice(0, 43);
