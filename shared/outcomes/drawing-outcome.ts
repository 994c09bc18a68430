import type { Conference, Person } from '../conference/conference.ts';
import { mayReadDrawing } from '../conference/drawing-rights.ts';
import type { Drawing } from '../conference/drawings.ts';
import { pictureOf } from '../drawing/picture-of.ts';
import { isDrawnOn } from '../drawing/read-page.ts';
import { sayPage } from '../drawing/say-page.ts';
import type { DrawingPage } from '../drawing/shape.ts';
import type { Wording } from './line-outcome.ts';
import type { OutcomeDrawing } from './outcomes.ts';
import { goesInCopy } from './readable-board.ts';
import type { BoardDocument } from './readable-board.ts';
import type { OutcomeWords } from './words.ts';

/** Is this page in this person's copy, once something is drawn on it? */
export const drawingGoesInCopy = (
  conference: Conference,
  reader: Person,
  drawing: Drawing,
): boolean =>
  goesInCopy(conference, reader, drawing.audience) &&
  mayReadDrawing(conference, { as: 'person', person: reader.id }, drawing);

/** One on which there is nothing yet is in no copy. */
export const isInCopies = (page: DrawingPage): boolean =>
  isDrawnOn(page) || page.description.trim() !== '';

/**
 * The pages that lie with these documents, as far as this reader may read them, in the order they were made in: each as
 * its picture and in words. Whoever may read a page and a copy of it that shows the same reads it once. Pure.
 */
export function typedDrawings(
  documents: readonly BoardDocument[],
  conference: Conference,
  reader: Person,
  wording: Wording,
  words: OutcomeWords,
): OutcomeDrawing[] {
  const pages = new Map(
    documents.flatMap(({ audience, pages: own = [] }) =>
      own.map(({ drawing, page }) => [drawing, { audience, page }] as const),
    ),
  );
  const typed = [...conference.drawings.values()].flatMap((drawing) => {
    const found = pages.get(drawing.id);
    if (found?.audience !== drawing.audience || !isInCopies(found.page)) return [];
    if (!mayReadDrawing(conference, { as: 'person', person: reader.id }, drawing)) return [];
    return [typedDrawing(drawing, found.page, wording, words)];
  });
  return typed.filter((one, at) => !typed.slice(0, at).some((before) => showSame(before, one)));
}

/** Do they show and say the same? A picture is long: it is looked at last. */
export const showSame = (one: OutcomeDrawing, other: OutcomeDrawing): boolean =>
  saidIn(one) === saidIn(other) && JSON.stringify(one.picture) === JSON.stringify(other.picture);

const saidIn = ({ kind, name, child, description, said }: OutcomeDrawing): string =>
  JSON.stringify([kind, name, child, description, said]);

function typedDrawing(
  { id, kind, name, child, audience }: Drawing,
  page: DrawingPage,
  { names, onlyFor, keyOf }: Wording,
  { pageLabels, pageWords }: OutcomeWords,
): OutcomeDrawing {
  const whose = child === null ? '' : names.child(child);
  return {
    kind,
    name,
    ...(whose === '' ? {} : { child: whose }),
    onlyFor: onlyFor(audience),
    description: page.description.trim(),
    said: sayPage(kind, page, pageLabels, pageWords),
    picture: pictureOf(kind, page, pageLabels),
    ...(keyOf === undefined ? {} : { key: keyOf(id) }),
  };
}
