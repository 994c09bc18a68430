import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { FactRow } from '../rows.ts';
import type { JournalEnd } from '../store.ts';
import { StoreDamaged } from '../store-failure.ts';
import { chainStart, nextLink, sameMac } from './chain.ts';
import type { ChainEnd } from './chain.ts';
import { openHead } from './head.ts';

export type Verified =
  | ({ readonly ok: true } & JournalEnd)
  /** `fact`: the number of the first fact that does not hold. */
  | { readonly ok: false; readonly fact: number; readonly why: string };

type Link = Pick<FactRow, 'seq' | 'body' | 'mac'>;

/**
 * Follows the chain of a journal to the end its head tells of, with the installation's key of journals alone: also when
 * every key of the conference was destroyed. A head that does not open throws `StoreDamaged`.
 */
export function verifyJournal(
  keys: KeyVault,
  conference: ConferenceId,
  rows: readonly Link[],
  head: Uint8Array | null,
): Verified {
  const { chain } = openHead(keys, conference, head);
  return followChain(keys, conference, rows, chain);
}

/** The same, to an end that is known. */
export function followChain(
  keys: KeyVault,
  conference: ConferenceId,
  rows: readonly Link[],
  end: ChainEnd,
): Verified {
  let last = chainStart;
  for (const { seq, body, mac } of rows) {
    const next = nextLink(keys, conference, last, body);
    if (seq !== next.seq) return broken(next.seq, `fact ${next.seq} of the journal is missing.`);
    if (!sameMac(next.mac, mac))
      return broken(seq, `the journal's chain breaks at fact ${seq}: it was altered or moved.`);
    last = next;
  }
  if (last.seq !== end.seq || !sameMac(last.mac, end.mac))
    return broken(
      Math.min(last.seq, end.seq) + 1,
      `the journal ends at fact ${last.seq}, its head tells of ${end.seq}.`,
    );
  return { ok: true, facts: last.seq, mac: last.mac.toString('hex') };
}

/** Throws where a chain does not hold. */
export function checkChain(...journal: Parameters<typeof followChain>): void {
  const verified = followChain(...journal);
  if (!verified.ok) throw new StoreDamaged({ conference: journal[1] }, verified.why);
}

const broken = (fact: number, why: string): Verified => ({ ok: false, fact, why });
