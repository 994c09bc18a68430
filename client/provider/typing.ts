import type { Text as YText, YTextEvent } from 'yjs';
import { cutsPair, diffText, moveEdit, movePosition } from './text-diff.ts';
import type { Delta, Edit, MovedEdit } from './text-diff.ts';

/** What a box shows, and where its cursor stands. */
export interface Shown {
  readonly text: string;
  readonly cursor: number;
}

/**
 * A box bound to one line's text. The box says what it holds after each input (not while an input method is still
 * composing; then once, at its end) and shows what it is answered. What others typed in the meantime is never undone.
 */
export interface Typing {
  /** What the text is now, and where a cursor of the text shown before belongs in it. The box shows it from now on. */
  readonly take: (cursor: number) => Shown;
  /** The box holds `value` now, with its cursor at `cursor`. Answers what to show. */
  readonly type: (value: string, cursor: number) => Shown;
  /** Somebody else changed the text and the box shows an older one. */
  readonly isBehind: () => boolean;
  /** Its document is gone: what the box says now goes to the tray. */
  readonly isOver: () => boolean;
  readonly close: () => void;
}

interface TypingOptions {
  /** The document is gone. */
  readonly isOver?: () => boolean;
  /** The one origin that the person's own typing has. */
  readonly origin: unknown;
  readonly maxLength: number;
}

export function openTyping(
  text: YText,
  { origin, maxLength, isOver = () => false }: TypingOptions,
): Typing {
  let base = text.toJSON();
  let behind: Delta[] = [];
  let typing = false;
  const watch = (event: YTextEvent) => {
    if (!typing) behind.push(event.delta);
  };
  text.observe(watch);

  function settle(cursor: number): Shown {
    base = text.toJSON();
    behind = [];
    return { text: base, cursor };
  }

  return {
    isBehind: () => behind.length > 0,
    isOver,
    take: (cursor) => settle(behind.reduce(movePosition, cursor)),
    type: (value, cursor) => {
      const typed = diffText(base, value, cursor);
      const moved = moveEdit(typed, behind);
      const insert = fit(
        typed.insert.toWellFormed(),
        maxLength - text.length + lengthOf(moved.remove),
      );
      const to = cursorAfter(typed, { ...moved, insert }, cursor, behind);
      typing = true;
      applyEdit(text, { ...moved, insert }, origin);
      typing = false;
      return settle(to);
    },
    close: () => text.unobserve(watch),
  };
}

function applyEdit(text: YText, edit: MovedEdit, origin: unknown): void {
  text.doc?.transact(() => {
    for (const range of edit.remove.toReversed()) text.delete(range.index, range.length);
    if (edit.insert !== '') text.insert(edit.index, edit.insert);
  }, origin);
}

/** As much as there is room for; half an emoji is no emoji. */
function fit(insert: string, room: number): string {
  const length = Math.max(0, Math.min(insert.length, room));
  return insert.slice(0, cutsPair(insert, length) ? length - 1 : length);
}

function cursorAfter(
  typed: Edit,
  moved: MovedEdit,
  cursor: number,
  behind: readonly Delta[],
): number {
  if (cursor < typed.index) return behind.reduce(movePosition, cursor);
  const inside = cursor - typed.index;
  if (inside <= typed.insert.length) return moved.index + Math.min(inside, moved.insert.length);
  const end = behind.reduce(movePosition, cursor - typed.insert.length + typed.remove);
  return end - lengthOf(moved.remove.filter((range) => range.index < end)) + moved.insert.length;
}

const lengthOf = (ranges: MovedEdit['remove']): number =>
  ranges.reduce((sum, { length }) => sum + length, 0);
