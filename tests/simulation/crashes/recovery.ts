import { applyUpdate, Doc, snapshot } from 'yjs';
import { openKeyVault } from '../../../server/store/keys/key-vault.ts';
import { openSealedStore } from '../../../server/store/sealing/sealed-store.ts';
import type { Store, StoredCopy } from '../../../server/store/store.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import { emptyConference } from '../../../shared/conference/empty.ts';
import { evolve } from '../../../shared/conference/evolve.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import type {
  AudienceId,
  ConferenceId,
  DocumentId,
  PersonId,
} from '../../../shared/protocol/ids.ts';
import { demand } from './violation.ts';
import { isReading, type Disk } from './disk.ts';

/** What a process that starts now would find, read by the store as it is, whatever was planted. */
export interface Recovered {
  readonly facts: readonly Fact[];
  readonly conference: Conference;
  readonly documents: ReadonlyMap<DocumentId, RecoveredDocument>;
  /** Of every address there ever was. */
  readonly audienceOf: ReadonlyMap<DocumentId, AudienceId>;
  /** Where what stood at an older address stands now; null where it was written anew without redacted words. */
  readonly becameOf: ReadonlyMap<DocumentId, DocumentId | null>;
  /** Each `sender/opId` that is kept. */
  readonly ops: ReadonlySet<string>;
}

export interface RecoveredDocument {
  readonly doc: Doc;
  readonly deleted: ReturnType<typeof snapshot>['ds'];
  readonly writers: ReadonlyMap<number, PersonId>;
  /** As they lie on disk, opened. */
  readonly rows: readonly Uint8Array[];
}

export interface Recovery {
  /** Reads again what changed since the last look. */
  readonly look: () => Promise<Recovered>;
  /** Reads all of it, and compares with what was read bit by bit. */
  readonly lookAtAll: () => Promise<Recovered>;
  readonly answerOf: (op: string) => Promise<string | null>;
  readonly copyOf: (copy: string) => Promise<StoredCopy | null>;
}

export function createRecovery(disk: Disk, id: ConferenceId): Recovery {
  let seen = -1;
  let last: Recovered = {
    facts: [],
    conference: emptyConference(id),
    documents: new Map(),
    audienceOf: new Map(),
    becameOf: new Map(),
    ops: new Set(),
  };
  const open = async (): Promise<Store> => {
    const { rows, keys, installationKey } = disk.durable;
    const vault = await openKeyVault(installationKey, readOnly(keys));
    return openSealedStore(readOnly(rows), vault, { after: () => () => undefined });
  };

  const readFacts = async (store: Store): Promise<void> => {
    const facts = await store.readFacts(id);
    const older = last.facts.at(-1);
    const isLonger = facts.length >= last.facts.length;
    const same = idsOf(facts[last.facts.length - 1]) === idsOf(older);
    demand(isLonger && same, 'I9', 'the journal on disk is not the one that was there before');
    const audienceOf = new Map(last.audienceOf);
    const becameOf = new Map(last.becameOf);
    let { conference } = last;
    for (const fact of facts.slice(last.facts.length)) {
      const before = conference.audiences;
      const pages = conference.drawings;
      conference = evolve(conference, fact);
      for (const { id: audience, document } of conference.audiences.values()) {
        audienceOf.set(document, audience);
        const older = before.get(audience)?.document ?? document;
        if (older !== document)
          becameOf.set(older, fact.kind === 'linesRedacted' ? null : document);
      }
      for (const { id: page, document } of conference.drawings.values()) {
        audienceOf.set(document, page);
        const older = pages.get(page)?.document ?? document;
        if (older !== document) becameOf.set(older, document);
      }
    }
    const end = await store.readJournalEnd(id);
    demand(end?.facts === facts.length, 'I9', 'the head of the journal tells of other facts');
    last = { ...last, facts, conference, audienceOf, becameOf };
  };
  const readDocuments = async (store: Store, ids: Iterable<DocumentId>): Promise<void> => {
    const documents = new Map(last.documents);
    for (const document of ids) documents.set(document, await readDocument(store, id, document));
    last = { ...last, documents };
  };
  const look = async (): Promise<Recovered> => {
    if (seen === disk.version()) return last;
    seen = disk.version();
    const news = disk.takeNews().filter(({ conference }) => conference === id);
    if (news.length === 0 && last.facts.length > 0) return last;
    const store = await open();
    const isFirst = last.facts.length === 0;
    if (isFirst || news.some(({ facts }) => facts.length > 0)) await readFacts(store);
    const touched = new Set(
      news.flatMap(({ updates, snapshot: whole, writers }) =>
        [...updates, ...(whole === null ? [] : [whole]), ...writers].map((row) => row.document),
      ),
    );
    // What a batch destroys is gone from documents that it does not write.
    const isRewritten = news.some(({ destroy }) => destroy !== null);
    await readDocuments(store, isFirst || isRewritten ? last.audienceOf.keys() : touched);
    const head = await disk.durable.rows.readHead(id);
    last = { ...last, ops: new Set(head?.ops ?? []) };
    return last;
  };
  return {
    look,
    lookAtAll: async () => {
      const before = await look();
      const contents = contentsOf(before);
      seen = -1;
      last = { ...last, facts: [], conference: emptyConference(id), documents: new Map() };
      const after = await look();
      demand(contents === contentsOf(after), 'I1', 'read again, the disk holds something else');
      return after;
    },
    answerOf: async (op) => (await open()).readAnswer(id, op),
    copyOf: async (copy) => (await open()).readCopy(id, copy),
  };
}

/** A look changes nothing: what a start would finish is left as it is. */
const readOnly = <Port extends object>(port: Port): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, call]: [string, unknown]) => [
      name,
      isReading(name) ? call : async () => undefined,
    ]),
  ) as Port;

async function readDocument(
  store: Store,
  id: ConferenceId,
  document: DocumentId,
): Promise<RecoveredDocument> {
  const doc = new Doc();
  const rows: Uint8Array[] = [];
  for await (const update of store.readUpdates(id, document)) {
    rows.push(update);
    applyUpdate(doc, update);
  }
  const writers = await store.readWriters(id, document);
  return { doc, rows, deleted: snapshot(doc).ds, writers };
}

/** Its words may have been destroyed meanwhile. */
const idsOf = (fact: Fact | undefined): string => JSON.stringify({ ...fact, words: null });

const contentsOf = ({ facts, documents }: Recovered): string =>
  JSON.stringify([
    facts,
    [...documents]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, { doc }]) => [id, doc.getMap('lines').toJSON(), doc.getMap('drawing').toJSON()]),
  ]);
