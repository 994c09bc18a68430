import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Standing, SummaryRow } from '../rows.ts';
import { StoreDamaged } from '../store-failure.ts';
import { emptyHead, hashOfSummary, openHead } from './head.ts';
import type { Head } from './head.ts';
import { addToMark, markIds, noMark } from './marks.ts';
import type { Marks } from './marks.ts';

/** Opens the head of a conference and holds what is stored against it. Throws where something is missing or put back. */
export function checkStanding(
  keys: KeyVault,
  conference: ConferenceId,
  stored: Standing | null,
): Head {
  if (stored === null) return emptyHead;
  const head = openHead(keys, conference, stored.head);
  const damaged = (what: string) => new StoreDamaged({ conference }, what);
  if (keys.find(conference, keyNames.conference) === null)
    throw damaged('its key is missing from keys.db.');
  if (head.batches !== stored.batches) throw damaged('its head is not the newest one.');
  const ids: Record<keyof Marks, readonly string[]> = {
    ops: stored.ops.map(markIds.ops),
    writers: stored.writers.map(markIds.writers),
    copies: stored.copies.map(markIds.copies),
  };
  for (const kind of ['ops', 'writers', 'copies'] as const) {
    if (!addToMark(keys, conference, kind, noMark, ids[kind]).equals(head.marks[kind]))
      throw damaged(`its ${kind} are not those that were stored.`);
  }
  checkSummary({ conference, bytes: stored.summary }, head);
  return head;
}

/** Throws where an older summary was put back, or it is missing. */
export function checkSummary(
  { conference, bytes }: Pick<SummaryRow, 'conference' | 'bytes'>,
  head: Head,
): void {
  if (hashOfSummary(bytes) === head.summary) return;
  throw new StoreDamaged({ conference }, 'its summary was altered, or is not the newest one.');
}
