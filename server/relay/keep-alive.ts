import { WebSocket } from 'ws';
import { beat } from '../../shared/protocol/live.ts';
import { frameCarets } from '../rooms/frames.ts';
import type { Wire } from './wire.ts';

/** Notices both ends of a dead connection, in bytes of one size at one rate: they tell nothing. */
export interface KeepAlive {
  add(ws: WebSocket, wire: Wire, kind: 'sync' | 'live'): void;
  stop(): void;
}

interface Watched {
  readonly ws: WebSocket;
  readonly wire: Wire;
  readonly kind: 'sync' | 'live';
  heard: number;
}

/** Silent for longer than this, at a look every `everyMs`: gone within 25 seconds. Tests have less time. */
const usual = { everyMs: beat.everyMs, deadAfterMs: 20_000 } as const;

export interface Liveliness {
  readonly everyMs: number;
  readonly deadAfterMs: number;
}

/** A ping on every second look. */
const looksForPing = 2;

const textBeat = JSON.stringify({ type: 'beat' });
const emptyCarets = frameCarets([]);

export function createKeepAlive({ everyMs, deadAfterMs }: Liveliness = usual): KeepAlive {
  const watched = new Set<Watched>();
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    const heardSince = performance.now() - deadAfterMs;
    for (const one of watched) {
      if (one.heard < heardSince) one.ws.terminate();
      else look(one, looks % looksForPing === 0);
    }
  }, everyMs);
  timer.unref();

  return {
    add: (ws, wire, kind) => {
      const one: Watched = { ws, wire, kind, heard: performance.now() };
      const hear = (): void => {
        one.heard = performance.now();
      };
      ws.on('pong', hear);
      ws.on('message', hear);
      ws.on('close', () => watched.delete(one));
      watched.add(one);
    },
    stop: () => clearInterval(timer),
  };
}

function look({ ws, wire, kind }: Watched, isTimeToPing: boolean): void {
  if (ws.readyState !== WebSocket.OPEN) return;
  if (kind === 'live') wire.send(textBeat);
  if (!isTimeToPing) return;
  ws.ping();
  // A stock provider hangs up after 30 seconds without a message.
  if (kind === 'sync') wire.send(emptyCarets);
}
