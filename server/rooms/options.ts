import type { Doc } from 'yjs';
import type { BoardLookup } from '../../shared/conference/board-lookup.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { Live } from '../../shared/conference/live.ts';
import type { AudienceId, ConferenceId, DocumentId, Instant } from '../../shared/protocol/ids.ts';
import type { GivenCopies } from '../../shared/outcomes/given-copies.ts';
import type { Storage } from '../store/storage-watch.ts';
import type { Store, StoredCopy } from '../store/store.ts';
import type { Timers } from './timers.ts';

/** All that rooms need of the world. */
export interface RoomsOptions {
  readonly store: Store;
  /** Whether anything can be stored now; without it that is taken for granted. */
  readonly storage?: Storage;
  readonly now: () => Instant;
  readonly timers: Timers;
  /** A fresh opaque id, never one used before; `of` says what it is for, where that is known. */
  readonly newId: (of?: string) => string;
  /** A format the chair may choose, by its id; null for none. Left out: those of the leaflets. */
  readonly template?: BoardLookup['template'];
  /** A fresh 32-bit clientID for the server in this document, at every load; never one used before. */
  readonly newClientId: (document: DocumentId) => number;
  /** How to join, for the room's screen, by the code of this generation. */
  readonly joinOf: (conference: ConferenceId, generation: number) => Promise<Live['join']>;
  /**
   * The typed outcomes, one copy for each person of the newest issue. `given`: the copies they were given
   * last, and those made since. Pure.
   */
  readonly makeCopies: (
    conference: Conference,
    documents: ReadonlyMap<AudienceId, Doc>,
    given: GivenCopies,
  ) => readonly StoredCopy[];
  /** The ids of what the copy check finds in the newest copies. Pure; left out, it finds nothing. */
  readonly checkCopies?: (
    conference: Conference,
    documents: ReadonlyMap<AudienceId, Doc>,
    given: GivenCopies,
  ) => readonly string[];
  /** Something went wrong that nobody asked about: what, and a code. Never a name or a word. */
  readonly report: (event: RoomsEvent) => void;
}

export interface RoomsEvent {
  readonly event: 'room-dropped' | 'room-not-loaded' | 'document-damaged';
  readonly conference: ConferenceId;
  readonly document?: DocumentId;
  readonly reason: unknown;
}
