import type { AudienceId, ChildId, CopyId, Instant, LineId, PersonId } from '../protocol/ids.ts';

/** What a reader says is wrong in their copy, or wants to stand beside it. It goes to the chair alone. */
export interface Correction {
  readonly id: string;
  /** Whose words: the reader's, or those of somebody they speak for. */
  readonly person: PersonId;
  /** The reader of the copy, who sent it. */
  readonly sentBy: PersonId;
  readonly copy: CopyId;
  readonly kind: (typeof correctionKinds)[number];
  /** The words of the copy it is about; empty for the whole. */
  readonly about: string;
  /** Where these words stand on the board; null for the whole, and where they stand there no more. */
  readonly line: AboutLine | null;
  readonly text: string;
  readonly at: Instant;
  readonly answer: {
    readonly how: 'changed' | 'added' | 'not-changed';
    readonly words: string;
    readonly at: Instant;
  } | null;
}

/** A line as it stood when somebody asked for a correction of it: who reads it follows. */
export interface AboutLine {
  readonly id: LineId;
  readonly audience: AudienceId;
  readonly children: readonly ChildId[];
}

export const correctionKinds = ['correction', 'statement'] as const;

/** What was added to the outcomes after the close, for those of one audience; nothing is overwritten by it. */
export interface Addendum {
  readonly id: string;
  readonly kind: (typeof addendumKinds)[number];
  /** Whose words: the chair's, or those of the reader who wrote the statement. */
  readonly by: PersonId;
  readonly audience: AudienceId;
  /** Only for those of them who may hear about all of these children; empty for everyone. */
  readonly children: readonly ChildId[];
  /** What it is about, where that is one line; words of that line that are taken away for good take it along. */
  readonly line: LineId | null;
  /** Empty once they were taken away: then it stands in no copy. */
  readonly words: string;
  readonly at: Instant;
}

export const addendumKinds = ['addendum', 'statement'] as const;

/** One reader asks for so much of one conference, and no more. */
export const correctionsOfOne = 20;
