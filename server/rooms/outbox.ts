import { mergeUpdates } from 'yjs';
import type { Timers } from './timers.ts';

/**
 * Committed updates of one document on their way out: at once when idle, together when busy. A fixed window would cost
 * everyone its length; this one opens only as far as updates keep coming (eight times the ceiling at no latency).
 */
export interface Outbox<From> {
  add(update: Uint8Array, from: From): void;
}

/** `from` is null where they came from several. */
type Deliver<From> = (update: Uint8Array, from: From | null) => void;

const window = { leastMs: 2, mostMs: 40, busy: 4, maxMerged: 64 } as const;

export function createOutbox<From>(timers: Timers, deliver: Deliver<From>): Outbox<From> {
  let pending: { update: Uint8Array; from: From }[] = [];
  let windowMs: number = window.leastMs;
  let open = false;

  const openWindow = (): void => {
    open = true;
    timers.after(windowMs, close);
  };
  const close = (): void => {
    open = false;
    const sent = pending;
    pending = [];
    windowMs =
      sent.length >= window.busy
        ? Math.min(windowMs * 2, window.mostMs)
        : Math.max(windowMs / 2, window.leastMs);
    if (sent.length === 0) return;
    openWindow();
    for (let at = 0; at < sent.length; at += window.maxMerged) {
      const some = sent.slice(at, at + window.maxMerged);
      deliver(mergeUpdates(some.map(({ update }) => update)), soleSender(some));
    }
  };
  return {
    add: (update, from) => {
      if (open) {
        pending.push({ update, from });
        return;
      }
      openWindow();
      deliver(update, from);
    },
  };
}

function soleSender<From>(sent: readonly { from: From }[]): From | null {
  const [first] = sent;
  return first !== undefined && sent.every(({ from }) => from === first.from) ? first.from : null;
}
