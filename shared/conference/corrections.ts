import type { AudienceId, CopyId, Instant, PersonId } from '../protocol/ids.ts';

/** What a reader says is wrong in their copy, or wants to stand beside it. It goes to the chair alone. */
export interface Correction {
  readonly id: string;
  readonly person: PersonId;
  readonly copy: CopyId;
  readonly kind: 'correction' | 'statement';
  /** The words of the copy it is about; empty for the whole. */
  readonly about: string;
  readonly text: string;
  readonly at: Instant;
  readonly answer: {
    readonly how: 'changed' | 'added' | 'not-changed';
    readonly words: string;
    readonly at: Instant;
  } | null;
}

/** What was added to the outcomes after the close, for those of one audience; nothing is overwritten by it. */
export interface Addendum {
  readonly id: string;
  readonly kind: 'addendum' | 'statement';
  /** Whose words: the chair's, or those of the reader who wrote the statement. */
  readonly by: PersonId;
  readonly audience: AudienceId;
  readonly words: string;
  readonly at: Instant;
}
