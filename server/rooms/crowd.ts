import type { Reader } from '../../shared/conference/reader.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import type { Lane, Peer } from './peer.ts';

/** What each reader may do at a document, by the newest decisions. */
export interface CrowdRights {
  readonly maySee: (reader: Reader) => boolean;
  readonly laneOf: (reader: Reader) => Lane;
}

/** The open sockets at one document. */
export interface Crowd {
  add(peer: Peer): void;
  remove(peer: Peer): void;
  laneOf(peer: Peer): Lane;
  send(message: Uint8Array, except: Peer | null): void;
  /** To those who hold the pen, but for this one's person. */
  offerPens(message: Uint8Array, except: Peer): void;
  /** Cuts whoever may no longer be here, or writes no longer; answers them. */
  review(): Peer[];
  handPens(): void;
  /** Cuts those who are meant. Answers them, as the next does. */
  cutEach(isMeant: (peer: Peer) => boolean, reason: CloseKind): Peer[];
  cutPerson(person: PersonId, reason: CloseKind): Peer[];
  cutAll(reason: CloseKind): void;
  readonly size: number;
}

export function createCrowd(rights: CrowdRights): Crowd {
  const lanes = new Map<Peer, Lane>();
  const cut = (peer: Peer, reason: CloseKind): void => {
    lanes.delete(peer);
    peer.cut(reason);
  };
  /** Whoever loses the pen comes again as a reader, with a fresh document: what is unsent goes to their tray. */
  const isOver = (peer: Peer, lane: Lane): boolean =>
    !rights.maySee(peer.reader) || (lane === 'pen' && rights.laneOf(peer.reader) === 'reader');

  const cutEach = (isMeant: (peer: Peer) => boolean, reason: CloseKind): Peer[] => {
    const meant = [...lanes.keys()].filter(isMeant);
    for (const peer of meant) cut(peer, reason);
    return meant;
  };

  return {
    add: (peer) => void lanes.set(peer, rights.laneOf(peer.reader)),
    remove: (peer) => void lanes.delete(peer),
    laneOf: (peer) => lanes.get(peer) ?? 'reader',
    send: (message, except) => {
      for (const peer of lanes.keys()) {
        if (peer !== except && rights.maySee(peer.reader)) peer.send(message);
      }
    },
    offerPens: (message, except) => {
      for (const [peer, lane] of lanes) {
        if (lane !== 'pen' || isSamePerson(peer.reader, except.reader)) continue;
        if (rights.maySee(peer.reader)) peer.offer(message);
      }
    },
    review: () => {
      const over = [...lanes].filter(([peer, lane]) => isOver(peer, lane)).map(([peer]) => peer);
      for (const peer of over) cut(peer, 'notAllowed');
      return over;
    },
    handPens: () => {
      for (const [peer, lane] of lanes) {
        if (lane === 'pen' || rights.laneOf(peer.reader) === 'reader') continue;
        lanes.set(peer, 'pen');
        peer.handPen();
      }
    },
    cutEach,
    cutPerson: (person, reason) =>
      cutEach(({ reader }) => reader.as === 'person' && reader.person === person, reason),
    cutAll: (reason) => {
      for (const peer of lanes.keys()) cut(peer, reason);
    },
    get size() {
      return lanes.size;
    },
  };
}

const isSamePerson = (one: Reader, other: Reader): boolean =>
  one.as === 'person' && other.as === 'person' && one.person === other.person;
