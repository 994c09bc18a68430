/** A clock that can be put back: what was played in a second has times in and out as if it had lasted. */
export interface DemoClock {
  readonly now: () => number;
  readonly putBack: (minutes: number) => void;
}

const minuteMs = 60_000;

export function createDemoClock(now: () => number = Date.now): DemoClock {
  let behindMs = 0;
  return {
    now: () => now() - behindMs,
    putBack: (minutes) => {
      behindMs = minutes * minuteMs;
    },
  };
}
