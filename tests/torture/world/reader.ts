import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { socketOf } from '../../support/stock-client.ts';
import type { Seat } from './folder.ts';
import type { Way } from './view.ts';

/** Somebody who only reads, by the stock y-websocket provider. */
export interface Reader {
  readonly doc: Doc;
  readonly provider: WebsocketProvider;
  readonly closedFor: () => number | null;
  /** The code that the newest connection which had opened was closed with. */
  readonly lastCode: () => number | null;
  readonly leave: () => void;
}

export function openReader(way: Way, seat: Seat, document: string): Reader {
  const doc = new Doc();
  const provider = new WebsocketProvider(
    `ws://127.0.0.1:${way.port}/sync/${way.conference}`,
    document,
    doc,
    { WebSocketPolyfill: socketOf(seat.cookie, way.origin), disableBc: true },
  );
  let closedFor: number | null = null;
  let lastCode: number | null = null;
  provider.on('connection-close', (event) => {
    if (provider.wsconnected) lastCode = event?.code ?? null;
  });
  provider.on('closed', ({ code }) => {
    closedFor = code;
  });
  // A reader has nothing to tell of anybody.
  provider.awareness.setLocalState(null);
  return {
    doc,
    provider,
    closedFor: () => closedFor,
    lastCode: () => lastCode,
    leave: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}
