import { Map as YMap } from 'yjs';
import type { Doc, Text as YText, YEvent } from 'yjs';
import { codeSchema } from '../../shared/board/codes.ts';
import type { Code } from '../../shared/board/codes.ts';
import { linesOf } from '../../shared/board/roots.ts';
import type { LineId } from '../../shared/protocol/ids.ts';
import type { Touched } from './saved-count.ts';

/** A line with an edit that no Saved covered when its document was closed: plain values, nothing of Yjs. */
export interface Unsent {
  readonly line: LineId;
  readonly code: Code;
  /** The values the person gave, by field; `text` is the whole text as they saw it. Nothing they did not touch. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly isNew: boolean;
  /** Which opening of the document it was written in: nothing of a later one takes its place. */
  readonly opening: symbol;
}

/** Which lines a transaction changed, and what of them. */
export function touchedBy(events: readonly YEvent<YMap<unknown> | YText>[]): Touched {
  const touched = new Map<LineId, Set<string>>();
  const touch = (line: unknown, field: string) => {
    const fields = touched.get(String(line)) ?? new Set<string>();
    touched.set(String(line), fields.add(field));
  };
  for (const event of events) {
    const [line, field] = event.path;
    if (line === undefined) for (const key of event.keys.keys()) touch(key, 'line');
    else if (field === undefined) for (const key of event.keys.keys()) touch(line, key);
    else touch(line, String(field));
  }
  return touched;
}

/** Reads the lines as they are, valid or not: whatever was typed is kept. */
export function readUnsent(doc: Doc, touched: Touched, opening: symbol): Unsent[] {
  return [...touched].flatMap(([line, fields]) => {
    const map = linesOf(doc).get(line);
    return map instanceof YMap ? [{ ...readOne(line, map.toJSON(), fields), opening }] : [];
  });
}

function readOne(
  line: LineId,
  value: Record<string, unknown>,
  fields: ReadonlySet<string>,
): Omit<Unsent, 'opening'> {
  const isNew = fields.has('line');
  const code = codeSchema.safeParse(value['code']);
  return {
    line,
    isNew,
    code: code.success ? code.data : 'comment',
    given: Object.fromEntries(
      Object.entries(value).filter(([field]) => isNew || fields.has(field)),
    ),
  };
}
