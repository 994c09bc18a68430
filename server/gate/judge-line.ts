import { ContentType, Map as YMap, Text, type Doc } from 'yjs';
import {
  fieldsOfLockedLine,
  fixedFields,
  lineSchema,
  serversFields,
  type Line,
} from '../../shared/board/line.ts';
import { linesOf, officialKeys, officialOf } from '../../shared/board/roots.ts';
import type { LineId, PersonId } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { BoardRules } from './board-rules.ts';
import { entriesOf, hasList } from './inside-yjs.ts';
import type { Touch } from './touched-entries.ts';
import { refuse } from './verdict.ts';

/** May this person do this to this line, and is it still a valid line? Throws a refusal. */
export function judgeLine(
  doc: Doc,
  line: LineId,
  touch: Touch,
  person: PersonId,
  rules: BoardRules,
): void {
  const map = lineMap(doc, line);
  judgeText(map);
  judgeLock(doc, line, touch);
  if (serversFields.some((field) => touch.fields.has(field) || (touch.created && map.has(field))))
    refuse('notAllowed', 'servers-field');
  if (touch.created) judgeCreation(doc, line, map, person, rules);
  else if (fixedFields.some((field) => touch.fields.has(field)))
    refuse('notAllowed', 'fixed-field');
  if (touch.created || touch.fields.size > 0) judgeFields(doc, map, touch, rules);
}

function lineMap(doc: Doc, line: LineId): YMap<unknown> {
  const map = linesOf(doc).get(line);
  if (!(map instanceof YMap)) return refuse('notAllowed', 'no-line');
  return hasList(map) ? refuse('malformed', 'list-in-line') : map;
}

function judgeText(map: YMap<unknown>): void {
  const text = map.get('text');
  if (!(text instanceof Text)) refuse('notAllowed', 'no-text');
  if (entriesOf(text).size > 0) refuse('malformed', 'attribute-on-text');
  if (text.length > limits.lineText) refuse('notAllowed', 'long-text');
}

const movable: ReadonlySet<string> = new Set(fieldsOfLockedLine);

/** A contributed line's words are its person's: the pen may move it and say what it is, and no more. */
function judgeLock(doc: Doc, line: LineId, touch: Touch): void {
  const locked = officialOf(doc).get(officialKeys.locked);
  if (!(locked instanceof YMap) || !locked.has(line)) return;
  const moves =
    !touch.created && !touch.letters && [...touch.fields].every((field) => movable.has(field));
  if (!moves) refuse('notAllowed', 'locked-line');
}

function judgeCreation(
  doc: Doc,
  line: LineId,
  map: YMap<unknown>,
  person: PersonId,
  rules: BoardRules,
): void {
  if (map.get('id') !== line) refuse('malformed', 'id-is-not-key');
  if (map.get('recordedBy') !== person) refuse('notAllowed', 'recorded-by-another');
  if (linesOf(doc).size > limits.linesPerDocument) refuse('notAllowed', 'too-many-lines');
  if (rules.standsElsewhere(line)) refuse('notAllowed', 'id-is-taken');
  if (rules.isGone(line)) refuse('notAllowed', 'line-is-gone');
}

function judgeFields(doc: Doc, map: YMap<unknown>, touch: Touch, rules: BoardRules): void {
  const line = parseLine(map);
  for (const field of knownFields) {
    if (touch.created || touch.fields.has(field)) judgeReference(doc, line, field, rules);
  }
}

const knownFields = Object.keys(lineSchema.shape) as (keyof Line)[];

function parseLine(map: YMap<unknown>): Line {
  const values: Record<string, unknown> = {};
  for (const [key, item] of entriesOf(map)) {
    // A deleted one too: its name would still be sent to whoever joins.
    if (!Object.hasOwn(lineSchema.shape, key)) refuse('malformed', 'unknown-field');
    if (item.deleted) continue;
    if (key !== 'text' && item.content instanceof ContentType) refuse('malformed', 'nested-type');
    // Only the last would be seen; older values are kept together only once they are deleted.
    if (item.length !== 1) refuse('malformed', 'hidden-values');
    values[key] = key === 'text' ? '' : item.content.getContent()[0];
  }
  const line = lineSchema.safeParse(values);
  return line.success ? line.data : refuse('malformed', 'invalid-line');
}

/**
 * Whom a line names is of this conference, and a line it names is not one that some reader here may not see. It may be
 * one that nobody has seen yet: two documents come over two sockets, and their lines in any order.
 */
function judgeReference(doc: Doc, line: Line, field: keyof Line, rules: BoardRules): void {
  const people = (ids: readonly PersonId[]): boolean => ids.every((id) => rules.isPerson(id));
  const open = (id: LineId | null | undefined): boolean =>
    isEmpty(id) || (id !== line.id && !rules.isHiddenHere(id));
  const holds = {
    saidBy: () => people(line.saidBy),
    with: () => people(line.with ?? []),
    owner: () => isEmpty(line.owner) || rules.isPerson(line.owner),
    children: () => (line.children ?? []).every((id) => rules.isChild(id)),
    // Within a document `order` says where a line stands.
    after: () => open(line.after) && !linesOf(doc).has(line.after ?? ''),
    about: () => open(line.about),
    goal: () => open(line.goal),
  };
  if (field in holds && !holds[field as keyof typeof holds]())
    refuse('notAllowed', `wrong-${field}`);
}

const isEmpty = (id: string | null | undefined): id is null | undefined =>
  id === null || id === undefined;
