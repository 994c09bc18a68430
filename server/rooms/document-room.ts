import type { Doc } from 'yjs';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { DocumentKind } from '../gate/document-kind.ts';
import { server, type Writers } from '../gate/writers.ts';
import type { Storage } from '../store/storage-watch.ts';
import type { Batch } from '../store/store.ts';
import { createCarets } from './carets.ts';
import type { CommitQueue } from './commit-queue.ts';
import { createCrowd, type CrowdRights } from './crowd.ts';
import type { DocumentAddress } from './document-address.ts';
import { createDocumentWriter } from './document-writer.ts';
import { frameUpdate } from './frames.ts';
import { createLiveDocument } from './live-document.ts';
import { createOutbox } from './outbox.ts';
import type { Peer, Seat } from './peer.ts';
import { takeSeat, type SeatParts } from './seat.ts';
import type { Timers } from './timers.ts';

/** What a document must know of its conference, by the newest decisions. */
export interface DocumentRights extends CrowdRights {
  readonly nameOf: (person: PersonId) => string;
  readonly kind: DocumentKind;
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
  readonly storage: Pick<Storage, 'works'>;
  readonly rights: DocumentRights;
  readonly timers: Timers;
}

/** What the server wrote, on its way into a batch. */
export interface ServerWrite {
  readonly batch: Pick<Batch, 'updates' | 'writers' | 'snapshot'>;
  readonly onDisk: () => void;
}

/** One document: validate, write, show, and only then "saved". */
export interface DocumentRoom {
  readonly address: DocumentAddress;
  readonly committed: Doc;
  /** With everything that is on its way to disk. To be read, never written. */
  readonly shadow: Doc;
  readonly writers: Writers;
  seat(peer: Peer): Seat;
  write(change: (doc: Doc) => void): ServerWrite | null;
  /** One snapshot takes the place of all its rows; nobody notices. */
  compact(): void;
  /** The same, and its rows are of this epoch from now on. */
  sealAnew(epoch: number): ServerWrite;
  /** It has another address: everyone is cut, and nothing more is written but what was accepted. */
  retire(): void;
  /** Cuts at once whoever may no longer be here. */
  review(): void;
  /** Hands the pen to those at the document who hold it now. */
  handPens(): void;
  /** Something can be stored again: whoever wrote meanwhile comes again with all they hold. */
  hearAgain(): void;
  cutPerson(person: PersonId, reason: CloseKind): void;
  cutAll(reason: CloseKind): void;
  countPeers(): number;
}

export function createDocumentRoom(parts: DocumentParts): DocumentRoom {
  const { address, writers, clientId, queue, rights, timers } = parts;
  writers.claim(clientId, server);
  const document = createLiveDocument(parts.committed, { writers, clientId, kind: rights.kind });
  const crowd = createCrowd(rights);
  const outbox = createOutbox<Peer | null>(timers, (update, from) =>
    crowd.send(frameUpdate(update), from),
  );
  const writer = createDocumentWriter({
    address,
    document,
    queue,
    tail: parts.tail,
    show: (update, from) => outbox.add(update, from),
  });
  const carets = createCarets<Peer>(writers);
  const { storage } = parts;
  const { nameOf } = rights;
  const unheard = new WeakSet<Peer>();
  const seats: SeatParts = { document, writer, crowd, carets, nameOf, storage, unheard };
  const dropCarets = (peers: readonly Peer[]): void => {
    for (const peer of peers) {
      const message = carets.drop(peer);
      if (message !== null) crowd.offerPens(message, peer);
    }
  };

  return {
    address,
    committed: document.committed,
    get shadow() {
      return document.shadow;
    },
    writers,
    seat: (peer) => takeSeat(seats, peer),
    write: (change) => {
      const bytes = document.write(change);
      if (bytes === null) return null;
      const newClients = writers.bind(clientId, server) ? [clientId] : [];
      return writer.prepare({ bytes, newClients }, server, null);
    },
    compact: () => writer.compact(),
    sealAnew: (epoch) => writer.sealAnew(epoch),
    retire: () => {
      crowd.cutAll('replaced');
      writer.retire();
    },
    review: () => dropCarets(crowd.review()),
    handPens: () => crowd.handPens(),
    hearAgain: () => dropCarets(crowd.cutEach((peer) => unheard.has(peer), 'tryAgain')),
    cutPerson: (person, reason) => dropCarets(crowd.cutPerson(person, reason)),
    cutAll: (reason) => crowd.cutAll(reason),
    countPeers: () => crowd.size,
  };
}
