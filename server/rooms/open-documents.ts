import { applyUpdate, encodeStateAsUpdate, type Doc } from 'yjs';
import { rewriteDocument } from '../../shared/board/rewrite-document.ts';
import { prepareDocument } from '../../shared/board/write-facts.ts';
import type { Audience, Conference } from '../../shared/conference/conference.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import type { DrawingId } from '../../shared/drawing/drawing.ts';
import type { AudienceId, DocumentId, LineId, PersonId } from '../../shared/protocol/ids.ts';
import { createWriters } from '../gate/writers.ts';
import type { Owner } from './document-rights.ts';
import type { DocumentRoom, ServerWrite } from './document-room.ts';
import { openDrawingDocuments } from './drawing-documents.ts';
import { emptyDocument, type LoadedDocument } from './load-conference.ts';
import { movedTo, written } from './moved-document.ts';

/** The documents of one conference, as its audiences come and move to new addresses. */
export interface OpenDocuments {
  readonly rooms: ReadonlyMap<AudienceId, DocumentRoom>;
  readonly drawings: ReadonlyMap<DrawingId, DocumentRoom>;
  /** Every document id there ever was: an old one is answered "replaced". */
  readonly ever: ReadonlyMap<DocumentId, Owner>;
  /**
   * Makes, moves or drops documents for this fact, and what that writes. Whoever sits at one that moved or is gone is
   * cut at once.
   */
  follow(fact: Fact, after: Conference): ServerWrite[];
}

/** Boards by audience and pages by drawing, what is on its way to disk included: what facts are decided by. */
export const shadowsOf = ({
  rooms,
  drawings,
}: Pick<OpenDocuments, 'rooms' | 'drawings'>): ReadonlyMap<string, Doc> =>
  new Map([...rooms, ...drawings].map(([id, { shadow }]) => [id, shadow]));

export interface DocumentsParts {
  readonly loaded: readonly LoadedDocument[];
  readonly loadedDrawings: readonly LoadedDocument[];
  readonly ever: ReadonlyMap<DocumentId, Owner>;
  readonly conference: string;
  readonly open: (document: LoadedDocument) => DocumentRoom;
  readonly openDrawing: (document: LoadedDocument) => DocumentRoom;
}

export function openDocuments(parts: DocumentsParts): OpenDocuments {
  const { loaded, ever, conference, open } = parts;
  const rooms = new Map(loaded.map((one) => [one.address.audience, open(one)]));
  const known = new Map(ever);
  const drawings = openDrawingDocuments({
    loaded: parts.loadedDrawings,
    conference,
    open: parts.openDrawing,
    note: ({ document, audience: id }) => known.set(document, { of: 'drawing', id }),
  });

  const addressOf = ({ id, document, epoch }: Audience) => {
    known.set(document, { of: 'board', id });
    return { conference, document, audience: id, epoch };
  };
  const make = (audience: Audience): ServerWrite[] => {
    const room = open(emptyDocument(addressOf(audience), createWriters(new Map())));
    rooms.set(audience.id, room);
    return written(room.write(prepareDocument));
  };
  /** To a new address, with these writers and what `change` puts there. */
  const replace = (
    audience: Audience,
    old: DocumentRoom,
    writers: readonly Kept[],
    change: (doc: Doc) => void,
  ): ServerWrite[] => {
    const room = open(emptyDocument(addressOf(audience), createWriters(new Map(writers))));
    rooms.set(audience.id, room);
    old.retire();
    return movedTo(audience.document, writers, room.write(change));
  };
  /** All that was accepted goes with it; whoever wrote it stays its writer. */
  const move = (audience: Audience): ServerWrite[] => {
    const old = rooms.get(audience.id);
    if (old === undefined) return make(audience);
    const state = encodeStateAsUpdate(old.shadow);
    return replace(audience, old, old.writers.kept(), (doc) => applyUpdate(doc, state));
  };
  /** All that was accepted goes along but these lines, in the server's own hand: it is the only writer so far. */
  const rewrite = (
    audience: Audience,
    old: DocumentRoom,
    gone: ReadonlySet<LineId>,
  ): ServerWrite[] => replace(audience, old, [], rewriteDocument(old.shadow, gone));
  const redact = (
    { documents, lines, before = [], scales = [] }: LinesRedacted,
    after: Conference,
  ): ServerWrite[] => {
    const gone = new Set([...lines.map(({ line }) => line), ...scales.map(({ scale }) => scale)]);
    const renewed = documents.map(({ audience }) => audience);
    for (const { audience } of before) {
      if (!renewed.includes(audience)) rooms.get(audience)?.compact();
    }
    return audiencesOf(after, renewed).flatMap((audience) => {
      const room = rooms.get(audience.id);
      // Damaged on disk: what cannot be read is not written anew.
      if (room === undefined) return [];
      return room.address.document === audience.document
        ? [room.sealAnew(audience.epoch)]
        : rewrite(audience, room, gone);
    });
  };
  const drop = (after: Conference): void => {
    for (const [id, room] of rooms) {
      if (after.audiences.has(id)) continue;
      room.cutAll('notFound');
      rooms.delete(id);
    }
  };

  const followOnBoards = (fact: Fact, after: Conference): ServerWrite[] => {
    if (fact.kind === 'partRemoved') drop(after);
    if (fact.kind === 'linesRedacted') return redact(fact, after);
    if (fact.kind === 'partAdded' || fact.kind === 'audienceMade') {
      return audiencesOf(after, [fact.audience]).flatMap(make);
    }
    if (fact.kind !== 'partOpened') return [];
    const moved = fact.documents.map(({ audience }) => audience);
    return audiencesOf(after, moved).flatMap(move);
  };

  return {
    rooms,
    drawings: drawings.rooms,
    ever: known,
    follow: (fact, after) => [...followOnBoards(fact, after), ...drawings.follow(fact, after)],
  };
}

type Kept = readonly [client: number, person: PersonId];
type LinesRedacted = Extract<Fact, { kind: 'linesRedacted' }>;

const audiencesOf = ({ audiences }: Conference, ids: readonly AudienceId[]): Audience[] =>
  ids.flatMap((id) => audiences.get(id) ?? []);
