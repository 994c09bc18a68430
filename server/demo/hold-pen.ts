import { Doc, applyUpdate, encodeStateVector } from 'yjs';
import type { DocumentId, PersonId } from '../../shared/protocol/ids.ts';
import type { Room } from '../rooms/rooms.ts';

/** One document in one person's hand: what is written goes through the gate like everybody's. */
export interface Pen {
  readonly doc: Doc;
  /** One transaction, one update; resolves when it is on disk. */
  write(change: (doc: Doc) => void): Promise<void>;
  putDown(): void;
}

export function holdPen(room: Room, person: PersonId, document: DocumentId): Pen {
  const nothing = (): void => undefined;
  const peer = { send: nothing, offer: nothing, handPen: nothing, cut: nothing };
  const joined = room.joinDocument(document, { ...peer, reader: { as: 'person', person } });
  if (!joined.ok) throw new Error(`the demo may not open a document: ${joined.problem}`);
  const seat = joined.value;
  const doc = new Doc();
  const known = seat.missing(encodeStateVector(doc));
  if (known !== null) applyUpdate(doc, known);
  return {
    doc,
    write: async (change) => {
      const [update] = collectUpdates(doc, change);
      const written = update === undefined ? null : seat.write(update, 'frame');
      if (written?.ok === false)
        throw new Error(`the gate refused the demo: ${JSON.stringify(written.problem)}`);
      await written?.value;
    },
    putDown: () => seat.leave(),
  };
}

function collectUpdates(doc: Doc, change: (doc: Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => void updates.push(update);
  doc.on('update', collect);
  doc.transact(() => change(doc));
  doc.off('update', collect);
  return updates;
}
