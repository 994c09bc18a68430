import type { Conference } from '../../shared/conference/conference.ts';
import type { LiveReader } from '../../shared/conference/reader.ts';
import type { ConferenceId, Instant, PersonId } from '../../shared/protocol/ids.ts';
import { cookieNames, readCookie } from '../people/cookies.ts';
import { findChair, isChairing, isGood } from '../people/judge-pass.ts';
import type { Pass } from '../people/pass.ts';
import type { People } from '../people/people.ts';
import type { Session } from '../people/sessions.ts';
import type { Room, Rooms } from '../rooms/rooms.ts';

/** What is read of a request to know who sends it. */
export interface Asking {
  readonly url?: string | undefined;
  readonly headers: { readonly cookie?: string | undefined };
}

/** Who sends a request, as sessions and conferences stand now. */
export interface Visitors {
  /** Does a session's right still stand? */
  stands(pass: Pass): Promise<boolean>;
  /** The session of the request's cookie, as long as its right still stands. */
  find(request: Asking): Promise<Session | null>;
  /** The person of this conference whose browser this is; a staff account is the chair of what it made. */
  findPerson(request: Asking, conference: ConferenceId): Promise<Inside | null>;
  /** For sockets: who reads on them, and by which session. */
  findReader(request: Asking, conference: ConferenceId): Promise<Reading | null>;
}

export interface Reading {
  readonly session: Session;
  readonly reader: LiveReader;
}

export interface Inside {
  readonly session: Session;
  readonly room: Room;
  readonly conference: Conference;
  readonly person: PersonId;
}

export function createVisitors(people: People, rooms: Rooms, now: () => Instant): Visitors {
  const stands = async (pass: Pass): Promise<boolean> => {
    if (pass.as === 'staff') return (await people.accounts.find(pass.account)) !== null;
    const room = await rooms.enter(pass.conference);
    return room !== null && isGood(room.state(), pass, now());
  };
  const find = async (request: Asking): Promise<Session | null> => {
    for (const cookie of cookiesOf(request)) {
      const session = await people.sessions.find(cookie);
      if (session !== null && (await stands(session.pass))) return session;
    }
    return null;
  };
  const findPerson = async (request: Asking, id: ConferenceId): Promise<Inside | null> => {
    const session = await find(request);
    // Nobody makes the server load a conference that is not theirs.
    if (session === null || !mayBeIn(session.pass, id)) return null;
    const room = await rooms.enter(id);
    if (room === null) return null;
    const conference = room.state();
    const person = personOf(session, conference);
    return person === null ? null : { session, room, conference, person };
  };
  return {
    stands,
    find,
    findPerson,
    findReader: async (request, id) => {
      const inside = await findPerson(request, id);
      if (inside !== null) {
        return { session: inside.session, reader: { as: 'person', person: inside.person } };
      }
      const session = await find(request);
      const reader = session === null ? null : guestReader(session.pass, id);
      return session === null || reader === null ? null : { session, reader };
    },
  };
}

const mayBeIn = (pass: Pass, conference: ConferenceId): boolean =>
  pass.as === 'staff' || pass.conference === conference;

function personOf({ pass }: Session, conference: Conference): PersonId | null {
  if (pass.as === 'staff') {
    return isChairing(conference, pass) ? findChair(conference) : null;
  }
  return pass.as === 'person' && pass.conference === conference.id ? pass.person : null;
}

/** A reader who is no person of the conference. */
function guestReader(pass: Pass, conference: ConferenceId): LiveReader | null {
  if (pass.as === 'screen' && pass.conference === conference) return { as: 'screen' };
  if (pass.as === 'waiting' && pass.conference === conference) {
    return { as: 'waiting', waiting: pass.waiting };
  }
  return null;
}

/** The screen's page says so (`?as=screen`); without that a browser is its person first. */
function cookiesOf({ url = '', headers }: Asking): string[] {
  const asScreen = /[?&]as=screen(&|$)/.test(url);
  const names = asScreen ? [cookieNames.screen] : [cookieNames.person, cookieNames.screen];
  return names.flatMap((name) => readCookie(headers.cookie, name) ?? []);
}
