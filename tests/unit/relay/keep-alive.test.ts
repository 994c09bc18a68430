import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createKeepAlive } from '../../../server/relay/keep-alive.ts';

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

/** A socket that answers pings, or has gone without a word. */
function fakeSocket(answers: boolean) {
  const sent: (string | Uint8Array)[] = [];
  const gone = vi.fn<() => void>();
  const socket = Object.assign(new EventEmitter(), {
    readyState: WebSocket.OPEN,
    ping: () => answers && socket.emit('pong'),
    terminate: gone,
  });
  const wire = {
    send: (message: string | Uint8Array) => sent.push(message),
    offer: () => undefined,
    cut: () => undefined,
  };
  return { ws: socket as unknown as WebSocket, wire, sent, gone };
}

test('[L11] a connection that went without a word is noticed within 25 seconds, one that answers stays', () => {
  const keepAlive = createKeepAlive();
  const [dead, alive] = [fakeSocket(false), fakeSocket(true)];
  keepAlive.add(dead.ws, dead.wire, 'sync');
  keepAlive.add(alive.ws, alive.wire, 'sync');
  vi.advanceTimersByTime(19_000);
  expect(dead.gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(6000);
  expect(dead.gone).toHaveBeenCalled();
  vi.advanceTimersByTime(600_000);
  expect(alive.gone).not.toHaveBeenCalled();
  keepAlive.stop();
});

test('[L11] what is sent to keep a connection is of one size and one rate', () => {
  const keepAlive = createKeepAlive();
  const [sync, live] = [fakeSocket(true), fakeSocket(true)];
  keepAlive.add(sync.ws, sync.wire, 'sync');
  keepAlive.add(live.ws, live.wire, 'live');
  vi.advanceTimersByTime(60_000);
  expect(sync.sent).toEqual(Array.from({ length: 6 }, () => new Uint8Array([1, 1, 0])));
  expect(live.sent).toEqual(Array.from({ length: 12 }, () => '{"type":"beat"}'));
  keepAlive.stop();
});
