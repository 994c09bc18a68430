import type { PointerEvent } from 'react';
import type { LineChoices } from './line-fields.tsx';
import type { BoardVerbs } from './board-verbs.ts';
import type { ShownHeading, ShownLine } from '../reading/shown-line.ts';

/** A line on its way to another place. */
export interface Dragging {
  readonly line: string;
  /** The list it is over: a heading's id. */
  readonly over: string | null;
  /** The line it would stand before; null at the end of the list. */
  readonly before: string | null;
}

/** What a hand on the board can do now, and where it is. Every line is given the same one. */
export interface BoardHands {
  readonly verbs: BoardVerbs;
  readonly headings: readonly ShownHeading[];
  readonly choices: LineChoices;
  /** Who else writes in which line at this moment. */
  readonly writing: ReadonlyMap<string, readonly string[]>;
  /** The line the focus is on, or was last. */
  readonly current: string | null;
  /** The line under the pointer. */
  readonly hovered: string | null;
  /** The one line that the Tab key reaches. */
  readonly tabStop: string | null;
  /** The line this person writes in. */
  readonly editing: string | null;
  readonly dragging: Dragging | null;
  /** Opens a line to write in it, or leaves the one that is open: its text stays. */
  edit(line: string | null): void;
  grab(line: ShownLine): (event: PointerEvent) => void;
}
