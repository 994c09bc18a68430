import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import { keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Anchor } from '../keys/key-rows.ts';
import type { Rows, SummaryRow } from '../rows.ts';
import type { ConferenceSummary, Store, StoredCopy } from '../store.ts';
import { StoreDamaged } from '../store-failure.ts';
import { checkNotBehind } from './anchors.ts';
import type { Anchors } from './anchors.ts';
import { checkSummary } from './check-standing.ts';
import { openHead } from './head.ts';
import { places } from './places.ts';
import { unseal, unsealJson } from './seal.ts';
import type { Place } from './seal.ts';

type Reads = Pick<Store, 'listConferences' | 'readWriters' | 'readAnswer' | 'readCopy'>;

/** Opens what is sealed under keys of a whole conference. Throws where a row was altered, moved or swapped. */
export function createReads(
  rows: Rows,
  keys: KeyVault,
  destroyed: ReadonlySet<ConferenceId>,
  anchors: Anchors,
): Reads {
  function open<Value>(
    place: Place,
    keyName: string,
    bytes: Uint8Array,
    read: typeof unsealJson,
  ): Value {
    const key = keys.find(place.conference, keyName);
    if (key === null)
      throw new StoreDamaged(place, `its key "${keyName}" is missing from keys.db.`);
    try {
      return read(key, place, bytes) as Value;
    } catch (cause) {
      throw new StoreDamaged(place, `its ${place.kind} ${place.row} was altered or moved.`, {
        cause,
      });
    }
  }

  function openSummary(row: SummaryRow, anchor: Anchor | undefined): ConferenceSummary[] {
    const { conference, bytes } = row;
    const head = openHead(keys, conference, row.head);
    checkNotBehind(anchor, head);
    checkSummary({ conference, bytes }, head);
    const place = places.summary(conference);
    return bytes === null
      ? []
      : [open<ConferenceSummary>(place, keyNames.conference, bytes, unsealJson)];
  }

  return {
    async listConferences() {
      const known = anchors.all();
      const summaries = await rows.listSummaries();
      return summaries.flatMap((row) => {
        if (destroyed.has(row.conference)) return [];
        try {
          return openSummary(row, known.get(row.conference));
        } catch {
          return [];
        }
      });
    },
    async readAnswer(conference, op) {
      if (destroyed.has(conference)) return null;
      const bytes = await rows.readAnswer(conference, op);
      return (
        bytes && open<string>(places.answer(conference, op), keyNames.conference, bytes, unsealText)
      );
    },
    async readWriters(conference, document) {
      const openPerson = (client: number, person: Uint8Array) =>
        open<string>(
          places.writer(conference, document, client),
          keyNames.conference,
          person,
          unsealText,
        );
      const writers = destroyed.has(conference) ? [] : await rows.readWriters(conference, document);
      return new Map(writers.map(({ client, person }) => [client, openPerson(client, person)]));
    },
    async readCopy(conference, copy) {
      const row = await rows.readCopy(conference, copy);
      if (row === null || destroyed.has(conference)) return null;
      const place = places.copy(conference, copy, row.version);
      const name = keyNames.copies(row.version);
      const content = open<Pick<StoredCopy, 'person' | 'json'>>(place, name, row.bytes, unsealJson);
      return { copy, version: row.version, ...content };
    },
  };
}

const unsealText: typeof unsealJson = (key, place, bytes) => unseal(key, place, bytes).toString();
