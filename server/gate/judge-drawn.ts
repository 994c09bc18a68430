import { ContentType, Map as YMap, Text, type Doc } from 'yjs';
import { drawingOf } from '../../shared/board/roots.ts';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import { pageKey } from '../../shared/drawing/read-page.ts';
import {
  placeSchema,
  propsSchema,
  shapeIdSchema,
  shapeOf,
  tieIdSchema,
  tieSchema,
} from '../../shared/drawing/shape.ts';
import type { Shape, ShapePlace, ShapeProps } from '../../shared/drawing/shape.ts';
import { readStroke } from '../../shared/drawing/stroke.ts';
import { toRecord, validateRecord } from '../../shared/drawing/tldraw-schema.ts';
import { entriesOf } from './inside-yjs.ts';
import type { Touch } from './touched-entries.ts';
import { refuse } from './verdict.ts';

/** Is what was drawn still a page of valid shapes, each of which tldraw itself takes? Throws a refusal. */
export function judgeDrawn(doc: Doc, id: string, touch: Touch): void {
  const entry = drawingOf(doc).get(id);
  if (!(entry instanceof YMap)) return refuse('notAllowed', 'no-entry');
  if (id === pageKey) return judgePage(entry, touch);
  // One entry more than shapes and ties: the page's own.
  if (touch.created && drawingOf(doc).size > drawingLimits.shapes + 1)
    refuse('notAllowed', 'too-many-shapes');
  if (!touch.created && touch.fields.has('points')) refuse('notAllowed', 'fixed-field');
  const fields = readFields(entry);
  if (shapeIdSchema.safeParse(id).success) judgeShape(id, fields);
  else if (tieIdSchema.safeParse(id).success) judgeTie(doc, fields);
  else refuse('malformed', 'unknown-entry');
}

/** Its description is everybody's who draws here; the entry itself is the server's. */
function judgePage(entry: YMap<unknown>, touch: Touch): void {
  if (touch.created || touch.fields.size > 0) refuse('notAllowed', 'servers-field');
  const description = entry.get('description');
  if (!(description instanceof Text)) return refuse('notAllowed', 'no-text');
  if (description.length > drawingLimits.description) refuse('notAllowed', 'long-text');
}

interface Fields {
  readonly values: ReadonlyMap<string, string>;
  readonly points: string | null;
}

/** Everything in an entry: strings, and the one text. */
function readFields(entry: YMap<unknown>): Fields {
  const values = new Map<string, string>();
  let points: string | null = null;
  for (const [field, item] of entriesOf(entry)) {
    if (item.deleted) refuse('notAllowed', 'field-deleted');
    if (item.content instanceof ContentType) {
      if (field !== 'points') refuse('malformed', 'nested-type');
      points = readPoints(entry.get(field));
    } else {
      values.set(field, stringOf(item.content.getContent()[0]));
    }
  }
  return { values, points };
}

function readPoints(text: unknown): string {
  if (!(text instanceof Text)) return refuse('malformed', 'nested-type');
  // Long before anybody reads it: fifty thousand points are no stroke.
  if (text.length > drawingLimits.strokeText) refuse('notAllowed', 'long-stroke');
  return text.toJSON();
}

const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : refuse('malformed', 'no-string');

/** Both ends are entries of this page. Erased they may be: somebody may be tied and erased in the same moment. */
function judgeTie(doc: Doc, { values, points }: Fields): void {
  const told = onlyThese(values, ['tie']).get('tie');
  if (points !== null || told === undefined) return refuse('malformed', 'invalid-tie');
  if (told === '') return;
  const tie = tieSchema.safeParse(readJson(told));
  if (!tie.success) return refuse('malformed', 'invalid-tie');
  const { from, to } = tie.data;
  if (![from, to].every((end) => drawingOf(doc).has(end))) refuse('notAllowed', 'tie-to-nothing');
}

/**
 * A shape is its place and its props, and a stroke has points. Erased, either is empty: somebody may have moved it in the
 * same moment, or drawn on, so the points of an erased stroke may be the end of one. What there is of it is valid all
 * the same.
 */
function judgeShape(id: string, { values, points }: Fields): void {
  const { place, props } = Object.fromEntries(onlyThese(values, ['place', 'props']));
  if (place === undefined || props === undefined) return refuse('malformed', 'half-a-shape');
  const stands = place === '' ? null : parsePlace(place);
  const is = props === '' ? null : parseProps(props);
  if (stands === null || is === null) {
    if (points !== null && !endOfStroke.test(points)) refuse('malformed', 'no-stroke');
    return;
  }
  const segments = points === null ? null : readStroke(points);
  if (points !== null && segments === null) refuse('malformed', 'no-stroke');
  if ((is.type === 'draw') !== (segments !== null)) refuse('malformed', 'stroke-without-points');
  judgeByTldraw(shapeOf(id, stands, is, segments ?? []));
}

/** Letters of strokes only, nothing that could be read as words. */
const endOfStroke = /^[fs0-9 .,/-]*$/;

function judgeByTldraw(shape: Shape): void {
  try {
    validateRecord(toRecord(shape));
  } catch {
    // Its message may hold what somebody wrote.
    refuse('malformed', 'not-of-tldraw');
  }
}

function parsePlace(text: string): ShapePlace {
  const place = placeSchema.safeParse(readJson(text));
  return place.success ? place.data : refuse('malformed', 'invalid-place');
}

function parseProps(text: string): ShapeProps {
  const props = propsSchema.safeParse(readJson(text));
  return props.success ? props.data : refuse('malformed', 'invalid-props');
}

/** Written as `JSON.stringify` writes it: no key twice, nothing between the marks that nobody sees. */
function readJson(text: string): unknown {
  if (text.length > drawingLimits.fieldText) refuse('malformed', 'long-field');
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : refuse('malformed', 'other-json');
  } catch (error) {
    if (error instanceof SyntaxError) refuse('malformed', 'no-json');
    throw error;
  }
}

function onlyThese(
  values: ReadonlyMap<string, string>,
  allowed: readonly string[],
): ReadonlyMap<string, string> {
  for (const field of values.keys())
    if (!allowed.includes(field)) refuse('malformed', 'unknown-field');
  return values;
}
