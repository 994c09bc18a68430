import { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { writerSchema } from '../../shared/protocol/awareness.ts';
import type { Writer, Writing } from '../../shared/protocol/awareness.ts';
import { messageTypes, syncPath } from '../../shared/protocol/sync-messages.ts';
import { socketOrigin } from './conference-link.ts';
import { countingSocket } from './counting-socket.ts';
import type { SavedCount } from './saved-count.ts';

interface ProviderOptions {
  readonly origin: string;
  readonly conference: string;
  readonly document: string;
  readonly as?: 'screen';
  readonly pen: boolean;
  readonly WebSocket: typeof WebSocket;
  readonly random: () => number;
}

/** The stock y-websocket provider as a pen or a reader uses it, not yet connected. */
export function createProvider(
  options: ProviderOptions,
  doc: Doc,
  count: SavedCount,
): WebsocketProvider {
  const { pen } = options;
  const provider = new WebsocketProvider(
    `${socketOrigin(options.origin)}${syncPath}/${options.conference}`,
    options.document,
    doc,
    {
      connect: false,
      // Another tab of this browser may belong to somebody who may see less (measured: words crossed tabs offline).
      disableBc: true,
      params: { ...(pen ? { saved: '1' } : {}), ...(options.as ? { as: options.as } : {}) },
      maxBackoffTime: 2500 + options.random() * 2500,
      WebSocketPolyfill: countingSocket(options.WebSocket, {
        connected: count.connected,
        // The stock provider passes on what it hears of others; a reader has nothing to tell of anybody.
        sends: (frame) => (pen || frame[0] !== messageTypes.awareness) && count.sends(frame),
      }),
    },
  );
  provider.awareness.setLocalState(pen ? ({ line: null } satisfies Writing) : null);
  return provider;
}

/** Who else writes in which line, as the server stamped it. */
export function readWriters({ awareness }: WebsocketProvider): Writer[] {
  return [...awareness.getStates()].flatMap(([client, state]) => {
    const writer = writerSchema.safeParse(state);
    return client !== awareness.clientID && writer.success ? [writer.data] : [];
  });
}
