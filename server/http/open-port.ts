import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { refusals } from './refusals.ts';
import type { Certificate } from './web-server.ts';
import { createWebServer } from './web-server.ts';

/** The port, open: until it is told who answers, and once it is asked to be quiet, every request is told to try again. */
export interface Port {
  readonly server: Server;
  readonly number: number;
  answerBy(listener: RequestListener): void;
  /** Takes nothing new; resolves when what is under way is answered, after half a second at most. */
  quiet(): Promise<void>;
  close(): void;
}

interface Where {
  readonly host: string;
  /** 0 lets the machine choose. */
  readonly port: number;
  readonly onBug: (error: unknown) => void;
}

const quietWithinMs = 500;

/** Throws a sentence for whoever started it where the port cannot be had. */
export async function openPort(certificate: Certificate | null, where: Where): Promise<Port> {
  let answer: RequestListener = tryAgain;
  const underWay = new Set<Promise<void>>();
  const server = createWebServer(certificate, (request, response) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    underWay.add(promise);
    response.once('close', () => {
      underWay.delete(promise);
      resolve();
    });
    answer(request, response);
  });
  const number = await listen(server, where);
  return {
    server,
    number,
    answerBy: (listener) => {
      answer = listener;
    },
    quiet: async () => {
      answer = tryAgain;
      server.close();
      await Promise.race([Promise.all(underWay), setTimeout(quietWithinMs, null, { ref: false })]);
    },
    close: () => server.closeAllConnections(),
  };
}

/** Not "who are you?": during a start or a stop nobody is known, and nobody is signed out. */
const tryAgain: RequestListener = (_request, response) => {
  const headers = { 'content-type': 'application/json; charset=utf-8', connection: 'close' };
  response.writeHead(503, headers).end(JSON.stringify({ refused: refusals.tryAgain }));
};

async function listen(server: Server, { host, port, onBug }: Where): Promise<number> {
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
