import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { closeReasons, type CloseKind } from '../../shared/protocol/close-reasons.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { Wire } from './wire.ts';

/** Beyond this carets are left out; beyond `limits.bufferedBytes` the reader is cut off and syncs again. */
const slowBytes = 1024 * 1024;

/** A close frame stands behind at most this much that is unread; with more, the socket is reset without a word. */
const mostBeforeClose = 64 * 1024;
const graceMs = 250;

export function createSocketWire(ws: WebSocket, socket: Duplex): Wire {
  let over = false;
  /** A whole board in one message is nobody's slowness: it comes on top of what may be unread. */
  let largest = 0;
  const isOpen = (): boolean => !over && ws.readyState === WebSocket.OPEN;
  return {
    send: (message) => {
      if (!isOpen()) return;
      largest = Math.max(largest, Buffer.byteLength(message));
      ws.send(message);
      if (ws.bufferedAmount > limits.bufferedBytes + largest) reset(ws, socket);
    },
    offer: (message) => {
      if (isOpen() && ws.bufferedAmount <= slowBytes) ws.send(message);
    },
    cut: (reason) => {
      if (over) return;
      over = true;
      if (ws.bufferedAmount > mostBeforeClose) return reset(ws, socket);
      closeSoon(ws, socket, reason);
    },
  };
}

function closeSoon(ws: WebSocket, socket: Duplex, reason: CloseKind): void {
  // On a loop that was held up, what has arrived meanwhile is read before the time counts as over.
  const timer = setTimeout(() => setImmediate(() => reset(ws, socket)), graceMs);
  ws.once('close', () => clearTimeout(timer));
  ws.close(closeReasons[reason].code);
}

/** Throws away what the kernel holds too: `terminate` still delivered 4 MB (measured). */
function reset(ws: WebSocket, socket: Duplex): void {
  // A TLS socket cannot be reset from here; it is closed without delivering what we hold.
  if (socket instanceof Socket && !('encrypted' in socket)) socket.resetAndDestroy();
  ws.terminate();
}
