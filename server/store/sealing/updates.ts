import type { ConferenceId, DocumentId } from '../../../shared/protocol/ids.ts';
import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows, UpdateRow } from '../rows.ts';
import type { DocumentUpdate } from '../store.ts';
import { StoreDamaged } from '../store-failure.ts';
import { openHead } from './head.ts';
import { seal, unseal } from './seal.ts';

/** Seals one row of a document under the key of its audience and epoch. */
export function sealUpdate(
  keys: KeyVault,
  conference: ConferenceId,
  { document, audience, epoch, bytes }: DocumentUpdate,
  { number, kind }: Pick<UpdateRow, 'number' | 'kind'>,
): UpdateRow {
  const row = { document, audience, epoch, kind, number };
  return {
    ...row,
    bytes: seal(
      keys.key(conference, keyNames.audience(audience, epoch)),
      placeOf(conference, row),
      bytes,
    ),
  };
}

/** Snapshot first, then the tail, one row at a time. Throws where a row was altered, moved, swapped or removed. */
export async function* openUpdates(
  keys: KeyVault,
  rows: Rows,
  conference: ConferenceId,
  document: DocumentId,
  isDestroyed = false,
): AsyncIterable<Uint8Array> {
  if (isDestroyed) return;
  let last = 0;
  for (;;) {
    const page = await rows.readUpdates(conference, document, last);
    for (const row of page.rows) {
      checkNumber(conference, row, last);
      last = row.number;
      yield openUpdate(keys, conference, row);
    }
    if (!page.more) {
      const tail = openHead(keys, conference, page.head).tails.get(document) ?? 0;
      if (last !== tail)
        throw new StoreDamaged(
          { conference, document },
          `it ends at row ${last}, its head tells of ${tail}.`,
        );
      return;
    }
  }
}

/** Rows count up by one; only a snapshot may stand in for those before it. */
function checkNumber(
  conference: ConferenceId,
  { document, number, kind }: UpdateRow,
  last: number,
): void {
  if (number === last + 1 || (kind === 'snapshot' && number > last)) return;
  throw new StoreDamaged({ conference, document }, `row ${last + 1} is missing.`);
}

function openUpdate(keys: KeyVault, conference: ConferenceId, row: UpdateRow): Uint8Array {
  const { document, audience, epoch, number } = row;
  const key = keys.find(conference, keyNames.audience(audience, epoch));
  if (key === null)
    throw new StoreDamaged(
      { conference, document },
      `the key of audience ${audience}, epoch ${epoch}, is missing.`,
    );
  try {
    const plain = unseal(key, placeOf(conference, row), row.bytes);
    return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
  } catch (cause) {
    throw new StoreDamaged({ conference, document }, `row ${number} was altered or moved.`, {
      cause,
    });
  }
}

const placeOf = (
  conference: ConferenceId,
  { document, audience, epoch, kind, number }: Omit<UpdateRow, 'bytes'>,
) => ({
  conference,
  audience,
  epoch,
  kind,
  row: `${document}/${number}`,
});
