import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HttpParts } from './parts.ts';

/** What is still in a socket when it is closed in peace; more than this is thrown away with it. */
const lastBytes = 64 * 1024;

/**
 * Ties open sockets to the session that opened them: while one is open its staff are not idle, and when the session
 * ends (leaving, signing out, a link made again) the sockets end with it, whatever page they belong to.
 */
export function holdSockets(
  server: Server,
  { visitors, people, onBug }: Pick<HttpParts, 'visitors' | 'people' | 'onBug'>,
) {
  const hold = async (request: IncomingMessage, socket: Duplex): Promise<void> => {
    const session = await visitors.find(request);
    if (session === null || socket.destroyed) return;
    const letGo = people.sessions.hold(session.key, () => closeSoon(socket));
    if (letGo === null) return closeSoon(socket);
    socket.once('close', letGo);
    // It may have ended while we looked.
    if ((await visitors.find(request))?.key !== session.key) closeSoon(socket);
  };
  server.on('upgrade', (request, socket) => void hold(request, socket).catch(onBug));
}

function closeSoon(socket: Duplex): void {
  if (socket.writableLength > lastBytes) socket.destroy();
  else socket.end(() => socket.destroy());
}
