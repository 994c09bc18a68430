/** Work under the same key waits for the work before it; work under other keys does not. */
export type TakingTurns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

export function takingTurns(): TakingTurns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    // What came before may have failed: that is its own caller's concern.
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
