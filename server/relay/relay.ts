import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { admit, turnAway, type Admitted, type Door } from './admit.ts';
import { createCharges, type Charge } from './charges.ts';
import { createKeepAlive, type KeepAlive, type Liveliness } from './keep-alive.ts';
import { openLiveConnection } from './live-connection.ts';
import { createSocketWire } from './socket-wire.ts';
import { openSyncConnection } from './sync-connection.ts';
import type { Wire } from './wire.ts';

export interface RelayOptions extends Door {
  readonly report: (event: RelayEvent) => void;
  /** Milliseconds this thread has worked so far; tests have a machine of their own speed. */
  readonly work?: () => number;
  /** When a silent connection counts as dead. */
  readonly liveliness?: Liveliness;
}

/** For the log: ids and codes, never a word anybody wrote. */
export interface RelayEvent {
  readonly event: 'upgrade-refused' | 'connection-refused' | 'upgrade-failed';
  readonly conference: ConferenceId | null;
  readonly why: string;
}

export interface Relay {
  /** Takes no more sockets. Rooms, when they close, tell those that are open. */
  close(): void;
  /** Resolves when every socket that was open is closed. */
  gone(): Promise<void>;
}

/** Milliseconds of a clock that never jumps. */
const clock = (): number => performance.now();

/** Not the time on the clock: on a machine that is busy with other things nobody pays for the waiting. */
const workOfThread = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The server's sockets: bytes in, bytes out. */
export function attachRelay(server: HttpServer | TlsServer, options: RelayOptions): Relay {
  const sockets = openSocketServer();
  const keepAlive = createKeepAlive(options.liveliness);
  const openOnes = new Map<WebSocket, Promise<void>>();
  const remember = (ws: WebSocket): void => {
    const { promise, resolve } = Promise.withResolvers<void>();
    openOnes.set(ws, promise);
    ws.once('close', () => {
      openOnes.delete(ws);
      resolve();
    });
  };
  const charges = createCharges(clock);
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // A socket that breaks before it is ours must not take the process with it.
    socket.on('error', () => socket.destroy());
    upgrade(request, socket, head).catch((error: unknown) => {
      const why = error instanceof Error ? error.name : 'unknown';
      options.report({ event: 'upgrade-failed', conference: null, why });
      turnAway(socket, 503);
    });
  };
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const admitted = await admit(request, options);
    if ('status' in admitted) {
      const { status, conference, why } = admitted;
      options.report({ event: 'upgrade-refused', conference, why });
      return turnAway(socket, status);
    }
    const charge = charges.of(admitted.address.conference, admitted.caller.reader);
    sockets.handleUpgrade(request, socket, head, (ws) => {
      remember(ws);
      connect({ ws, socket, keepAlive, charge, options, ...admitted });
    });
  };
  server.on('upgrade', onUpgrade);
  return {
    close: () => {
      server.off('upgrade', onUpgrade);
      keepAlive.stop();
    },
    gone: async () => void (await Promise.all(openOnes.values())),
  };
}

/** ws 8.23 knows `maxFragments` (a flood of tiny fragments took memory without end); its types do not yet. */
function openSocketServer(): WebSocketServer {
  const options = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.drawnReturnBytes + 64,
    maxFragments: 16,
    maxBufferedChunks: 1024,
  };
  return new WebSocketServer(options);
}

interface Connecting extends Admitted {
  readonly ws: WebSocket;
  readonly socket: Duplex;
  readonly keepAlive: KeepAlive;
  readonly charge: Charge;
  readonly options: RelayOptions;
}

/** One open socket, whatever it is for. */
interface Connection {
  hear(data: Buffer, isBinary: boolean): void;
  leave(): void;
}

function connect(connecting: Connecting): void {
  const { ws, socket, address, caller, keepAlive, charge, options } = connecting;
  const { work = workOfThread } = options;
  const wire = createSocketWire(ws, socket);
  const report = (why: string): void =>
    options.report({ event: 'connection-refused', conference: address.conference, why });
  // ws answers broken frames and too large messages with a close code of its own, and then tells us.
  ws.on('error', (error) => report(error.name));
  const tooFast = (why: string): void => {
    report(why);
    wire.cut('tooFast');
  };
  if (!charge.opens(clock())) return tooFast('handshakes');
  const letGo = caller.hold(() => wire.cut('signIn'));
  if (letGo === null) return tooFast('sockets');
  ws.on('close', letGo);
  const connection = open(connecting, wire, report);
  if (connection === null) return;

  ws.on('message', (data, isBinary) => {
    if (charge.isSpent(clock())) {
      connection.leave();
      return tooFast('time');
    }
    const since = work();
    if (data instanceof Buffer) connection.hear(data, isBinary);
    charge.spend(work() - since, clock());
  });
  ws.on('close', () => connection.leave());
  keepAlive.add(ws, wire, address.to);
}

function open(
  { address, caller, room }: Connecting,
  wire: Wire,
  onRefused: (why: string) => void,
): Connection | null {
  const { reader } = caller;
  const leaveAs = (connection: { leave(): void }): void => {
    connection.leave();
    wire.cut('malformed');
  };
  if (address.to === 'live') {
    const live = openLiveConnection({ room, reader, wire, clock, onRefused });
    return {
      hear: (data, isBinary) => (isBinary ? leaveAs(live) : live.receive(data.toString())),
      leave: () => live.leave(),
    };
  }
  if (reader.as === 'waiting') {
    wire.cut('notFound');
    return null;
  }
  const { document, wantsSaved } = address;
  const parts = { room, document, reader, wire, wantsSaved, clock, onRefused };
  const sync = openSyncConnection(parts);
  if (sync === null) return null;
  return {
    hear: (data, isBinary) => (isBinary ? sync.receive(data) : leaveAs(sync)),
    leave: () => sync.leave(),
  };
}
