/** Time that stands still until the simulation turns it, one event after another. */
export interface Clock {
  readonly now: () => number;
  /** Runs it once after so many milliseconds, unless it is called off by what this answers. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** When the next event is due; null when nothing is. */
  readonly nextAt: () => number | null;
  /** Runs the next event, and all that follows from it without waiting. */
  readonly runNext: () => Promise<void>;
  /** Nothing is due before this instant. */
  readonly skipTo: (instant: number) => void;
}

interface Due {
  readonly at: number;
  readonly run: () => void;
}

export function createClock(start: number): Clock {
  let now = start;
  const due = new Set<Due>();
  /** Of two that are due together the one that was asked for first. */
  const first = (): Due | null => {
    let next: Due | null = null;
    for (const one of due) if (next === null || one.at < next.at) next = one;
    return next;
  };
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const one = { at: now + milliseconds, run };
      due.add(one);
      return () => void due.delete(one);
    },
    nextAt: () => first()?.at ?? null,
    runNext: async () => {
      const next = first();
      if (next === null) return;
      due.delete(next);
      now = Math.max(now, next.at);
      next.run();
      await turn();
    },
    skipTo: (instant) => {
      now = Math.max(now, instant);
    },
  };
}

/** Until every promise that can go on has gone on: nothing here waits for a real clock, disk or socket. */
export const turn = async (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
