import type { Fact } from '../../shared/conference/facts.ts';
import type { Kept } from '../../shared/conference/keeping.ts';
import type {
  AudienceId,
  ConferenceId,
  CopyId,
  DocumentId,
  Instant,
  LineId,
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
   * until `readFacts` has read it again. One with `destroy` may be stored when it rejects, with keys still to be destroyed:
   * asked for again with the same op, or at the next opening, it does what is left.
   */
  commit(batch: Batch): Promise<Committed>;

  /** A damaged one is left out, so that it does not take the others with it: reading it says what is wrong. */
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

  /**
   * Destroys every key of a conference, and all its rows but its journal, which still verifies. From then on it is
   * unknown to all other calls. Resolves when the keys are in no file any more; repeated, it does what is left to do.
   */
  destroyConference(destroyed: DestroyedConference): Promise<void>;
  /** Does what is left of everything that was to be destroyed, where the disk had said no; rejects while something still is. */
  finishDestroying(): Promise<void>;
  listDestroyed(): Promise<DestroyedConference[]>;

  /** Where the journal of a conference ends on disk; null for an unknown one. For papers of staff only. */
  readJournalEnd(conference: ConferenceId): Promise<JournalEnd | null>;
  /** HMAC-SHA-256 of these bytes under a key of the installation, 32 hex digits: tells whether a copy is as it was issued. */
  stamp(bytes: Uint8Array): string;

  /** Writes something small and waits for the disk; rejects with a `StoreFailure` while nothing can be stored. */
  probe(): Promise<void>;
  /**
   * Writes what is stored at this moment into two new files while everything goes on; nothing may be there yet.
   * Resolves when both are durable. Unknown to a store that lives in memory.
   */
  backup?(files: { readonly data: string; readonly keys: string }): Promise<void>;

  /** Flushes what is under way. */
  close(): Promise<void>;
}

export type RecordKind =
  | 'account'
  | 'session'
  | 'sign-in'
  | 'setting'
  | 'link'
  | 'code'
  | 'destroyed';

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
  /** Destroyed with this batch, keys included: in no file any more once `commit` resolves. */
  readonly destroy?: Destroy;
}

export interface Destroy {
  /** The words of facts about these lines or questions of the scale, whoever they were for. Name their audiences in `before` too. */
  readonly lines: readonly LineId[];
  /**
   * What was sealed for these audiences in epochs before this one: their older documents go whole; words of facts that
   * stay are sealed anew under this epoch.
   */
  readonly before: readonly { readonly audience: AudienceId; readonly epoch: number }[];
  /** The words of these addenda; what they answered keeps its own. */
  readonly addenda?: readonly string[];
  /** Every copy of the outcomes issued so far. */
  readonly copies: boolean;
}

/** What remains of a conference that was destroyed, beside a journal nobody can read. */
export interface DestroyedConference {
  readonly conference: ConferenceId;
  readonly at: Instant;
  /** The accounts of the two people who agreed to it, and of those who could open it. */
  readonly asked: string;
  readonly agreed: string;
  readonly accounts: readonly string[];
}

/** The number of facts, and the last link of their chain in hex. */
export interface JournalEnd {
  readonly facts: number;
  readonly mac: string;
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
  /** When it is to be destroyed. An older release left it out. */
  readonly kept?: Kept;
}

/** `repeated` carries the answer stored with the first use of the opId; nothing was applied. */
export type Committed = { readonly repeated: null } | { readonly repeated: string };
