import { encodeStateAsUpdate, encodeStateVector, type Doc } from 'yjs';
import type { PersonId } from '../../shared/protocol/ids.ts';
import { no, ok } from '../../shared/result.ts';
import type { Storage } from '../store/storage-watch.ts';
import type { Carets } from './carets.ts';
import type { Crowd } from './crowd.ts';
import type { DocumentWriter } from './document-writer.ts';
import { frameCarets } from './frames.ts';
import type { LiveDocument } from './live-document.ts';
import type { Peer, Seat } from './peer.ts';

/** What a document has for those who sit at it. */
export interface SeatParts {
  readonly document: LiveDocument;
  readonly writer: DocumentWriter;
  readonly crowd: Crowd;
  readonly carets: Carets<Peer>;
  readonly nameOf: (person: PersonId) => string;
  readonly storage: Pick<Storage, 'works'>;
  /** Who wrote while nothing could be stored: of that nothing is kept here, and they are asked for it again. */
  readonly unheard: Pick<WeakSet<Peer>, 'add'>;
}

export function takeSeat(parts: SeatParts, peer: Peer): Seat {
  const { document, writer, crowd, carets, nameOf } = parts;
  crowd.add(peer);
  let hasCarets = false;
  /** The person whose pen this is, if it is one. */
  const penHolder = (): PersonId | null =>
    peer.reader.as === 'person' && crowd.laneOf(peer) === 'pen' ? peer.reader.person : null;
  const tellPens = (message: Uint8Array | null): void => {
    if (message !== null) crowd.offerPens(message, peer);
  };

  return {
    get lane() {
      return crowd.laneOf(peer);
    },
    stateVector: () => encodeStateVector(document.committed),
    missing: (stateVector) => encodeMissing(document.committed, stateVector),
    write: (update, size) => {
      const person = penHolder();
      if (person === null) return no({ kind: 'notAllowed', why: 'no-pen' });
      if (!parts.storage.works()) {
        parts.unheard.add(peer);
        return ok(never());
      }
      const verdict = document.judge(update, person, size);
      if (!verdict.ok) return verdict;
      const { bytes, newClients } = verdict.value;
      if (bytes === null) return ok(writer.settled());
      return ok(writer.write({ bytes, newClients }, person, peer));
    },
    moveCarets: (entries) => {
      const person = penHolder();
      if (person === null) return true;
      const moved = carets.move(peer, { person, name: nameOf(person) }, entries);
      if (moved === 'foreign') return false;
      tellPens(moved);
      if (!hasCarets) peer.offer(carets.list(person));
      hasCarets = true;
      return true;
    },
    listCarets: () => {
      const person = penHolder();
      return person === null ? noCarets : carets.list(person);
    },
    leave: () => {
      crowd.remove(peer);
      tellPens(carets.drop(peer));
    },
  };
}

const noCarets = frameCarets([]);

/** It is not on disk, and will not be on this connection. */
const never = async (): Promise<void> => Promise.withResolvers<void>().promise;

/** Null when that is no state vector. */
function encodeMissing(doc: Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    return encodeStateAsUpdate(doc, stateVector);
  } catch {
    return null;
  }
}
