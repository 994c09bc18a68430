import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { LiveReader } from '../../shared/conference/reader.ts';
import type { ConferenceId } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { Room, Rooms } from '../rooms/rooms.ts';
import { readAddress, type Address } from './address.ts';
import { createKeepAlive, type KeepAlive } from './keep-alive.ts';
import { openLiveConnection } from './live-connection.ts';
import { createSocketWire } from './socket-wire.ts';
import { openSyncConnection } from './sync-connection.ts';

export interface RelayOptions {
  readonly rooms: Rooms;
  /** Whose browser this is, in this conference; null for nobody's, and for an unknown conference. */
  readonly findReader: (
    request: IncomingMessage,
    conference: ConferenceId,
  ) => Promise<LiveReader | null>;
  /** Is this exact Origin one of ours? */
  readonly isOurOrigin: (origin: string) => boolean;
  readonly report: (event: RelayEvent) => void;
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
}

/** The server's sockets: bytes in, bytes out. */
export function attachRelay(server: HttpServer | TlsServer, options: RelayOptions): Relay {
  const sockets = openSocketServer();
  const keepAlive = createKeepAlive();
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
    if (typeof admitted === 'number') return turnAway(socket, admitted);
    sockets.handleUpgrade(request, socket, head, (ws) =>
      connect({ ws, socket, keepAlive, options, ...admitted }),
    );
  };
  server.on('upgrade', onUpgrade);
  return {
    close: () => {
      server.off('upgrade', onUpgrade);
      keepAlive.stop();
    },
  };
}

/** ws 8.23 knows `maxFragments` (a flood of tiny fragments took memory without end); its types do not yet. */
function openSocketServer(): WebSocketServer {
  const options = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.returnBytes + 64,
    maxFragments: 16,
    maxBufferedChunks: 1024,
  };
  return new WebSocketServer(options);
}

interface Admitted {
  readonly address: Address;
  readonly reader: LiveReader;
  readonly room: Room;
}

/** Everything is judged before the upgrade: there are no sockets of strangers. Answers an HTTP status otherwise. */
async function admit(request: IncomingMessage, options: RelayOptions): Promise<Admitted | number> {
  const { origin } = request.headers;
  const refuse = (status: number, conference: ConferenceId | null, why: string): number => {
    options.report({ event: 'upgrade-refused', conference, why });
    return status;
  };
  if (origin === undefined || !options.isOurOrigin(origin)) return refuse(403, null, 'origin');
  const address = readAddress(request.url ?? '');
  if (address === null) return refuse(404, null, 'address');
  const { conference } = address;
  const reader = await options.findReader(request, conference);
  const room = reader === null ? null : await options.rooms.enter(conference);
  if (reader === null || room === null) return refuse(404, conference, 'nobody');
  if (address.to === 'sync' && reader.as === 'waiting') return refuse(404, conference, 'waiting');
  return { address, reader, room };
}

const statusTexts: Record<number, string> = {
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

function turnAway(socket: Duplex, status: number): void {
  // Whoever does not hang up as well would keep it half open for ever.
  socket.end(
    `HTTP/1.1 ${status} ${statusTexts[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}

interface Connecting extends Admitted {
  readonly ws: WebSocket;
  readonly socket: Duplex;
  readonly keepAlive: KeepAlive;
  readonly options: RelayOptions;
}

function connect(connecting: Connecting): void {
  const { ws, socket, address, reader, room, keepAlive, options } = connecting;
  const wire = createSocketWire(ws, socket);
  const clock = (): number => performance.now();
  const onRefused = (why: string): void =>
    options.report({ event: 'connection-refused', conference: address.conference, why });
  // ws answers broken frames and too large messages with a close code of its own, and then tells us.
  ws.on('error', (error) => onRefused(error.name));

  if (address.to === 'live') {
    const connection = openLiveConnection({ room, reader, wire, clock, onRefused });
    ws.on('message', (data, isBinary) => {
      if (isBinary || !(data instanceof Buffer)) return wire.cut('malformed');
      connection.receive(data.toString());
    });
    ws.on('close', () => connection.leave());
    return keepAlive.add(ws, wire, 'live');
  }
  if (reader.as === 'waiting') return wire.cut('notFound');
  const { document, wantsSaved } = address;
  const connection = openSyncConnection({
    room,
    document,
    reader,
    wire,
    wantsSaved,
    clock,
    onRefused,
  });
  if (connection === null) return;
  ws.on('message', (data, isBinary) => {
    if (!isBinary || !(data instanceof Buffer)) return (connection.leave(), wire.cut('malformed'));
    connection.receive(data);
  });
  ws.on('close', () => connection.leave());
  keepAlive.add(ws, wire, 'sync');
}
