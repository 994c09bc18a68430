import { StoreDamaged } from '../store-failure.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import type { Batch, Store } from '../store.ts';
import { sealBatch } from './seal-batch.ts';
import type { Standing, Standings } from './standings.ts';

/** A batch on its way to disk, or the earlier use of its op. */
type Taken =
  | { readonly stored: Promise<void> }
  | { readonly earlier: Promise<void>; readonly op: string };

export interface CommitParts {
  readonly rows: Rows;
  readonly keys: KeyVault;
  readonly standings: Standings;
  readonly readAnswer: Store['readAnswer'];
  readonly onTheRoad: Road['walk'];
}

/** Work that is done one after another, in the order of the calls. */
export interface Road {
  walk<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Resolves when all of it is done. */
  end(): Promise<unknown>;
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

/** Batches are sealed one after another: each stands on the head of the one before. */
export function createCommit(parts: CommitParts): Store['commit'] {
  const { rows, keys, standings } = parts;

  async function take(batch: Batch): Promise<Taken> {
    const standing = await standings.of(batch.conference);
    const earlier = batch.op && standing.ops.get(batch.op.id);
    if (batch.op !== undefined && earlier !== undefined) return { earlier, op: batch.op.id };
    const sealed = sealBatch(keys, batch, standing.head);
    standing.head = sealed.head;
    try {
      await keys.durable();
    } catch (error) {
      standings.break(batch.conference, standing);
      throw error;
    }
    const stored = rows.apply(sealed.batch);
    follow(batch, standing, stored);
    return { stored };
  }

  /** Keeps the standing true to what becomes of the batch. */
  function follow({ conference, op }: Batch, standing: Standing, stored: Promise<void>): void {
    standing.underWay += 1;
    if (op !== undefined) standing.ops.set(op.id, stored);
    stored.then(
      () => (standing.underWay -= 1),
      () => standings.break(conference, standing),
    );
  }

  return async (batch) => {
    const taken = await parts.onTheRoad(() => take(batch));
    if ('stored' in taken) {
      await taken.stored;
      return { repeated: null };
    }
    await taken.earlier;
    const answer = await parts.readAnswer(batch.conference, taken.op);
    if (answer === null) throw new StoreDamaged(batch, `the answer to ${taken.op} is missing.`);
    return { repeated: answer };
  };
}
