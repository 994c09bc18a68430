import type { AudienceId, ConferenceId, CopyId, DocumentId } from '../../shared/protocol/ids.ts';

/**
 * What an adapter keeps: opaque ids, counters and sealed bytes, never a word. Everything that needs a key happens
 * above it, once for all adapters.
 */
export interface Rows {
  /**
   * All of it or nothing, in the order of the calls; resolves when it is durable. Refused when the conference does
   * not stand at `expects`, or when an op, a writer or a copy is there already.
   */
  apply(batch: SealedBatch): Promise<void>;

  readHead(conference: ConferenceId): Promise<Standing | null>;
  /** Of every conference, also of those that have none. */
  listSummaries(): Promise<readonly SummaryRow[]>;
  /** In order, and how the conference stood at the same moment. */
  readFacts(
    conference: ConferenceId,
  ): Promise<{ readonly rows: readonly FactRow[]; readonly standing: Standing | null }>;
  /** A page of the rows after number `after`; the last page comes with the head of the same moment. */
  readUpdates(conference: ConferenceId, document: DocumentId, after: number): Promise<UpdatePage>;
  readWriters(conference: ConferenceId, document: DocumentId): Promise<readonly WriterRow[]>;
  readAnswer(conference: ConferenceId, op: string): Promise<Uint8Array | null>;
  readCopy(conference: ConferenceId, copy: CopyId): Promise<CopyRow | null>;

  /** The link of one fact; null where it is missing. */
  readLink(conference: ConferenceId, seq: number): Promise<Uint8Array | null>;
  /** The documents of which there are rows. */
  listDocuments(conference: ConferenceId): Promise<readonly DocumentRow[]>;

  /** Every row of a conference goes, but the bodies and links of its facts and its head. */
  dropConference(conference: ConferenceId): Promise<void>;
  /** Resolves when nothing that went before stands in any file any more. */
  purge(): Promise<void>;

  putRecord(record: RecordRow): Promise<void>;
  readRecord(kind: string, id: string): Promise<Uint8Array | null>;
  listRecords(kind: string): Promise<readonly RecordRow[]>;
  deleteRecord(kind: string, id: string): Promise<void>;

  /** What was asked for before is done first. */
  close(): Promise<void>;
}

export interface SealedBatch {
  readonly conference: ConferenceId;
  /** How many batches of this conference are stored before this one: a batch behind a failed one fails too. */
  readonly expects: number;
  readonly head: Uint8Array;
  readonly op: { readonly id: string; readonly answer: Uint8Array } | null;
  readonly facts: readonly FactRow[];
  /** Every row of the document with a smaller number goes. Before `updates`. */
  readonly snapshot: UpdateRow | null;
  readonly updates: readonly UpdateRow[];
  readonly writers: readonly (WriterRow & { readonly document: DocumentId })[];
  readonly copies: readonly CopyRow[];
  readonly summary: Uint8Array | null;
  /** After `snapshot`, before `copies`. */
  readonly destroy: SealedDestroy | null;
}

export interface SealedDestroy {
  /** Numbers of the facts whose words go. */
  readonly words: readonly number[];
  /** Words of facts under a newer key, in the place of those under the older. */
  readonly rewritten: readonly { readonly seq: number; readonly words: WordsRow }[];
  /** Documents of which every row goes. */
  readonly documents: readonly DocumentId[];
  readonly copies: boolean;
  /** What is still to be done when the batch is stored. */
  readonly errand: RecordRow;
}

/** What is held against the head when a conference is read. */
export interface Standing {
  readonly batches: number;
  readonly head: Uint8Array;
  readonly ops: readonly string[];
  readonly writers: readonly Omit<WriterRow & { readonly document: DocumentId }, 'person'>[];
  readonly copies: readonly Omit<CopyRow, 'bytes'>[];
  readonly summary: Uint8Array | null;
}

export interface FactRow {
  readonly seq: number;
  readonly body: Uint8Array;
  readonly mac: Uint8Array;
  /** Names and free text, under a key of their own; null when there were none or they were destroyed. */
  readonly words: WordsRow | null;
}

export interface WordsRow {
  /** Empty for the conference's own key. */
  readonly audience: AudienceId;
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

export interface UpdateRow {
  readonly document: DocumentId;
  readonly audience: AudienceId;
  readonly epoch: number;
  readonly kind: 'update' | 'snapshot';
  /** Counts up by one within the document. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

export interface DocumentRow {
  readonly document: DocumentId;
  readonly audience: AudienceId;
  /** The epochs of its oldest and its newest row. */
  readonly oldest: number;
  readonly newest: number;
}

export interface UpdatePage {
  readonly rows: readonly UpdateRow[];
  readonly more: boolean;
  readonly head: Uint8Array | null;
}

export interface WriterRow {
  readonly client: number;
  readonly person: Uint8Array;
}

export interface CopyRow {
  readonly copy: CopyId;
  readonly version: number;
  readonly bytes: Uint8Array;
}

export interface SummaryRow {
  readonly conference: ConferenceId;
  readonly head: Uint8Array;
  readonly bytes: Uint8Array | null;
}

export interface RecordRow {
  readonly kind: string;
  /** A keyed hash of the record's key. */
  readonly id: string;
  readonly bytes: Uint8Array;
}
