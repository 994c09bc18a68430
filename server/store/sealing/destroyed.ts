import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import type { DestroyedConference } from '../store.ts';
import type { Errand, Errands } from './errands.ts';
import { openRecord } from './records.ts';

/** Finishes what a crash cut short, as far as the disk lets it, and tells which conferences are destroyed. */
export async function openDestroyed(
  rows: Rows,
  keys: KeyVault,
  errands: Errands,
): Promise<Set<ConferenceId>> {
  const begun = errands.left();
  await errands.finishAll().catch(() => undefined);
  return new Set([
    ...begun.flatMap((errand) => ('whole' in errand ? [errand.conference] : [])),
    ...(await rows.listRecords('destroyed')).flatMap(({ id, bytes }) =>
      readable(() => openRecord(keys, 'destroyed', id, bytes).key),
    ),
  ]);
}

/** A record that was altered does not keep the others from being read: its conference is a damaged one then. */
function readable<Value>(read: () => Value): Value[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}

/** See `Store.destroyConference`. Called with nothing else under way. */
export async function destroyConference(
  rows: Rows,
  errands: Errands,
  destroyed: Set<ConferenceId>,
  whole: DestroyedConference,
): Promise<void> {
  const { conference } = whole;
  if (!destroyed.has(conference)) {
    const errand: Errand = { conference, whole };
    const row = errands.seal(errand, 'whole');
    await rows.putRecord(row);
    errands.begin(errand, row);
    destroyed.add(conference);
  }
  await errands.finish(conference);
}
