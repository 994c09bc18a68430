import { Doc, applyUpdate } from 'yjs';
import type { ConferenceId, DocumentId } from '../../shared/protocol/ids.ts';
import { keyNames } from '../store/keys/key-vault.ts';
import type { Looked } from '../store/sqlite/verify.ts';

/** What was found of one conference. */
export interface Finding {
  readonly conference: ConferenceId;
  /** Of its journal, as far as its head tells; null where that does not open. */
  readonly facts: number | null;
  /** The last link of its journal in hex, where its chain holds. */
  readonly end: string | null;
  readonly destroyed: boolean;
  readonly documents: number;
  /** The code of each copy of the outcomes, as it stands on paper. */
  readonly copies: readonly string[];
  /** What was altered, moved, swapped, cut or lost. */
  readonly damage: readonly string[];
  /** Names of keys that it needs and that are not among these: destroyed, or made after them. */
  readonly withoutKey: readonly string[];
}

/** Follows the journal of a conference to its end, and opens every row it has. */
export async function verifyConference(looked: Looked, conference: ConferenceId): Promise<Finding> {
  const damage: string[] = [];
  const note = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const said = error instanceof Error ? error.message : 'it cannot be read.';
      damage.push(said.replace(`Conference ${conference}: `, ''));
    }
  };
  let [facts, end]: [number | null, string | null] = [null, null];
  await note(async () => {
    const verified = await looked.verify(conference);
    if (verified.ok) [facts, end] = [verified.facts, verified.mac];
    else throw new Error(verified.why);
  });
  const found = { conference, facts, end, damage, documents: 0, copies: [] };
  if (looked.destroyed.has(conference)) return { ...found, destroyed: true, withoutKey: [] };
  const withoutKey = missingKeys(looked, conference);
  if (withoutKey.length > 0) return { ...found, destroyed: false, withoutKey };
  return { ...found, ...(await openRows(looked, conference, note)), destroyed: false, withoutKey };
}

type Note = (work: () => Promise<void>) => Promise<void>;

async function openRows({ store, rowsOf }: Looked, conference: ConferenceId, note: Note) {
  const { ops, copies, documents } = rowsOf(conference);
  const codes: string[] = [];
  // The summary, and the head held against every row that should be there.
  await note(async () => void (await store.readFacts(conference)));
  for (const op of ops) await note(async () => void (await store.readAnswer(conference, op)));
  for (const copy of copies) {
    await note(async () => {
      const stored = await store.readCopy(conference, copy);
      if (stored === null) throw new Error(`copy ${copy} is missing.`);
      codes.push(store.stamp(Buffer.from(stored.json)));
    });
  }
  for (const document of documents) {
    await note(async () => {
      await store.readWriters(conference, document);
      const doc = new Doc();
      for await (const update of store.readUpdates(conference, document))
        put(doc, update, document);
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
        throw new Error(`document ${document}: something it stands on is missing.`);
      doc.destroy();
    });
  }
  return { documents: documents.length, copies: codes };
}

function put(doc: Doc, update: Uint8Array, document: DocumentId): void {
  try {
    applyUpdate(doc, update);
  } catch (cause) {
    throw new Error(`document ${document}: an update in it is none.`, { cause });
  }
}

/** Which keys its rows need and these keys have not. */
function missingKeys({ vault, rowsOf }: Looked, conference: ConferenceId): string[] {
  const isGone = (name: string) => vault.find(conference, name) === null;
  if (isGone(keyNames.root)) return ['all of them'];
  return [...new Set(rowsOf(conference).keys.filter(isGone))];
}
