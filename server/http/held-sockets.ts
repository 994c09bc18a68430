import type { IncomingMessage } from 'node:http';
import type { LiveReader } from '../../shared/conference/reader.ts';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { isGood } from '../people/judge-pass.ts';
import type { HttpParts } from './parts.ts';

/** Who is at the other end of a socket, and the session that lets them be there. */
export interface Caller {
  readonly reader: LiveReader;
  /** Does their right stand in this very moment? */
  stands(): boolean;
  /** `cut` is called when their session ends. Answers the way to let go; null when one browser never needs so many. */
  hold(cut: () => void): (() => void) | null;
}

/**
 * Ties open sockets to the session that opened them: while one is open its staff are not idle, and when the session
 * ends (leaving, signing out, a link made again, its time over) the sockets end with it, whatever page they belong to.
 */
export function createFindCaller({
  visitors,
  rooms,
  people,
  now,
}: Pick<HttpParts, 'visitors' | 'rooms' | 'people' | 'now'>) {
  return async (request: IncomingMessage, conference: ConferenceId): Promise<Caller | null> => {
    const found = await visitors.findReader(request, conference);
    const room = found === null ? null : await rooms.enter(conference);
    if (found === null || room === null) return null;
    const { reader, session } = found;
    return {
      reader,
      stands: () => isGood(room.state(), session.pass, now()),
      hold: (cut) => people.sessions.hold(session.key, cut),
    };
  };
}
