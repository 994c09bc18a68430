import type { Timers } from '../../server/rooms/timers.ts';

/** A clock that a test turns. */
export interface VirtualTime {
  readonly now: () => number;
  readonly timers: Timers;
  /** Runs everything due on the way, in order. */
  turnTo(instant: number): void;
}

export function createVirtualTime(start: number): VirtualTime {
  let now = start;
  let due: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    timers: {
      after: (milliseconds, run) => {
        const one = { at: now + milliseconds, run };
        due.push(one);
        return () => {
          due = due.filter((other) => other !== one);
        };
      },
    },
    turnTo: (instant) => {
      for (;;) {
        const next = due.toSorted((one, other) => one.at - other.at)[0];
        if (next === undefined || next.at > instant) break;
        due = due.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = Math.max(now, instant);
    },
  };
}
