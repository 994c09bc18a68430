/** Longest wait between two tries, in milliseconds (R8: back within 5 s of the network's return). */
const longestWaitMs = 5000;
const firstWaitMs = 250;

/**
 * How long to wait before try number `tries` (0 is the first): at once, then doubling to 5 s, half of it by chance,
 * so that a whole building does not come back in the same millisecond.
 */
export function waitBeforeTry(tries: number, random: () => number): number {
  if (tries === 0) return 0;
  const whole = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1));
  return whole / 2 + (random() * whole) / 2;
}

/** One timer that is either set or not. Setting it anew forgets the one before. */
export interface Alarm {
  readonly set: (ms: number, ring: () => void) => void;
  readonly clear: () => void;
}

export function createAlarm(): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => clearTimeout(timer);
  return {
    clear,
    set: (ms, ring) => {
      clear();
      timer = setTimeout(ring, Math.max(0, ms));
    },
  };
}

/** Does something once at the end of a pause, however often it is asked for meanwhile. */
export interface Pause {
  readonly ask: (act: () => void) => void;
  readonly clear: () => void;
}

export function createPause(ms: number): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: (act) => {
      timer ??= setTimeout(() => {
        timer = undefined;
        act();
      }, ms);
    },
    clear: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
