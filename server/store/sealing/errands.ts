import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import { installationOwner, keyNames } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { RecordRow, Rows } from '../rows.ts';
import type { DestroyedConference, Store } from '../store.ts';
import { StoreDamaged } from '../store-failure.ts';
import { sealJson, unsealJson } from './seal.ts';

/** What is to be destroyed beside the rows of the data, and is on disk until it is done. */
export type Errand =
  | { readonly conference: ConferenceId; readonly keys: readonly string[] }
  /** All of a conference but its journal. */
  | { readonly conference: ConferenceId; readonly whole: DestroyedConference }
  /** Its row does not open: nobody knows what was to be done. */
  | { readonly conference: ConferenceId; readonly damaged: unknown };

/** What was begun and must be finished, after a crash too. Every step may be done twice. */
export interface Errands {
  /** The row that keeps it until it is done. Stored with what it follows from. */
  seal(errand: Errand, name: string): RecordRow;
  /** It is stored; what belongs to it is done next. */
  begin(errand: Errand, row: RecordRow): void;
  /** Does what is left to do for a conference. Rejects with a `StoreFailure` when the disk says no: ask again. */
  finish(conference: ConferenceId): Promise<void>;
  /** The same for every conference; rejects with the last that could not be done, when all were tried. */
  finishAll(): Promise<void>;
  /** What is left to do. */
  left(): readonly Errand[];
}

const kind = 'errand';
const placeOf = (row: string) => ({ conference: installationOwner, kind: `record/${kind}`, row });

export async function openErrands(
  rows: Rows,
  keys: KeyVault,
  putRecord: Store['putRecord'],
): Promise<Errands> {
  const key = () => keys.key(installationOwner, keyNames.records);
  const left = new Map<string, Errand>();
  for (const { id, bytes } of await rows.listRecords(kind)) left.set(id, open(id, bytes));

  function open(id: string, bytes: Uint8Array): Errand {
    try {
      return unsealJson(key(), placeOf(id), bytes) as Errand;
    } catch (cause) {
      return { conference: id.slice(0, id.lastIndexOf('/')), damaged: cause };
    }
  }

  async function run(id: string, errand: Errand): Promise<void> {
    const { conference } = errand;
    if ('damaged' in errand)
      throw new StoreDamaged({ conference }, 'what was to be destroyed in it cannot be read.', {
        cause: errand.damaged,
      });
    if ('whole' in errand) {
      await putRecord('destroyed', conference, errand.whole);
      await rows.dropConference(conference);
    }
    await keys.destroy(conference, 'whole' in errand ? keys.names(conference) : errand.keys);
    await rows.purge();
    await rows.deleteRecord(kind, id);
    left.delete(id);
  }

  async function finish(conference: ConferenceId): Promise<void> {
    for (const [id, errand] of left) if (errand.conference === conference) await run(id, errand);
  }

  return {
    seal(errand, name) {
      const id = `${errand.conference}/${name}`;
      return { kind, id, bytes: sealJson(key(), placeOf(id), errand) };
    },
    begin: (errand, { id }) => void left.set(id, errand),
    finish,
    async finishAll() {
      const failures: unknown[] = [];
      for (const { conference } of left.values())
        await finish(conference).catch((failure: unknown) => void failures.push(failure));
      if (failures.length > 0) throw failures.at(-1);
    },
    left: () => [...left.values()],
  };
}
