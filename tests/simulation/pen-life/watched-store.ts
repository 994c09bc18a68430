import { applyUpdate, Doc } from 'yjs';
import type { Store } from '../../../server/store/store.ts';

/** The real store, with a copy in memory of what it has on disk at each moment, and a way to die without a word. */
export interface WatchedStore extends Store {
  /** As kill -9: what is under way may or may not have reached the disk, and nobody is told. */
  readonly die: () => void;
  /** Nothing reaches the disk any more until it is released. */
  readonly hold: () => Held;
}

export interface Held {
  /** Something waits for the disk. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

export interface WatchOptions {
  /** What is on disk, by document; filled here, before anybody is told. Outlives the store. */
  readonly onDisk: (document: string) => Doc;
  /** How long the disk takes over a batch, in milliseconds. */
  readonly slowness: () => number;
  /** A planted bug: says "on disk" before it is. */
  readonly lies: boolean;
}

type Commit = Store['commit'];

export function watchStore(store: Store, { onDisk, slowness, lies }: WatchOptions): WatchedStore {
  const { promise: never } = Promise.withResolvers<never>();
  let dead = false;
  let last: Promise<unknown> = Promise.resolve();
  let held: Promise<void> = Promise.resolve();
  let arrive = (): void => undefined;

  const write = async (
    before: Promise<unknown>,
    batch: Parameters<Commit>[0],
  ): ReturnType<Commit> => {
    await before.catch(() => undefined);
    await held;
    await wait(slowness());
    if (dead) return never;
    const committed = await store.commit(batch);
    if (committed.repeated === null) {
      for (const { document, bytes } of batch.updates ?? []) applyUpdate(onDisk(document), bytes);
    }
    return dead ? never : committed;
  };

  return {
    ...store,
    die: () => {
      dead = true;
    },
    hold: () => {
      const arrived = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      arrive = arrived.resolve;
      held = gate.promise;
      return { arrived: arrived.promise, release: gate.resolve };
    },
    commit: async (batch) => {
      arrive();
      const written = write(last, batch);
      last = written;
      if (!lies) return written;
      // What it said was saved may still fail, and nobody will ever hear of it.
      written.catch(() => undefined);
      return { repeated: null };
    },
  };
}

export function createDisk(): (document: string) => Doc {
  const docs = new Map<string, Doc>();
  return (document) => {
    const doc = docs.get(document) ?? new Doc();
    docs.set(document, doc);
    return doc;
  };
}

const wait = async (ms: number): Promise<void> => {
  if (ms > 0) {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
    });
  }
};
