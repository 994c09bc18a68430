import type { Code } from '../../../shared/board/codes.ts';
import type { Line } from '../../../shared/board/line.ts';
import type { ChildKey, PersonKey } from '../family.ts';

/** A line as it was said: the minute taker writes it with the pen. FICTIONAL, as everything here. */
export interface PenLine {
  readonly key: string;
  readonly audience: DemoAudience;
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
  /** What the father's side will find on its board: the same words, or others. None of it where this is not there. */
  readonly forFather?: 'as it stands' | FathersWords;
}

/** What is said of Otis and Wren, without Juno and without where the family is. */
export interface FathersWords {
  readonly text: string;
  readonly howWeWillKnow?: string;
}

/** The standing audiences, and those of the parts in which somebody wrote. */
export type DemoAudience = 'everyone' | 'professionals' | 'chair' | 'R' | 'A';

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

/** A line of part A, with mother and grandmother. */
export const said = (
  key: string,
  code: Code,
  saidBy: readonly PersonKey[],
  text: string,
): PenLine => ({
  key,
  audience: 'A',
  code,
  text,
  saidBy,
});
