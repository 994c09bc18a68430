/** Work that is done one after another, in the order of the calls. */
export interface Road {
  readonly walk: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Resolves when all of it is done. */
  readonly end: () => Promise<unknown>;
}

export function createRoad(): Road {
  let road: Promise<unknown> = Promise.resolve();
  return {
    walk(work) {
      const done = road.then(work);
      road = done.catch(() => undefined);
      return done;
    },
    end: () => road,
  };
}
