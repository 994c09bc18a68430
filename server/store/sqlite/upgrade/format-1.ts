import { createHmac } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { ConferenceId, DocumentId } from '../../../../shared/protocol/ids.ts';
import { keyNames } from '../../keys/key-vault.ts';
import type { KeyVault } from '../../keys/key-vault.ts';
import type { FactRow } from '../../rows.ts';
import { chainStart, sameMac } from '../../sealing/chain.ts';
import type { ChainEnd } from '../../sealing/chain.ts';
import { derive } from '../../sealing/derive.ts';
import { unseal, unsealJson } from '../../sealing/seal.ts';

/** A head of format 1: sealed under the conference's own key. */
interface OldHead {
  readonly batches: number;
  readonly seq: number;
  readonly mac: string;
  readonly tails: readonly (readonly [DocumentId, number])[];
}

export interface OldConference {
  readonly conference: ConferenceId;
  readonly batches: number;
  readonly head: Uint8Array;
}

type Link = Pick<FactRow, 'seq' | 'body' | 'mac'>;

/**
 * Opens the head of a conference of format 1 and follows its journal by the rules of that format: each link an HMAC over
 * the one before it and the fact in plain. Null where something of it was altered, moved or cut.
 */
export function openOld(
  keys: KeyVault,
  { conference, batches, head }: OldConference,
  facts: readonly Link[],
): OldHead | null {
  const key = keys.find(conference, keyNames.conference);
  if (key === null) return null;
  try {
    const place = { conference, kind: 'head', row: '' };
    const opened = unsealJson(key, place, head) as OldHead;
    const end = facts.reduce((last, fact) => follow(key, conference, last, fact), chainStart);
    const isWhole =
      opened.batches === batches &&
      opened.seq === end.seq &&
      sameMac(end.mac, Buffer.from(opened.mac, 'base64'));
    return isWhole ? opened : null;
  } catch {
    return null;
  }
}

function follow(
  key: KeyObject,
  conference: ConferenceId,
  before: ChainEnd,
  { seq, body, mac }: Link,
): ChainEnd {
  const expected = before.seq + 1;
  const link = createHmac('sha256', derive(key, 'journal chain'))
    .update(before.mac)
    .update(`${conference}|${expected}|`)
    .update(unseal(key, { conference, kind: 'fact', row: seq }, body))
    .digest();
  if (seq !== expected || !sameMac(link, mac)) throw new Error(`the chain breaks at fact ${seq}`);
  return { seq, mac: link };
}
