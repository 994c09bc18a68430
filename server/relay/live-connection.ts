import type { LiveReader } from '../../shared/conference/reader.ts';
import { fromBrowserSchema, type FromBrowser } from '../../shared/protocol/live.ts';
import type { Room } from '../rooms/rooms.ts';
import { allowances, createAllowance } from './allowance.ts';
import type { Wire } from './wire.ts';

export interface LiveConnectionParts {
  readonly room: Room;
  readonly reader: LiveReader;
  readonly wire: Wire;
  readonly clock: () => number;
  readonly onRefused: (why: string) => void;
}

/** One socket that is pushed its reader's view, without the socket. */
export interface LiveConnection {
  receive(text: string): void;
  leave(): void;
}

export function openLiveConnection(parts: LiveConnectionParts): LiveConnection {
  const { room, reader, wire, clock } = parts;
  const allowance = createAllowance(allowances.live, clock());
  const seat = room.joinLive(reader, wire);
  let over = false;
  const leave = (): void => {
    over = true;
    seat.leave();
  };
  const refuse = (reason: 'malformed' | 'tooFast', why: string): void => {
    parts.onRefused(why);
    leave();
    wire.cut(reason);
  };
  return {
    receive: (text) => {
      if (over) return;
      if (!allowance.take(1, clock())) return refuse('tooFast', 'too-fast');
      const message = readFromBrowser(text);
      if (message === null) return refuse('malformed', 'message');
      seat.attend(message.here);
    },
    leave,
  };
}

const maxLength = 200;

function readFromBrowser(text: string): FromBrowser | null {
  if (text.length > maxLength) return null;
  try {
    const message = fromBrowserSchema.safeParse(JSON.parse(text));
    return message.success ? message.data : null;
  } catch {
    return null;
  }
}
