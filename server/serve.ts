import { randomInt } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Listening } from './addresses.ts';
import { createApp } from './http/app.ts';
import { holdSockets } from './http/held-sockets.ts';
import { joinOf } from './http/links.ts';
import type { Address, HttpParts } from './http/parts.ts';
import { createVisitors } from './http/visitors.ts';
import { createWebServer } from './http/web-server.ts';
import { makeCopies } from './make-copies.ts';
import type { Log } from './observe/logger.ts';
import type { People } from './people/people.ts';
import { openPeople } from './people/people.ts';
import { makeToken } from './people/tokens.ts';
import { attachRelay } from './relay/relay.ts';
import { openRooms } from './rooms/open-rooms.ts';
import type { Rooms } from './rooms/rooms.ts';
import { systemTimers } from './rooms/timers.ts';
import type { Store } from './store/store.ts';

export interface ServeOptions {
  readonly store: Store;
  readonly listening: Listening;
  readonly port: number;
  readonly log: Log;
  /** Only the demo: personal links let their person straight in. */
  readonly straightIn?: boolean;
  readonly now?: () => number;
}

/** Everything on one port. */
export interface Serving {
  readonly address: Address;
  readonly port: number;
  readonly rooms: Rooms;
  readonly people: People;
  /** Takes nothing new, writes down what it took, tells everyone to try again (4503); at most three seconds. */
  close(): Promise<void>;
}

const clientFolder = fileURLToPath(new URL('../dist/client', import.meta.url));
const sweepEveryMs = 5 * 60_000;

/** Joins the tiers and opens the port; nothing is answered before everything is there. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { store, listening, log, straightIn = false, now = Date.now } = options;
  const people = await openPeople(store, now);
  await people.sessions.sweep();

  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createWebServer(listening.certificate, (request, response) =>
    answer(request, response),
  );
  const port = await listen(server, {
    port: options.port,
    host: listening.host,
    onBug: (error) => log.bug(error),
  });
  const address = listening.addressAt(port);

  const rooms = openRooms({
    store,
    now,
    timers: systemTimers,
    newId: () => makeToken().slice(0, 22),
    newClientId: () => randomInt(1, 2 ** 32 - 1),
    joinOf: (conference) => joinOf({ people, address }, conference),
    makeCopies,
    report: ({ conference, reason }) => log.bug(reason, { conference }),
  });
  const visitors = createVisitors(people, rooms, now);
  const parts: HttpParts = {
    rooms,
    store,
    people,
    visitors,
    address,
    now,
    clientFolder,
    straightIn,
    onAnswer: (answered) => log.tell('answered', answered),
    onBug: (error) => log.bug(error),
  };
  const app = createApp(parts);
  await app.ready();
  holdSockets(server, parts);
  const relay = attachRelay(server, {
    rooms,
    findReader: (request, conference) => visitors.findReader(request, conference),
    isOurOrigin: (origin) => address.origins.has(origin),
    report: ({ event, conference, why }) => log.tell(event, { ...named(conference), why }),
  });
  answer = (request, response) => app.routing(request, response);

  const sweeping = setInterval(
    () => void people.sessions.sweep().catch((error: unknown) => log.bug(error)),
    sweepEveryMs,
  );
  sweeping.unref();

  return {
    address,
    port,
    rooms,
    people,
    close: async () => {
      clearInterval(sweeping);
      server.close();
      await rooms.close();
      relay.close();
      server.closeAllConnections();
      await app.close();
      await store.close();
    },
  };
}

const named = (conference: string | null) => (conference === null ? {} : { conference });

async function listen(
  server: Server,
  { port, host, onBug }: { port: number; host: string; onBug: (error: unknown) => void },
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', (error) => reject(plainly(error, port)));
  server.listen(port, host, resolve);
  await promise;
  server.removeAllListeners('error').on('error', onBug);
  return (server.address() as AddressInfo).port;
}

/** What whoever starts it can do about it. */
function plainly(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Something else uses port ${String(port)} already. Choose another, like --port ${String(port + 1)}.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Error(
      `This computer does not let us use port ${String(port)}. Choose one above 1023, like --port 3000.`,
    );
  }
  return error;
}
