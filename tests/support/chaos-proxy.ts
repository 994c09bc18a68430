import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A TCP proxy on 127.0.0.1 that does to a connection what networks and sleeping laptops do. */
export interface ChaosProxy {
  readonly port: number;
  /** Every open connection breaks now; new ones are let through. */
  readonly drop: () => void;
  /** Nothing passes in either direction and nothing closes: a half-open connection, a laptop asleep. */
  readonly blackhole: () => void;
  /** Bytes pass again, those that were held back first. */
  readonly resume: () => void;
  /** New connections are refused until `resume`. */
  readonly refuse: () => void;
  /** Each chunk takes this long, in order. */
  readonly delay: (ms: number) => void;
  /** And up to so much longer, by chance. */
  readonly jitter: (ms: number) => void;
  /** So many bytes a second in each direction of each connection; null for as many as there are. */
  readonly narrow: (bytesPerSecond: number | null) => void;
  /** What the server sends is read by nobody, while the other direction goes on: a page that hangs. */
  readonly stopReading: () => void;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

interface Line {
  readonly near: Socket;
  far: Socket | null;
}

const wait = async (ms: number): Promise<void> => {
  if (ms > 0) {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
    });
  }
};

/** `random` makes the jitter; a seeded one for a run that can be repeated. */
export async function openChaosProxy(
  targetPort: number,
  random: () => number = Math.random,
): Promise<ChaosProxy> {
  const lines = new Set<Line>();
  const unread = new WeakSet<Socket>();
  let mode: 'open' | 'blackhole' | 'refuse' = 'open';
  let delayMs = 0;
  let jitterMs = 0;
  let bytesPerSecond: number | null = null;

  const server = createServer((near) => {
    if (mode === 'refuse') return void near.resetAndDestroy();
    const line: Line = { near, far: null };
    lines.add(line);
    near.pause();
    near.on('error', () => undefined);
    near.on('close', () => end(line));
    if (mode === 'open') join(line);
    return undefined;
  });

  function join(line: Line): void {
    const far = connect(targetPort, '127.0.0.1');
    line.far = far;
    far.on('error', () => undefined);
    far.on('close', () => end(line));
    pass(line.near, far);
    pass(far, line.near);
  }

  function pass(from: Socket, to: Socket): void {
    // A chunk never overtakes the one before, whatever the delay has become.
    let last = Promise.resolve();
    const later = (act: () => void, bytes = 0) => {
      const due = wait(delayMs + random() * jitterMs);
      const takes = bytesPerSecond === null ? 0 : (bytes / bytesPerSecond) * 1000;
      last = last
        .then(async () => due)
        .then(async () => wait(takes))
        .then(act);
    };
    from.on('data', (chunk: Buffer) => {
      later(() => {
        to.write(chunk);
        if (mode !== 'blackhole' && !unread.has(from)) from.resume();
      }, chunk.length);
      // On a narrow line nothing is read ahead: whoever sends feels it.
      if (bytesPerSecond !== null) from.pause();
    });
    from.on('end', () => later(() => to.end()));
    from.resume();
  }

  function end(line: Line): void {
    lines.delete(line);
    line.near.destroy();
    line.far?.destroy();
  }

  const each = (act: (line: Line) => void) => {
    for (const line of lines) act(line);
  };

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    drop: () =>
      each((line) => {
        line.near.resetAndDestroy();
        line.far?.resetAndDestroy();
      }),
    blackhole: () => {
      mode = 'blackhole';
      each((line) => {
        line.near.pause();
        line.far?.pause();
      });
    },
    resume: () => {
      mode = 'open';
      each((line) => {
        if (line.far === null) return join(line);
        unread.delete(line.far);
        line.near.resume();
        line.far.resume();
        return undefined;
      });
    },
    refuse: () => {
      mode = 'refuse';
    },
    delay: (ms) => {
      delayMs = ms;
    },
    jitter: (ms) => {
      jitterMs = ms;
    },
    narrow: (limit) => {
      bytesPerSecond = limit;
    },
    stopReading: () =>
      each(({ far }) => {
        if (far === null) return;
        unread.add(far);
        far.pause();
      }),
    connections: () => lines.size,
    close: async () => {
      each(end);
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
