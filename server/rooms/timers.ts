/** Time as rooms need it: handed in, so that a simulation can turn the clock. */
export interface Timers {
  /** Runs it once after so many milliseconds, unless it is called off by what this answers. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
