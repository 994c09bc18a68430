import type { Batch, Committed, Store } from '../store/store.ts';

/** What is to be written, made when its turn comes: then all before it is on disk and shown. */
export interface Writing {
  readonly batch: Batch | (() => Batch);
  /** Called in order, before the next batch goes to the store. Not called for a repeated opId. */
  readonly onDisk?: () => void;
}

/** Batches of one conference, one at a time: nothing is written after something that could not be. */
export interface CommitQueue {
  /** Goes to the store in this very turn when nothing is under way. Rejects when it was not stored. */
  add(writing: Writing): Promise<Committed>;
  /** Resolves once everything added so far is on disk; rejects when it will not be. */
  settled(): Promise<void>;
  isIdle(): boolean;
}

interface Waiting extends Writing {
  resolve(committed: Committed): void;
  reject(reason: unknown): void;
}

/** Updates written while another batch is on its way go together; more than these would make a long transaction. */
const maxTogether = 256;

export function createCommitQueue(store: Store, onFailure: (reason: unknown) => void): CommitQueue {
  const waiting: Waiting[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let running = false;
  let failure: { reason: unknown } | null = null;

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) await writeNext(store, waiting);
    running = false;
  };
  const fail = (reason: unknown): void => {
    failure = { reason };
    for (const one of waiting.splice(0)) one.reject(reason);
    onFailure(reason);
  };

  return {
    add: async (writing) => {
      if (failure !== null) throw failure.reason;
      const added = new Promise<Committed>((resolve, reject) => {
        waiting.push({ ...writing, resolve, reject });
      });
      last = added;
      if (!running) run().catch(fail);
      return added;
    },
    settled: async () => {
      await last;
    },
    isIdle: () => !running,
  };
}

async function writeNext(store: Store, waiting: Waiting[]): Promise<void> {
  const together = takeTogether(waiting);
  try {
    const committed = await store.commit(joinBatches(together));
    for (const one of together) {
      if (committed.repeated === null) one.onDisk?.();
      one.resolve(committed);
    }
  } catch (reason) {
    for (const one of together) one.reject(reason);
    throw reason;
  }
}

/** The next one, and with it the plain updates that follow it when it is one itself. */
function takeTogether(waiting: Waiting[]): Waiting[] {
  const end = waiting.findIndex((one, index) => !isPlain(one) || index >= maxTogether);
  return waiting.splice(0, end === -1 ? waiting.length : Math.max(end, 1));
}

const isPlain = ({ batch }: Writing): boolean =>
  typeof batch !== 'function' && batch.op === undefined && batch.facts === undefined;

function joinBatches(together: readonly Writing[]): Batch {
  const [first, ...others] = together.map(({ batch }) =>
    typeof batch === 'function' ? batch() : batch,
  );
  if (first === undefined) throw new Error('nothing to write');
  if (others.length === 0) return first;
  const all = [first, ...others];
  return {
    ...first,
    updates: all.flatMap(({ updates }) => updates ?? []),
    writers: all.flatMap(({ writers }) => writers ?? []),
  };
}
