/**
 * "Saved n": the first n sync writes of this connection are on disk. A sync write is every SyncStep2 or Update it sent,
 * empty ones included, counted from 1.
 */
export interface SavedCount {
  /** One more has come; answers its number. */
  receive(): number;
  /** It waits for the connection's first SyncStep2, which holds all that was typed before it. */
  hold(): void;
  /** Everything up to this number is on disk, but for what is held. */
  saved(n: number): void;
  /** The first SyncStep2 is on disk, and with it what was held. */
  release(): void;
}

/** `tell` is called once for all that became saved together, with the newest number. */
export function createSavedCount(tell: (n: number) => void): SavedCount {
  let received = 0;
  let held = false;
  let newest = 0;
  let told = 0;
  let telling = false;

  const flush = (): void => {
    telling = false;
    if (newest <= told) return;
    told = newest;
    tell(newest);
  };
  return {
    receive: () => ++received,
    hold: () => {
      held = true;
    },
    saved: (n) => {
      if (held) return;
      newest = Math.max(newest, n);
      if (telling) return;
      telling = true;
      queueMicrotask(flush);
    },
    release: () => {
      held = false;
    },
  };
}
