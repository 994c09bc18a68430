import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import { StoreDamaged } from '../store-failure.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import type { Batch, Committed, Destroy, Store } from '../store.ts';
import type { Anchors } from './anchors.ts';
import type { Errand, Errands } from './errands.ts';
import type { Head } from './head.ts';
import { planDestroy } from './plan-destroy.ts';
import type { Road } from './road.ts';
import { sealBatch } from './seal-batch.ts';
import type { Destroying } from './seal-batch.ts';
import type { Standing, Standings } from './standings.ts';

/** A batch on its way to disk, or the earlier use of its op. */
type Taken =
  | { readonly stored: Promise<void> }
  | { readonly earlier: Promise<void>; readonly op: string };

export interface CommitParts {
  readonly rows: Rows;
  readonly keys: KeyVault;
  readonly standings: Standings;
  readonly anchors: Anchors;
  readonly errands: Errands;
  readonly road: Road;
  readonly readAnswer: Store['readAnswer'];
}

export interface Commits {
  readonly commit: Store['commit'];
  /** Resolves when every batch taken so far is stored or has failed. */
  readonly settled: () => Promise<unknown>;
}

/** Batches are sealed one after another: each stands on the head of the one before. */
export function createCommits(parts: CommitParts): Commits {
  const { rows, keys, standings, anchors, errands, road } = parts;
  let last: Promise<unknown> = Promise.resolve();

  async function take(batch: Batch): Promise<Taken> {
    await errands.finish(batch.conference);
    const standing = await standings.of(batch.conference);
    const earlier = batch.op && standing.ops.get(batch.op.id);
    if (batch.op !== undefined && earlier !== undefined) return { earlier, op: batch.op.id };
    const { destroy } = batch;
    return destroy === undefined
      ? send(batch, standing, null)
      : destroyWith({ ...batch, destroy }, standing);
  }

  async function send(batch: Batch, standing: Standing, destroying: Destroying | null) {
    const { batch: sealed, head } = sealBatch(keys, batch, standing.head, destroying);
    standing.head = head;
    try {
      await keys.durable();
    } catch (error) {
      standings.break(batch.conference, standing);
      throw error;
    }
    const stored = rows.apply(sealed);
    follow(batch, standing, stored, head);
    return { stored };
  }

  /** Nothing is sealed meanwhile, in any conference: it could be with a key that is about to go. */
  async function destroyWith(batch: Batch & { readonly destroy: Destroy }, standing: Standing) {
    const { conference } = batch;
    try {
      await standing.last;
      const plan = await planDestroy(keys, rows, batch, standing.head.dropped);
      const errand: Errand = { conference, keys: plan.keys };
      const row = errands.seal(errand, String(standing.head.batches));
      const { stored } = await send(batch, standing, { plan, errand: row });
      await stored;
      errands.begin(errand, row);
      await errands.finish(conference);
      return { stored };
    } catch (error) {
      standings.break(conference, standing);
      throw error;
    }
  }

  /** Keeps the standing true to what becomes of the batch. */
  function follow(
    { conference, op }: Batch,
    standing: Standing,
    stored: Promise<void>,
    head: Head,
  ): void {
    standing.underWay += 1;
    standing.last = stored;
    if (op !== undefined) standing.ops.set(op.id, stored);
    last = settle(conference, standing, stored, head);
  }

  async function settle(
    conference: ConferenceId,
    standing: Standing,
    stored: Promise<void>,
    head: Head,
  ): Promise<void> {
    try {
      await stored;
      standing.underWay -= 1;
      anchors.note(conference, head);
    } catch {
      standings.break(conference, standing);
    }
  }

  async function commit(batch: Batch): Promise<Committed> {
    const taken = await road.walk(() => take(batch));
    if ('stored' in taken) {
      await taken.stored;
      if (batch.destroy !== undefined || (batch.copies ?? []).length > 0) await anchors.flush();
      return { repeated: null };
    }
    await taken.earlier;
    const answer = await parts.readAnswer(batch.conference, taken.op);
    if (answer === null) throw new StoreDamaged(batch, `the answer to ${taken.op} is missing.`);
    return { repeated: answer };
  }

  return { commit, settled: () => last };
}
