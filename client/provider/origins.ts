/**
 * Who did a transaction, as Yjs origins. Undo follows `typing` and `field` only: a line's making, and striking it by
 * undo, must never be undone by deleting (a stock UndoManager took another person's words with it, measured).
 */
export const origins = {
  /** The person's own run of text. */
  typing: { own: 'typing' },
  /** A field the person set. */
  field: { own: 'field' },
  /** A new line comes to be, or is struck and brought back by undo and redo. */
  line: { own: 'line' },
} as const;
