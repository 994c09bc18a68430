import type { PointerEvent } from 'react';
import type { LineChoices } from './line-fields.tsx';
import type { BoardVerbs, LineFields } from './board-verbs.ts';
import type { Route } from './routes.ts';
import type { WhoSees } from '../reading/who-sees.ts';
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
  /** Who will see what is written for this audience. */
  sees(audience: string): WhoSees;
  /** Where a line about these children goes, when it is meant for this audience. */
  route(audience: string, children: readonly string[]): Route;
  /**
   * Changes a line's fields. Where its children may not be heard about by somebody who sees it, it is asked first and
   * the line then goes to the others; `onGoes` is told before it does.
   */
  changeLine(line: ShownLine, fields: LineFields, onGoes?: () => void): void;
  /** Asks which children somebody's own words are about, to keep them from those who may not hear about them. */
  narrow(line: ShownLine): void;
  /** Words of a box that goes away before they came to be a line. */
  keep(audience: string, code: ShownLine['code'], words: string): void;
  /** Shows the other wordings of a line, and who sees which. */
  showWordings(line: ShownLine): void;
  /** Opens a line to write in it, or leaves the one that is open: its text stays. */
  edit(line: string | null): void;
  /** How many lines were taken away for good so far. */
  readonly redactions: number;
  /** Asks whether a line's words are to be taken away for good; null for whoever may not. */
  readonly redact: ((line: ShownLine) => void) | null;
  grab(line: ShownLine): (event: PointerEvent) => void;
}
