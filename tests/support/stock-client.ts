import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { TestRelay } from './test-relay.ts';

/** A stock y-websocket provider in Node, with the Cookie and Origin a browser would send. */
export interface StockClient {
  readonly doc: Doc;
  readonly provider: WebsocketProvider;
  /** Told after each change of the document. */
  readonly changes: { readonly subscribe: (listener: () => void) => () => void };
  /** Resolves with the code the server closed for good with. */
  closed(): Promise<number>;
  close(): void;
}

/** How a Node program subclasses `ws` to send what a browser sends by itself. */
export function socketOf(cookie: string, origin: string): typeof globalThis.WebSocket {
  class SocketWithCookie extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie }, origin });
    }
  }
  return SocketWithCookie as unknown as typeof globalThis.WebSocket;
}

export function openStockClient(
  relay: Pick<TestRelay, 'origin' | 'conference' | 'cookieOf'>,
  document: string,
  person: PersonId,
  params: Record<string, string> = {},
): StockClient {
  const doc = new Doc();
  const provider = new WebsocketProvider(
    `${relay.origin.replace('http', 'ws')}/sync/${relay.conference}`,
    document,
    doc,
    {
      WebSocketPolyfill: socketOf(relay.cookieOf(person), relay.origin),
      disableBc: true,
      params,
    },
  );
  const closed = new Promise<number>((resolve) => {
    provider.on('closed', ({ code }) => resolve(code));
  });
  return {
    doc,
    provider,
    changes: {
      subscribe: (listener) => {
        doc.on('update', listener);
        return () => doc.off('update', listener);
      },
    },
    closed: async () => closed,
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

export async function synced({ provider }: StockClient): Promise<void> {
  if (provider.synced) return;
  await new Promise<void>((resolve) => {
    provider.once('sync', () => resolve());
  });
}
