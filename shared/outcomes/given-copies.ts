import type { Conference } from '../conference/conference.ts';
import { copiesFor } from '../conference/giving-out.ts';
import type { CopyId, LineId, PersonId } from '../protocol/ids.ts';
import { withChanges } from './changes.ts';
import { outcomesSchema } from './outcomes.ts';
import type { Outcomes } from './outcomes.ts';

/** Copies that readers were given last, and those made since, each read when it is asked for; null where it cannot be. */
export type GivenCopies = ReadonlyMap<CopyId, () => Outcomes | null>;

/** How the newest copies are held against those that were given before. */
export interface LookingBack {
  readonly given: GivenCopies;
  /** What tells a line again in every version of this person's copy. */
  readonly keyOf: (person: PersonId, line: LineId) => string;
}

/** Nothing was given to anybody. */
export const noGivenCopies: GivenCopies = new Map();

/** A stored copy, parsed once at the most. */
export function storedCopy(json: string): () => Outcomes | null {
  let read: Outcomes | null | undefined;
  return () => {
    if (read !== undefined) return read;
    const copy = outcomesSchema.safeParse(JSON.parse(json));
    read = copy.success ? copy.data : null;
    return read;
  };
}

/**
 * The newest copy of this person with what has changed since the one they were given before, and why, as the chair said
 * it at the newest close since. What was redacted is never quoted: copies that held it are no version to compare with.
 */
export function sinceGiven(
  outcomes: Outcomes,
  conference: Conference,
  person: PersonId,
  given: GivenCopies,
): Outcomes {
  const made = copiesFor(conference, person).slice(0, -1);
  const last = made.findLast(({ issue }) => issue.givenOut !== null && !issue.destroyed);
  const before = given.get(last?.copy ?? '')?.() ?? null;
  const all = copiesFor(conference, person);
  const since = all.slice(made.findLastIndex(({ issue }) => issue.givenOut !== null) + 1);
  const reason = since.findLast(({ issue }) => issue.reason !== undefined)?.issue.reason ?? '';
  return withChanges(outcomes, before, reason);
}
