import type { Fact } from '../../shared/conference/facts.ts';
import type {
  AudienceId,
  ConferenceId,
  CopyId,
  DocumentId,
  PersonId,
} from '../../shared/protocol/ids.ts';

/**
 * Where updates, facts, people's ways in, outcomes and staff accounts are kept. Every row is sealed with AES-256-GCM
 * under a key of its audience and epoch, wrapped by the conference's key, wrapped by the installation's key; wrapped
 * keys lie in `keys.db`. Callers see plain values; adapters (memory, sqlite, later postgres) see only sealed rows.
 * One suite in tests/contract runs on every adapter.
 */
export interface Store {
  /**
   * One transaction; resolves when it is fsynced. Batches are applied in the order of the calls, across conferences.
   * A batch whose opId was used before in that conference is not applied and answers the answer stored then.
   * Rejects with a `StoreFailure` when it could not be stored: nothing of it was, and nothing more of this conference is
   * until `readFacts` has read it again.
   */
  commit(batch: Batch): Promise<Committed>;

  listConferences(): Promise<ConferenceSummary[]>;
  /** In the order they were decided; an empty list for an unknown conference. Throws on a broken chain or seal. */
  readFacts(conference: ConferenceId): Promise<Fact[]>;
  /** Snapshot first, then the tail, one row at a time (never merge a whole log: merge bomb, measured). */
  readUpdates(conference: ConferenceId, document: DocumentId): AsyncIterable<Uint8Array>;
  /** Yjs clientIDs of this document and the person each is bound to, for ever. */
  readWriters(conference: ConferenceId, document: DocumentId): Promise<Map<number, PersonId>>;
  readAnswer(conference: ConferenceId, opId: string): Promise<string | null>;
  readCopy(conference: ConferenceId, copy: CopyId): Promise<StoredCopy | null>;

  /** Small sealed records outside any conference: accounts, sessions, links. `key` is a hash or an opaque id. */
  putRecord(kind: RecordKind, key: string, value: unknown): Promise<void>;
  readRecord(kind: RecordKind, key: string): Promise<unknown>;
  listRecords(kind: RecordKind): Promise<{ key: string; value: unknown }[]>;
  deleteRecord(kind: RecordKind, key: string): Promise<void>;

  /** Flushes what is under way. */
  close(): Promise<void>;
}

export type RecordKind = 'account' | 'session' | 'sign-in' | 'setting' | 'link' | 'code';

export interface Batch {
  readonly conference: ConferenceId;
  readonly op?: { readonly id: string; readonly answer: string };
  readonly facts?: readonly Fact[];
  readonly updates?: readonly DocumentUpdate[];
  /** Yjs clientIDs seen for the first time. */
  readonly writers?: readonly {
    readonly document: DocumentId;
    readonly client: number;
    readonly person: PersonId;
  }[];
  /** Replaces every row of this document that was committed before it. */
  readonly snapshot?: DocumentUpdate;
  readonly copies?: readonly StoredCopy[];
  /** What lists show; replaces the one before. */
  readonly summary?: ConferenceSummary;
}

export interface DocumentUpdate {
  readonly document: DocumentId;
  readonly audience: AudienceId;
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

export interface StoredCopy {
  readonly copy: CopyId;
  readonly version: number;
  readonly person: PersonId;
  /** The `Outcomes` document, JSON. */
  readonly json: string;
}

export interface ConferenceSummary {
  readonly conference: ConferenceId;
  readonly account: string;
  /** Accounts that may open it too. An older release left them out. */
  readonly deputy?: string | null;
  readonly assigned?: readonly string[];
  readonly kind: 'initial' | 'review';
  readonly progress: 'planned' | 'open' | 'adjourned' | 'closed';
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /** Children's first names. */
  readonly children: readonly string[];
}

/** `repeated` carries the answer stored with the first use of the opId; nothing was applied. */
export type Committed = { readonly repeated: null } | { readonly repeated: string };
