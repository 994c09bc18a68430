import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { LiveReader } from '../../shared/conference/reader.ts';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import type { Room, Rooms } from '../rooms/rooms.ts';
import { readAddress, type Address } from './address.ts';

/** Who is at the other end of a socket, and the session that lets them be there. */
export interface Caller {
  readonly reader: LiveReader;
  /** Does their right stand in this very moment? Asked again right before the socket opens. */
  stands(): boolean;
  /** `cut` is called when their session ends. Answers the way to let go; null when one browser never needs so many. */
  hold(cut: () => void): (() => void) | null;
}

export interface Door {
  readonly rooms: Rooms;
  /** Whose browser this is, in this conference; null for nobody's, and for an unknown conference. */
  readonly findCaller: (
    request: IncomingMessage,
    conference: ConferenceId,
  ) => Promise<Caller | null>;
  /** Is this exact Origin one of ours? */
  readonly isOurOrigin: (origin: string) => boolean;
}

export interface Admitted {
  readonly address: Address;
  readonly caller: Caller;
  readonly room: Room;
}

/** Why a socket was refused before it opened: what it is answered, and a word for the log. */
export interface TurnedAway {
  readonly status: number;
  readonly conference: ConferenceId | null;
  readonly why: string;
}

/** Everything is judged before the upgrade: there are no sockets of strangers. */
export async function admit(
  request: IncomingMessage,
  { rooms, findCaller, isOurOrigin }: Door,
): Promise<Admitted | TurnedAway> {
  const { origin } = request.headers;
  if (origin === undefined || !isOurOrigin(origin)) return refused(403, null, 'origin');
  const address = readAddress(request.url ?? '');
  if (address === null) return refused(404, null, 'address');
  const { conference } = address;
  const caller = await findCaller(request, conference);
  const room = caller === null ? null : await rooms.enter(conference);
  if (caller === null || room === null) return refused(404, conference, 'nobody');
  const isWaiting = caller.reader.as === 'waiting';
  if (address.to === 'sync' && isWaiting) return refused(404, conference, 'waiting');
  // It may have ended while the conference was looked up.
  return caller.stands() ? { address, caller, room } : refused(404, conference, 'over');
}

const refused = (status: number, conference: ConferenceId | null, why: string): TurnedAway => ({
  status,
  conference,
  why,
});

const statusTexts: Record<number, string> = {
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

export function turnAway(socket: Duplex, status: number): void {
  // Whoever does not hang up as well would keep it half open for ever.
  socket.end(
    `HTTP/1.1 ${status} ${statusTexts[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}
