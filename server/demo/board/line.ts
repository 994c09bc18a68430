import type { Code } from '../../../shared/board/codes.ts';
import type { Line } from '../../../shared/board/line.ts';
import type { ChildKey, PersonKey } from '../family.ts';

/** A line as it was said: the minute taker writes it with the pen. FICTIONAL, as everything here. */
export interface PenLine {
  readonly key: string;
  readonly audience: 'everyone' | 'professionals' | 'chair';
  readonly code: Code;
  readonly text: string;
  readonly saidBy: readonly PersonKey[];
  readonly evidence?: NonNullable<Line['evidence']>;
  readonly children?: readonly ChildKey[];
  /** The danger statement or goal it answers, by key. */
  readonly goal?: string;
  readonly owner?: PersonKey;
  readonly with?: readonly PersonKey[];
  readonly by?: string;
  readonly howWeWillKnow?: string;
}

/** What somebody sent themselves, with "Add to the board". */
export interface SentLine {
  readonly by: PersonKey;
  readonly saidBy: PersonKey;
  readonly code: Code;
  readonly text: string;
  /** The line it answers, by key. */
  readonly about?: string;
}

export const allChildren: readonly ChildKey[] = ['Juno', 'Otis', 'Wren'];

/** A line for everyone, on the shared board. */
export const shared = (
  key: string,
  code: Code,
  saidBy: readonly PersonKey[],
  text: string,
): PenLine => ({
  key,
  audience: 'everyone',
  code,
  text,
  saidBy,
});
