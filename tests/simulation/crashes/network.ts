import type { Wire } from '../../../server/relay/wire.ts';
import type { CloseKind } from '../../../shared/protocol/close-reasons.ts';
import type { Chance } from '../pen-life/chance.ts';
import type { Clock } from './clock.ts';

type Message = Uint8Array | string;

/** What the server makes of a socket it lets in. */
export interface ServerEnd {
  receive(message: Message): void;
  leave(): void;
}

export interface SocketParts {
  readonly clock: Clock;
  readonly chance: Chance;
  /** Null: turned away before it opened. */
  readonly accept: (wire: Wire) => Promise<ServerEnd | null>;
  readonly onOpen: () => void;
  readonly onMessage: (message: Message) => void;
  /** Once. "broken" is all that a browser learns where nobody said why. */
  readonly onClose: (why: CloseKind | 'broken') => void;
}

/** One connection between a browser and the server: first in, first out, each way; slow, frozen or torn off. */
export interface Socket {
  send(message: Message): void;
  /** The browser lets go of it. */
  close(): void;
  /** Torn off: each end finds out later, and what was on its way may still arrive or not. */
  drop(): void;
  /** Nothing passes until it thaws, and neither end is told. */
  freeze(): void;
  thaw(): void;
  /** The process at the other end is dead. */
  serverDied(): void;
}

type Way = 'up' | 'down';

export function openSocket(parts: SocketParts): Socket {
  const { clock, chance } = parts;
  const last: Record<Way, number> = { up: 0, down: 0 };
  const lost: Record<Way, boolean> = { up: false, down: false };
  let held: (() => void)[] | null = null;
  let end: ServerEnd | null = null;
  let serverOver = false;
  let clientOver = false;
  let isOpened = false;

  const latency = (): number => (chance.happens(0.05) ? chance.next() * 80 : chance.next() * 3);
  const pass = (way: Way, run: () => void): void => {
    const at = Math.max(last[way], clock.now() + latency());
    last[way] = at;
    const arrive = (): void => {
      if (lost[way]) return;
      if (held !== null) held.push(arrive);
      else run();
    };
    clock.after(at - clock.now(), arrive);
  };
  const tellClient = (why: CloseKind | 'broken'): void => {
    if (clientOver) return;
    clientOver = true;
    parts.onClose(why);
  };
  const leaveServer = (): void => {
    if (serverOver) return;
    serverOver = true;
    end?.leave();
  };
  /** Whatever is on its way is lost, from time to time. */
  const lose = (way: Way): void => {
    if (chance.happens(0.5)) lost[way] = true;
  };
  /** Before anything that is sent. */
  const open = (): void => {
    if (isOpened) return;
    isOpened = true;
    pass('down', parts.onOpen);
  };
  const wire: Wire = {
    send: (message) => {
      if (serverOver) return;
      open();
      pass('down', () => {
        if (!clientOver) parts.onMessage(message);
      });
    },
    offer: (message) => wire.send(message),
    cut: (reason) => {
      if (serverOver) return;
      serverOver = true;
      lose('down');
      clock.after(latency() + Math.max(0, last.down - clock.now()), () => tellClient(reason));
    },
  };
  const opened = (accepted: ServerEnd | null): void => {
    if (accepted === null) {
      if (serverOver) return;
      serverOver = true;
      return pass('down', () => tellClient('broken'));
    }
    end = accepted;
    // The browser is gone, or the socket was torn off, while the conference was looked up.
    if (serverOver) return accepted.leave();
    open();
  };
  pass('up', () => {
    parts.accept(wire).then(opened, () => opened(null));
  });

  const socket: Socket = {
    send: (message) => {
      if (clientOver) return;
      pass('up', () => {
        if (!serverOver) end?.receive(message);
      });
    },
    close: () => {
      if (clientOver) return;
      clientOver = true;
      pass('up', leaveServer);
    },
    drop: () => {
      if (held !== null) socket.thaw();
      lose('up');
      lose('down');
      // Within 25 seconds the server looks whether anybody is still there.
      clock.after(chance.next() * (chance.happens(0.3) ? 25_000 : 50), leaveServer);
      clock.after(chance.next() * 40, () => tellClient('broken'));
    },
    freeze: () => {
      held ??= [];
    },
    thaw: () => {
      const waiting = held ?? [];
      held = null;
      for (const arrive of waiting) clock.after(0, arrive);
    },
    serverDied: () => {
      serverOver = true;
      end = null;
      lose('down');
      clock.after(5 + chance.next() * 20 + Math.max(0, last.down - clock.now()), () =>
        tellClient('broken'),
      );
    },
  };
  return socket;
}
