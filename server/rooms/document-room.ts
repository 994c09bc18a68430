import { encodeStateAsUpdate, encodeStateVector, type Doc } from 'yjs';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { AudienceId, ConferenceId, DocumentId, PersonId } from '../../shared/protocol/ids.ts';
import { no, ok } from '../../shared/result.ts';
import type { BoardRules } from '../gate/board-rules.ts';
import { server, type Writers } from '../gate/writers.ts';
import type { Batch } from '../store/store.ts';
import { createCarets, type CaretOwner } from './carets.ts';
import type { CommitQueue } from './commit-queue.ts';
import { createCrowd, type CrowdRights } from './crowd.ts';
import { frameUpdate } from './frames.ts';
import { createLiveDocument } from './live-document.ts';
import { createOutbox } from './outbox.ts';
import type { Peer, Seat } from './peer.ts';
import type { Timers } from './timers.ts';

/** Where a document's rows lie. */
export interface DocumentAddress {
  readonly conference: ConferenceId;
  readonly document: DocumentId;
  readonly audience: AudienceId;
  readonly epoch: number;
}

/** What a document must know of its conference, by the newest decisions. */
export interface DocumentRights extends CrowdRights {
  readonly nameOf: (person: PersonId) => string;
  readonly rules: BoardRules;
}

export interface DocumentParts {
  readonly address: DocumentAddress;
  readonly committed: Doc;
  /** Rows behind the last snapshot. */
  readonly tail: number;
  readonly writers: Writers;
  /** The server's own, for as long as the document is in memory. */
  readonly clientId: number;
  readonly queue: CommitQueue;
  readonly rights: DocumentRights;
  readonly timers: Timers;
}

/** What the server wrote, on its way into a batch. */
export interface ServerWrite {
  readonly batch: Pick<Batch, 'updates' | 'writers'>;
  readonly onDisk: () => void;
}

/** One document: validate, write, show, and only then "saved". */
export interface DocumentRoom {
  readonly address: DocumentAddress;
  readonly committed: Doc;
  /** With everything that is on its way to disk. To be read, never written. */
  readonly shadow: Doc;
  seat(peer: Peer): Seat;
  write(change: (doc: Doc) => void): ServerWrite | null;
  /** Cuts at once whoever may no longer be here. */
  review(): void;
  /** Hands the pen to those at the document who hold it now. */
  handPens(): void;
  cutPerson(person: PersonId, reason: CloseKind): void;
  cutAll(reason: CloseKind): void;
  countPeers(): number;
}

/** Loading reads a snapshot and at most about so many rows. */
const maxTail = 500;

export function createDocumentRoom(parts: DocumentParts): DocumentRoom {
  const { address, writers, clientId, queue, rights, timers } = parts;
  writers.claim(clientId, server);
  const document = createLiveDocument(parts.committed, { writers, clientId, rules: rights.rules });
  const crowd = createCrowd(rights);
  const carets = createCarets<Peer>(writers);
  const outbox = createOutbox<Peer | null>(timers, (update, from) =>
    crowd.send(frameUpdate(update), from),
  );
  let tail = parts.tail;

  const batchOf = (bytes: Uint8Array, clients: readonly number[], person: PersonId): Batch => ({
    conference: address.conference,
    updates: [rowOf(bytes)],
    writers: clients.map((client) => ({ document: address.document, client, person })),
  });
  const rowOf = (bytes: Uint8Array) => ({
    document: address.document,
    audience: address.audience,
    epoch: address.epoch,
    bytes,
  });
  const show = (bytes: Uint8Array, from: Peer | null): void => {
    document.settle(bytes);
    outbox.add(bytes, from);
    tail += 1;
    if (tail >= maxTail) compact();
  };
  const compact = (): void => {
    tail = 0;
    const batch = (): Batch => ({
      conference: address.conference,
      snapshot: rowOf(encodeStateAsUpdate(document.committed)),
    });
    // A failure is met where the queue is made: the room is dropped.
    queue.add({ batch }).catch(() => undefined);
  };
  const dropCarets = (peer: Peer): void => {
    const message = carets.drop(peer);
    if (message !== null) crowd.offerPens(message, peer);
  };

  const writeAs = (peer: Peer, person: PersonId, ...[update, size]: Parameters<Seat['write']>) => {
    const verdict = document.judge(update, person, size);
    if (!verdict.ok) return verdict;
    const { bytes, newClients } = verdict.value;
    if (bytes === null) return ok(queue.settled());
    const batch = batchOf(bytes, newClients, person);
    const written = queue.add({ batch, onDisk: () => show(bytes, peer) });
    return ok(written.then(() => undefined));
  };

  const seat = (peer: Peer): Seat => {
    crowd.add(peer);
    const { reader } = peer;
    let sentCarets = false;
    return {
      get lane() {
        return crowd.laneOf(peer);
      },
      stateVector: () => encodeStateVector(document.committed),
      missing: (stateVector) => encodeMissing(document.committed, stateVector),
      write: (update, size) =>
        reader.as === 'screen' || crowd.laneOf(peer) !== 'pen'
          ? no({ kind: 'notAllowed', why: 'no-pen' })
          : writeAs(peer, reader.person, update, size),
      moveCarets: (entries) => {
        if (reader.as === 'screen' || crowd.laneOf(peer) !== 'pen') return true;
        const owner: CaretOwner = { person: reader.person, name: rights.nameOf(reader.person) };
        const moved = carets.move(peer, owner, entries);
        if (moved === 'foreign') return false;
        if (moved !== null) crowd.offerPens(moved, peer);
        if (!sentCarets) peer.offer(carets.list(reader.person));
        sentCarets = true;
        return true;
      },
      listCarets: () => carets.list(reader.as === 'person' ? reader.person : ''),
      leave: () => {
        crowd.remove(peer);
        dropCarets(peer);
      },
    };
  };

  return {
    address,
    committed: document.committed,
    get shadow() {
      return document.shadow;
    },
    seat,
    write: (change) => {
      const bytes = document.write(change);
      if (bytes === null) return null;
      const clients = writers.bind(clientId, server) ? [clientId] : [];
      return { batch: batchOf(bytes, clients, server), onDisk: () => show(bytes, null) };
    },
    review: () => {
      for (const peer of crowd.review()) dropCarets(peer);
    },
    handPens: () => crowd.handPens(),
    cutPerson: (person, reason) => {
      for (const peer of crowd.cutPerson(person, reason)) dropCarets(peer);
    },
    cutAll: (reason) => crowd.cutAll(reason),
    countPeers: () => crowd.size,
  };
}

/** Null when that is no state vector. */
function encodeMissing(doc: Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    return encodeStateAsUpdate(doc, stateVector);
  } catch {
    return null;
  }
}
