import { StoreFailure } from './store-failure.ts';
import type { FailureKind } from './store-failure.ts';
import type { Store } from './store.ts';

/** Whether anything can be stored now: a matter of the whole store, and so of every conference. */
export interface Storage {
  works(): boolean;
  /** Told of each change, before anybody else hears of it. Answers the way to stop listening. */
  subscribe(listener: (works: boolean) => void): () => void;
}

/** For rooms without a disk behind them. */
export const alwaysWorks: Storage = { works: () => true, subscribe: () => () => undefined };

export interface StorageWatch extends Storage {
  /** The same store; while nothing can be stored, whatever would write is refused at once and reaches no disk. */
  readonly store: Store;
  stop(): void;
}

export interface StorageWatchOptions {
  readonly store: Store;
  /** Runs it once after so many milliseconds, unless it is called off by what this answers. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly report: (works: boolean, why: FailureKind) => void;
}

export const storagePatience = {
  /** How often a small write is tried while nothing can be stored (milliseconds). */
  tryEveryMs: 500,
  /** Where it fails again and again as soon as it works, it is tried ever more rarely, down to this. */
  tryAtLeastEveryMs: 4000,
  /** Works so long without a failure: what comes next is a new matter. */
  steadyAfterMs: 10_000,
} as const;

/**
 * Notices when the disk says no (full, or an error), and tries by itself when it says yes again. Reading goes on
 * all the time.
 */
export function watchStorage({ store, after, report }: StorageWatchOptions): StorageWatch {
  const listeners = new Set<(works: boolean) => void>();
  let works = true;
  let why: FailureKind = 'io';
  let wait: number = storagePatience.tryEveryMs;
  let callOff = (): void => undefined;

  const turn = (now: boolean): void => {
    works = now;
    report(now, why);
    for (const listener of listeners) listener(now);
  };
  const fail = (kind: FailureKind): void => {
    if (!works) return;
    why = kind;
    callOff();
    turn(false);
    tryLater();
  };
  const tryLater = (): void => {
    callOff = after(wait, () => {
      let isCalledOff = false;
      callOff = () => {
        isCalledOff = true;
      };
      store.probe().then(
        () => isCalledOff || goOn(),
        () => isCalledOff || tryLater(),
      );
    });
  };
  const goOn = (): void => {
    wait = Math.min(wait * 2, storagePatience.tryAtLeastEveryMs);
    callOff = after(storagePatience.steadyAfterMs, () => {
      wait = storagePatience.tryEveryMs;
    });
    turn(true);
  };
  /** Begun in the very turn of the call: batches keep the order of the calls. */
  const guarded = async <Value>(write: () => Promise<Value>): Promise<Value> => {
    if (!works) throw new StoreFailure(why, 'Nothing can be stored now.');
    try {
      return await write();
    } catch (error) {
      if (isOfTheDisk(error)) fail(error.kind);
      throw error;
    }
  };

  return {
    works: () => works,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => callOff(),
    store: {
      ...store,
      commit: (batch) => guarded(() => store.commit(batch)),
      putRecord: (kind, key, value) => guarded(() => store.putRecord(kind, key, value)),
      deleteRecord: (kind, key) => guarded(() => store.deleteRecord(kind, key)),
      destroyConference: (destroyed) => guarded(() => store.destroyConference(destroyed)),
      finishDestroying: () => guarded(() => store.finishDestroying()),
    },
  };
}

const isOfTheDisk = (error: unknown): error is StoreFailure =>
  error instanceof StoreFailure && (error.kind === 'full' || error.kind === 'io');
