import { Map as YMap, Text as YText } from 'yjs';
import type { Line } from '../../shared/board/line.ts';
import { linesOf } from '../../shared/board/roots.ts';
import type { LineId } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { no, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { changesOf, findLine, makeLine, setAll, toMap } from './line-rules.ts';
import type { LineField, LineRules, NewLine, PenProblem } from './line-rules.ts';
import { origins } from './origins.ts';
import { placeAmong } from './place.ts';
import type { Place } from './place.ts';
import { openTyping } from './typing.ts';
import type { Shown, Typing } from './typing.ts';
import { openUndo } from './undo.ts';
import type { Undo } from './undo.ts';
import type { Unsent } from './unsent.ts';

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

export interface PenOptions extends LineRules {
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
    const changes = changesOf(options, found.value, fields);
    if (changes === null) return no('not-valid');
    inLine(null);
    doc.transact(() => setAll(found.value, changes), origins.field);
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
    const typing = openTyping(text, {
      origin: origins.typing,
      maxLength: limits.lineText,
      isOver: () => closed,
    });
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
