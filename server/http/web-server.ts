import type { RequestListener, Server } from 'node:http';
import { createServer as createPlain } from 'node:http';
import { createServer as createTls } from 'node:https';

/** A certificate with its key, PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A browser's request is a page, a small JSON or an upgrade: whatever is larger or slower is none of ours. */
const bounds = {
  maxHeaderSize: 8 * 1024,
  requestTimeout: 10_000,
  headersTimeout: 5000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
} as const;

/** Who connects and never begins with TLS would otherwise keep the connection for two minutes. */
const handshakeTimeout = 5000;

/** Who asks and reads nothing of the answer is gone after twice this time. Sockets of the relay have their own watch. */
const stalledMs = 10_000;

/** The one port: pages, requests and (through its upgrades) the relay's sockets. */
export function createWebServer(
  certificate: Certificate | null,
  listener: RequestListener,
): Server {
  const server =
    certificate === null
      ? createPlain(bounds, listener)
      : createTls({ ...bounds, ...certificate, handshakeTimeout, minVersion: 'TLSv1.2' }, listener);
  server.maxHeadersCount = 64;
  server.maxConnections = 4000;
  server.timeout = stalledMs;
  return server;
}
