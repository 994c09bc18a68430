import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import type {
  CopyRow,
  DocumentRow,
  FactRow,
  RecordRow,
  Rows,
  SealedBatch,
  SealedDestroy,
  Standing,
  UpdateRow,
  WriterRow,
} from '../rows.ts';
import { StoreFailure } from '../store-failure.ts';

interface Shelf {
  batches: number;
  head: Uint8Array;
  readonly answers: Map<string, Uint8Array>;
  facts: FactRow[];
  updates: UpdateRow[];
  /** document/client → row. */
  readonly writers: Map<string, WriterRow & { readonly document: string }>;
  readonly copies: Map<string, CopyRow>;
  summary: Uint8Array | null;
}

/** Rows of a page of updates; small, so that tests turn pages. */
const pageRows = 256;

/** Rows in memory, for tests and trials: gone when the process ends. */
export function createMemoryRows(): Rows {
  const shelves = new Map<ConferenceId, Shelf>();
  const records = new Map<string, RecordRow>();

  return {
    async apply(batch) {
      const shelf = shelves.get(batch.conference) ?? emptyShelf();
      checkFits(shelf, batch);
      put(shelf, batch);
      const errand = batch.destroy?.errand;
      if (errand !== undefined) records.set(`${errand.kind}/${errand.id}`, errand);
      shelves.set(batch.conference, shelf);
    },
    readHead: async (conference) => standingOf(shelves.get(conference)),
    async listSummaries() {
      return [...shelves].map(([conference, { head, summary }]) => ({
        conference,
        head,
        bytes: summary,
      }));
    },
    async readFacts(conference) {
      const shelf = shelves.get(conference);
      return { rows: [...(shelf?.facts ?? [])], standing: standingOf(shelf) };
    },
    async readUpdates(conference, document, after) {
      const shelf = shelves.get(conference);
      const left = (shelf?.updates ?? []).filter(
        (row) => row.document === document && row.number > after,
      );
      return {
        rows: left.slice(0, pageRows),
        more: left.length > pageRows,
        head: shelf?.head ?? null,
      };
    },
    async readWriters(conference, document) {
      return [...(shelves.get(conference)?.writers.values() ?? [])].filter(
        (row) => row.document === document,
      );
    },
    readAnswer: async (conference, op) => shelves.get(conference)?.answers.get(op) ?? null,
    readCopy: async (conference, copy) => shelves.get(conference)?.copies.get(copy) ?? null,
    readLink: async (conference, seq) =>
      shelves.get(conference)?.facts.find((fact) => fact.seq === seq)?.mac ?? null,
    listDocuments: async (conference) => documentsOf(shelves.get(conference)?.updates ?? []),
    async dropConference(conference) {
      const shelf = shelves.get(conference);
      if (shelf === undefined) return;
      const facts = shelf.facts.map((fact) => ({ ...fact, words: null }));
      const { batches, head } = shelf;
      shelves.set(conference, { ...emptyShelf(), batches, head, facts });
    },
    purge: async () => {},
    putRecord: async (record) => void records.set(`${record.kind}/${record.id}`, record),
    readRecord: async (kind, id) => records.get(`${kind}/${id}`)?.bytes ?? null,
    listRecords: async (kind) => [...records.values()].filter((record) => record.kind === kind),
    deleteRecord: async (kind, id) => void records.delete(`${kind}/${id}`),
    close: async () => {},
  };
}

const emptyShelf = (): Shelf => ({
  batches: 0,
  head: new Uint8Array(),
  answers: new Map(),
  facts: [],
  updates: [],
  writers: new Map(),
  copies: new Map(),
  summary: null,
});

const standingOf = (shelf: Shelf | undefined): Standing | null =>
  shelf === undefined
    ? null
    : {
        batches: shelf.batches,
        head: shelf.head,
        ops: [...shelf.answers.keys()],
        writers: [...shelf.writers.values()],
        copies: [...shelf.copies.values()],
        summary: shelf.summary,
      };

function checkFits(shelf: Shelf, batch: SealedBatch): void {
  const refuse = (what: string): never => {
    throw new StoreFailure('refused', `Conference ${batch.conference}: ${what}`);
  };
  if (shelf.batches !== batch.expects) refuse('a batch before this one could not be stored.');
  if (batch.op !== null && shelf.answers.has(batch.op.id)) refuse('this op is stored already.');
  const writers = batch.writers.map(({ document, client }) => `${document}/${client}`);
  if (writers.some((id) => shelf.writers.has(id)) || hasTwins(writers))
    refuse('a writer is bound already.');
  const copies = batch.copies.map(({ copy }) => copy);
  const copiesGo = batch.destroy?.copies === true;
  if (copies.some((id) => !copiesGo && shelf.copies.has(id)) || hasTwins(copies))
    refuse('a copy is stored already.');
}

const hasTwins = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

function put(shelf: Shelf, batch: SealedBatch): void {
  const { snapshot } = batch;
  shelf.batches += 1;
  shelf.head = batch.head;
  if (batch.op !== null) shelf.answers.set(batch.op.id, batch.op.answer);
  shelf.facts.push(...batch.facts);
  if (snapshot !== null) {
    shelf.updates = shelf.updates.filter((row) => row.document !== snapshot.document);
    shelf.updates.push(snapshot);
  }
  if (batch.destroy !== null) destroy(shelf, batch.destroy);
  shelf.updates.push(...batch.updates);
  for (const writer of batch.writers)
    shelf.writers.set(`${writer.document}/${writer.client}`, writer);
  for (const copy of batch.copies) shelf.copies.set(copy.copy, copy);
  shelf.summary = batch.summary ?? shelf.summary;
}

function destroy(shelf: Shelf, { words, rewritten, documents, copies }: SealedDestroy): void {
  const fresh = new Map<number, FactRow['words']>([
    ...words.map((seq) => [seq, null] as const),
    ...rewritten.map((row) => [row.seq, row.words] as const),
  ]);
  shelf.facts = shelf.facts.map((fact) => {
    const left = fresh.get(fact.seq);
    return left === undefined ? fact : { ...fact, words: left };
  });
  shelf.updates = shelf.updates.filter(({ document }) => !documents.includes(document));
  if (copies) shelf.copies.clear();
}

function documentsOf(updates: readonly UpdateRow[]): DocumentRow[] {
  const documents = new Map<string, DocumentRow>();
  for (const { document, audience, epoch } of updates) {
    const known = documents.get(`${document}/${audience}`);
    documents.set(`${document}/${audience}`, {
      document,
      audience,
      oldest: Math.min(epoch, known?.oldest ?? epoch),
      newest: Math.max(epoch, known?.newest ?? epoch),
    });
  }
  return [...documents.values()];
}
