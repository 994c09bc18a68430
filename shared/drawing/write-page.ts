import type { Doc } from 'yjs';
import { Map as YMap, Text as YText } from 'yjs';
import { drawingOf } from '../board/roots.ts';
import { drawingLimits } from './drawing.ts';
import { pageKey } from './read-page.ts';
import type { Shape, ShapePlace, ShapeProps, Tie } from './shape.ts';
import { placeSchema, propsSchema, shapeIdSchema, tieIdSchema, tieSchema } from './shape.ts';
import { inHundredths, readStroke, writeStroke } from './stroke.ts';

/**
 * How anything comes to lie on a page. All of it in the caller's transaction, with the caller's clientID. Nothing is
 * written that the gate would refuse, and only the fields that differ, so that two people can change one thing at once.
 */

/** The entry with the page's own words. The server makes it, once, when the document is made. */
export function preparePage(doc: Doc): void {
  const page = new YMap<unknown>();
  page.set('description', new YText());
  drawingOf(doc).set(pageKey, page);
}

/** What the page shows, in words, for typing in; null: the page is not there yet. */
export function descriptionOf(doc: Doc): YText | null {
  const page = drawingOf(doc).get(pageKey);
  const description: unknown = page instanceof YMap ? page.get('description') : null;
  return description instanceof YText ? description : null;
}

/** Puts it on the page, or changes what is there. False: it is outside the limits, and nothing was written. */
export function putShape(doc: Doc, shape: Shape): boolean {
  const place = placeSchema.safeParse(tidyPlace(shape.place));
  const props = propsSchema.safeParse(tidyProps(shape.props));
  const points = 'segments' in shape ? writeStroke(shape.segments) : null;
  if (!shapeIdSchema.safeParse(shape.id).success || !place.success || !props.success) return false;
  if (points !== null && readStroke(points) === null) return false;
  const entry = entryOf(doc, shape.id);
  if (entry === null) return false;
  setIfOther(entry, 'place', JSON.stringify(place.data));
  setIfOther(entry, 'props', JSON.stringify(props.data));
  if (points !== null) writeText(pointsOf(entry), points);
  return true;
}

/**
 * Takes it off the page. Its entry stays, and so do a stroke's points, which nobody is shown: two people who both undo it
 * would write them twice.
 */
export function eraseShape(doc: Doc, id: string): void {
  const entry = drawingOf(doc).get(id);
  if (!(entry instanceof YMap) || !shapeIdSchema.safeParse(id).success) return;
  setIfOther(entry, 'place', '');
  setIfOther(entry, 'props', '');
}

/** Ties two who are on the page or were, or changes how. False: it is outside the limits, and nothing was written. */
export function putTie(doc: Doc, { id, type, tie, from, to }: Tie): boolean {
  const told = tieSchema.safeParse({ type, tie, from, to });
  if (!tieIdSchema.safeParse(id).success || !told.success) return false;
  if (![from, to].every((end) => drawingOf(doc).has(end))) return false;
  const entry = entryOf(doc, id);
  if (entry === null) return false;
  setIfOther(entry, 'tie', JSON.stringify(told.data));
  return true;
}

export function eraseTie(doc: Doc, id: string): void {
  const entry = drawingOf(doc).get(id);
  if (entry instanceof YMap && tieIdSchema.safeParse(id).success) setIfOther(entry, 'tie', '');
}

/** The entry of this id, made where it is not there; null: there are as many as a page may have. */
function entryOf(doc: Doc, id: string): YMap<unknown> | null {
  const entries = drawingOf(doc);
  const entry = entries.get(id);
  if (entry instanceof YMap) return entry;
  const things = entries.size - (entries.has(pageKey) ? 1 : 0);
  return things < drawingLimits.shapes ? entries.set(id, new YMap<unknown>()) : null;
}

function setIfOther(entry: YMap<unknown>, field: string, text: string): void {
  if (entry.get(field) !== text) entry.set(field, text);
}

function pointsOf(entry: YMap<unknown>): YText {
  const points = entry.get('points');
  return points instanceof YText ? points : entry.set('points', new YText());
}

/** What both begin with stays: of a stroke that grows only the new points are written. */
function writeText(text: YText, wanted: string): void {
  const written = text.toJSON();
  if (written === wanted) return;
  let same = 0;
  while (same < written.length && written[same] === wanted[same]) same += 1;
  if (same < written.length) text.delete(same, written.length - same);
  if (same < wanted.length) text.insert(same, wanted.slice(same));
}

const tidyPlace = ({ x, y, rotation, index }: ShapePlace): ShapePlace => ({
  x: inHundredths(x),
  y: inHundredths(y),
  // A ten-thousandth of a turn moves the far end of the widest thing by less than it is thick.
  rotation: Math.round(rotation * 10_000) / 10_000 + 0,
  index,
});

function tidyProps(props: ShapeProps): ShapeProps {
  switch (props.type) {
    case 'words':
      return { ...props, w: inHundredths(props.w) };
    case 'geo':
      return { ...props, w: inHundredths(props.w), h: inHundredths(props.h) };
    default:
      return props;
  }
}
