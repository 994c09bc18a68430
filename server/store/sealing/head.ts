import { createHash } from 'node:crypto';
import type { ConferenceId, DocumentId } from '../../../shared/protocol/ids.ts';
import { journalKey } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import { StoreDamaged } from '../store-failure.ts';
import { chainStart } from './chain.ts';
import type { ChainEnd } from './chain.ts';
import { noMarks } from './marks.ts';
import type { Marks } from './marks.ts';
import { sealJson, unsealJson } from './seal.ts';

/**
 * How a conference stands, sealed with every batch: what is missing, left over or put back is found by it. Sealed under
 * the installation's key of journals, so that it can be read when the conference's keys are destroyed.
 */
export interface Head {
  readonly batches: number;
  readonly chain: ChainEnd;
  /** Number of the last row of each document. */
  readonly tails: ReadonlyMap<DocumentId, number>;
  readonly marks: Marks;
  /** SHA-256 of the sealed summary. */
  readonly summary: string | null;
  /** Numbers of the facts whose words were destroyed. */
  readonly dropped: ReadonlySet<number>;
}

export const emptyHead: Head = {
  batches: 0,
  chain: chainStart,
  tails: new Map(),
  marks: noMarks,
  summary: null,
  dropped: new Set(),
};

/** What is sealed: the same, as JSON. */
interface PlainHead {
  readonly batches: number;
  readonly seq: number;
  readonly mac: string;
  readonly tails: readonly (readonly [DocumentId, number])[];
  readonly ops: string;
  readonly writers: string;
  readonly copies: string;
  readonly summary: string | null;
  readonly dropped: readonly number[];
}

export function sealHead(keys: KeyVault, conference: ConferenceId, head: Head): Uint8Array {
  const { chain, marks } = head;
  const plain: PlainHead = {
    batches: head.batches,
    seq: chain.seq,
    mac: chain.mac.toString('base64'),
    tails: [...head.tails],
    ops: marks.ops.toString('base64'),
    writers: marks.writers.toString('base64'),
    copies: marks.copies.toString('base64'),
    summary: head.summary,
    dropped: [...head.dropped],
  };
  return sealJson(journalKey(keys), placeOf(conference), plain);
}

export function openHead(
  keys: KeyVault,
  conference: ConferenceId,
  sealed: Uint8Array | null,
): Head {
  if (sealed === null) return emptyHead;
  const bytes = (text: string) => Buffer.from(text, 'base64');
  try {
    const head = unsealJson(journalKey(keys), placeOf(conference), sealed) as PlainHead;
    return {
      batches: head.batches,
      chain: { seq: head.seq, mac: bytes(head.mac) },
      tails: new Map(head.tails),
      marks: {
        ops: bytes(head.ops),
        writers: bytes(head.writers),
        copies: bytes(head.copies),
      },
      summary: head.summary,
      dropped: new Set(head.dropped),
    };
  } catch (cause) {
    throw new StoreDamaged({ conference }, 'its head was altered or moved.', { cause });
  }
}

export const hashOfSummary = (sealed: Uint8Array | null): string | null =>
  sealed === null ? null : createHash('sha256').update(sealed).digest('base64');

const placeOf = (conference: ConferenceId) => ({ conference, kind: 'head', row: '' });
