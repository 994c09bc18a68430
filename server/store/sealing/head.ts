import type { ConferenceId, DocumentId } from '../../../shared/protocol/ids.ts';
import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import { StoreDamaged } from '../store-failure.ts';
import { chainStart } from './journal.ts';
import type { ChainEnd } from './journal.ts';
import { sealJson, unsealJson } from './seal.ts';

/** How a conference stands, sealed with every batch: what is missing at the end of a journal or a document is found by it. */
export interface Head {
  readonly batches: number;
  readonly chain: ChainEnd;
  /** Number of the last row of each document. */
  readonly tails: ReadonlyMap<DocumentId, number>;
}

export const emptyHead: Head = { batches: 0, chain: chainStart, tails: new Map() };

export function sealHead(
  keys: KeyVault,
  conference: ConferenceId,
  { batches, chain, tails }: Head,
): Uint8Array {
  const key = keys.key(conference, keyNames.conference);
  return sealJson(key, placeOf(conference), {
    batches,
    seq: chain.seq,
    mac: chain.mac.toString('base64'),
    tails: [...tails],
  });
}

export function openHead(
  keys: KeyVault,
  conference: ConferenceId,
  sealed: Uint8Array | null,
): Head {
  if (sealed === null) return emptyHead;
  const key = keys.find(conference, keyNames.conference);
  if (key === null) throw new StoreDamaged({ conference }, 'its key is missing from keys.db.');
  try {
    const head = unsealJson(key, placeOf(conference), sealed) as {
      batches: number;
      seq: number;
      mac: string;
      tails: [DocumentId, number][];
    };
    return {
      batches: head.batches,
      chain: { seq: head.seq, mac: Buffer.from(head.mac, 'base64') },
      tails: new Map(head.tails),
    };
  } catch (cause) {
    throw new StoreDamaged({ conference }, 'its head was altered or moved.', { cause });
  }
}

const placeOf = (conference: ConferenceId) => ({ conference, kind: 'head', row: '' });
