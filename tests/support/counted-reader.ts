import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { PersonId } from '../../shared/protocol/ids.ts';
import { say, syncPathOf } from './raw-client.ts';
import type { TestRelay } from './test-relay.ts';

/** Somebody at a document whose bytes are counted as they come off the network, and who can stop reading. */
export interface CountedReader {
  /** So many bytes have come so far. */
  bytes(): number;
  /** When the last of them came, by `performance.now()`. */
  lastByteAt(): number;
  hasRead(bytes: number): Promise<void>;
  stopReading(): void;
  /** Reads whatever is still there; resolves with the code once the socket is closed. */
  readToTheEnd(): Promise<number>;
}

/** Asks for the whole document at once. */
export async function openCountedReader(
  relay: TestRelay,
  person: PersonId,
  path = syncPathOf(relay, relay.documents.everyone),
): Promise<CountedReader> {
  let network: Socket | null = null;
  let lastByteAt = 0;
  const looks = new Set<() => void>();
  const ws = new WebSocket(`${relay.origin.replace('http', 'ws')}${path}`, {
    headers: { cookie: relay.cookieOf(person) },
    origin: relay.origin,
  });
  ws.on('error', () => undefined);
  ws.once('upgrade', ({ socket }) => {
    network = socket;
    socket.on('data', () => {
      lastByteAt = performance.now();
      for (const look of looks) look();
    });
  });
  const closed = new Promise<number>((resolve) => {
    ws.on('close', resolve);
  });
  await new Promise((resolve) => {
    ws.once('open', resolve);
  });
  if (path.startsWith('/sync')) ws.send(say.step1());
  const bytes = (): number => network?.bytesRead ?? 0;
  return {
    bytes,
    lastByteAt: () => lastByteAt,
    hasRead: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (bytes() < wanted) return;
          looks.delete(look);
          resolve();
        };
        looks.add(look);
        look();
      }),
    stopReading: () => ws.pause(),
    readToTheEnd: async () => {
      ws.resume();
      // Who was reset while not reading learns of it by writing.
      const timer = setInterval(() => ws.ping(() => undefined), 20);
      const code = await closed;
      clearInterval(timer);
      return code;
    },
  };
}
