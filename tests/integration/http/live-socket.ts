import { WebSocket } from 'ws';
import type { View } from '../../../shared/conference/view.ts';
import type { FromServer } from '../../../shared/protocol/live.ts';
import { fromServerSchema } from '../../../shared/protocol/live.ts';

/** One browser's `/live` socket. */
export interface LiveSocket {
  /** Resolves with the first view, also one that came before, of which the claim holds. */
  view(holds: (view: View) => boolean): Promise<View>;
  frame(holds: (frame: FromServer) => boolean): Promise<FromServer>;
  /** Every view so far. */
  views(): View[];
  /** The code it was closed with. */
  readonly closed: Promise<number>;
  close(): void;
}

/** The HTTP status of an upgrade that was refused, or 101. */
export function tryUpgrade(
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<number> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
  const { promise, resolve } = Promise.withResolvers<number>();
  socket.once('open', () => resolve(101));
  socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
  socket.once('error', () => undefined);
  return promise.finally(() => socket.terminate());
}

export function openLive(origin: string, conference: string, cookie: string): LiveSocket {
  const url = `${origin.replace('http', 'ws')}/live/${conference}`;
  const socket = new WebSocket(url, { headers: { cookie, origin } });
  const frames: FromServer[] = [];
  const listeners = new Set<() => void>();
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    frames.push(fromServerSchema.parse(JSON.parse(data.toString())));
    for (const listener of listeners) listener();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  const frame = (holds: (frame: FromServer) => boolean): Promise<FromServer> => {
    const { promise, resolve } = Promise.withResolvers<FromServer>();
    const look = (): void => {
      const found = frames.find(holds);
      if (found === undefined) return;
      listeners.delete(look);
      resolve(found);
    };
    listeners.add(look);
    look();
    return promise;
  };
  const isView = (each: FromServer, holds: (view: View) => boolean): boolean =>
    each.type === 'view' && holds(each.view);
  return {
    frame,
    closed,
    views: () => frames.flatMap((each) => (each.type === 'view' ? [each.view] : [])),
    close: () => socket.terminate(),
    view: async (holds) => {
      const found = await frame((each) => isView(each, holds));
      if (found.type !== 'view') throw new Error('a frame that is no view');
      return found.view;
    },
  };
}
