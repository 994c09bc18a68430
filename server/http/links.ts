import type { FastifyInstance } from 'fastify';
import type { Conference, Person } from '../../shared/conference/conference.ts';
import type { Links } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import { readsUntil } from '../people/judge-lead.ts';
import { findChair } from '../people/judge-pass.ts';
import type { CodeHolder } from '../people/room-codes.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { conferenceIn, onGet } from './requests.ts';
import { isFresh } from './staff-visitor.ts';

/** How to come to a conference's waiting room, as the screen and the chair show it. */
export interface Join {
  /** The address without its scheme, short enough to type. */
  readonly address: string;
  readonly code: string;
  /** What the QR code holds. */
  readonly link: string;
}

/** GET /api/conferences/ID/links (the chair): every way in. */
export function serveLinks(app: FastifyInstance, parts: HttpParts): void {
  onGet(app, '/api/conferences/:conference/links', async (request) => {
    const inside = await parts.visitors.findPerson(request, conferenceIn(request));
    if (inside === null || inside.person !== findChair(inside.conference)) {
      return no(refusals.noSuchThing);
    }
    // After the close they are the ways to everybody's copy.
    const { pass } = inside.session;
    const isClosed = inside.conference.progress === 'closed';
    if (isClosed && pass.as === 'staff' && !isFresh(pass, parts.now())) {
      return no(refusals.proveAgain);
    }
    return ok(await linksOf(parts, inside.conference));
  });
}

/** Every link of a conference; each of them works from now on. */
export async function linksOf(
  parts: Pick<HttpParts, 'people' | 'address'>,
  conference: Conference,
): Promise<Links> {
  const { people, address } = parts;
  const tokens = await people.waysIn.open(conference);
  const chair = findChair(conference);
  const guests = [...conference.people.values()].filter(({ id }) => id !== chair);
  const codeOf = ({ id, linkGeneration }: Person) =>
    people.readingCodes.codeOf({
      conference: conference.id,
      person: id,
      generation: linkGeneration,
    });
  return {
    people: guests.map((person) => ({
      person: person.id,
      name: person.name,
      link: `${address.origin}/join#${tokens.people.get(person.id) ?? ''}`,
      code: codeOf(person),
      readUntil: readsUntil(conference, person),
    })),
    spare: tokens.spare.map((token) => `${address.origin}/join#${token}`),
    room: await joinOf(parts, codeHolder(conference)),
    screen: { link: `${address.origin}/screen#${tokens.screen}` },
  };
}

export const codeHolder = ({ id, codeGeneration }: Conference): CodeHolder => ({
  conference: id,
  generation: codeGeneration,
});

/** The room's code and where to type it. The QR code carries the code, so that a phone need not type it. */
export async function joinOf(
  { people, address }: Pick<HttpParts, 'people' | 'address'>,
  holder: CodeHolder,
): Promise<Join> {
  const code = await people.roomCodes.codeOf(holder);
  const page = `${address.origin}/join`;
  return {
    code,
    address: page.replace(/^https?:\/\//, ''),
    link: `${page}#${code.replaceAll(' ', '')}`,
  };
}
