interface Source {
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Something that is open only while somebody listens. Fits React's useSyncExternalStore. */
export interface WhileShown<Opened extends Source> {
  readonly subscribe: (listener: () => void) => () => void;
  /** Null while nobody listens. */
  readonly opened: () => Opened | null;
}

/** Opens a source when the first listener comes, closes it when the last one goes. Costs nothing until then. */
export function createWhileShown<Opened extends Source>(open: () => Opened): WhileShown<Opened> {
  let source: Opened | null = null;
  let listeners = 0;
  return {
    opened: () => source,
    subscribe: (listener) => {
      source ??= open();
      listeners++;
      const stop = source.subscribe(listener);
      return () => {
        stop();
        listeners--;
        if (listeners > 0) return;
        source?.close();
        source = null;
      };
    },
  };
}
