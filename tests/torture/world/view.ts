import { WebSocket } from 'ws';
import type { Seat } from './folder.ts';

/** Where a server is reached: itself, or a proxy before it. The Origin is always the server's own. */
export interface Way {
  readonly port: number;
  readonly origin: string;
  readonly conference: string;
}

/** What of a person's view the harness goes by. */
export interface SeenView {
  readonly at: string;
  readonly documents: readonly { id: string; audience: string; pen: boolean }[];
  readonly writesTo: string | null;
  readonly restricted: boolean;
  readonly isClosed: boolean;
}

export function openSocket({ port, origin }: Way, path: string, { cookie }: Seat): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { cookie }, origin });
}

/** The first view somebody is pushed; rejects when they are not let in. */
export async function seeView(way: Way, seat: Seat): Promise<SeenView> {
  const socket = openSocket(way, `/live/${way.conference}`, seat);
  try {
    return await new Promise<SeenView>((resolve, reject) => {
      socket.on('message', (data: Buffer) => {
        const view = readView(data.toString());
        if (view !== null) resolve(view);
      });
      socket.on('error', reject);
      socket.on('close', (code) => reject(new Error(`no view: ${code}`)));
    });
  } finally {
    socket.on('error', () => undefined);
    socket.terminate();
  }
}

/** Null for a frame that is no view. */
export function readView(text: string): SeenView | null {
  const frame = JSON.parse(text) as { type: string; view?: RawView };
  if (frame.type !== 'view' || frame.view === undefined) return null;
  const { at, documents, writesTo, part, conference } = frame.view;
  return {
    at,
    documents: documents ?? [],
    writesTo: writesTo ?? null,
    restricted: part?.restricted ?? false,
    isClosed: typeof conference === 'object' && conference.progress === 'closed',
  };
}

interface RawView {
  readonly at: string;
  readonly documents?: SeenView['documents'];
  readonly writesTo?: string | null;
  readonly part?: { readonly restricted: boolean };
  readonly conference?: string | { readonly progress: string };
}
