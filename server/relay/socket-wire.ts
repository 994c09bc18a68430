import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { closeReasons, type CloseKind } from '../../shared/protocol/close-reasons.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { allowances, createAllowance } from './allowance.ts';
import { createPacer } from './pacer.ts';
import type { Wire } from './wire.ts';

/** Beyond this carets are left out; beyond `limits.bufferedBytes` the reader is cut off and syncs again. */
const slowBytes = 1024 * 1024;

/** A close frame stands behind what is on its way and nothing else; so long its reader has to hear it (milliseconds). */
const graceMs = 250;

/** Their right to read is over: who is behind with reading is not even sent the reason. */
const endsRight = new Set<CloseKind>(['notAllowed', 'signIn', 'replaced', 'notFound']);

export function createSocketWire(ws: WebSocket, socket: Duplex): Wire {
  let over = false;
  /** A whole board in one message is nobody's slowness: it comes on top of what may be unread. */
  let largest = 0;
  const pacer = createPacer({
    send: (piece, { isText, isLast }) => ws.send(piece, { binary: !isText, fin: isLast }),
    mark: (name) => ws.ping(name),
  });
  const uncalledFor = createAllowance(allowances.control, performance.now());
  const charge = (): void => {
    if (!uncalledFor.take(1, performance.now())) cut('tooFast');
  };
  ws.on('ping', charge);
  ws.on('pong', (name: Buffer) => pacer.passed(name) || charge());
  const isOpen = (): boolean => !over && ws.readyState === WebSocket.OPEN;
  return {
    send: (message) => {
      if (!isOpen()) return;
      largest = Math.max(largest, Buffer.byteLength(message));
      pacer.add(message);
      if (pacer.unread() <= limits.bufferedBytes + largest) return;
      pacer.drop();
      reset(ws, socket);
    },
    offer: (message) => {
      if (isOpen() && pacer.unread() <= slowBytes) pacer.add(message);
    },
    cut,
  };

  function cut(reason: CloseKind): void {
    if (over) return;
    over = true;
    const isBehind = pacer.drop();
    if (isBehind && endsRight.has(reason)) return reset(ws, socket);
    closeSoon(ws, socket, reason);
  }
}

function closeSoon(ws: WebSocket, socket: Duplex, reason: CloseKind): void {
  // On a loop that was held up, what has arrived meanwhile is read before the time counts as over.
  const timer = setTimeout(() => setImmediate(() => reset(ws, socket)), graceMs);
  ws.once('close', () => clearTimeout(timer));
  ws.close(closeReasons[reason].code);
}

/** Throws away what this machine still holds for it. A TLS socket is closed without delivering what waits. */
function reset(ws: WebSocket, socket: Duplex): void {
  if (socket instanceof Socket && !('encrypted' in socket)) socket.resetAndDestroy();
  ws.terminate();
}
