import { Map as YMap, Text as YText } from 'yjs';
import type { Doc } from 'yjs';
import { fieldsOfLockedLine, lineSchema } from '../../shared/board/line.ts';
import type { Line } from '../../shared/board/line.ts';
import { linesOf } from '../../shared/board/roots.ts';
import type { LineId, PersonId } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { no, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Content } from './content.ts';
import { origins } from './origins.ts';
import { placeAmong } from './place.ts';
import type { Place } from './place.ts';
import { openTyping } from './typing.ts';
import type { Shown, Typing } from './typing.ts';
import { openUndo } from './undo.ts';
import type { Undo } from './undo.ts';
import type { Unsent } from './unsent.ts';

/** What the pen may set on a line beside its words and its place. */
export type LineField = Exclude<keyof Line, 'id' | 'recordedBy' | 'text' | 'order' | 'after'>;

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

type Done = Result<LineId, PenProblem>;

/** What the person with the pen can do in one document. Nothing here makes a line that the server would refuse. */
export interface Pen extends Pick<Undo, 'undo' | 'redo' | 'canUndo' | 'canRedo'> {
  readonly newLine: (line: NewLine) => Done;
  /** Binds a box to the line's words. */
  readonly openTyping: (line: LineId) => Result<Typing, PenProblem>;
  /** For programs: the line's words become `text`, as if typed with the cursor ending at `cursor`. */
  readonly typeInto: (line: LineId, text: string, cursor?: number) => Result<Shown, PenProblem>;
  readonly setField: <Field extends LineField>(
    line: LineId,
    field: Field,
    value: Line[Field],
  ) => Done;
  readonly move: (line: LineId, place: Place) => Done;
  readonly strike: (line: LineId) => Done;
  readonly restore: (line: LineId) => Done;
}

export interface PenOptions {
  readonly doc: Doc;
  readonly content: Content;
  readonly me: PersonId;
  readonly newId: () => string;
  /** Does it stand, saved, in a document that every reader of this one may open? */
  readonly standsWider: (line: LineId) => boolean;
  /** A new step of undo. */
  readonly onStep: () => void;
  /** A box that was bound to the line says what it holds after the pen is gone: the last words of a quick typist. */
  readonly onLate: (words: Omit<Unsent, 'opening'>) => void;
}

export function openPen(options: PenOptions): Pen & { readonly close: () => void } {
  const { doc, content, standsWider } = options;
  const strikeByUndo = (line: LineId, struck: boolean) => {
    const map = linesOf(doc).get(line);
    if (map instanceof YMap) doc.transact(() => map.set('struck', struck), origins.line);
  };
  const { close: closeUndo, ...undo } = openUndo(doc, strikeByUndo, options.onStep);
  let typedLast: LineId | null = null;
  let closed = false;

  /** A run of text ends where another line, or something other than typing, begins. */
  function inLine(line: LineId | null): void {
    if (line === null || line !== typedLast) undo.endRun();
    typedLast = line;
  }

  function change(line: LineId, fields: Partial<Line>): Done {
    const found = closed ? no<PenProblem>('no-pen') : findLine(options, line, Object.keys(fields));
    if (!found.ok) return found;
    const before = found.value.toJSON();
    if (!isValid(options, { ...before, ...fields })) return no('not-valid');
    if (isSame(before, { ...before, ...fields })) return ok(line);
    inLine(null);
    doc.transact(() => setAll(found.value, fields), origins.field);
    inLine(null);
    return ok(line);
  }

  function late(line: LineId, text: string): void {
    const code = content.lines().find(({ id }) => id === line)?.code ?? 'comment';
    options.onLate({ line, code, given: { text }, isNew: false });
  }

  function bind(line: LineId): Result<Typing, PenProblem> {
    const found = closed ? no<PenProblem>('no-pen') : findLine(options, line, ['text']);
    if (!found.ok) return found;
    const text = found.value.get('text');
    if (!(text instanceof YText)) return no('no-such-line');
    const typing = openTyping(text, { origin: origins.typing, maxLength: limits.lineText });
    const type: Typing['type'] = (value, cursor) => {
      if (!closed) inLine(line);
      // The document is gone, its last text is not: what the box says is carried over what it had not shown yet.
      const shown = typing.type(value, cursor);
      if (closed) late(line, shown.text);
      return shown;
    };
    return ok({ ...typing, type });
  }

  function move(line: LineId, place: Place): Done {
    const lines = content.lines();
    const before = lines.find(({ id }) => id === line);
    const others = lines.filter(({ id }) => id !== line);
    const { after, ...fields } = placeAmong(others, place, standsWider);
    return change(line, (before?.after ?? null) === after ? fields : { ...fields, after });
  }

  return {
    undo: undo.undo,
    redo: undo.redo,
    canUndo: undo.canUndo,
    canRedo: undo.canRedo,
    newLine: (line) => {
      const made = closed ? no<PenProblem>('no-pen') : makeLine(options, line);
      if (!made.ok) return made;
      doc.transact(() => linesOf(doc).set(made.value.id, toMap(made.value)), origins.line);
      undo.wroteLine(made.value.id);
      return ok(made.value.id);
    },
    openTyping: bind,
    typeInto: (line, text, cursor = text.length) => {
      const typing = bind(line);
      if (!typing.ok) return typing;
      const shown = typing.value.type(text, cursor);
      typing.value.close();
      return ok(shown);
    },
    setField: (line, field, value) => change(line, { [field]: value }),
    move,
    strike: (line) => change(line, { struck: true }),
    restore: (line) => change(line, { struck: false }),
    close: () => {
      closed = true;
      closeUndo();
    },
  };
}

function findLine(
  { doc, content }: PenOptions,
  line: LineId,
  fields: readonly string[],
): Result<YMap<unknown>, PenProblem> {
  const map = linesOf(doc).get(line);
  if (!(map instanceof YMap)) return no('no-such-line');
  const open: readonly string[] = fieldsOfLockedLine;
  const locked = content.official().locked.has(line);
  return locked && !fields.every((field) => open.includes(field)) ? no('not-yours') : ok(map);
}

function makeLine(options: PenOptions, line: NewLine): Result<Line, PenProblem> {
  const lines = options.content.lines();
  if (linesOf(options.doc).size >= limits.linesPerDocument) return no('full');
  const { after, ...place } = placeAmong(lines, line, options.standsWider);
  const made = {
    ...line.fields,
    ...place,
    ...(after === null ? {} : { after }),
    id: options.newId(),
    saidBy: [...line.saidBy],
    recordedBy: options.me,
    text: line.text ?? '',
    struck: false,
  };
  return isValid(options, made) ? ok(made) : no('not-valid');
}

/** As the gate will judge it: a valid line, whole characters, and what it answers is there for every reader. */
function isValid({ doc, standsWider }: PenOptions, line: unknown): line is Line {
  const parsed = lineSchema.safeParse(line);
  if (!parsed.success) return false;
  const { about, goal, text, howWeWillKnow = '' } = parsed.data;
  const isThere = (id: string | null | undefined) =>
    typeof id !== 'string' || linesOf(doc).has(id) || standsWider(id);
  return isThere(about) && isThere(goal) && `${text}${howWeWillKnow}`.isWellFormed();
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function setAll(map: YMap<unknown>, fields: Partial<Line>): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) map.set(field, value);
  }
}

function toMap({ text, ...fields }: Line): YMap<unknown> {
  const map = new YMap<unknown>();
  setAll(map, fields);
  map.set('text', new YText(text));
  return map;
}
