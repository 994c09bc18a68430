/** How much one connection may ask for: so much at once, and so much more each second. */
export interface Allowance {
  /** False when it is used up. `now` in milliseconds of a clock that never jumps. */
  take(cost: number, now: number): boolean;
}

/**
 * Someone who types fast, with a caret message for each key, needs 30 a second; a paste or an undo may be hundreds at
 * once. Judging a frame takes up to 20 ms at 64 KiB, so bytes count too.
 */
export const allowances = {
  sync: { burst: 3000, perSecond: 400 },
  live: { burst: 60, perSecond: 5 },
  /** Pings of theirs, and pongs that answer nothing: a program that keeps its connection alive sends one in seconds. */
  control: { burst: 100, perSecond: 5 },
} as const;

/** What a message costs: step 1 is answered with the whole document. */
export const costs = { message: 1, bytesForOne: 256, syncStep1: 100 } as const;

export function createAllowance(
  { burst, perSecond }: { burst: number; perSecond: number },
  start: number,
): Allowance {
  let left = burst;
  let last = start;
  return {
    take: (cost, now) => {
      left = Math.min(burst, left + ((now - last) / 1000) * perSecond);
      last = now;
      if (cost > left) return false;
      left -= cost;
      return true;
    },
  };
}
