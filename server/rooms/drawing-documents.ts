import { applyUpdate, encodeStateAsUpdate, type Doc } from 'yjs';
import type { Conference } from '../../shared/conference/conference.ts';
import type { Drawing } from '../../shared/conference/drawings.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import { beginPage } from '../../shared/drawing/begin-page.ts';
import { copyPage } from '../../shared/drawing/copy-page.ts';
import type { DrawingId } from '../../shared/drawing/drawing.ts';
import { readPage } from '../../shared/drawing/read-page.ts';
import type { DrawingPage } from '../../shared/drawing/shape.ts';
import { descriptionOf, preparePage, putShape, putTie } from '../../shared/drawing/write-page.ts';
import { drawingKind } from '../gate/document-kind.ts';
import { createWriters } from '../gate/writers.ts';
import type { DocumentAddress } from './document-address.ts';
import type { DocumentRoom, ServerWrite } from './document-room.ts';
import { emptyDocument, type LoadedDocument } from './load-conference.ts';
import { movedTo, written } from './moved-document.ts';

/** The documents of the pages to draw on, as they are made, move to new addresses and go. */
export interface DrawingDocuments {
  readonly rooms: ReadonlyMap<DrawingId, DocumentRoom>;
  follow(fact: Fact, after: Conference): ServerWrite[];
}

export interface DrawingDocumentsParts {
  readonly loaded: readonly LoadedDocument[];
  readonly conference: string;
  readonly open: (document: LoadedDocument) => DocumentRoom;
  /** An address there is from now on. */
  readonly note: (address: DocumentAddress) => void;
}

export function openDrawingDocuments(parts: DrawingDocumentsParts): DrawingDocuments {
  const { conference, open, note } = parts;
  const rooms = new Map(parts.loaded.map((one) => [one.address.audience, open(one)]));

  const openAt = ({ id, document, epoch }: Drawing, kept: Kept): DocumentRoom => {
    const address = { conference, document, audience: id, epoch };
    note(address);
    const room = open(emptyDocument(address, createWriters(new Map(kept)), drawingKind));
    rooms.set(id, room);
    return room;
  };
  const make = (fact: DrawingMade, after: Conference): ServerWrite[] => {
    const drawing = after.drawings.get(fact.drawing);
    if (drawing === undefined) return [];
    const from = fact.from === null ? undefined : rooms.get(fact.from);
    const page = from === undefined ? beginning(fact, after) : copyPage(readPage(from.shadow));
    return written(openAt(drawing, []).write(writePage(page)));
  };
  /** All that was accepted goes with it; whoever wrote it stays its writer. */
  const move = (drawing: Drawing): ServerWrite[] => {
    const old = rooms.get(drawing.id);
    // Where one is damaged on disk no part is opened.
    if (old === undefined) return [];
    const state = encodeStateAsUpdate(old.shadow);
    const kept = old.writers.kept();
    const room = openAt(drawing, kept);
    old.retire();
    return movedTo(
      drawing.document,
      kept,
      room.write((doc) => applyUpdate(doc, state)),
    );
  };

  const drop = (drawing: DrawingId): void => {
    const room = rooms.get(drawing);
    room?.cutAll('notFound');
    // A snapshot of it, still to be made, would put back what is destroyed.
    room?.retire();
    rooms.delete(drawing);
  };

  return {
    rooms,
    follow: (fact, after) => {
      if (fact.kind === 'drawingMade') return make(fact, after);
      if (fact.kind === 'drawingRedacted') drop(fact.drawing);
      if (fact.kind !== 'partOpened') return [];
      return (fact.drawings ?? []).flatMap(({ drawing }) => {
        const moved = after.drawings.get(drawing);
        return moved === undefined ? [] : move(moved);
      });
    },
  };
}

type Kept = readonly (readonly [client: number, person: string])[];
type DrawingMade = Extract<Fact, { kind: 'drawingMade' }>;

function beginning({ drawingKind: kind, begins }: DrawingMade, after: Conference): DrawingPage {
  const people = begins.people.flatMap((id) => after.people.get(id) ?? []);
  const children = after.children.filter(({ id }) => begins.children.includes(id));
  return { ...beginPage(kind, people, children), description: '' };
}

/** In the server's own hand, as if it had just been drawn: nothing of how it came about goes along. */
const writePage =
  ({ shapes, ties, description }: DrawingPage) =>
  (doc: Doc): void =>
    doc.transact(() => {
      preparePage(doc);
      for (const shape of shapes) putShape(doc, shape);
      for (const tie of ties) putTie(doc, tie);
      descriptionOf(doc)?.insert(0, description);
    });
