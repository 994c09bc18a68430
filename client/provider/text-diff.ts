/** One change of a text: at `index`, `remove` characters go and `insert` comes. Counted as JavaScript counts (UTF-16). */
export interface Edit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** What a Yjs text event tells, plain text only. */
export type Delta = readonly {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}[];

/**
 * What changed between two texts of a box, judged by where its cursor stands afterwards: what was typed ends at the
 * cursor, so "aa|aa" → "aaa|aa" is an insert at 2 and not just anywhere among the a's. What changed elsewhere
 * (autocorrect, drag and drop) is found between the common ends. Never cuts a pair of surrogates in two.
 */
export function diffText(before: string, after: string, cursor: number): Edit {
  const behindCursor = after.slice(cursor);
  const kept = before.endsWith(behindCursor) ? behindCursor.length : 0;
  const head = commonHead(before, after, kept);
  return wholePairs(before, after, head, commonTail(before, after, head));
}

/** Where a position of the old text is after the change. What comes in just there comes after it. */
export function movePosition(position: number, delta: Delta): number {
  let read = 0;
  let moved = position;
  for (const step of delta) {
    if (step.retain !== undefined) read += step.retain;
    else if (step.delete !== undefined) {
      moved -= Math.max(0, Math.min(step.delete, position - read));
      read += step.delete;
    } else if (read < position) moved += lengthOf(step.insert);
    if (read > position) break;
  }
  return moved;
}

/** A change made on an old text, as it must be made now: others' words that came in between are never removed. */
export interface MovedEdit {
  readonly index: number;
  /** Ranges to remove, from the left, none touching another. */
  readonly remove: readonly { readonly index: number; readonly length: number }[];
  readonly insert: string;
}

/** Carries an edit of the text before `deltas` over to the text after them. */
export function moveEdit(edit: Edit, deltas: readonly Delta[]): MovedEdit {
  const start: MovedEdit = {
    index: edit.index,
    remove: edit.remove === 0 ? [] : [{ index: edit.index, length: edit.remove }],
    insert: edit.insert,
  };
  return deltas.reduce(moveOver, start);
}

function moveOver(edit: MovedEdit, delta: Delta): MovedEdit {
  return {
    ...edit,
    index: movePosition(edit.index, delta),
    remove: edit.remove.flatMap((range) =>
      moveRange(range.index, range.index + range.length, delta),
    ),
  };
}

/** The characters from `from` to `to` of the old text that are still there, as ranges of the new one. */
function moveRange(from: number, to: number, delta: Delta): { index: number; length: number }[] {
  const kept: { index: number; length: number }[] = [];
  let read = 0;
  let written = 0;
  for (const step of [...delta, { retain: Infinity }]) {
    if (step.retain !== undefined) {
      const start = Math.max(from, read);
      const length = Math.min(to, read + step.retain) - start;
      if (length > 0) kept.push({ index: written + start - read, length });
      read += step.retain;
      written += step.retain;
    } else if (step.delete !== undefined) read += step.delete;
    else written += lengthOf(step.insert);
  }
  return kept;
}

const lengthOf = (insert: unknown): number => (typeof insert === 'string' ? insert.length : 1);

function commonHead(before: string, after: string, tail: number): number {
  const most = Math.min(before.length, after.length) - tail;
  let left = 0;
  while (left < most && before[left] === after[left]) left++;
  return left;
}

function commonTail(before: string, after: string, head: number): number {
  const most = Math.min(before.length, after.length) - head;
  let right = 0;
  while (right < most && before[before.length - 1 - right] === after[after.length - 1 - right])
    right++;
  return right;
}

/** Yjs writes U+FFFD for both halves when a change cuts between them, so a cut pair is changed as a whole. */
function wholePairs(before: string, after: string, head: number, tail: number): Edit {
  const left = cutsPair(before, head) || cutsPair(after, head) ? head - 1 : head;
  const right =
    cutsPair(before, before.length - tail) || cutsPair(after, after.length - tail)
      ? tail - 1
      : tail;
  return {
    index: left,
    remove: before.length - left - right,
    insert: after.slice(left, after.length - right),
  };
}

export function cutsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
