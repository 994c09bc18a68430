import type { WebSocket } from 'ws';
import type { Seat } from './folder.ts';
import { openSocket, readView } from './view.ts';
import type { Way } from './view.ts';

/** Somebody outside who tries every door, over and over, from the first moment the server listens. */
export interface Outsider {
  /** Stops trying; answers what came through that must not, and how often they tried. */
  readonly stop: () => Promise<{ readonly leaked: readonly string[]; readonly tries: number }>;
}

/**
 * `documents`: every address there is. While a restricted part is open not one message of a document may come, and a
 * view must say no more than "please wait".
 */
export function openOutsider(way: Way, seat: Seat, documents: readonly string[]): Outsider {
  const leaked: string[] = [];
  const open = new Set<WebSocket>();
  let tries = 0;
  const trying = { on: true };

  const knock = async (path: string, isHarmless: (data: Buffer) => boolean): Promise<boolean> => {
    const socket = openSocket(way, path, seat);
    let opened = false;
    open.add(socket);
    socket.on('open', () => {
      opened = true;
      tries += 1;
      if (path.startsWith('/sync')) socket.send(new Uint8Array([0, 0, 1, 0]));
    });
    socket.on('message', (data: Buffer) => {
      if (!isHarmless(data)) leaked.push(`${seat.name} got ${data.length} bytes of ${path}`);
      if (path.startsWith('/live')) socket.terminate();
    });
    socket.on('error', () => undefined);
    await new Promise((resolve) => {
      socket.on('close', resolve);
    });
    open.delete(socket);
    return opened;
  };
  const isHolding = (data: Buffer): boolean => {
    const view = readView(data.toString());
    return view === null || view.at === 'holding';
  };
  const tryAll = async (): Promise<void> => {
    while (trying.on) {
      const doors = documents.map((id) => knock(`/sync/${way.conference}/${id}`, () => false));
      const live = knock(`/live/${way.conference}`, isHolding);
      const opened = await Promise.all([...doors, live]);
      // Nobody listens yet: at once again. Later as fast as a person may open sockets.
      await new Promise((resolve) => {
        setTimeout(resolve, opened.includes(true) ? 150 : 4);
      });
    }
  };
  const over = tryAll();

  return {
    stop: async () => {
      trying.on = false;
      for (const socket of open) socket.terminate();
      await over;
      return { leaked, tries };
    },
  };
}
