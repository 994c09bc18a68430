import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import { journalKey } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import { derive } from './derive.ts';

/** Where the chain of a journal ends. */
export interface ChainEnd {
  readonly seq: number;
  readonly mac: Buffer;
}

export const chainStart: ChainEnd = { seq: 0, mac: Buffer.alloc(32) };

/**
 * The link behind `before`: HMAC(previous link, conference, number, sealed body). Over the sealed bytes and under the
 * installation's key of journals, so that it can be followed when the conference's keys are destroyed.
 */
export function nextLink(
  keys: KeyVault,
  conference: ConferenceId,
  before: ChainEnd,
  body: Uint8Array,
): ChainEnd {
  const seq = before.seq + 1;
  const mac = createHmac('sha256', derive(journalKey(keys), 'journal chain'))
    .update(before.mac)
    .update(`${conference}|${seq}|`)
    .update(body)
    .digest();
  return { seq, mac };
}

export const sameMac = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
