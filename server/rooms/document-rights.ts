import { Map as YMap } from 'yjs';
import { listLines, readLine } from '../../shared/board/read-lines.ts';
import { linesOf } from '../../shared/board/roots.ts';
import type { BoardLookup } from '../../shared/conference/board-lookup.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import { hearsAbout, membersOf } from '../../shared/conference/membership.ts';
import { mayDraw, maySeeDrawingNow } from '../../shared/conference/drawing-rights.ts';
import type { Drawing } from '../../shared/conference/drawings.ts';
import type { Reader } from '../../shared/conference/reader.ts';
import { holdsPen, mayRead, maySeeNow } from '../../shared/conference/rights.ts';
import type { DrawingId } from '../../shared/drawing/drawing.ts';
import { isDrawnOn, readPage } from '../../shared/drawing/read-page.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { AudienceId, DocumentId, LineId } from '../../shared/protocol/ids.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { boardKind, drawingKind } from '../gate/document-kind.ts';
import type { DocumentRights, DocumentRoom } from './document-room.ts';
import { isWider } from '../../shared/conference/wider.ts';

type Documents = ReadonlyMap<AudienceId, DocumentRoom>;

/** What one audience's document must know of its conference. `head` answers the newest state. */
export function rightsOf(
  head: () => Conference,
  audience: AudienceId,
  documents: () => Documents,
): DocumentRights {
  const standsIn = (line: LineId, isMeant: (other: AudienceId) => boolean): boolean =>
    [...documents()].some(
      ([other, document]) => other !== audience && isMeant(other) && hasLine(document, line),
    );
  return {
    maySee: (reader) => maySeeNow(head(), reader, audience),
    laneOf: (reader) =>
      reader.as === 'person' && holdsPen(head(), reader.person, audience) ? 'pen' : 'reader',
    nameOf: (person) => head().people.get(person)?.name ?? '',
    kind: boardKind({
      isPerson: (id) => head().people.has(id),
      // A line about a child that somebody of this audience may not hear about belongs in a narrower one.
      isChild: (id) =>
        head().children.some((child) => child.id === id) &&
        membersOf(head(), audience).every(
          (person) => person.attendance === 'removed' || hearsAbout(person, [id]),
        ),
      isHiddenHere: (line) => standsIn(line, (other) => !isWider(head(), other, audience)),
      // A redaction of the line would take the name of the page.
      standsElsewhere: (line) => head().drawings.has(line) || standsIn(line, () => true),
      isGone: (line) => head().redacted.has(line),
    }),
  };
}

/** The same of one page to draw on. One that is gone is nobody's. */
export function drawingRightsOf(head: () => Conference, drawing: DrawingId): DocumentRights {
  const found = () => head().drawings.get(drawing);
  const holds = (judge: (conference: Conference, one: Drawing) => boolean): boolean => {
    const one = found();
    return one !== undefined && judge(head(), one);
  };
  return {
    maySee: (reader) => holds((conference, one) => maySeeDrawingNow(conference, reader, one)),
    laneOf: (reader) =>
      reader.as === 'person' && holds((conference, one) => mayDraw(conference, reader.person, one))
        ? 'pen'
        : 'reader',
    nameOf: (person) => head().people.get(person)?.name ?? '',
    kind: drawingKind,
  };
}

/** What `decide` must know of the documents: as they will be once all that was accepted is on disk. */
export const lookUp = (
  documents: Documents,
  drawings: ReadonlyMap<DrawingId, DocumentRoom>,
  newId: (of: string) => string,
  { template, hitsInCopies }: Pick<BoardLookup, 'template' | 'hitsInCopies'>,
): BoardLookup => ({
  audienceOf: (line) => findLine(documents, line)?.[0] ?? null,
  readLine: (line) => readIn(findLine(documents, line)?.[1], line),
  commentsOn: (line) => {
    const document = findLine(documents, line)?.[1];
    if (document === undefined) return [];
    return listLines(document.shadow).filter((one) => one.code === 'comment' && one.about === line);
  },
  answersTo: (line) =>
    [...documents].flatMap(([audience, { shadow }]) =>
      [...linesOf(shadow)].flatMap(([id, entry]) =>
        isAnswerTo(entry, line) ? [{ line: id, audience }] : [],
      ),
    ),
  countLines: (audience) => {
    const document = documents.get(audience);
    return document === undefined ? 0 : linesOf(document.shadow).size;
  },
  drawn: (drawing) => {
    const document = drawings.get(drawing);
    if (document === undefined) return null;
    const page = readPage(document.shadow);
    return { isDrawnOn: isDrawnOn(page), description: page.description };
  },
  childrenIn: (audience) => {
    const document = documents.get(audience);
    const lines = document === undefined ? [] : listLines(document.shadow);
    return [...new Set(lines.flatMap(({ children }) => children ?? []))];
  },
  hitsInCopies,
  template,
  freshId: newId,
});

/** Also one that this release cannot understand: it goes with what it answers. */
const isAnswerTo = (entry: unknown, line: LineId): boolean =>
  entry instanceof YMap && entry.get('code') === 'comment' && entry.get('about') === line;

const findLine = (documents: Documents, line: LineId) =>
  [...documents].find(([, document]) => hasLine(document, line));

const readIn = (document: DocumentRoom | undefined, line: LineId) =>
  document === undefined ? null : readLine(linesOf(document.shadow).get(line));

/** What a document belongs to: the board of an audience, or a page to draw on. */
export type Owner =
  | { readonly of: 'board'; readonly id: AudienceId }
  | { readonly of: 'drawing'; readonly id: DrawingId };

/**
 * Whose document a socket asks for. An unknown one and one that is not theirs get the same answer, and whoever may not be
 * there now is not told whether its address has changed meanwhile.
 */
export function findOwner(
  conference: Conference,
  everDocuments: ReadonlyMap<DocumentId, Owner>,
  document: DocumentId,
  reader: Reader,
): Result<Owner, CloseKind> {
  const owner = everDocuments.get(document);
  if (owner === undefined) return no('notFound');
  const standing =
    owner.of === 'board' ? boardStanding(conference, owner.id) : pageStanding(conference, owner.id);
  if (standing === null || !standing.mayRead(reader)) return no('notFound');
  if (!standing.maySeeNow(reader)) return no('notAllowed');
  return standing.document === document ? ok(owner) : no('replaced');
}

interface Standing {
  readonly document: DocumentId | undefined;
  readonly mayRead: (reader: Reader) => boolean;
  readonly maySeeNow: (reader: Reader) => boolean;
}

const boardStanding = (conference: Conference, audience: AudienceId): Standing => ({
  document: conference.audiences.get(audience)?.document,
  mayRead: (reader) => mayRead(conference, reader, audience),
  maySeeNow: (reader) => maySeeNow(conference, reader, audience),
});

/** Null for one that is gone: nobody is told that it was there. */
function pageStanding(conference: Conference, drawing: DrawingId): Standing | null {
  const page = conference.drawings.get(drawing);
  if (page === undefined) return null;
  return {
    document: page.document,
    // The screen has a page that is shown without having its audience's board.
    mayRead: (reader) =>
      mayRead(conference, reader, page.audience, page.about) ||
      maySeeDrawingNow(conference, reader, page),
    maySeeNow: (reader) => maySeeDrawingNow(conference, reader, page),
  };
}

const hasLine = ({ shadow }: DocumentRoom, line: LineId): boolean => linesOf(shadow).has(line);
