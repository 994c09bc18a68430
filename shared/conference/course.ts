import type { Instant, PersonId } from '../protocol/ids.ts';

/**
 * How far one part has come in the running order. Each part has a course of its own, so that nobody of another part
 * learns from a stage what was done without them; a restricted part has none.
 */
export interface Course {
  /** The stage of the template that runs now; none before the chair begins with the first. */
  readonly stage: string | null;
  /** Those that ran so far, in the order they first did. */
  readonly visited: readonly string[];
  /** Whose turn it is to speak. */
  readonly turn: PersonId | null;
  /** Who had a turn at any time. */
  readonly spoke: readonly PersonId[];
  readonly timer: { readonly endsAt: Instant; readonly shown: boolean } | null;
  /** Nothing is scored and no view is given meanwhile: nobody changes their mind while the chair is out of the room. */
  readonly pause: Pause | null;
}

export interface Pause {
  readonly why: 'break' | 'chair-out';
  readonly since: Instant;
  /** When a break is meant to end. */
  readonly until: Instant | null;
}

export const noCourse: Course = {
  stage: null,
  visited: [],
  turn: null,
  spoke: [],
  timer: null,
  pause: null,
};
