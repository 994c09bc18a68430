import { Map as YMap, Text as YText } from 'yjs';
import type { Doc } from 'yjs';
import { fieldsOfLockedLine, lineSchema, moreWords } from '../../shared/board/line.ts';
import type { Line, serversFields } from '../../shared/board/line.ts';
import { linesOf } from '../../shared/board/roots.ts';
import type { LineId, PersonId } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { no, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Content } from './content.ts';
import { placeAmong } from './place.ts';
import type { Place } from './place.ts';

/** What the pen may set on a line beside its words and its place. */
export type LineField = Exclude<
  keyof Line,
  'id' | 'recordedBy' | 'text' | 'order' | 'after' | (typeof serversFields)[number]
>;

export interface NewLine extends Place {
  readonly saidBy: readonly PersonId[];
  readonly text?: string;
  /** Who, by when, how we will know, what it answers. */
  readonly fields?: Partial<Pick<Line, Exclude<LineField, 'code' | 'saidBy' | 'struck'>>>;
}

/**
 * no-such-line: gone or never here. not-yours: the words of somebody who added them. not-valid: the server would
 * refuse it. full: this board takes no more lines. no-pen: the pen went elsewhere a moment ago.
 */
export type PenProblem = 'no-such-line' | 'not-yours' | 'not-valid' | 'full' | 'no-pen';

/** What must be known of a document to write in it as the gate will judge it. [P6] */
export interface LineRules {
  readonly doc: Doc;
  readonly content: Content;
  readonly me: PersonId;
  readonly newId: () => string;
  /** Does it stand, saved, in a document that every reader of this one may open? */
  readonly standsWider: (line: LineId) => boolean;
}

/** The line, if these fields of it may be changed by a pen. */
export function findLine(
  { doc, content }: LineRules,
  line: LineId,
  fields: readonly string[],
): Result<YMap<unknown>, PenProblem> {
  const map = linesOf(doc).get(line);
  if (!(map instanceof YMap)) return no('no-such-line');
  const open: readonly string[] = fieldsOfLockedLine;
  const locked = content.official().locked.has(line);
  return locked && !fields.every((field) => open.includes(field)) ? no('not-yours') : ok(map);
}

/** A new line in its place, or why there can be none. */
export function makeLine(rules: LineRules, line: NewLine): Result<Line, PenProblem> {
  if (linesOf(rules.doc).size >= limits.linesPerDocument) return no('full');
  const { after, ...place } = placeAmong(rules.content.lines(), line, rules.standsWider);
  const made = {
    ...line.fields,
    ...place,
    ...(after === null ? {} : { after }),
    id: rules.newId(),
    saidBy: [...line.saidBy],
    recordedBy: rules.me,
    text: line.text ?? '',
    struck: false,
  };
  return isLine(made) && areThere(rules, made) ? ok(made) : no('not-valid');
}

/** What is left of the changes once those that change nothing are taken out; null when the line would not be one. */
export function changesOf(
  rules: LineRules,
  map: YMap<unknown>,
  fields: Partial<Line>,
): Partial<Line> | null {
  const before: Record<string, unknown> = map.toJSON();
  if (!isLine({ ...before, ...fields }) || !areThere(rules, fields)) return null;
  const isNews = ([field, value]: [string, unknown]) => !isSame(before[field], value);
  return Object.fromEntries(Object.entries(fields).filter(isNews));
}

export function setAll(map: YMap<unknown>, fields: Partial<Line>): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) map.set(field, value);
  }
}

export function toMap({ text, ...fields }: Line): YMap<unknown> {
  const map = new YMap<unknown>();
  setAll(map, fields);
  map.set('text', new YText(text));
  return map;
}

function isLine(value: unknown): value is Line {
  const line = lineSchema.safeParse(value);
  if (!line.success) return false;
  const { data } = line;
  return [data.text, ...moreWords.map((field) => data[field] ?? '')].join('').isWellFormed();
}

/** What a line answers must be there for every reader of this document. */
const areThere = ({ doc, standsWider }: LineRules, { about, goal }: Partial<Line>): boolean =>
  [about, goal].every((id) => typeof id !== 'string' || linesOf(doc).has(id) || standsWider(id));

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
