import type { Code } from '../../shared/board/codes.ts';
import type { Line } from '../../shared/board/line.ts';
import type { Typing } from '../provider/typing.ts';
import type { ShownLine } from '../reading/shown-line.ts';

/** What whoever holds the pen may set on a line beside its text. */
export type LineFields = Partial<
  Pick<
    Line,
    | 'code'
    | 'saidBy'
    | 'evidence'
    | 'children'
    | 'owner'
    | 'with'
    | 'by'
    | 'howWeWillKnow'
    | 'goal'
    | 'about'
    | 'achievable'
    | 'realistic'
    | 'timely'
    | 'does'
    | 'became'
  >
>;

/** Where a line goes: under the heading of this kind, between these two of its lines. */
export interface Place {
  readonly code: Code;
  readonly after: string | null;
  readonly before: string | null;
}

/** Where a new line begins, and in whose document. */
export interface LineStart {
  readonly code: Code;
  readonly audience: string;
  readonly fields: LineFields;
  /** The last line of its heading. */
  readonly after: string | null;
}

/** Everything one can do with the board's lines; what is not allowed is never offered. */
export interface BoardVerbs {
  /** Begins to write a line live and answers its id; null when the pen is gone or the board is full. */
  start(line: LineStart): string | null;
  /** Binds a box to the line's text, until it is closed; null when it cannot be written in any more. */
  openText(line: string): Typing | null;
  change(line: string, fields: LineFields): void;
  /** Makes the place for lines of this audience about these children, where not all of it may hear about them. */
  prepare(audience: string, children: readonly string[]): void;
  /** The line goes to those of its audience who may hear about these children. Resolves once it is done, or not. */
  narrow(line: ShownLine, children: readonly string[]): Promise<void>;
  move(line: string, to: Place): void;
  strike(line: ShownLine): void;
  bringBack(line: ShownLine): void;
  /** Opens the place to answer a line. */
  answer(line: ShownLine): void;
  /** Somebody agrees with the line, or no longer; oneself where nobody is named. */
  agree(line: string, agrees: boolean, person?: string): void;
  /** Opens the place to put one's own line in other words, without the pen. */
  reword(line: ShownLine): void;
  undo(): void;
  redo(): void;
}
